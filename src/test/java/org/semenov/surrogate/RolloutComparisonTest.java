package org.semenov.surrogate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.semenov.kinetics.Kinetics;
import org.semenov.reactor.IgnitionCriterion;
import org.semenov.reactor.Mechanisms;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.StateLayout;
import org.semenov.state.Trajectory;

/** Errors of a rollout made up by hand beside a reference made up by hand. */
class RolloutComparisonTest {
    private static final Kinetics KINETICS = Mechanisms.hydrogenOxygen();
    private static final StateLayout LAYOUT = new StateLayout(KINETICS.mechanism().speciesNames());
    private static final int HYDROGEN = LAYOUT.indexOf("H2");

    /** Temperatures and mass fractions of H2 at t = 0, 1, 2 ... times {@code step}; the rest is O2. */
    private static Trajectory trajectory(double step, double[] temperatures, double[] hydrogen) {
        List<GasState> states = new ArrayList<>();
        double[] times = new double[temperatures.length];
        double[] densities = new double[temperatures.length];
        for (int n = 0; n < times.length; n++) {
            double[] massFractions = new double[LAYOUT.speciesCount()];
            massFractions[HYDROGEN] = hydrogen[n];
            massFractions[LAYOUT.indexOf("O2")] = 1.0 - hydrogen[n];
            states.add(new GasState(temperatures[n], 101325.0, massFractions));
            times[n] = n * step;
        }
        Arrays.fill(densities, 0.1);
        return new Trajectory(LAYOUT, times, states, densities);
    }

    private static RolloutComparison compare(Trajectory rollout, Trajectory reference) {
        return RolloutComparison.of(rollout, reference, ReactorClosure.CONSTANT_VOLUME, KINETICS, IgnitionCriterion.TEMPERATURE_RISE_400K);
    }

    private static Trajectory reference() {
        return trajectory(1.0, new double[] {1500, 1630, 1660, 2500, 2400}, new double[] {0.10, 0.05, 0.05, 0.20, 0.01});
    }

    @Test
    void errorsAreThoseOverTheTimesOfTheRollout() {
        RolloutComparison comparison = compare(trajectory(1.0, new double[] {1500, 1600, 1700}, new double[] {0.10, 0.09, 0.05}), reference());
        assertEquals(40.0, comparison.endTemperatureError(), 1e-12);
        assertEquals(Math.sqrt((900.0 + 1600.0) / 3.0), comparison.rmsTemperatureError(), 1e-12);
        assertEquals(40.0, comparison.overshoot(), 1e-12);
        assertEquals(0.04 / 0.20, comparison.maxSpeciesErrorOfPeak().get("H2"), 1e-12, "relative to the peak of the whole reference");
        assertEquals(0.04 / 0.99, comparison.maxSpeciesErrorOfPeak().get("O2"), 1e-12);
        assertFalse(comparison.maxSpeciesErrorOfPeak().containsKey("OH"), "no peak to be relative to");
        assertEquals(0.2, comparison.largestSpeciesError(), 1e-12);
    }

    @Test
    void aDelayIsComparedWhereBothIgnite() {
        RolloutComparison early = compare(trajectory(1.0, new double[] {1500, 1700, 2100, 2500, 2500}, new double[5]), reference());
        assertEquals(2.0 - 0.5, early.surrogateDelay().orElseThrow(), 1e-12);
        assertEquals(2.0 + 240.0 / 840.0, early.referenceDelay().orElseThrow(), 1e-12);
        assertEquals(1.5 / (2.0 + 240.0 / 840.0) - 1.0, early.delayRelativeError().orElseThrow(), 1e-12);
        RolloutComparison none = compare(trajectory(1.0, new double[] {1500, 1500, 1500, 1500, 1500}, new double[5]), reference());
        assertTrue(none.surrogateDelay().isEmpty() && none.delayRelativeError().isEmpty());
    }

    @Test
    void otherTimesAreRefused() {
        Trajectory other = trajectory(1.1, new double[] {1500, 1600}, new double[2]);
        assertThrows(IllegalArgumentException.class, () -> compare(other, reference()));
    }
}
