package org.semenov.surrogate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semenov.dataset.BoxCox;
import org.semenov.dataset.DataSpec;
import org.semenov.dataset.StateEncoding;
import org.semenov.dataset.StepPair;
import org.semenov.dataset.TrajectoryGenerator;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.Mechanisms;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.reactor.Residuals;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.Trajectory;

class MinimumNormCorrectionTest {
    private static final Kinetics KINETICS = Mechanisms.hydrogenOxygen();
    private static StateEncoding encoding;
    private static List<Trajectory> trajectories;

    @BeforeAll
    static void data() {
        DataSpec spec = new DataSpec("mechanisms/h2o2-ramec.inp", "constant-volume", 101325.0, "H2:2,O2:1",
                List.of(1200.0, 2400.0), 2.5e-7, 120, "Rodas5P", 1e-9, 1e-18);
        trajectories = new TrajectoryGenerator(spec,
                new ReferenceSolver(KINETICS, StiffMethod.byName("Rodas5P"), 1e-9, 1e-18), 1).generate(set -> { });
        List<StepPair> pairs = TrajectoryGenerator.pairs(trajectories, 2.5e-7);
        encoding = StateEncoding.fit(new BoxCox(0.1), pairs);
    }

    private static GasState decode(double[] encoded, double pressure) {
        double[] massFractions = new double[encoding.speciesCount()];
        for (int k = 0; k < massFractions.length; k++) {
            massFractions[k] = encoding.massFraction(encoded, k);
        }
        return new GasState(encoding.temperature(encoded), pressure, massFractions);
    }

    @ParameterizedTest
    @EnumSource
    void disturbedStatesComeBackOntoElementsAndEnergyAndNoFractionIsNegative(ReactorClosure closure) {
        Random random = new Random(11);
        for (Trajectory trajectory : trajectories) {
            for (int n = 1; n < trajectory.size(); n += 3) {
                GasState state = trajectory.state(n);
                MinimumNormCorrection correction = new MinimumNormCorrection(encoding, KINETICS.mechanism(),
                        KINETICS.thermodynamics(), closure, state);
                double[] encoded = new double[encoding.stateSize()];
                encoding.encode(state.temperature(), state.massFractions(), encoded);
                for (int j = 0; j < encoded.length; j++) {
                    encoded[j] += 0.02 * random.nextGaussian();
                }
                double[] disturbed = encoded.clone();
                assertTrue(correction.apply(encoded), "converged at " + n);
                double largest = 0.0;
                for (int j = 0; j < encoded.length; j++) {
                    largest = Math.max(largest, Math.abs(encoded[j] - disturbed[j]));
                }
                assertEquals(largest, correction.largestChange(), "the whole change, not that of one iteration");
                GasState corrected = decode(encoded, state.pressure());
                double sum = 0.0;
                for (double massFraction : corrected.massFractions()) {
                    assertTrue(massFraction >= 0.0);
                    sum += massFraction;
                }
                assertEquals(1.0, sum, 1e-12, "mass follows from the elements");
                for (int e = 0; e < 2; e++) {
                    double total = KINETICS.thermodynamics().elementMolesPerKilogram(e, state.massFractions());
                    assertEquals(total, KINETICS.thermodynamics().elementMolesPerKilogram(e, corrected.massFractions()), 1e-12 * total);
                }
                double heat = KINETICS.thermodynamics().specificHeatCapacity(state.temperature(), state.massFractions(), closure)
                        * state.temperature();
                assertEquals(0.0, (Residuals.energy(corrected, closure, KINETICS.thermodynamics())
                        - Residuals.energy(state, closure, KINETICS.thermodynamics())) / heat, 1e-12);
            }
        }
    }

    @Test
    void aStateThatFitsIsLeftAlone() {
        GasState state = trajectories.get(0).state(80);
        MinimumNormCorrection correction = correction(state);
        double[] encoded = new double[encoding.stateSize()];
        encoding.encode(state.temperature(), state.massFractions(), encoded);
        double[] before = encoded.clone();
        assertTrue(correction.apply(encoded));
        for (int j = 0; j < encoded.length; j++) {
            assertEquals(before[j], encoded[j], 1e-11);
        }
        assertEquals(0, correction.floored());
    }

    @Test
    void theChangeIsOrthogonalToEveryAllowedDirection() {
        GasState state = trajectories.get(0).state(80);
        double[] encoded = new double[encoding.stateSize()];
        encoding.encode(state.temperature(), state.massFractions(), encoded);
        double[] disturbed = encoded.clone();
        Random random = new Random(5);
        for (int j = 0; j < disturbed.length; j++) {
            disturbed[j] += 1e-5 * random.nextGaussian();
        }
        double[] corrected = disturbed.clone();
        assertTrue(correction(state).apply(corrected));
        // the difference of two states that both fit lies along the constraint surface, to first order
        double along = 0.0;
        double change = 0.0;
        double allowed = 0.0;
        for (int j = 0; j < encoded.length; j++) {
            along += (corrected[j] - disturbed[j]) * (corrected[j] - encoded[j]);
            change += Math.pow(corrected[j] - disturbed[j], 2);
            allowed += Math.pow(corrected[j] - encoded[j], 2);
        }
        assertTrue(change > 0.0 && allowed > 0.0);
        assertEquals(0.0, along / Math.sqrt(change * allowed), 1e-3);
    }

    @Test
    void aNegativeFractionIsFlooredAndCounted() {
        GasState state = trajectories.get(0).state(2);
        MinimumNormCorrection correction = correction(state);
        double[] encoded = new double[encoding.stateSize()];
        encoding.encode(state.temperature(), state.massFractions(), encoded);
        encoded[3] = encoding.encodedZero(2) - 0.5;
        assertTrue(correction.apply(encoded));
        assertTrue(correction.largestChange() >= 0.5, "the floor is part of the change, " + correction.largestChange());
        assertEquals(1, correction.floored());
        assertEquals(0.0, encoding.massFraction(encoded, 2));
    }

    @Test
    void aHopelessStateIsReportedNotRepaired() {
        GasState state = trajectories.get(0).state(80);
        MinimumNormCorrection correction = correction(state);
        double[] encoded = new double[encoding.stateSize()];
        for (int k = 0; k < encoding.speciesCount(); k++) {
            encoded[1 + k] = encoding.encodedZero(k);
        }
        assertFalse(correction.apply(encoded));
    }

    private static MinimumNormCorrection correction(GasState state) {
        return new MinimumNormCorrection(encoding, KINETICS.mechanism(), KINETICS.thermodynamics(),
                ReactorClosure.CONSTANT_VOLUME, state);
    }
}
