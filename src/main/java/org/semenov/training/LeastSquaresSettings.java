package org.semenov.training;

import org.semenov.network.Arithmetic;
import org.semenov.optim.LevenbergMarquardt;
import org.semenov.optim.RankUpdate;

/**
 * How a {@link LeastSquaresTrainer} trains.
 *
 * @param lambda            λ >= 0
 * @param gamma             γ >= 0; zero asks for no order of the biases
 * @param leadingIterations iterations of the limited-memory BFGS method before the first of Levenberg-Marquardt, 0 or more
 * @param maximumIterations iterations of Levenberg-Marquardt, not counting the leading ones, 1 or more
 * @param patience          iterations of Levenberg-Marquardt without a new minimum of the validation error, 1 or more
 * @param normalSamples     training samples of which the Gauss-Newton matrix is made, others each iteration, 1 or more; all
 *                          where there are no more. The gradient is always of all
 * @param method            Levenberg-Marquardt
 */
public record LeastSquaresSettings(double lambda, double gamma, int leadingIterations, int maximumIterations, int patience,
        int normalSamples, LevenbergMarquardt method) {

    /** @throws IllegalArgumentException where a number is outside its range */
    public LeastSquaresSettings {
        requireFiniteFromZero("lambda", lambda);
        requireFiniteFromZero("gamma", gamma);
        requireFrom("leading iterations", leadingIterations, 0);
        requireFrom("maximum iterations", maximumIterations, 1);
        requireFrom("patience", patience, 1);
        requireFrom("samples of the normal equations", normalSamples, 1);
    }

    /** {@link #defaultMethod()}. */
    public LeastSquaresSettings(double lambda, double gamma, int leadingIterations, int maximumIterations, int patience,
            int normalSamples) {
        this(lambda, gamma, leadingIterations, maximumIterations, patience, normalSamples, defaultMethod());
    }

    /**
     * {@link LevenbergMarquardt#defaults()} with up to eight further trials, each with half the damping, since a trial costs little
     * beside the matrix; computed in the {@link Arithmetic#preferred()} arithmetic.
     */
    public static LevenbergMarquardt defaultMethod() {
        return LevenbergMarquardt.defaults().withShrink(0.5).withFurtherTrials(8)
                .withProduct(Arithmetic.preferred() == Arithmetic.VECTOR ? RankUpdate.VECTOR : RankUpdate.PLAIN);
    }

    /** The same with another method. */
    public LeastSquaresSettings withMethod(LevenbergMarquardt other) {
        return new LeastSquaresSettings(lambda, gamma, leadingIterations, maximumIterations, patience, normalSamples, other);
    }

    /** All settings in one line, for manifests and to recognise a saved training. */
    public String describe() {
        return "least squares: lambda " + lambda + ", gamma " + gamma + ", " + leadingIterations + " leading iterations, at most "
                + maximumIterations + " iterations, patience " + patience + ", normal equations of " + normalSamples + " samples, "
                + method.describe();
    }

    private static void requireFiniteFromZero(String name, double value) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be zero or positive, and finite");
        }
    }

    private static void requireFrom(String name, int value, int lowest) {
        if (value < lowest) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at least " + lowest);
        }
    }
}
