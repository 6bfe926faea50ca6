package org.semenov.experiment.gamma;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.semenov.experiment.ExperimentListener;
import org.semenov.optim.Bfgs;
import org.semenov.optim.Minimization;
import org.semenov.optim.Objective;
import org.semenov.optim.StopReason;

/**
 * Where BFGS came to from a start, without validation data and patience.
 *
 * @param theta           the last parameters; copied in and out
 * @param value           there
 * @param gradientMaxNorm largest component of the gradient there
 * @param iterations      done
 * @param evaluations     of value and gradient
 * @param end             why no further
 */
record Descent(double[] theta, double value, double gradientMaxNorm, int iterations, long evaluations, DescentEnd end) {
    private static final double GRADIENT_TOLERANCE = 1e-10;
    private static final int WINDOW = 100;           // iterations over which progress is asked for
    private static final double PROGRESS = 1e-13;    // of the value, over a window

    Descent {
        theta = theta.clone();
    }

    @Override
    public double[] theta() {
        return theta.clone();
    }

    /** The descent method with its settings, for manifests. */
    static Bfgs method() {
        return Bfgs.defaults().withGradientTolerance(GRADIENT_TOLERANCE);
    }

    /** Method and ends in one line, to know a saved descent again. */
    static String describe() {
        return method().describe() + ", ended by a progress of " + PROGRESS + " in " + WINDOW + " iterations";
    }

    /**
     * Goes down to the end.
     *
     * @param limit    iterations at the most
     * @param listener is told of each iteration, and of those that the limit leaves when it ends before
     * @throws CancellationException where the thread was interrupted
     */
    static Descent from(Objective objective, double[] start, int limit, ExperimentListener listener) {
        Minimization run = method().start(objective, start);
        Optional<DescentEnd> end = Optional.empty();
        double before = run.value();
        while (end.isEmpty()) {
            end = run.iterate().map(Descent::ending);
            if (end.isEmpty()) {
                listener.step(1);
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("interrupted");
                }
                if (run.iterations() % WINDOW == 0) {
                    end = before - run.value() <= PROGRESS * Math.abs(before) ? Optional.of(DescentEnd.VALUE_AT_ROUNDING) : end;
                    before = run.value();
                }
                if (end.isEmpty() && run.iterations() >= limit) {
                    end = Optional.of(DescentEnd.ITERATION_LIMIT);
                }
            }
        }
        listener.step((long) limit - run.iterations());
        double[] theta = new double[objective.dimension()];
        run.copyParameters(theta);
        return new Descent(theta, run.value(), run.gradientMaxNorm(), run.iterations(), run.evaluations(), end.get());
    }

    private static DescentEnd ending(StopReason reason) {
        return reason == StopReason.GRADIENT_TOLERANCE ? DescentEnd.GRADIENT_TOLERANCE : DescentEnd.LINE_SEARCH_FAILED;
    }
}
