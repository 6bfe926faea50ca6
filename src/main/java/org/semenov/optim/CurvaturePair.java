package org.semenov.optim;

/** Step s = θ_new - θ and gradient change y = g_new - g of an iteration, with the products made of them. */
final class CurvaturePair {
    final double[] step;
    final double[] gradientChange;
    private double curvature;
    private double squaredChange;

    CurvaturePair(int dimension) {
        step = new double[dimension];
        gradientChange = new double[dimension];
    }

    void between(Point from, Point to) {
        Vectors.subtract(to.parameters, from.parameters, step);
        Vectors.subtract(to.gradient, from.gradient, gradientChange);
        curvature = Vectors.dot(gradientChange, step);
        squaredChange = Vectors.dot(gradientChange, gradientChange);
    }

    /** y·s, the mean curvature along the step times ‖s‖². */
    double curvature() {
        return curvature;
    }

    /** y·s / y·y, the size of the inverse Hessian along the step, NW (6.20). */
    double scale() {
        return curvature / squaredChange;
    }

    /** Whether y·s > threshold · ‖s‖ ‖y‖: the angle between s and y is safely below a right angle. */
    boolean isSafelyPositive(double threshold) {
        return curvature > threshold * Vectors.norm(step) * Math.sqrt(squaredChange)
                && Double.isFinite(1 / curvature) && Double.isFinite(scale());
    }
}
