package org.semenov.kinetics;

/** How a search for equilibrium ended. */
public enum EquilibriumStatus {
    CONVERGED("converged"),
    TEMPERATURE_OUT_OF_RANGE("the equilibrium temperature lies outside " + Equilibrium.MIN_TEMPERATURE + ".."
            + Equilibrium.MAX_TEMPERATURE + " K; start from a state of other energy"),
    NOT_CONVERGED("the iteration limit was reached; start from another temperature, and report the state if that fails too");

    private final String advice;

    EquilibriumStatus(String advice) {
        this.advice = advice;
    }

    /** What happened and what to do next. */
    public String advice() {
        return advice;
    }
}
