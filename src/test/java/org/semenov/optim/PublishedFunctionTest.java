package org.semenov.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The product of all methods and all published functions. */
class PublishedFunctionTest {
    private static final int LIMIT = 3000;

    static List<Arguments> methodsAndFunctions() {
        ArmijoBacktracking armijo = ArmijoBacktracking.defaults();
        List<Minimizer> methods = List.of(
                Bfgs.defaults(),
                Bfgs.defaults().withInitialScaling(InitialScaling.IDENTITY),
                Bfgs.defaults().withLineSearch(armijo.withRule(StepContraction.QUADRATIC)),
                Bfgs.defaults().withLineSearch(armijo.withRule(StepContraction.CUBIC)),
                LimitedMemoryBfgs.defaults(),
                LimitedMemoryBfgs.defaults().withLineSearch(armijo.withRule(StepContraction.CUBIC)));
        List<Arguments> product = new ArrayList<>();
        for (Minimizer method : methods) {
            for (PublishedFunction function : PublishedFunction.all()) {
                product.add(Arguments.of(method, function));
            }
        }
        return product;
    }

    @ParameterizedTest
    @MethodSource("methodsAndFunctions")
    void endsAtAPublishedMinimum(Minimizer method, PublishedFunction function) {
        Minimization run = method.start(function.objective(), function.start());
        Optional<StopReason> end = Optional.empty();
        while (end.isEmpty() && run.iterations() < LIMIT) {
            end = run.iterate();
        }
        double nearest = Double.POSITIVE_INFINITY;
        for (double minimum : function.minima()) {
            nearest = Math.min(nearest, Math.abs(run.value() - minimum) / Math.max(minimum, 1e-6));
        }
        assertTrue(nearest < 1e-5, function + " ended at " + run.value() + " after " + run.iterations()
                + " iterations, " + run.evaluations() + " evaluations, gradient " + run.gradientMaxNorm() + ", " + end);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theGradientOfTheFunctionFitsItsDifferences(PublishedFunction function) {
        Random random = new Random(17);
        int n = function.start().length;
        double[] x = function.start().clone();
        for (int j = 0; j < n; j++) {
            x[j] += 0.1 * random.nextGaussian();
        }
        double[] gradient = new double[n];
        double[] unused = new double[n];
        double value = function.objective().evaluate(x, gradient);
        double largest = Vectors.maxNorm(gradient);
        for (int j = 0; j < n; j++) {
            double h = 1e-6 * Math.max(1, Math.abs(x[j]));
            double[] above = x.clone();
            double[] below = x.clone();
            above[j] += h;
            below[j] -= h;
            double difference = (function.objective().evaluate(above, unused)
                    - function.objective().evaluate(below, unused)) / (above[j] - below[j]);
            double rounding = 1e-15 * Math.abs(value) / h;
            assertEquals(difference, gradient[j], 1e-6 * largest + rounding, function + ", component " + j);
        }
    }

    static List<PublishedFunction> functions() {
        return PublishedFunction.all();
    }
}
