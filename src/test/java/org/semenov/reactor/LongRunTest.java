package org.semenov.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semenov.kinetics.Equilibrium;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StiffMethod;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/**
 * Integrated long enough, the reactor comes to rest where the equilibrium solver puts it, which knows no rate. The states start
 * above 1000 K: below, the two ranges of the NASA fits disagree by more than the tolerance when they are crossed.
 */
class LongRunTest {
    private static final Kinetics KINETICS = Mechanisms.hydrogenAir();
    private static final double END_TIME = 100.0;
    private static final double TOLERANCE = 1e-9;
    private static final double TRACE = 1e-12;

    @ParameterizedTest
    @CsvSource({
        "1050, 10132.5, 0.5, false, CONSTANT_VOLUME", "1050, 1013250, 2, true, CONSTANT_PRESSURE",
        "1500, 101325, 1, true, CONSTANT_VOLUME", "1500, 1013250, 0.5, false, CONSTANT_PRESSURE",
        "2000, 10132.5, 2, true, CONSTANT_VOLUME", "2000, 101325, 1, false, CONSTANT_PRESSURE",
    })
    void endsInEquilibrium(double temperature, double pressure, double equivalenceRatio, boolean air, ReactorClosure closure) {
        GasState first = new GasState(temperature, pressure, new Mixture(KINETICS)
                .massFractions("H2:" + 2.0 * equivalenceRatio + ",O2:1" + (air ? ",N2:3.76" : "")));
        IgnitionRun run = new ReferenceSolver(KINETICS, StiffMethod.RODAS5P, 1e-10, 1e-20)
                .ignite(first, closure, END_TIME, new double[] {END_TIME});
        GasState expected = new Equilibrium(KINETICS.thermodynamics()).solve(first, closure).state();
        GasState end = run.endState();
        assertEquals(expected.temperature(), end.temperature(), TOLERANCE * expected.temperature());
        assertEquals(expected.pressure(), end.pressure(), TOLERANCE * expected.pressure());
        for (int k = 0; k < KINETICS.speciesCount(); k++) {
            double massFraction = expected.massFraction(k);
            assertEquals(massFraction, end.massFraction(k), TOLERANCE * massFraction + TOLERANCE * TRACE,
                    "species " + k);
        }
        assertTrue(run.residuals().element() < 1e-13, "elements kept: " + run.residuals().element());
    }
}
