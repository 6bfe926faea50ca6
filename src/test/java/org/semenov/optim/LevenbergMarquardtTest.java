package org.semenov.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevenbergMarquardtTest {
    private static final double[] ROSENBROCK_START = {-1.2, 1};
    private static final HalfSquares ROSENBROCK = HalfSquares.of(PublishedFunction.rosenbrock(2));
    private static final HalfSquares POWELL = HalfSquares.of(PublishedFunction.powellSingular(4));
    private static final double[] POWELL_START = {3, -1, 0, 1};

    private static byte[] saved(LevenbergMarquardtRun run) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        run.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static double[] parameters(LevenbergMarquardtRun run, int dimension) {
        double[] x = new double[dimension];
        run.copyParameters(x);
        return x;
    }

    static List<PublishedFunction> functions() {
        return PublishedFunction.all().stream().filter(function -> function.objective() instanceof SumOfSquares).toList();
    }

    /**
     * Values of {@link PublishedFunction} are sums of squares, ours half of them. Three with large residuals or a matrix of nearly
     * rank one (Brown and Dennis, both penalties) take thousands of iterations, the others at most hundreds.
     */
    @ParameterizedTest
    @MethodSource("functions")
    void reachesThePublishedMinimum(PublishedFunction function) {
        LevenbergMarquardtRun run = LevenbergMarquardt.defaults().start(HalfSquares.of(function), function.start());
        while (run.linearisations() < 20_000 && run.iterate().isEmpty()) {
            assertTrue(run.value() >= 0);
        }
        double nearest = Arrays.stream(function.minima()).map(minimum -> Math.abs(2 * run.value() - minimum) / (1e-10 + minimum))
                .min().orElseThrow();
        assertTrue(nearest < 1e-5, function + ": " + 2 * run.value());
    }

    @ParameterizedTest
    @MethodSource("org.semenov.optim.NormalMatrixTest#products")
    void solvesRosenbrock(RankUpdate product) {
        LevenbergMarquardtRun run = LevenbergMarquardt.defaults().withProduct(product).withGradientTolerance(1e-12)
                .start(ROSENBROCK, ROSENBROCK_START);
        Optional<StopReason> reason = Optional.empty();
        while (reason.isEmpty() && run.iterations() < 60) {
            reason = run.iterate();
        }
        assertEquals(Optional.of(StopReason.GRADIENT_TOLERANCE), reason);
        assertArrayEquals(new double[] {1, 1}, parameters(run, 2), 1e-10);
    }

    /** Where the residuals vanish the matrix is the second derivative: the error is squared each iteration, once the damping is small. */
    @Test
    void convergesQuadraticallyWhereTheResidualsVanish() {
        HalfSquares problem = new HalfSquares(2, 3, (x, r, jac) -> {
            r[0] = Math.exp(x[0]) - Math.E;
            r[1] = x[0] * x[1] - 2;
            r[2] = x[1] * x[1] - 4 * x[0];
            jac[0][0] = Math.exp(x[0]);
            jac[1][0] = x[1];
            jac[1][1] = x[0];
            jac[2][0] = -4;
            jac[2][1] = 2 * x[1];
        });
        LevenbergMarquardtRun run = LevenbergMarquardt.defaults().withInitialDamping(1e-12).start(problem, new double[] {1.3, 2.5});
        double before = Double.NaN;
        for (int k = 0; k < 4; k++) {
            double[] x = parameters(run, 2);
            double error = Math.hypot(x[0] - 1, x[1] - 2);
            if (k > 0) {
                assertTrue(error < 1.0 * before * before, "iteration " + k + ": " + before + " -> " + error);
            }
            before = error;
            run.iterate();
        }
        double[] x = parameters(run, 2);
        assertTrue(Math.hypot(x[0] - 1, x[1] - 2) < 1e-7);
    }

    @Test
    void theValueNeverRises() {
        LevenbergMarquardtRun run = LevenbergMarquardt.defaults().withInitialDamping(1e-8)
                .start(ROSENBROCK, ROSENBROCK_START);
        double value = run.value();
        for (int k = 0; k < 10; k++) {
            run.iterate();
            assertTrue(run.value() < value);
            value = run.value();
        }
        assertTrue(run.evaluations() > 11, "some steps must have been rejected");
    }

    @Test
    void furtherTrialsOnlyImproveAnIteration() {
        LevenbergMarquardt plain = LevenbergMarquardt.defaults().withInitialDamping(10);
        LevenbergMarquardtRun single = plain.start(POWELL, POWELL_START);
        LevenbergMarquardtRun further = plain.withFurtherTrials(20).start(POWELL, POWELL_START);
        single.iterate();
        further.iterate();
        assertTrue(further.value() < 0.1 * single.value());
        assertTrue(further.damping() < single.damping());
    }

    @Test
    void saysWhereNoStepDecreasesTheValue() {
        HalfSquares problem = new HalfSquares(1, 1, (x, r, jac) -> {
            r[0] = x[0] + 1;
            jac[0][0] = -1;   // wrong
        });
        LevenbergMarquardtRun run = LevenbergMarquardt.defaults().start(problem, new double[] {1});
        assertEquals(Optional.of(StopReason.DAMPING_LIMIT), run.iterate());
        assertEquals(0, run.iterations());
        assertArrayEquals(new double[] {1}, parameters(run, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 9})
    void aResumedRunGoesOnWithTheSameBits(int cut) throws IOException {
        LevenbergMarquardt method = LevenbergMarquardt.defaults().withInitialDamping(1e-8).withFurtherTrials(2);
        LevenbergMarquardtRun whole = method.start(ROSENBROCK, ROSENBROCK_START);
        for (int k = 0; k < cut; k++) {
            whole.iterate();
        }
        LevenbergMarquardtRun rest = method.resume(ROSENBROCK,
                new DataInputStream(new ByteArrayInputStream(saved(whole))));
        for (int k = 0; k < 6; k++) {
            assertEquals(whole.iterate(), rest.iterate());
        }
        assertArrayEquals(saved(whole), saved(rest));
    }

    @Test
    void refusesAnotherMethodsRun() throws IOException {
        byte[] bytes = saved(LevenbergMarquardt.defaults().start(ROSENBROCK, ROSENBROCK_START));
        assertThrows(IOException.class, () -> LevenbergMarquardt.defaults().withShrink(0.1)
                .resume(ROSENBROCK, new DataInputStream(new ByteArrayInputStream(bytes))));
    }

    @Test
    void refusesAStartWhereTheValueIsNotFinite() {
        assertThrows(IllegalArgumentException.class,
                () -> LevenbergMarquardt.defaults().start(ROSENBROCK, new double[] {Double.NaN, 1}));
        assertThrows(IllegalArgumentException.class,
                () -> LevenbergMarquardt.defaults().start(ROSENBROCK, new double[3]));
    }
}
