package org.semenov.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.semenov.state.GasState;

/** Pairs of two species whose next state is unlike the first in every coordinate. */
class SampleEncoderTest {
    private static final int PAIRS = 2000;
    private static final List<StepPair> DATA = pairs();
    private static final StateEncoding ENCODING = StateEncoding.fit(new BoxCox(0.1), DATA);

    private static List<StepPair> pairs() {
        List<StepPair> pairs = new ArrayList<>();
        for (int n = 0; n < PAIRS; n++) {
            pairs.add(new StepPair(0, n, 1e-6, state(n), state(n + 700)));
        }
        return pairs;
    }

    private static GasState state(int n) {
        double share = 0.1 + 0.8 * n / (PAIRS + 700);
        return new GasState(1000.0 + n, 101325.0, new double[] {share, 1.0 - share});
    }

    private static double[] encoded(GasState state) {
        double[] encoded = new double[ENCODING.stateSize()];
        ENCODING.encode(state.temperature(), state.massFractions(), encoded);
        return encoded;
    }

    private static double[] sample(double[][] rows, int n) {
        return Arrays.stream(rows).mapToDouble(row -> row[n]).toArray();
    }

    @Test
    void theRangesAreThoseOfFirstAndNextStates() {
        assertEquals(-1.0, encoded(state(0))[0], 1e-12);
        assertEquals(1.0, encoded(state(PAIRS - 1 + 700))[0], 1e-12);
        assertEquals(1.0, encoded(state(PAIRS - 1 + 700))[1], 1e-12);
        assertEquals(1.0, encoded(state(0))[2], 1e-12);
    }

    @Test
    void thePairsComeFirstAsTheyAreThenTheirCopiesWithNoiseOnTheInputsAlone() {
        double deviation = 0.01;
        Samples samples = new SampleEncoder(ENCODING).encode(DATA, 2, deviation, 5L);
        assertEquals(3 * PAIRS, samples.count());
        double[] sum = new double[3];
        double[] squares = new double[3];
        for (int n = 0; n < 3 * PAIRS; n++) {
            StepPair pair = DATA.get(n % PAIRS);
            double[] first = encoded(pair.first());
            double[] input = sample(samples.inputs(), n);
            assertArrayEquals(encoded(pair.next()), sample(samples.targets(), n), "the target is clean");
            assertEquals(0.0, input[3], "a time step that does not vary has no noise");
            for (int j = 0; j < 3; j++) {
                double noise = input[j] - first[j];
                if (n < PAIRS) {
                    assertEquals(0.0, noise);
                }
                sum[j] += noise;
                squares[j] += noise * noise;
            }
        }
        for (int j = 0; j < 3; j++) {
            assertEquals(0.0, sum[j] / (2 * PAIRS), 4 * deviation / Math.sqrt(2 * PAIRS));
            assertEquals(deviation, Math.sqrt(squares[j] / (2 * PAIRS)), 0.05 * deviation);
        }
    }

    @Test
    void theSeedDeterminesTheNoise() {
        SampleEncoder encoder = new SampleEncoder(ENCODING);
        double[][] inputs = encoder.encode(DATA, 1, 0.01, 5L).inputs();
        assertArrayEquals(inputs, encoder.encode(DATA, 1, 0.01, 5L).inputs());
        assertFalse(Arrays.deepEquals(inputs, encoder.encode(DATA, 1, 0.01, 6L).inputs()));
    }

    @Test
    void everyPairIsEitherForTrainingOrForValidationByASeed() {
        SampleEncoder.Split split = SampleEncoder.split(DATA, 0.2, 3L);
        assertEquals(400, split.validation().size());
        assertEquals(1600, split.training().size());
        Set<StepPair> all = new HashSet<>(split.training());
        all.addAll(split.validation());
        assertEquals(new HashSet<>(DATA), all);
        assertEquals(split, SampleEncoder.split(DATA, 0.2, 3L));
        assertFalse(split.equals(SampleEncoder.split(DATA, 0.2, 4L)));
        assertThrows(IllegalArgumentException.class, () -> SampleEncoder.split(DATA, 0.0, 3L));
        assertThrows(IllegalArgumentException.class, () -> SampleEncoder.split(DATA, 1.0, 3L));
    }
}
