package org.semenov.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class LaneMathTest {
    private static final int VECTORS = 500;

    private static double[] arguments(long seed, DoubleUnaryOperator shape) {
        Random random = new Random(seed);
        return random.doubles((long) VECTORS * LaneMath.LANES).map(shape).toArray();
    }

    @Test
    void expIsThatOfTheLibraryToTwoUlps() {
        double[] x = arguments(1, u -> 1400.0 * u - 700.0);
        x[0] = 0.0;
        x[1] = -0.0;
        double[] result = x.clone();
        LaneMath.exp(result, VECTORS);
        for (int n = 0; n < x.length; n++) {
            assertEquals(StrictMath.exp(x[n]), result[n], 2.0 * Math.ulp(StrictMath.exp(x[n])), "exp(" + x[n] + ")");
        }
        assertEquals(1.0, result[0]);
        assertEquals(1.0, result[1]);
    }

    @Test
    void logIsThatOfTheLibraryToAnUlp() {
        double[] x = arguments(2, u -> Math.pow(10.0, 600.0 * u - 300.0));
        double[] nearOne = arguments(3, u -> 0.5 + u);
        for (double[] each : new double[][] {x, nearOne}) {
            double[] result = each.clone();
            LaneMath.log(result, VECTORS);
            for (int n = 0; n < each.length; n++) {
                assertEquals(StrictMath.log(each[n]), result[n], Math.ulp(StrictMath.log(each[n])), "ln " + each[n]);
            }
        }
    }

    @Test
    void whatHasNoLogarithmIsNotANumber() {
        double[] x = new double[LaneMath.LANES];
        double[] bad = {0.0, -1.0, Double.NaN, -0.0};
        System.arraycopy(bad, 0, x, 0, bad.length);
        LaneMath.log(x, 1);
        for (int n = 0; n < bad.length; n++) {
            assertTrue(Double.isNaN(x[n]), "ln " + bad[n]);
        }
    }

    @Test
    void limitedArgumentsStayFiniteAndNaNStaysNaN() {
        double[] x = new double[LaneMath.LANES];
        double[] hard = {1e308, -1e308, Double.NaN, Double.NEGATIVE_INFINITY};
        System.arraycopy(hard, 0, x, 0, hard.length);
        LaneMath.limited(LaneMath.load(x, 0)).intoArray(x, 0);
        LaneMath.exp(x, 1);
        assertEquals(Math.exp(700.0), x[0], 1e-13 * Math.exp(700.0));
        assertEquals(Math.exp(-700.0), x[1], 1e-13 * Math.exp(-700.0));
        assertTrue(Double.isNaN(x[2]));
        assertEquals(Math.exp(-700.0), x[3], 1e-13 * Math.exp(-700.0));
    }

    @Test
    void aLanesResultIsTheSameInEveryLane() {
        for (double argument : arguments(4, u -> 200.0 * u - 100.0)) {
            double[] alone = new double[LaneMath.LANES];
            double[] all = new double[LaneMath.LANES];
            Arrays.fill(all, argument);
            alone[LaneMath.LANES - 1] = argument;
            LaneMath.exp(alone, 1);
            LaneMath.exp(all, 1);
            assertEquals(all[0], alone[LaneMath.LANES - 1]);
        }
    }
}
