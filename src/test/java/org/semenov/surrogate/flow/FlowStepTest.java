package org.semenov.surrogate.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

class FlowStepTest {
    private static final Thermodynamics THERMODYNAMICS = FlowModels.KINETICS.thermodynamics();

    private static List<GasState> states(ReactorClosure closure) {
        List<GasState> states = new ArrayList<>(FlowModels.trajectories(closure, 4, 17));
        states.addAll(FlowModels.anything(30, 18));
        return states;
    }

    private static FlowStep taken(FlowModel model, List<GasState> states, FlowStep.Variant variant) {
        FlowStep step = new FlowStep(model, FlowModels.KINETICS, Math.max(1, states.size()), variant);
        take(step, model, states);
        return step;
    }

    private static void take(FlowStep step, FlowModel model, List<GasState> states) {
        for (int cell = 0; cell < states.size(); cell++) {
            step.species().fill(step.block(), cell, states.get(cell), FlowModels.TIME_STEP, model.closure(), THERMODYNAMICS);
        }
        step.run(states.size());
    }

    /** All that a step says of a cell. */
    private static List<Double> said(FlowStep step, int cell) {
        List<Double> said = new ArrayList<>();
        for (double[] row : step.nextAmounts()) {
            said.add(row[cell]);
        }
        said.addAll(List.of(step.nextTemperature()[cell], step.rawResidual()[cell], step.score()[cell], step.distance()[cell],
                step.within()[cell] ? 1.0 : 0.0, step.believed(cell) ? 1.0 : 0.0));
        return said;
    }

    private static int asked(FlowStep step, int count) {
        return (int) Arrays.stream(step.block().substeps()).limit(count).filter(n -> n > 1).count();
    }

    @ParameterizedTest
    @EnumSource
    void whateverTheNetsSayElementsEnergyAndTheClosuresQuantityAreKeptAndNoFractionIsNegative(ReactorClosure closure) {
        for (long seed = 1; seed <= 3; seed++) {
            FlowModel model = FlowModels.random(closure, seed);
            List<GasState> states = states(closure);
            FlowStep step = taken(model, states, FlowStep.Variant.FULL);
            int without = 0;
            assertTrue(asked(step, states.size()) > 40 && asked(step, states.size()) < states.size(), "asked " + asked(step, states.size()));
            for (int cell = 0; cell < states.size(); cell++) {
                GasState before = states.get(cell);
                GasState after = step.state(cell, before);
                if (after == null) {
                    without++;
                    continue;
                }
                after.requirePhysical();
                for (double fraction : after.massFractions()) {
                    assertTrue(fraction >= 0.0, "fraction " + fraction);
                }
                for (int e = 0; e < THERMODYNAMICS.elementCount(); e++) {
                    double total = THERMODYNAMICS.elementMolesPerKilogram(e, before.massFractions());
                    assertEquals(total, THERMODYNAMICS.elementMolesPerKilogram(e, after.massFractions()), 1e-12 * total);
                }
                double scale = THERMODYNAMICS.specificHeatCapacity(after.temperature(), after.massFractions(), closure) * after.temperature();
                assertEquals(THERMODYNAMICS.specificEnergy(before.temperature(), before.massFractions(), closure),
                        THERMODYNAMICS.specificEnergy(after.temperature(), after.massFractions(), closure), 1e-12 * scale);
                if (closure == ReactorClosure.CONSTANT_PRESSURE) {
                    assertEquals(before.pressure(), after.pressure(), 0.0);
                } else {
                    double density = THERMODYNAMICS.density(before.temperature(), before.pressure(), before.massFractions());
                    assertEquals(density, THERMODYNAMICS.density(after.temperature(), after.pressure(), after.massFractions()), 1e-12 * density);
                }
            }
            assertTrue(without <= 3, "without a state: " + without);
        }
    }

    /** Gas of atoms burns to more than 6000 K, where no temperature is sought; nothing else may keep a step from a state. */
    @ParameterizedTest
    @EnumSource
    void aStepHasNoStateOnlyWhereItsEnergyIsThatOfNoTemperatureOfTheRange(ReactorClosure closure) {
        Random random = new Random(6);
        List<GasState> states = new ArrayList<>();
        for (int n = 0; n < 150; n++) {
            double[] y = new double[FlowModels.KINETICS.speciesCount()];
            Arrays.setAll(y, k -> random.nextDouble() < 0.3 ? 0.0 : Math.pow(10.0, -8.0 * random.nextDouble()));
            double sum = Arrays.stream(y).sum();
            states.add(new GasState(200.0 + 4800.0 * random.nextDouble(), Math.pow(10.0, 1.0 + 7.0 * random.nextDouble()),
                    Arrays.stream(y).map(fraction -> fraction / sum).toArray()));
        }
        int without = 0;
        for (long seed = 1; seed <= 3; seed++) {
            FlowStep step = taken(FlowModels.random(closure, seed), states, FlowStep.Variant.FULL);
            for (int cell = 0; cell < states.size(); cell++) {
                GasState before = states.get(cell);
                double[] y = before.massFractions();
                for (int i = 0; i < step.species().reactingCount(); i++) {
                    y[step.species().reacting(i)] = step.nextAmounts()[i][cell] * step.species().reactingMolarMass(i);
                }
                for (int e = 0; e < THERMODYNAMICS.elementCount(); e++) {
                    double total = THERMODYNAMICS.elementMolesPerKilogram(e, before.massFractions());
                    assertEquals(total, THERMODYNAMICS.elementMolesPerKilogram(e, y), 1e-12 * total, before.toString());
                }
                if (step.state(cell, before) == null) {
                    without++;
                    double energy = THERMODYNAMICS.specificEnergy(before.temperature(), before.massFractions(), closure);
                    assertTrue(energy > THERMODYNAMICS.specificEnergy(EnergyTemperature.HIGHEST, y, closure)
                            || energy < THERMODYNAMICS.specificEnergy(EnergyTemperature.LOWEST, y, closure), before.toString());
                }
            }
        }
        assertTrue(without > 0 && without < 200, "without a state: " + without);
    }

    @ParameterizedTest
    @EnumSource
    void whatACellGetsDependsNeitherOnItsPlaceNorOnOthersNorOnWhatCameBefore(ReactorClosure closure) {
        FlowModel model = FlowModels.random(closure, 1);
        List<GasState> states = states(closure);
        FlowStep together = taken(model, states, FlowStep.Variant.FULL);
        List<Integer> order = new ArrayList<>();
        for (int cell = 0; cell < states.size(); cell++) {
            order.add(cell);
        }
        Collections.shuffle(order, new Random(3));
        FlowStep shuffled = taken(model, order.stream().map(states::get).toList(), FlowStep.Variant.FULL);
        for (int place = 0; place < order.size(); place++) {
            assertEquals(said(together, order.get(place)), said(shuffled, place));
        }
        FlowStep alone = new FlowStep(model, FlowModels.KINETICS, 5);
        for (int cell = 0; cell < states.size(); cell += 9) {
            take(alone, model, List.of(states.get(cell)));
            assertEquals(said(together, cell), said(alone, 0));
        }
        take(together, model, states);
        assertEquals(said(shuffled, 0), said(together, order.get(0)));
    }

    /** A cell of which no prediction is made says the same whatever stood in its place before, and harms no other. */
    @Test
    void aCellThatIsNoNumberIsNotBelievedAndHarmsNoOther() {
        FlowModel model = FlowModels.random(ReactorClosure.CONSTANT_PRESSURE, 1);
        List<GasState> states = states(model.closure()).subList(0, 40);
        List<GasState> withBad = new ArrayList<>(states);
        double[] fractions = states.get(3).massFractions();
        fractions[0] = Double.NaN;
        withBad.set(3, new GasState(1500.0, 1e5, fractions));
        withBad.set(30, new GasState(Double.NaN, 1e5, states.get(3).massFractions()));
        FlowStep good = taken(model, states, FlowStep.Variant.FULL);
        FlowStep fresh = taken(model, withBad, FlowStep.Variant.FULL);
        take(good, model, withBad);
        for (int cell = 0; cell < states.size(); cell++) {
            assertEquals(said(fresh, cell), said(good, cell), "cell " + cell);
        }
        for (int bad : new int[] {3, 30}) {
            assertFalse(fresh.believed(bad));
            assertEquals(Double.POSITIVE_INFINITY, fresh.score()[bad]);
            assertEquals(null, fresh.state(bad, withBad.get(bad)));
        }
        FlowStep again = taken(model, states, FlowStep.Variant.FULL);
        for (int cell = 0; cell < states.size(); cell++) {
            if (cell != 3 && cell != 30) {
                assertEquals(said(again, cell), said(fresh, cell));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutNetsAStepIsThePredictionPutOntoTheElements(ReactorClosure closure) {
        FlowModel model = FlowModels.random(closure, 1);
        List<GasState> states = states(closure);
        FlowStep step = taken(model, states, FlowStep.Variant.WITHOUT_NETS);
        FlowSpecies species = step.species();
        int r = species.reactingCount();
        ElementCorrection correction = new ElementCorrection(species);
        EnergyTemperature search = new EnergyTemperature(THERMODYNAMICS, closure);
        for (int cell = 0; cell < states.size(); cell++) {
            double[] start = new double[r];
            double[] amounts = new double[r];
            double[] y = states.get(cell).massFractions();
            double energy = search.energy(states.get(cell).temperature(), y);
            for (int i = 0; i < r; i++) {
                start[i] = step.block().start()[i][cell];
                amounts[i] = Math.max(step.block().fine()[i][cell], 0.0);
            }
            assertTrue(correction.apply(start, amounts, 0.0, Double.POSITIVE_INFINITY));
            for (int i = 0; i < r; i++) {
                assertEquals(amounts[i], step.nextAmounts()[i][cell], 1e-12 * (1.0 + amounts[i]));
                y[species.reacting(i)] = amounts[i] * species.reactingMolarMass(i);
            }
            double found = search.temperature(energy, y, 1500.0);
            if (Double.isNaN(found)) {
                assertTrue(cell >= states.size() - 30 && Double.isNaN(step.nextTemperature()[cell]), "cell " + cell);
            } else {
                assertEquals(found, step.nextTemperature()[cell], 1e-10 * found);
            }
            assertEquals(0.0, step.distance()[cell], 0.0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cellsOfOneSubstepDoNotDependOnTheNetsAndTheOthersDo(ReactorClosure closure) {
        List<GasState> states = states(closure);
        FlowStep one = taken(FlowModels.random(closure, 1), states, FlowStep.Variant.FULL);
        FlowStep two = taken(FlowModels.random(closure, 2), states, FlowStep.Variant.FULL);
        FlowStep none = taken(FlowModels.random(closure, 2), states, FlowStep.Variant.WITHOUT_NETS);
        for (int cell = 0; cell < states.size(); cell++) {
            if (one.block().substeps()[cell] == 1) {
                assertEquals(said(one, cell), said(two, cell));
                assertEquals(said(one, cell), said(none, cell));
            } else {
                assertNotEquals(said(one, cell), said(two, cell));
                assertTrue(one.distance()[cell] > 0.0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void coldAirIsLeftAsItIs(ReactorClosure closure) {
        GasState air = FlowModels.state(300.0, 101325.0, "O2:1,N2:3.76");
        GasState cold = FlowModels.state(200.0, 101325.0, "H2:2,O2:1,N2:3.76");
        List<GasState> states = List.of(air, cold);
        FlowStep step = taken(FlowModels.random(closure, 1), states, FlowStep.Variant.FULL);
        for (int cell = 0; cell < 2; cell++) {
            GasState next = step.state(cell, states.get(cell));
            assertEquals(1, step.block().substeps()[cell]);
            assertEquals(states.get(cell).temperature(), next.temperature(), 1e-12 * states.get(cell).temperature());
            assertEquals(states.get(cell).pressure(), next.pressure(), 1e-12 * states.get(cell).pressure());
            assertArrayEquals(states.get(cell).massFractions(), next.massFractions(), 1e-12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pureGasesOfAnyTemperatureAreTakenAndNothingComesOfNothing(ReactorClosure closure) {
        List<GasState> states = new ArrayList<>();
        for (String gas : new String[] {"N2:1", "AR:1", "H2:1", "O2:1", "H2O:1", "O2:1,N2:3.76", "H2:1,AR:1"}) {
            for (double temperature : new double[] {250.0, 1200.0, 2500.0, 3500.0}) {
                states.add(FlowModels.state(temperature, 2e5, gas));
            }
        }
        for (long seed = 1; seed <= 3; seed++) {
            FlowStep step = taken(FlowModels.random(closure, seed), states, FlowStep.Variant.FULL);
            assertTrue(asked(step, states.size()) > 3);
            for (int cell = 0; cell < states.size(); cell++) {
                GasState before = states.get(cell);
                GasState next = step.state(cell, before);
                assertTrue(next != null, "no state from " + before);
                next.requirePhysical();
                for (int e = 0; e < THERMODYNAMICS.elementCount(); e++) {
                    double total = THERMODYNAMICS.elementMolesPerKilogram(e, before.massFractions());
                    assertEquals(total, THERMODYNAMICS.elementMolesPerKilogram(e, next.massFractions()), 1e-12 * total, before.toString());
                }
                assertFalse(step.within()[cell]);
            }
            assertArrayEquals(states.get(3).massFractions(), step.state(3, states.get(3)).massFractions(), 0.0);
            assertEquals(3500.0, step.nextTemperature()[3], 1e-9);
        }
    }
}
