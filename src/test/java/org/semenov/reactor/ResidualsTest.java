package org.semenov.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semenov.kinetics.Kinetics;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.StateLayout;
import org.semenov.state.Trajectory;

/** What a state that strays by a known amount is said to stray by. */
class ResidualsTest {
    private static final Kinetics KINETICS = Mechanisms.hydrogenOxygen();
    private static final double[] MIXTURE = new Mixture(KINETICS).massFractions("H2:2,O2:1");
    private static final GasState FIRST = new GasState(1500.0, 101325.0, MIXTURE);

    private static Residuals residuals(ReactorClosure closure, GasState... later) {
        GasState[] states = new GasState[later.length + 1];
        states[0] = FIRST;
        System.arraycopy(later, 0, states, 1, later.length);
        double[] times = new double[states.length];
        Arrays.setAll(times, n -> n);
        return Residuals.of(new Trajectory(new StateLayout(KINETICS.mechanism().speciesNames()), times, List.of(states), times),
                closure, KINETICS.mechanism(), KINETICS.thermodynamics());
    }

    @ParameterizedTest
    @CsvSource({"CONSTANT_VOLUME,-1.5", "CONSTANT_VOLUME,1.5", "CONSTANT_PRESSURE,-1.5", "CONSTANT_PRESSURE,1.5"})
    void anErrorOfTheTemperatureIsItsShareOfTheTemperature(ReactorClosure closure, double error) {
        Residuals residuals = residuals(closure, new GasState(1500.0 + error, 101325.0, MIXTURE), FIRST);
        assertEquals(0.0, residuals.element(), 0.0);
        assertEquals(1e-3, residuals.energy(), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"0.98", "1.02"})
    void elementsLostAndWonCountAlike(double factor) {
        GasState state = new GasState(1500.0, 101325.0, Arrays.stream(MIXTURE).map(fraction -> factor * fraction).toArray());
        assertEquals(0.02, residuals(ReactorClosure.CONSTANT_VOLUME, state, FIRST).element(), 1e-14);
    }

    @ParameterizedTest
    @CsvSource({"CONSTANT_VOLUME", "CONSTANT_PRESSURE"})
    void aNumberThatIsNoneIsNotPassedOver(ReactorClosure closure) {
        GasState broken = new GasState(1500.0, 101325.0, Arrays.stream(MIXTURE).map(fraction -> Double.NaN).toArray());
        Residuals residuals = residuals(closure, broken, FIRST);
        assertEquals(Double.NaN, residuals.element());
        assertEquals(Double.NaN, residuals.energy());
    }
}
