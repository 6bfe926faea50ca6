package org.semenov.surrogate;

/** How a rollout ended; {@link #advice()} says what to do next. */
public enum RolloutOutcome {
    COMPLETED("all steps were taken"),
    LEFT_FINITE_RANGE("the nets' own output left the range of numbers, the rollout stops before it:"
            + " use the correction or the guard, or train with more jitter"),
    CORRECTION_FAILED("no state near the nets' output keeps elements and energy, the rollout stops before it:"
            + " the output is far off the data; use the guard, or train longer"),
    FALLBACK_IMPOSSIBLE("the nets left the domain of the data with mass fractions that are negative or do not sum to 1,"
            + " from which the reference cannot go on: use the correction, or switch the guard off to see where the nets go");

    private final String advice;

    RolloutOutcome(String advice) {
        this.advice = advice;
    }

    /** What happened and what can be done, one sentence. */
    public String advice() {
        return advice;
    }
}
