package org.semenov.surrogate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semenov.dataset.StepPair;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.Mechanisms;
import org.semenov.reactor.Mixture;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.Trajectory;

class InitialDomainTest {
    private static final Kinetics KINETICS = Mechanisms.hydrogenOxygen();

    private static GasState state(double temperature, double pressure, String composition) {
        return new GasState(temperature, pressure, new Mixture(KINETICS).massFractions(composition));
    }

    private static Optional<InitialDomain> domain(GasState... firsts) {
        List<StepPair> pairs = new ArrayList<>();
        for (GasState first : firsts) {
            pairs.add(new StepPair(0, 0.0, 1e-7, first, first));
        }
        return InitialDomain.of(pairs);
    }

    private static Optional<String> refusal(GasState state, ReactorClosure closure) {
        return domain(state(1200.0, 101325.0, "H2:2,O2:1"), state(2400.0, 101325.0, "H2:2,O2:1")).orElseThrow()
                .refusal(state, closure, KINETICS.mechanism(), KINETICS.thermodynamics());
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfATrajectoryFromTheDomainIsOfTheDomain(ReactorClosure closure) {
        ReferenceSolver solver = new ReferenceSolver(KINETICS, StiffMethod.byName("Rodas5P"), 1e-9, 1e-18);
        double[] times = new double[41];
        Arrays.setAll(times, n -> n * 1e-6);
        for (double temperature : new double[] {1200.0, 1650.0, 2400.0}) {
            Trajectory trajectory = solver.solve(state(temperature, 101325.0, "H2:2,O2:1"), closure, times);
            trajectory.states().forEach(state -> assertEquals(Optional.empty(), refusal(state, closure)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherPressureTemperatureOrMixtureIsNot(ReactorClosure closure) {
        assertTrue(refusal(state(1800.0, 202650.0, "H2:2,O2:1"), closure).orElseThrow().contains("initial pressure of 2026"));
        // 2 atm at 2400 K has the density of 1 atm at 1200 K
        assertTrue(refusal(state(2400.0, 202650.0, "H2:2,O2:1"), closure).orElseThrow().contains("initial pressure"));
        assertTrue(refusal(state(1100.0, 101325.0, "H2:2,O2:1"), closure).orElseThrow().contains("initial temperature of 1100"));
        assertTrue(refusal(state(1800.0, 101325.0, "H2:1,O2:1"), closure).orElseThrow().contains("mol/kg of H"));
        assertTrue(refusal(state(3000.0, 101325.0, "H2O:1"), closure).isPresent(), "steam has the elements and not the energy");
    }

    @Test
    void dataOfSeveralMixturesHaveNoSuchDomain() {
        assertEquals(Optional.empty(), domain(state(1200.0, 101325.0, "H2:2,O2:1"), state(1200.0, 101325.0, "H2:1,O2:1")));
    }
}
