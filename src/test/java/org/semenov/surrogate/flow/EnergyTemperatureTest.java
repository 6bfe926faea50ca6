package org.semenov.surrogate.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

class EnergyTemperatureTest {
    @ParameterizedTest
    @EnumSource
    void theTemperatureOfAnEnergyIsFoundFromAnyGuess(ReactorClosure closure) {
        EnergyTemperature search = new EnergyTemperature(FlowModels.KINETICS.thermodynamics(), closure);
        List<GasState> states = FlowModels.anything(10, 3);
        for (GasState state : states) {
            double[] y = state.massFractions();
            for (double t : new double[] {200.0, 200.0001, 300.0, 700.0, 1500.0, 2999.0, 4700.0, 5990.0, 6000.0}) {
                for (double guess : new double[] {-50.0, 200.0, 1000.0, 2500.0, 6000.0, 1e9}) {
                    assertEquals(t, search.temperature(search.energy(t, y), y, guess), 1e-11 * t, "from " + guess);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEnergyOfNoTemperatureInTheRangeHasNone(ReactorClosure closure) {
        EnergyTemperature search = new EnergyTemperature(FlowModels.KINETICS.thermodynamics(), closure);
        double[] y = FlowModels.state(300.0, 1e5, "H2:1,O2:1,N2:2").massFractions();
        for (double guess : new double[] {200.0, 1000.0, 6000.0}) {
            for (double t : new double[] {150.0, 199.9, 6000.1, 7000.0}) {
                assertTrue(Double.isNaN(search.temperature(search.energy(t, y), y, guess)), t + " K");
            }
            assertTrue(Double.isNaN(search.temperature(Double.NaN, y, guess)));
        }
        assertTrue(Double.isNaN(search.temperature(search.energy(1000.0, y), y, Double.NaN)));
    }

    /** Where the two polynomials of a species meet the energy can jump a little; the energies in the gap belong to that temperature. */
    @ParameterizedTest
    @EnumSource
    void anEnergyInAGapBetweenPolynomialsHasTheTemperatureOfTheGap(ReactorClosure closure) {
        EnergyTemperature search = new EnergyTemperature(FlowModels.KINETICS.thermodynamics(), closure);
        double middle = 1000.0;
        for (GasState state : FlowModels.anything(40, 9)) {
            double[] y = state.massFractions();
            double below = search.energy(Math.nextDown(middle), y);
            double above = search.energy(Math.nextUp(middle), y);
            for (double part : new double[] {0.2, 0.5, 0.8}) {
                for (double guess : new double[] {900.0, 1000.0, 1300.0}) {
                    double found = search.temperature(below + part * (above - below), y, guess);
                    assertEquals(middle, found, 0.05, "gap " + (above - below) + " J/kg");
                }
            }
        }
    }
}
