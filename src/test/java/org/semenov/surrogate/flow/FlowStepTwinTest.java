package org.semenov.surrogate.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/** Steps along rows of cells against {@link ScalarStep}, cell by cell. */
class FlowStepTwinTest {
    private static final double TOLERANCE = 1e-12;
    /** Elements made or lost, relative, beyond which a prediction says nothing any more and its rounding is all there is. */
    private static final double SENSELESS = 100.0;
    private static final FlowSpecies SPECIES = FlowModels.species(ReactorClosure.CONSTANT_PRESSURE);

    private static List<GasState> states(ReactorClosure closure) {
        List<GasState> states = new ArrayList<>(FlowModels.trajectories(closure, 4, 41));
        states.addAll(FlowModels.anything(300, 42));
        states.add(FlowModels.state(300.0, 101325.0, "O2:1,N2:3.76"));
        states.add(FlowModels.state(2500.0, 1e5, "H2:1"));
        states.add(FlowModels.state(3000.0, 1e5, "N2:1,AR:1"));
        return states;
    }

    private static ScalarStep twin(FlowModel model, List<GasState> states, FlowStep.Variant variant, double factor) {
        ScalarStep twin = new ScalarStep(model, FlowModels.KINETICS, states.size(), variant);
        for (int cell = 0; cell < states.size(); cell++) {
            SPECIES.fill(twin.block(), cell, states.get(cell), FlowModels.TIME_STEP, model.closure(), FlowModels.KINETICS.thermodynamics());
            twin.block().start()[SPECIES.reactingCount()][cell] *= factor;
        }
        twin.run(states.size());
        return twin;
    }

    /** Largest difference of the mass fractions of a cell. */
    private static double difference(double[][] amounts, double[][] others, int cell) {
        double largest = 0.0;
        for (int i = 0; i < amounts.length; i++) {
            largest = Math.max(largest, Math.abs(amounts[i][cell] - others[i][cell]) * SPECIES.reactingMolarMass(i));
        }
        return largest;
    }

    /** To 1e-12, or as far as a change of the last bits of T goes, which where nets at random say anything can be farther. */
    @ParameterizedTest
    @EnumSource
    void aStepIsThatOfItsTwin(ReactorClosure closure) {
        FlowModel model = FlowModels.random(closure, 5);
        List<GasState> states = states(closure);
        for (FlowStep.Variant variant : FlowStep.Variant.values()) {
            FlowStep step = new FlowStep(model, FlowModels.KINETICS, states.size(), variant);
            for (int cell = 0; cell < states.size(); cell++) {
                step.put(cell, states.get(cell), FlowModels.TIME_STEP);
            }
            step.run(states.size());
            ScalarStep twin = twin(model, states, variant, 1.0);
            ScalarStep near = twin(model, states, variant, 1.0 + 32.0 * Math.ulp(1.0));
            int tight = 0;
            for (int cell = 0; cell < states.size(); cell++) {
                assertEquals(Double.isNaN(twin.nextTemperature()[cell]), Double.isNaN(step.nextTemperature()[cell]), variant + " " + states.get(cell));
                assertEquals(twin.within()[cell], step.within()[cell]);
                assertEquals(twin.distance()[cell], step.distance()[cell], TOLERANCE * (10.0 + twin.distance()[cell]));
                if (twin.nextTemperature()[cell] > 0.0 && twin.rawResidual()[cell] < SENSELESS) {
                    double difference = difference(twin.nextAmounts(), step.nextAmounts(), cell);
                    double sensitivity = difference(twin.nextAmounts(), near.nextAmounts(), cell);
                    tight += difference < TOLERANCE ? 1 : 0;
                    assertTrue(difference < TOLERANCE + sensitivity, difference + " " + variant + " " + states.get(cell));
                    double t = twin.nextTemperature()[cell];
                    assertEquals(t, step.nextTemperature()[cell], TOLERANCE * t + Math.abs(t - near.nextTemperature()[cell]) + 1e5 * difference);
                    assertEquals(twin.rawResidual()[cell], step.rawResidual()[cell], TOLERANCE * (1.0 + twin.rawResidual()[cell]) + 30.0 * sensitivity);
                    assertEquals(twin.score()[cell], step.score()[cell], 1e-10 * (1.0 + twin.score()[cell]) + 1e5 * sensitivity);
                }
            }
            assertTrue(tight > 0.9 * states.size(), "within the tolerance: " + tight + " of " + states.size());
        }
    }
}
