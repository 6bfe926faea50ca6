package org.semenov.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationTest {
    private static final MathContext DIGITS = new MathContext(40);

    static Stream<Activation> activations() {
        return Stream.of(new SmoothRelu(0.1), new SmoothRelu(1.5), new SmoothRelu(1e-3), new Tanh());
    }

    /** The formula of paper.md with its branches. */
    private static double formula(double x, double epsilon) {
        if (Math.abs(x) > epsilon) {
            return Math.max(0, x);
        }
        return x * x / (4 * epsilon) + x / 2 + epsilon / 4;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1.5, 1e-3})
    void smoothReluIsItsFormula(double epsilon) {
        SmoothRelu activation = new SmoothRelu(epsilon);
        Random random = new Random(4);
        for (int trial = 0; trial < 20_000; trial++) {
            double x = (trial % 2 == 0 ? 2 * epsilon : 100) * (2 * random.nextDouble() - 1);
            assertEquals(formula(x, epsilon), activation.value(x), 4e-16 * (Math.abs(x) + epsilon));
            double slope = Math.abs(x) > epsilon ? (x > 0 ? 1 : 0) : x / (2 * epsilon) + 0.5;
            assertEquals(slope, activation.derivative(x), 4e-16 * (1 + Math.abs(x) / epsilon));
        }
        assertEquals(0.0, activation.value(-3 * epsilon), 0.0);
        assertEquals(0.0, activation.derivative(-1e6), 0.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1.5, 1e-3})
    void smoothReluIsOnceContinuouslyDifferentiable(double epsilon) {
        SmoothRelu activation = new SmoothRelu(epsilon);
        for (double end : new double[] {-epsilon, epsilon}) {
            double h = 1e-9 * epsilon;
            assertEquals(activation.value(end - h), activation.value(end + h), 3 * h);
            assertEquals(activation.derivative(end - h), activation.derivative(end + h), 3e-9);
        }
        assertEquals(0.0, activation.derivative(-epsilon), 1e-16);
        assertEquals(1.0, activation.derivative(epsilon), 4e-16);
        assertEquals(epsilon / 4, activation.value(0), 1e-16);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void derivativeIsTheSlopeOfTheValue(Activation activation) {
        Random random = new Random(4);
        for (int trial = 0; trial < 200; trial++) {
            double x = 0.9e-3 * random.nextGaussian();
            double h = 1e-7;
            double slope = (activation.value(x + h) - activation.value(x - h)) / (2 * h);
            assertEquals(slope, activation.derivative(x), activation.equals(new SmoothRelu(1e-3)) ? 1e-4 : 1e-8);
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void rowsEqualSinglesAlsoInPlace(Activation activation) {
        double[] z = Batches.uniform(new Random(6), 1, 133)[0];
        double[] value = new double[z.length];
        double[] slope = new double[z.length];
        activation.apply(z, value, slope, 131);
        for (int n = 0; n < 131; n++) {
            assertEquals(activation.value(z[n]), value[n], 0.0);
            assertEquals(activation.derivative(z[n]), slope[n], 0.0);
        }
        assertEquals(0.0, value[131], 0.0);
        double[] both = z.clone();
        activation.apply(both, value, both, 133);
        assertEquals(activation.derivative(z[132]), both[132], 0.0);
        assertEquals(activation.value(z[132]), value[132], 0.0);
    }

    /** Against (e^{2x} - 1)/(e^{2x} + 1) in 40 digits, in units in the last place of the result. */
    @Test
    void tanhIsAsAccurateAsThatOfJava() {
        Tanh tanh = new Tanh();
        Random random = new Random(5);
        for (int trial = 0; trial < 6000; trial++) {
            double x = switch (trial % 3) {
                case 0 -> 2 * random.nextDouble() - 1;
                case 1 -> 24 * random.nextDouble() - 12;
                default -> Math.exp(-20 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
            };
            BigDecimal e = exp(new BigDecimal(2 * x));
            BigDecimal exact = e.subtract(BigDecimal.ONE).divide(e.add(BigDecimal.ONE), DIGITS);
            double error = new BigDecimal(tanh.value(x)).subtract(exact).doubleValue() / Math.ulp(exact.doubleValue());
            assertEquals(0.0, error, 2.5, "tanh " + x);
        }
        for (double large : new double[] {19.1, 20.5, 1e300, Double.POSITIVE_INFINITY}) {
            assertEquals(1.0, tanh.value(large), 0.0);
            assertEquals(-1.0, tanh.value(-large), 0.0);
            assertEquals(0.0, tanh.derivative(large), 0.0);
        }
        assertEquals(0.0, tanh.value(0.0), 0.0);
        assertEquals(1e-300, tanh.value(1e-300), 0.0);
        assertEquals(Double.NaN, tanh.value(Double.NaN), 0.0);
    }

    /** e^x as (e^{x/1024})^1024 with the Taylor series of the inner power. */
    private static BigDecimal exp(BigDecimal x) {
        BigDecimal part = x.divide(BigDecimal.valueOf(1024), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int i = 1; i < 20; i++) {
            term = term.multiply(part, DIGITS).divide(BigDecimal.valueOf(i), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum.pow(1024, DIGITS);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void endOfAResidualBlockIsTheIdentityAndTheScaledValue(Activation activation) {
        double[] z = Batches.uniform(new Random(7), 1, 133)[0];
        double[] identity = Batches.uniform(new Random(8), 1, 133)[0];
        double[] next = new double[133];
        double[] slope = z.clone();
        activation.applyToSkip(slope, identity, 0.3, next, slope, 131);
        for (int n = 0; n < 131; n++) {
            assertEquals(identity[n] + 0.3 * activation.value(z[n]), next[n], 4e-16);
            assertEquals(0.3 * activation.derivative(z[n]), slope[n], 4e-16);
        }
        assertEquals(0.0, next[131], 0.0);
        assertEquals(z[131], slope[131], 0.0);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void textNamesTheActivation(Activation activation) {
        assertEquals(activation, Activation.parse(activation.describe()));
    }

    @Test
    void textWithoutAnActivationIsRefused() {
        assertEquals(new SmoothRelu(0.1), Activation.parse(" smooth-relu "));
        assertEquals("smooth-relu(0.1)", new SmoothRelu(0.1).describe());
        for (String text : new String[] {"relu", "smooth-relu(", "smooth-relu(x)", "smooth-relu(0)", "smooth-relu(-1)",
                "smooth-relu(NaN)", "smooth-relu(Infinity)", "tanh(1)", ""}) {
            assertThrows(IllegalArgumentException.class, () -> Activation.parse(text), text);
        }
    }
}
