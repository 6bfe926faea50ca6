package org.semenov.optim;

/** A place of a run: parameters with the value and the gradient there. Mutable scratch of one run. */
final class Point {
    final double[] parameters;
    final double[] gradient;
    double value = Double.NaN;

    Point(int dimension) {
        parameters = new double[dimension];
        gradient = new double[dimension];
    }

    void evaluate(Objective objective) {
        value = objective.evaluate(parameters, gradient);
    }

    /** Whether a descent may stand here: value and gradient are finite. */
    boolean isFinite() {
        return Double.isFinite(value) && Vectors.isFinite(gradient);
    }

    /** θ ← θ_from + α p; false where rounding leaves every component as it was. */
    boolean move(Point from, double step, double[] direction) {
        boolean moved = false;
        for (int j = 0; j < parameters.length; j++) {
            parameters[j] = from.parameters[j] + step * direction[j];
            moved |= parameters[j] != from.parameters[j];
        }
        return moved;
    }
}
