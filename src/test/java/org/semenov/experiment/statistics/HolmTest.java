package org.semenov.experiment.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HolmTest {
    @Test
    void fourHypotheses() {
        assertArrayEquals(new double[] {0.03, 0.06, 0.06, 0.02}, Holm.adjusted(0.01, 0.04, 0.03, 0.005), 1e-15);
        assertArrayEquals(new double[] {1.0, 1.0}, Holm.adjusted(0.7, 0.6), 0.0);
        assertArrayEquals(new double[] {0.3}, Holm.adjusted(0.3), 0.0);
        assertArrayEquals(new double[0], Holm.adjusted(), 0.0);
        assertThrows(IllegalArgumentException.class, () -> Holm.adjusted(0.1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Holm.adjusted(1.5));
    }

    /** Rejects as Holm's procedure does: from the least on, while p_(k) < level / (m - k + 1). */
    @Test
    void rejectsAsTheProcedureSteps() {
        Random random = new Random(31);
        for (int trial = 0; trial < 500; trial++) {
            double[] p = random.doubles(1 + random.nextInt(10)).map(value -> Math.pow(value, 4)).toArray();
            double[] adjusted = Holm.adjusted(p);
            boolean[] rejected = new boolean[p.length];
            for (int left = p.length; left > 0; left--) {
                int least = -1;
                for (int n = 0; n < p.length; n++) {
                    least = !rejected[n] && (least < 0 || p[n] < p[least]) ? n : least;
                }
                if (p[least] >= 0.05 / left) {
                    break;
                }
                rejected[least] = true;
            }
            for (int n = 0; n < p.length; n++) {
                assertEquals(rejected[n], adjusted[n] < 0.05);
                assertTrue(adjusted[n] >= p[n] && adjusted[n] <= Math.min(1.0, p.length * p[n]));
            }
        }
    }
}
