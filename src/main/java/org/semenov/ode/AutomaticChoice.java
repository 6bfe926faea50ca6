package org.semenov.ode;

/**
 * The rule behind the method "auto": which method to take for a number of equations and a relative tolerance.
 *
 * <p>It follows the work-precision diagrams of {@code benchmark --only integrator} (results/work-precision), which compare at equal
 * error, not at equal tolerance. On the ignitions of H2-O2 (10 equations) no method needs less time than Rodas5P by more than the
 * noise at any error, and its errors stay below the tolerance. With 54 equations (CH4, GRI-Mech 3.0) Rosenbrock methods are the fastest
 * down to errors of 1e-5; below, Radau5 is, since it keeps Jacobian and factors from step to step. BDF comes near in time, but its
 * errors are tens to hundreds of times the tolerance, so that it is left to those who ask for it.
 */
final class AutomaticChoice {

    /** Up to this many equations the factors of each step are cheap. */
    static final int FEW_EQUATIONS = 30;
    /** For more equations Radau5 is faster than Rodas5P below this relative tolerance. */
    static final double TIGHT_TOLERANCE = 1e-5;

    private AutomaticChoice() {
    }

    static StiffMethod choose(int dimension, double relativeTolerance) {
        return dimension <= FEW_EQUATIONS || relativeTolerance >= TIGHT_TOLERANCE ? StiffMethod.RODAS5P : StiffMethod.RADAU5;
    }
}
