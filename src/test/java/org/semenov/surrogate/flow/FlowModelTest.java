package org.semenov.surrogate.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import org.semenov.network.ResNetWorkspace;
import org.semenov.state.ReactorClosure;

class FlowModelTest {
    @ParameterizedTest
    @EnumSource
    void theFoldedNetsSayOfFeaturesWhatTheNetsSayOfWhitenedInputs(ReactorClosure closure) {
        FlowModel model = FlowModels.random(closure, 3);
        double[][] features = FlowModels.features(closure, FlowModels.trajectories(closure, 4, 8), FlowModels.TIME_STEP);
        int samples = features[0].length;
        double[][] inputs = new double[model.whitening().inputCount()][samples];
        model.whitening().apply(features, inputs, samples);
        double spread = 0.0;
        for (int q = 0; q < model.outputs(); q++) {
            double[][] plain = new double[1][samples];
            double[][] folded = new double[1][samples];
            model.net().forward(model.theta(q), inputs, plain, samples, new ResNetWorkspace(model.net().shape()));
            model.featureNet().forward(model.folded(q), features, folded, samples, new ResNetWorkspace(model.featureNet().shape()));
            for (int n = 0; n < samples; n++) {
                assertEquals(plain[0][n], folded[0][n], 1e-12 * Math.max(1.0, Math.abs(plain[0][n])));
                spread = Math.max(spread, Math.abs(plain[0][n] - plain[0][0]));
            }
        }
        assertTrue(spread > 0.1, "the nets say the same of all: " + spread);
    }

    @Test
    void correctionsAndOutputsAreInversesWithinTheLargest() {
        OutputScaling scaling = new OutputScaling(0.1, 3.0);
        Random random = new Random(2);
        for (int n = 0; n < 200; n++) {
            double output = -3.0 + 6.0 * random.nextDouble();
            double scale = Math.pow(10.0, -12.0 + 13.0 * random.nextDouble());
            assertEquals(output, scaling.output(scaling.correction(output, scale), scale), 1e-14);
            assertEquals(-scaling.correction(output, scale), scaling.correction(-output, scale), 0.0);
        }
        assertEquals(scaling.correction(3.0, 0.7), scaling.correction(99.0, 0.7), 0.0);
        assertEquals(0.7 * 0.1 * Math.sinh(3.0), scaling.correction(99.0, 0.7), 1e-15);
        assertEquals(-3.0, scaling.output(-1e6, 0.7), 0.0);
        assertEquals(0.0, scaling.output(0.0, 0.7), 0.0);
    }

    @Test
    void theTableOfAGuardIsReadByTheLogarithmOfTheScoreAndHeldAtItsEnds() {
        FlowGuard guard = new FlowGuard(0.5, 0.01, 4.0, -2.0, 0.5, new double[] {1.0, 2.0, 3.0}, 0.97, 0.1);
        assertEquals(1.0, guard.errorEstimate(0.0));
        assertEquals(1.0, guard.errorEstimate(1e-9));
        assertEquals(1.0, guard.errorEstimate(0.03));
        assertEquals(2.0, guard.errorEstimate(0.033));
        assertEquals(2.0, guard.errorEstimate(0.09));
        assertEquals(3.0, guard.errorEstimate(0.11));
        assertEquals(3.0, guard.errorEstimate(1e9));
        assertEquals(3.0, guard.errorEstimate(Double.POSITIVE_INFINITY));
        assertEquals(3.0, guard.errorEstimate(Double.NaN));
    }

    @Test
    void aGuardBelievesUpToItsLimitsAndNothingThatIsNoNumber() {
        FlowGuard guard = new FlowGuard(0.5, 0.01, 4.0, -2.0, 0.5, new double[] {1.0}, 0.97, 0.1);
        assertTrue(guard.believes(true, 0.5, 4.0));
        assertFalse(guard.believes(true, 0.500001, 4.0));
        assertFalse(guard.believes(true, 0.5, 4.000001));
        assertTrue(guard.believes(false, 0.01, 4.0));
        assertFalse(guard.believes(false, 0.5, 0.0));
        assertFalse(guard.believes(true, Double.NaN, 0.0));
        assertFalse(guard.believes(true, 0.0, Double.NaN));
        assertFalse(guard.believes(true, 0.0, Double.POSITIVE_INFINITY));
        guard.errorEstimates()[0] = 9.0;
        assertEquals(1.0, guard.errorEstimate(1.0), "the record does not leak its table");
        assertFalse(FlowGuard.none().believes(true, Double.POSITIVE_INFINITY, 0.0));
    }
}
