package org.semenov.reactor;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StiffMethod;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/** Gas that does not ignite has no delay by any criterion, however the rounding of its rates falls. */
class NoIgnitionTest {
    private static final Kinetics KINETICS = Mechanisms.hydrogenAir();

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"N2:1; 1500", "H2:1; 1500", "AR:1,N2:1; 300", "H2:2,O2:1; 300", "H2:2,O2:1; 700",
            "H2O:1; 3000", "H2:2,O2:1; 6000"})
    void thereIsNoDelay(String composition, double temperature) {
        GasState first = new GasState(temperature, 101325.0, new Mixture(KINETICS).massFractions(composition));
        ReferenceSolver solver = new ReferenceSolver(KINETICS, StiffMethod.byName("Rodas5P"), 1e-9, 1e-18);
        for (ReactorClosure closure : ReactorClosure.values()) {
            IgnitionRun run = assertTimeoutPreemptively(Duration.ofSeconds(20),
                    () -> solver.ignite(first, closure, 1e-3, new double[] {1e-3}));
            assertTrue(run.delays().get(IgnitionCriterion.MAX_TEMPERATURE_RATE).isEmpty(), () -> run.delays().toString());
            assertTrue(run.delays().get(IgnitionCriterion.TEMPERATURE_RISE_400K).isEmpty(), () -> run.delays().toString());
            assertTrue(temperature > 5000.0 || run.delays().get(IgnitionCriterion.MAX_OH).isEmpty(), () -> run.delays().toString());
        }
    }
}
