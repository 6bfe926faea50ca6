package org.semenov.optim;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * One run of {@link LevenbergMarquardt}: where it stands, and its next iteration. Between two iterations there is no matrix to
 * save, since each begins with a linearisation. Not thread-safe.
 */
public final class LevenbergMarquardtRun {
    private final LevenbergMarquardt method;
    private final LeastSquares problem;
    private final NormalMatrix matrix;
    private final CholeskyFactor factor;
    private final double[] gradient;
    private final double[] scale;      // D
    private final double[] step;       // p
    private double[] theta;
    private double[] trial;
    private double[] spare;            // of a further trial
    private double value;
    private double damping;            // μ
    private double growth;             // ν of the next rejected step
    private double gradientMaxNorm = Double.NaN;
    private int iterations;
    private int linearisations;
    private long evaluations;

    private LevenbergMarquardtRun(LevenbergMarquardt method, LeastSquares problem) {
        int dimension = problem.dimension();
        this.method = method;
        this.problem = problem;
        matrix = new NormalMatrix(dimension, method.product());
        factor = new CholeskyFactor(dimension);
        gradient = new double[dimension];
        scale = new double[dimension];
        step = new double[dimension];
        theta = new double[dimension];
        trial = new double[dimension];
        spare = new double[dimension];
    }

    static LevenbergMarquardtRun start(LevenbergMarquardt method, LeastSquares problem, double[] start) {
        if (start.length != problem.dimension()) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "start has %d parameters, the problem %d", start.length, problem.dimension()));
        }
        LevenbergMarquardtRun run = new LevenbergMarquardtRun(method, problem);
        System.arraycopy(start, 0, run.theta, 0, start.length);
        run.value = run.evaluate(run.theta);
        run.damping = method.initialDamping();
        run.growth = method.growth();
        if (!Double.isFinite(run.value)) {
            throw new IllegalArgumentException("the sum of squares is not finite at the start (value " + run.value
                    + "): begin where it is defined");
        }
        return run;
    }

    static LevenbergMarquardtRun resume(LevenbergMarquardt method, LeastSquares problem, DataInput saved) throws IOException {
        LevenbergMarquardtRun run = new LevenbergMarquardtRun(method, problem);
        RunReader in = new RunReader(saved);
        in.readHeader(method.describe(), problem.dimension());
        run.iterations = (int) in.readLong("iterations", 0, Integer.MAX_VALUE);
        run.linearisations = (int) in.readLong("linearisations", 0, Integer.MAX_VALUE);
        run.evaluations = in.readLong("evaluations", 0, Long.MAX_VALUE);
        run.damping = in.readDouble();
        run.growth = in.readDouble();
        run.gradientMaxNorm = in.readDouble();
        run.value = in.readDouble();
        in.readDoubles(run.theta);
        in.finish();
        return run;
    }

    /** Writes the whole state of the run, for {@link LevenbergMarquardt#resume}. */
    public void save(DataOutput target) throws IOException {
        RunWriter out = new RunWriter(target);
        out.writeHeader(method.describe(), theta.length);
        out.writeLong(iterations);
        out.writeLong(linearisations);
        out.writeLong(evaluations);
        out.writeDouble(damping);
        out.writeDouble(growth);
        out.writeDouble(gradientMaxNorm);
        out.writeDouble(value);
        out.writeDoubles(theta);
        out.finish();
    }

    /**
     * Does one iteration: a linearisation, then steps of growing damping until one is taken.
     *
     * @return empty where a step was taken; otherwise why none can be
     */
    public Optional<StopReason> iterate() {
        value = problem.linearise(theta, linearisations++, gradient, matrix);
        gradientMaxNorm = Vectors.maxNorm(gradient);
        if (gradientMaxNorm <= method.gradientTolerance()) {
            return Optional.of(StopReason.GRADIENT_TOLERANCE);
        }
        method.scale(matrix, scale);
        while (damping <= method.largestDamping()) {
            if (solve(damping) && move(trial)) {
                double trialValue = evaluate(trial);
                double gainRatio = (value - trialValue) / modelDecrease();
                if (trialValue < value && gainRatio > method.acceptance()) {
                    take(trialValue, gainRatio);
                    return Optional.empty();
                }
            }
            damping *= growth;
            growth *= 2;
        }
        damping = method.initialDamping();
        growth = method.growth();
        return Optional.of(StopReason.DAMPING_LIMIT);
    }

    /** (J^T J + μ D) p = -g; false where the matrix is not positive definite to rounding. */
    private boolean solve(double mu) {
        if (!factor.factorise(matrix, mu, scale)) {
            return false;
        }
        Vectors.scale(-1, gradient, step);
        factor.solve(step);
        return Vectors.isFinite(step);
    }

    /** target ← θ + p; false where rounding leaves every component as it was. */
    private boolean move(double[] target) {
        boolean moved = false;
        for (int j = 0; j < theta.length; j++) {
            target[j] = theta[j] + step[j];
            moved |= target[j] != theta[j];
        }
        return moved;
    }

    /** -g·p - ½ p^T J^T J p, which by the normal equations is ½ (μ p^T D p - g·p) > 0. */
    private double modelDecrease() {
        double damped = 0;
        for (int j = 0; j < step.length; j++) {
            damped += scale[j] * step[j] * step[j];
        }
        return 0.5 * (damping * damped - Vectors.dot(gradient, step));
    }

    private void take(double trialValue, double gainRatio) {
        double taken = tryFurther(trialValue);
        damping = method.shrunk(damping, gainRatio);
        growth = method.growth();
        double[] left = theta;
        theta = trial;
        trial = left;
        value = taken;
        iterations++;
    }

    /** Smaller dampings while the value falls; leaves the best point in {@link #trial} and its damping. */
    private double tryFurther(double trialValue) {
        double best = trialValue;
        for (int k = 0; k < method.furtherTrials(); k++) {
            double smaller = damping * method.shrink();
            if (smaller < method.smallestDamping() || !solve(smaller) || !move(spare)) {
                return best;
            }
            double next = evaluate(spare);
            if (!(next < best)) {
                return best;
            }
            double[] worse = trial;
            trial = spare;
            spare = worse;
            best = next;
            damping = smaller;
        }
        return best;
    }

    private double evaluate(double[] at) {
        evaluations++;
        return problem.value(at);
    }

    /** Steps taken. */
    public int iterations() {
        return iterations;
    }

    /** F at the present parameters. */
    public double value() {
        return value;
    }

    /** μ of the next iteration. */
    public double damping() {
        return damping;
    }

    /** Largest absolute component of the gradient where the last iteration began; NaN before the first. */
    public double gradientMaxNorm() {
        return gradientMaxNorm;
    }

    /** Evaluations of the value alone so far. */
    public long evaluations() {
        return evaluations;
    }

    /** Evaluations of value, gradient and matrix so far. */
    public int linearisations() {
        return linearisations;
    }

    /** Copies the present parameters into {@code target}. */
    public void copyParameters(double[] target) {
        System.arraycopy(theta, 0, target, 0, theta.length);
    }
}
