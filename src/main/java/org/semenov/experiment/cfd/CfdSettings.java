package org.semenov.experiment.cfd;

import java.util.List;

/**
 * How much is looked at.
 *
 * @param sets            initial states and time steps; the first is the one of the plots of a rollout
 * @param statesOutside   of each kind
 * @param visitedRollouts rollouts whose states are judged within the domain
 */
public record CfdSettings(List<CaseSet> sets, int statesOutside, int visitedRollouts) {
    public CfdSettings {
        sets = List.copyOf(sets);
        if (sets.isEmpty() || statesOutside < 1 || visitedRollouts < 1) {
            throw new IllegalArgumentException(sets.size() + " sets of cases, " + statesOutside + " states outside, " + visitedRollouts
                    + " rollouts: at least 1 of each is needed");
        }
    }

    /** 200 cases to 1 ms, cold ones to 5 ms, and a few with the smallest Δt. */
    public static CfdSettings standard() {
        return new CfdSettings(List.of(new CaseSet(CaseSet.Initial.RANDOM, 200, 1e-6, 1000, true),
                new CaseSet(CaseSet.Initial.RANDOM, 200, 3e-7, 3334, true), new CaseSet(CaseSet.Initial.RANDOM, 200, 1e-7, 10_000, true),
                new CaseSet(CaseSet.Initial.COLD, 200, 1e-6, 5000, false), new CaseSet(CaseSet.Initial.RANDOM, 40, 1e-8, 20_000, false)),
                10_000, 96);
    }
}
