package org.semenov.optim;

import java.util.function.IntFunction;

/**
 * What the common loop of the quasi-Newton methods needs to know of one.
 *
 * @param description       name and settings in one line; a saved run goes on only with the same
 * @param lineSearch        how far along the direction
 * @param initialScaling    the memory at the start and after a reset
 * @param minimumCurvature  t of the test y·s > t ‖s‖ ‖y‖ that a pair must pass to update the memory
 * @param gradientTolerance largest component of the gradient at which a run ends
 * @param memory            makes an empty memory for a dimension
 */
record QuasiNewton(String description, ArmijoBacktracking lineSearch, InitialScaling initialScaling,
                   double minimumCurvature, double gradientTolerance, IntFunction<InverseHessian> memory) {

    /**
     * Factor of the identity at the start and after a reset: the last y·s / y·y known, else 1 / max(1, ‖g‖).
     *
     * @param lastScale y·s / y·y of the last pair, NaN where there was none
     */
    double initialScale(double[] gradient, double lastScale) {
        if (initialScaling == InitialScaling.IDENTITY) {
            return 1;
        }
        return Double.isNaN(lastScale) ? 1 / Math.max(1, Vectors.norm(gradient)) : lastScale;
    }
}
