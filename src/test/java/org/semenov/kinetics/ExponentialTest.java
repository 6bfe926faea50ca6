package org.semenov.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialTest {
    @Test
    void equalsTheLibraryToOneUnitInTheLastPlace() {
        Random random = new Random(41);
        int different = 0;
        int samples = 1_000_000;
        for (int n = 0; n < samples; n++) {
            double x = n % 4 == 0 ? random.nextGaussian() : 1450.0 * random.nextDouble() - 745.0;
            double expected = StrictMath.exp(x);
            double actual = Exponential.of(x);
            if (actual != expected) {
                different++;
                assertEquals(expected, actual, Math.ulp(expected), "e^" + x);
            }
        }
        assertTrue(different < samples / 10, different + " of " + samples + " differ");
    }

    @Test
    void endsAndWholePointsAreExact() {
        for (double x : new double[] {0.0, -0.0, 709.7, 709.9, 1e300, -745.0, -746.0, -1e300, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY, Double.NaN}) {
            assertEquals(StrictMath.exp(x), Exponential.of(x));
        }
        assertEquals(1.0, Exponential.of(0.0));
    }

    @Test
    void arraysAreReplacedInTheirRangeOnlyByTheSameBits() {
        Random random = new Random(42);
        for (int length : new int[] {1, 3, 40, 400}) {
            double[] values = random.doubles(length, -800.0, 800.0).toArray();
            double[] before = values.clone();
            Exponential.evaluate(values, 1, length, new Exponential.Scratch(length));
            assertEquals(before[0], values[0]);
            for (int n = 1; n < length; n++) {
                assertEquals(Exponential.of(before[n]), values[n]);
            }
        }
    }
}
