package org.semenov.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.state.GasState;

class StateEncodingTest {
    private static final double STEP = 2.5e-7;

    private static List<StepPair> randomPairs(Random random, int count) {
        List<StepPair> pairs = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            pairs.add(new StepPair(0, n * STEP, STEP, randomState(random), randomState(random)));
        }
        return pairs;
    }

    private static GasState randomState(Random random) {
        double y = random.nextDouble();
        return new GasState(1000.0 + 2000.0 * random.nextDouble(), 1e5, new double[] {y, 1e-9 * random.nextDouble(), 1.0 - y});
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.1, 0.5, 1.0})
    void boxCoxInverseUndoesTransform(double exponent) {
        BoxCox boxCox = new BoxCox(exponent);
        for (double value : new double[] {0.0, 1e-300, 1e-12, 1e-3, 0.5, 1.0, -1e-9, -0.2}) {
            assertEquals(value, boxCox.inverse(boxCox.transform(value)), 1e-12 * Math.abs(value) + 1e-13 * Math.pow(1e-3, 1.0 / exponent));
        }
        double h = 1e-6;
        double z = boxCox.transform(0.3);
        assertEquals((boxCox.inverse(z + h) - boxCox.inverse(z - h)) / (2 * h), boxCox.inverseDerivative(0.3), 1e-8);
    }

    @Test
    void encodedDataFillTheUnitBoxAndDecodeToThemselves() {
        List<StepPair> pairs = randomPairs(new Random(3), 200);
        StateEncoding encoding = StateEncoding.fit(new BoxCox(0.1), pairs);
        double[] encoded = new double[encoding.stateSize()];
        double largest = 0.0;
        for (StepPair pair : pairs) {
            encoding.encode(pair.first().temperature(), pair.first().massFractions(), encoded);
            for (double value : encoded) {
                largest = Math.max(largest, Math.abs(value));
            }
            assertEquals(pair.first().temperature(), encoding.temperature(encoded), 1e-10);
            for (int k = 0; k < 3; k++) {
                double massFraction = pair.first().massFraction(k);
                assertEquals(massFraction, encoding.massFraction(encoded, k), 1e-11 * massFraction);
            }
        }
        assertTrue(largest <= 1.0 + 1e-12 && largest > 0.9, "largest encoded value " + largest);
    }

    @Test
    void derivativesEqualDifferences() {
        List<StepPair> pairs = randomPairs(new Random(4), 50);
        StateEncoding encoding = StateEncoding.fit(new BoxCox(0.1), pairs);
        double[] encoded = new double[encoding.stateSize()];
        encoding.encode(1800.0, new double[] {0.3, 2e-10, 0.7}, encoded);
        double h = 1e-6;
        for (int k = 0; k < 3; k++) {
            double[] up = encoded.clone();
            double[] down = encoded.clone();
            up[1 + k] += h;
            down[1 + k] -= h;
            double difference = (encoding.massFraction(up, k) - encoding.massFraction(down, k)) / (2 * h);
            assertEquals(difference, encoding.massFractionDerivative(k, encoding.massFraction(encoded, k)), 1e-6 * difference);
        }
        double[] up = encoded.clone();
        up[0] += 1.0;
        assertEquals(encoding.temperature(up) - encoding.temperature(encoded), encoding.temperatureDerivative(), 1e-9);
    }

    @Test
    void aTimeStepOutsideTheDataIsRefusedWithTheRange() {
        StateEncoding encoding = StateEncoding.fit(new BoxCox(0.1), randomPairs(new Random(5), 10));
        assertEquals(0.0, encoding.encodeTimeStep(STEP));
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> encoding.encodeTimeStep(1e-6));
        assertTrue(refusal.getMessage().contains("1.0E-6 s") && refusal.getMessage().contains("2.5E-7 s"), refusal.getMessage());
    }

    @Test
    void aSpeciesThatDoesNotVaryIsEncodedNearZeroAndOneOfTracesOverItsRange() {
        List<StepPair> pairs = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            double inert = n % 2 == 0 ? 0.745 : Math.nextUp(0.745);
            GasState state = new GasState(1000.0 + n, 1e5, new double[] {inert, 0.0, 1e-15 * n, 0.255 - 0.001 * n});
            pairs.add(new StepPair(0, n * STEP, STEP, state, state));
        }
        StateEncoding encoding = StateEncoding.fit(new BoxCox(1.0), pairs);
        double[] encoded = new double[encoding.stateSize()];
        for (StepPair pair : pairs) {
            encoding.encode(pair.first().temperature(), pair.first().massFractions(), encoded);
            assertEquals(0.0, encoded[1], 1e-9);
            assertEquals(0.0, encoded[2], 1e-12);
            assertEquals(0.745, encoding.massFraction(encoded, 0), 1e-14);
            assertEquals(0.0, encoding.massFraction(encoded, 1), 1e-16);
        }
        assertEquals(1.0, encoded[3], 1e-12, "the largest fraction of the traces");
        encoding.encode(1000.0, new double[] {0.7, 0.0, 0.0, 0.3}, encoded);
        assertTrue(Math.abs(encoded[1]) > 2.0, "another mixture is far outside");
    }

    @Test
    void aTemperatureThatDoesNotVaryIsRefused() {
        GasState same = new GasState(1000.0, 1e5, new double[] {0.5, 0.5});
        List<StepPair> pairs = List.of(new StepPair(0, 0.0, STEP, same, same));
        assertThrows(IllegalArgumentException.class, () -> StateEncoding.fit(new BoxCox(0.1), pairs));
    }
}
