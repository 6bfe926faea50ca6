package org.semenov.optim;

import java.io.DataInput;
import java.io.IOException;
import java.util.Locale;

/**
 * Limited-memory BFGS with Armijo backtracking: the last m pairs instead of a matrix, 2 m n doubles and about 4 m n
 * multiplications an iteration. Failures and left out updates are treated as by {@link Bfgs}; the identity is always
 * scaled by the curvature of the last pair.
 *
 * @param memory            m, pairs kept, 1 to 1000
 * @param lineSearch        how far along the direction
 * @param minimumCurvature  t in [0, 1): a pair is left out and counted unless y·s > t ‖s‖ ‖y‖
 * @param gradientTolerance largest component of the gradient at which the run ends, 0 or more
 */
public record LimitedMemoryBfgs(int memory, ArmijoBacktracking lineSearch, double minimumCurvature,
                                double gradientTolerance) implements Minimizer {

    public LimitedMemoryBfgs {
        Settings.requireFrom("memory", memory, 1, 1000);
        Settings.requirePresent("line search", lineSearch);
        Settings.requireFrom("minimum curvature", minimumCurvature, 0, 1);
        Settings.requireFrom("gradient tolerance", gradientTolerance, 0, Double.POSITIVE_INFINITY);
    }

    /** 20 pairs, {@link ArmijoBacktracking#defaults()}, minimum curvature 1e-10, gradient tolerance 0. */
    public static LimitedMemoryBfgs defaults() {
        return new LimitedMemoryBfgs(20, ArmijoBacktracking.defaults(), 1e-10, 0);
    }

    public LimitedMemoryBfgs withMemory(int newMemory) {
        return new LimitedMemoryBfgs(newMemory, lineSearch, minimumCurvature, gradientTolerance);
    }

    public LimitedMemoryBfgs withLineSearch(ArmijoBacktracking newLineSearch) {
        return new LimitedMemoryBfgs(memory, newLineSearch, minimumCurvature, gradientTolerance);
    }

    public LimitedMemoryBfgs withMinimumCurvature(double newMinimumCurvature) {
        return new LimitedMemoryBfgs(memory, lineSearch, newMinimumCurvature, gradientTolerance);
    }

    public LimitedMemoryBfgs withGradientTolerance(double newGradientTolerance) {
        return new LimitedMemoryBfgs(memory, lineSearch, minimumCurvature, newGradientTolerance);
    }

    @Override
    public String describe() {
        return String.format(Locale.ROOT, "L-BFGS(memory=%d, %s, minimumCurvature=%s, gradientTolerance=%s)",
                memory, lineSearch.describe(), minimumCurvature, gradientTolerance);
    }

    @Override
    public Minimization start(Objective objective, double[] start) {
        return QuasiNewtonRun.start(method(), objective, start);
    }

    @Override
    public Minimization resume(Objective objective, DataInput saved) throws IOException {
        return QuasiNewtonRun.resume(method(), objective, saved);
    }

    private QuasiNewton method() {
        return new QuasiNewton(describe(), lineSearch, InitialScaling.CURVATURE, minimumCurvature, gradientTolerance,
                dimension -> new LimitedMemoryInverseHessian(memory, dimension));
    }
}
