package org.semenov.optim;

import java.io.IOException;

/**
 * The inverse Hessian as the last m pairs (s, y) applied to a scaled identity by the two-loop recursion, NW algorithm
 * 7.4, with H_0 = (y·s / y·y) I of the last pair, NW (7.20).
 */
final class LimitedMemoryInverseHessian implements InverseHessian {
    private final double[][] steps;             // [m][n], a ring
    private final double[][] gradientChanges;   // [m][n]
    private final double[] reciprocalCurvatures;
    private final double[] weights;
    private int pairs;
    private int next;
    private double scale = 1;

    LimitedMemoryInverseHessian(int memory, int dimension) {
        steps = new double[memory][dimension];
        gradientChanges = new double[memory][dimension];
        reciprocalCurvatures = new double[memory];
        weights = new double[memory];
    }

    @Override
    public void reset(double newScale, double[] gradient, double[] direction) {
        scale = newScale;
        pairs = 0;
        next = 0;
        Vectors.scale(-scale, gradient, direction);
    }

    @Override
    public boolean isScaledIdentity() {
        return pairs == 0;
    }

    @Override
    public void update(CurvaturePair pair, double[] gradient, double[] direction) {
        System.arraycopy(pair.step, 0, steps[next], 0, pair.step.length);
        System.arraycopy(pair.gradientChange, 0, gradientChanges[next], 0, pair.step.length);
        reciprocalCurvatures[next] = 1 / pair.curvature();
        scale = pair.scale();
        next = (next + 1) % steps.length;
        pairs = Math.min(pairs + 1, steps.length);
        redirect(gradient, direction);
    }

    @Override
    public void redirect(double[] gradient, double[] direction) {
        Vectors.scale(-1, gradient, direction);
        for (int age = 1; age <= pairs; age++) {
            int k = slot(age);
            weights[k] = reciprocalCurvatures[k] * Vectors.dot(steps[k], direction);
            Vectors.add(-weights[k], gradientChanges[k], direction);
        }
        Vectors.scale(scale, direction, direction);
        for (int age = pairs; age >= 1; age--) {
            int k = slot(age);
            double back = reciprocalCurvatures[k] * Vectors.dot(gradientChanges[k], direction);
            Vectors.add(weights[k] - back, steps[k], direction);
        }
    }

    /** Slot of the pair of that age, 1 for the newest. */
    private int slot(int age) {
        return Math.floorMod(next - age, steps.length);
    }

    @Override
    public void save(RunWriter out) throws IOException {
        out.writeLong(pairs);
        out.writeDouble(scale);
        for (int age = pairs; age >= 1; age--) {
            int k = slot(age);
            out.writeDoubles(steps[k]);
            out.writeDoubles(gradientChanges[k]);
            out.writeDouble(reciprocalCurvatures[k]);
        }
    }

    @Override
    public void restore(RunReader in) throws IOException {
        pairs = (int) in.readLong("pairs of the memory", 0, steps.length);
        next = pairs % steps.length;
        scale = in.readDouble();
        for (int k = 0; k < pairs; k++) {
            in.readDoubles(steps[k]);
            in.readDoubles(gradientChanges[k]);
            reciprocalCurvatures[k] = in.readDouble();
        }
    }
}
