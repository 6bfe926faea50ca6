package org.semenov.optim;

import java.io.DataInput;
import java.io.IOException;
import java.util.Locale;

/**
 * Full BFGS with Armijo backtracking. Keeps the dense inverse Hessian, n(n+1)/2 doubles (189 MB at 6,870 parameters),
 * and passes over it once an iteration.
 *
 * <p>When the line search fails, or rounding made the direction ascend, H is reset to a scaled identity once and the
 * steepest descent tried; the reset is counted. When that fails too the run ends with
 * {@link StopReason#LINE_SEARCH_FAILED}.
 *
 * @param lineSearch        how far along the direction
 * @param initialScaling    H before the first update
 * @param minimumCurvature  t in [0, 1): an update is left out and counted unless y·s > t ‖s‖ ‖y‖. For a quadratic of
 *                          condition number κ the ratio is at least 2√κ/(1+κ), so that 1e-10 leaves out what is
 *                          negative or rounding
 * @param gradientTolerance largest component of the gradient at which the run ends, in the unit of the value per unit
 *                          of the parameter, 0 or more; 0 by default
 */
public record Bfgs(ArmijoBacktracking lineSearch, InitialScaling initialScaling, double minimumCurvature,
                   double gradientTolerance) implements Minimizer {

    public Bfgs {
        Settings.requirePresent("line search", lineSearch);
        Settings.requirePresent("initial scaling", initialScaling);
        Settings.requireFrom("minimum curvature", minimumCurvature, 0, 1);
        Settings.requireFrom("gradient tolerance", gradientTolerance, 0, Double.POSITIVE_INFINITY);
    }

    /** {@link ArmijoBacktracking#defaults()}, scaling by curvature, minimum curvature 1e-10, gradient tolerance 0. */
    public static Bfgs defaults() {
        return new Bfgs(ArmijoBacktracking.defaults(), InitialScaling.CURVATURE, 1e-10, 0);
    }

    public Bfgs withLineSearch(ArmijoBacktracking newLineSearch) {
        return new Bfgs(newLineSearch, initialScaling, minimumCurvature, gradientTolerance);
    }

    public Bfgs withInitialScaling(InitialScaling newInitialScaling) {
        return new Bfgs(lineSearch, newInitialScaling, minimumCurvature, gradientTolerance);
    }

    public Bfgs withMinimumCurvature(double newMinimumCurvature) {
        return new Bfgs(lineSearch, initialScaling, newMinimumCurvature, gradientTolerance);
    }

    public Bfgs withGradientTolerance(double newGradientTolerance) {
        return new Bfgs(lineSearch, initialScaling, minimumCurvature, newGradientTolerance);
    }

    @Override
    public String describe() {
        return String.format(Locale.ROOT, "BFGS(%s, initialScaling=%s, minimumCurvature=%s, gradientTolerance=%s)",
                lineSearch.describe(), initialScaling.name().toLowerCase(Locale.ROOT), minimumCurvature,
                gradientTolerance);
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
        return new QuasiNewton(describe(), lineSearch, initialScaling, minimumCurvature, gradientTolerance,
                dimension -> new DenseInverseHessian(initialScaling, dimension));
    }
}
