package org.semenov.ode;

/**
 * The rule behind the method "auto": which method to take for a number of equations and a relative tolerance.
 *
 * <p>Rosenbrock steps need a new Jacobian and new factors each, but no iteration, and their dense output is as accurate as
 * the steps: best for few equations at moderate tolerances. Below 1e-7 the error estimate of Rodas5P, which is far too
 * cautious there, wants twice to six times the steps of Radau5 (H2-O2 at 1400 K to 1 ms: 647 and 291 steps at rtol 1e-8, 2133
 * and 632 at 1e-10, both with errors within the tolerance). For many equations the factors dominate, and the multistep
 * method computes one for some ten steps.
 */
final class AutomaticChoice {

    /** Up to this many equations the factors of each step are cheap. */
    static final int FEW_EQUATIONS = 30;
    /** Below this relative tolerance Radau5 is faster than Rodas5P. */
    static final double TIGHT_TOLERANCE = 1e-7;

    private AutomaticChoice() {
    }

    static StiffMethod choose(int dimension, double relativeTolerance) {
        if (relativeTolerance < TIGHT_TOLERANCE) {
            return StiffMethod.RADAU5;
        }
        return dimension <= FEW_EQUATIONS ? StiffMethod.RODAS5P : StiffMethod.BDF;
    }
}
