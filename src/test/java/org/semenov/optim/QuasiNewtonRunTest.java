package org.semenov.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuasiNewtonRunTest {

    static List<Minimizer> methods() {
        return List.of(Bfgs.defaults(), LimitedMemoryBfgs.defaults(), LimitedMemoryBfgs.defaults().withMemory(3));
    }

    private static double[] parameters(Minimization run, int n) {
        double[] theta = new double[n];
        run.copyParameters(theta);
        return theta;
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theSameRunTwiceGivesTheSameBits(Minimizer method) {
        PublishedFunction function = PublishedFunction.rosenbrock(20);
        Minimization first = method.start(function.objective(), function.start());
        Minimization second = method.start(function.objective(), function.start());
        for (int k = 0; k < 40; k++) {
            first.iterate();
        }
        for (int k = 0; k < 40; k++) {
            second.iterate();
        }
        assertArrayEquals(parameters(first, 20), parameters(second, 20), 0.0);
        assertEquals(Double.doubleToLongBits(first.value()), Double.doubleToLongBits(second.value()));
        assertEquals(first.evaluations(), second.evaluations());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theStartIsEvaluatedOnceAndCopied(Minimizer method) {
        double[] start = {-1.2, 1};
        Minimization run = method.start(PublishedFunction.rosenbrock(2).objective(), start);
        assertEquals(24.2, run.value(), 1e-13);
        assertEquals(215.6, run.gradientMaxNorm(), 1e-12);
        assertEquals(1, run.evaluations());
        assertEquals(0, run.iterations());
        run.iterate();
        assertArrayEquals(new double[] {-1.2, 1}, start);
        assertEquals(1, run.iterations());
        assertTrue(run.value() < 24.2);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theRunEndsAtTheGradientTolerance(Minimizer method) {
        Minimizer tolerant = method instanceof Bfgs bfgs ? bfgs.withGradientTolerance(1e-3)
                : ((LimitedMemoryBfgs) method).withGradientTolerance(1e-3);
        PublishedFunction function = PublishedFunction.rosenbrock(2);
        Minimization run = tolerant.start(function.objective(), function.start());
        Optional<StopReason> end = Optional.empty();
        double before = Double.NaN;
        while (end.isEmpty()) {
            before = run.gradientMaxNorm();
            end = run.iterate();
        }
        assertEquals(StopReason.GRADIENT_TOLERANCE, end.get());
        assertTrue(before <= 1e-3 && run.gradientMaxNorm() == before, "the last call does not iterate");
        int iterations = run.iterations();
        assertEquals(end, run.iterate());
        assertEquals(iterations, run.iterations());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void anExactStationaryPointNeedsNoTolerance(Minimizer method) {
        Minimization run = method.start(PublishedFunction.rosenbrock(2).objective(), new double[] {1, 1});
        assertEquals(Optional.of(StopReason.GRADIENT_TOLERANCE), run.iterate());
        assertEquals(1, run.evaluations());
    }

    /** f(x) = -exp(-x²) is concave beyond 0.71. */
    private static final Objective BELL = new Objective() {
        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public double evaluate(double[] theta, double[] gradient) {
            double bell = Math.exp(-theta[0] * theta[0]);
            gradient[0] = 2 * theta[0] * bell;
            return -bell;
        }
    };

    @ParameterizedTest
    @MethodSource("methods")
    void anUpdateWithNegativeCurvatureIsLeftOutAndCounted(Minimizer method) {
        Minimization run = method.start(BELL, new double[] {1.5});
        double[] gradient = new double[1];
        int concave = 0;
        for (int k = 0; k < 8; k++) {
            double from = parameters(run, 1)[0];
            BELL.evaluate(new double[] {from}, gradient);
            double gradientFrom = gradient[0];
            run.iterate();
            double to = parameters(run, 1)[0];
            BELL.evaluate(new double[] {to}, gradient);
            concave += (gradient[0] - gradientFrom) * (to - from) <= 0 ? 1 : 0;
        }
        assertTrue(concave >= 1, "the function must be concave at the start");
        assertEquals(concave, run.skippedUpdates());
        assertEquals(-1, run.value(), 1e-12);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aWrongGradientEndsInAFailedLineSearchAndChangesNothing(Minimizer method) {
        Objective wrong = new SumOfSquares(1, 1, (x, r, jac) -> {
            r[0] = x[0];
            jac[0][0] = -1;
        });
        Minimization run = method.start(wrong, new double[] {2});
        assertEquals(Optional.of(StopReason.LINE_SEARCH_FAILED), run.iterate());
        assertEquals(2, parameters(run, 1)[0]);
        assertEquals(4, run.value());
        assertEquals(0, run.iterations());
        assertEquals(0, run.resets(), "the first direction is the steepest descent already");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aFailedLineSearchIsTriedOnceMoreAlongTheSteepestDescent(Minimizer method) {
        PublishedFunction function = PublishedFunction.penaltyOne(4, 2.24997e-5);   // its minimum is not 0: rounding
        Minimization run = method.start(function.objective(), function.start());
        Optional<StopReason> end = Optional.empty();
        while (end.isEmpty()) {
            end = run.iterate();
            assertTrue(run.iterations() < 5000);
        }
        assertEquals(Optional.of(StopReason.LINE_SEARCH_FAILED), end);
        assertTrue(run.resets() >= 1);
    }

    @Test
    void aDirectionThatAscendsIsReplacedByTheSteepestDescentAndCounted() {
        PublishedFunction function = PublishedFunction.rosenbrock(20);
        QuasiNewtonRun run = (QuasiNewtonRun) Bfgs.defaults().withInitialScaling(InitialScaling.IDENTITY)
                .start(function.objective(), function.start());
        for (int k = 0; k < 5; k++) {
            run.iterate();
        }
        assertEquals(0, run.resets());
        run.inverseHessian().reset(-1, new double[20], new double[20]);   // H = -I, as no sound update leaves it
        run.iterate();                                                    // still along the direction known before
        assertEquals(0, run.resets());
        double before = run.value();
        assertEquals(Optional.empty(), run.iterate());
        assertEquals(1, run.resets());
        assertTrue(run.value() < before);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aBadStartIsRefused(Minimizer method) {
        Objective objective = PublishedFunction.rosenbrock(2).objective();
        String length = assertThrows(IllegalArgumentException.class,
                () -> method.start(objective, new double[3])).getMessage();
        assertTrue(length.contains("3 parameters") && length.contains("2"), length);
        String value = assertThrows(IllegalArgumentException.class,
                () -> method.start(objective, new double[] {Double.NaN, 0})).getMessage();
        assertTrue(value.contains("not finite"), value);
    }

    @Test
    void settingsOutsideTheirRangeAreRefusedWithValueAndRange() {
        refused("minimum curvature is -1.0, must lie in [0.0, 1.0)", () -> Bfgs.defaults().withMinimumCurvature(-1));
        refused("minimum curvature is 1.0", () -> LimitedMemoryBfgs.defaults().withMinimumCurvature(1));
        refused("gradient tolerance is NaN", () -> Bfgs.defaults().withGradientTolerance(Double.NaN));
        refused("gradient tolerance is -1.0", () -> LimitedMemoryBfgs.defaults().withGradientTolerance(-1));
        refused("memory is 0, must lie in [1, 1000]", () -> LimitedMemoryBfgs.defaults().withMemory(0));
        refused("line search is missing", () -> Bfgs.defaults().withLineSearch(null));
        refused("line search is missing", () -> LimitedMemoryBfgs.defaults().withLineSearch(null));
        refused("initial scaling is missing", () -> Bfgs.defaults().withInitialScaling(null));
    }

    private static void refused(String told, Runnable construction) {
        String message = assertThrows(IllegalArgumentException.class, construction::run).getMessage();
        assertTrue(message.startsWith(told), message);
    }

    @Test
    void theDescriptionHoldsEverySetting() {
        assertEquals("BFGS(Armijo(c1=1.0E-4, contraction=0.5, initialStep=1.0, maximumTrials=40, geometric),"
                + " initialScaling=curvature, minimumCurvature=1.0E-10, gradientTolerance=0.0)",
                Bfgs.defaults().describe());
        LimitedMemoryBfgs limited = LimitedMemoryBfgs.defaults();
        assertEquals("L-BFGS(memory=20, Armijo(c1=1.0E-4, contraction=0.5, initialStep=1.0, maximumTrials=40,"
                + " geometric), minimumCurvature=1.0E-10, gradientTolerance=0.0)", limited.describe());
        assertNotEquals(limited.describe(), limited.withMemory(21).describe());
    }

    @Test
    void withEnoughMemoryTheLimitedMethodTakesTheStepsOfTheFullOne() {
        // The same H_0 for all updates makes them equal; L-BFGS rescales it, so equality holds for the first two steps.
        PublishedFunction function = PublishedFunction.rosenbrock(20);
        Minimization full = Bfgs.defaults().start(function.objective(), function.start());
        Minimization limited = LimitedMemoryBfgs.defaults().start(function.objective(), function.start());
        for (int k = 0; k < 2; k++) {
            full.iterate();
            limited.iterate();
            assertArrayEquals(parameters(full, 20), parameters(limited, 20), 1e-12);
        }
        full.iterate();
        limited.iterate();
        assertNotEquals(full.value(), limited.value(), 1e-9);
    }
}
