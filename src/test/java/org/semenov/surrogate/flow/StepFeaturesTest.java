package org.semenov.surrogate.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semenov.lanes.PredictorBlock;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

class StepFeaturesTest {
    private static List<GasState> states(ReactorClosure closure) {
        List<GasState> states = new ArrayList<>(FlowModels.trajectories(closure, 3, 4));
        states.addAll(FlowModels.anything(20, 5));
        states.add(FlowModels.state(2500.0, 1e5, "O2:1,N2:3.76"));
        states.add(FlowModels.state(2900.0, 1e5, "H2:1"));
        return states;
    }

    @ParameterizedTest
    @EnumSource
    void everyFeatureHasANameAndIsFiniteAlsoWithoutRadicals(ReactorClosure closure) {
        FlowSpecies species = FlowModels.species(closure);
        List<String> names = StepFeatures.names(species, closure);
        assertEquals(names.size(), new HashSet<>(names).size());
        double[][] features = FlowModels.features(closure, states(closure), FlowModels.TIME_STEP);
        assertTrue(features[0].length > 30, "cells of more than one substep: " + features[0].length);
        for (int f = 0; f < names.size(); f++) {
            for (int n = 0; n < features[f].length; n++) {
                assertTrue(Double.isFinite(features[f][n]), names.get(f) + " " + features[f][n]);
            }
        }
        // the last row is filled: ln of a number of substeps
        for (double value : features[names.size() - 1]) {
            assertEquals(Math.rint(Math.exp(value)), Math.exp(value), 1e-12);
            assertTrue(value > 0.5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameCellHasTheSameFeaturesAndPositiveScalesWhateverCameBefore(ReactorClosure closure) {
        List<GasState> states = states(closure);
        FlowSpecies species = FlowModels.species(closure);
        PredictorBlock block = FlowModels.predicted(closure, states, FlowModels.TIME_STEP);
        StepFeatures used = new StepFeatures(species, FlowModels.KINETICS.thermodynamics(), closure);
        int count = StepFeatures.names(species, closure).size();
        for (int cell = 0; cell < states.size(); cell++) {
            if (block.substeps()[cell] > 1) {
                StepFeatures fresh = new StepFeatures(species, FlowModels.KINETICS.thermodynamics(), closure);
                double[][] one = new double[count][1];
                double[][] two = new double[count][3];
                fresh.fill(block, cell, one, 0);
                used.fill(block, cell, two, 2);
                for (int f = 0; f < count; f++) {
                    assertEquals(one[f][0], two[f][2], 0.0);
                }
                assertArrayEquals(fresh.scales(), used.scales(), 0.0);
                for (double scale : used.scales()) {
                    assertTrue(scale > 0.0 && Double.isFinite(scale));
                }
                assertEquals(fresh.disagreement(), used.disagreement(), 0.0);
            }
        }
    }

    /** s_k, s of the moles and D from the formulas at StepFeatures, written anew. */
    @Test
    void theScalesAreThoseOfTheFormulas() {
        ReactorClosure closure = ReactorClosure.CONSTANT_PRESSURE;
        List<GasState> states = states(closure);
        PredictorBlock block = FlowModels.predicted(closure, states, FlowModels.TIME_STEP);
        FlowSpecies species = FlowModels.species(closure);
        StepFeatures features = new StepFeatures(species, FlowModels.KINETICS.thermodynamics(), closure);
        double[][] rows = new double[StepFeatures.names(species, closure).size()][1];
        for (int cell = 0; cell < states.size(); cell++) {
            if (block.substeps()[cell] == 1) {
                continue;
            }
            features.fill(block, cell, rows, 0);
            double disagreement = 0.0;
            double moles = 0.0;
            double[] d = new double[species.reactingCount()];
            double[] y = new double[d.length];
            for (int i = 0; i < d.length; i++) {
                double w = species.reactingMolarMass(i);
                d[i] = Math.abs(10.0 * (tenthRoot(w * block.fine()[i][cell]) - tenthRoot(w * block.half()[i][cell])));
                y[i] = Math.max(tenthRoot(w * block.start()[i][cell]), tenthRoot(w * block.fine()[i][cell])) + 0.05;
                disagreement = Math.max(disagreement, d[i] / y[i]);
                moles += block.fine()[i][cell] - block.half()[i][cell];
            }
            assertEquals(disagreement, features.disagreement(), 1e-11 * (1.0 + disagreement));
            for (int i = 0; i < d.length; i++) {
                assertEquals(Math.min(d[i] + 0.05 * y[i] * disagreement, 2.0), features.scales()[i], 1e-10);
            }
            assertEquals(Math.abs(moles) + 1e-4 * Math.min(disagreement, 10.0), features.scales()[d.length], 1e-10);
        }
    }

    private static double tenthRoot(double massFraction) {
        return Math.pow(Math.max(massFraction, 0.0), 0.1);
    }

    /** The relative disagreement of a cell whose two predictions change places has the other sign: asinh is odd and the scale is even. */
    @Test
    void theDisagreementIsOddInTheDifferenceOfThePredictions() {
        ReactorClosure closure = ReactorClosure.CONSTANT_PRESSURE;
        FlowSpecies species = FlowModels.species(closure);
        int r = species.reactingCount();
        List<GasState> states = FlowModels.anything(20, 6);
        PredictorBlock block = FlowModels.predicted(closure, states, FlowModels.TIME_STEP);
        StepFeatures features = new StepFeatures(species, FlowModels.KINETICS.thermodynamics(), closure);
        List<String> names = StepFeatures.names(species, closure);
        int first = names.indexOf("asinh relative disagreement of z_" + species.name(species.reacting(0)));
        double[][] rows = new double[names.size()][2];
        int seen = 0;
        for (int cell = 0; cell < states.size(); cell++) {
            if (block.substeps()[cell] > 1) {
                features.fill(block, cell, rows, 0);
                for (int i = 0; i < r; i++) {
                    // reflected in the fine prediction, which sets the scales
                    double fine = block.fineCoordinate()[i][cell];
                    block.halfCoordinate()[i][cell] = fine + (fine - block.halfCoordinate()[i][cell]);
                }
                features.fill(block, cell, rows, 1);
                for (int i = 0; i < r; i++) {
                    assertEquals(-rows[first + i][0], rows[first + i][1], 1e-12 + 1e-9 * Math.abs(rows[first + i][0]));
                    seen += Math.abs(rows[first + i][0]) > 0.1 ? 1 : 0;
                }
            }
        }
        assertTrue(seen > 20, "disagreements seen: " + seen);
    }
}
