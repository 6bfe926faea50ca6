package org.semenov.reactor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StiffMethod;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/**
 * Elements over whole ignitions at tight tolerances. They are linear invariants, which every method of the package keeps but
 * for rounding, and nothing is projected; the rounding of adding thousands of steps is carried along, not lost.
 */
class ElementConservationTest {
    private static final Kinetics KINETICS = Mechanisms.hydrogenOxygen();
    private static final double END_TIME = 1e-3;

    @ParameterizedTest
    @CsvSource({"Rodas5P, 1e-6, 5e-15", "Rodas5P, 1e-10, 2e-15", "Radau5, 1e-10, 1e-15", "Radau5, 1e-13, 1e-15", "BDF, 1e-10, 1.5e-14"})
    void elementsAreKept(String name, double tolerance, double bound) {
        ReferenceSolver solver = new ReferenceSolver(KINETICS, StiffMethod.byName(name), tolerance, 1e-10 * tolerance);
        double worst = 0.0;
        for (double temperature : new double[] {1000.0, 1400.0, 1800.0, 2200.0, 2800.0}) {
            GasState first = new GasState(temperature, 101325.0, new Mixture(KINETICS).massFractions("H2:2,O2:1"));
            for (ReactorClosure closure : ReactorClosure.values()) {
                GasState end = solver.advance(first, closure, END_TIME);
                worst = Math.max(worst, Residuals.between(first, end, closure, KINETICS.mechanism(),
                        KINETICS.thermodynamics()).element());
            }
        }
        assertTrue(worst < bound, name + ": " + worst);
    }
}
