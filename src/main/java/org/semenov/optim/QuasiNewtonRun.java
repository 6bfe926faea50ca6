package org.semenov.optim;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** The one loop of both quasi-Newton methods: direction, line search, update of the inverse Hessian. */
final class QuasiNewtonRun implements Minimization {
    private final QuasiNewton method;
    private final Objective objective;
    private final InverseHessian inverseHessian;
    private final double[] direction;
    private final CurvaturePair pair;
    private Point here;
    private Point there;
    private double lastScale = Double.NaN;   // y·s / y·y of the last pair taken, NaN before there is one
    private int iterations;
    private long evaluations;
    private int skippedUpdates;
    private int resets;

    private QuasiNewtonRun(QuasiNewton method, Objective objective) {
        int dimension = objective.dimension();
        this.method = method;
        this.objective = objective;
        inverseHessian = method.memory().apply(dimension);
        direction = new double[dimension];
        pair = new CurvaturePair(dimension);
        here = new Point(dimension);
        there = new Point(dimension);
    }

    static QuasiNewtonRun start(QuasiNewton method, Objective objective, double[] start) {
        if (start.length != objective.dimension()) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "start has %d parameters, the objective %d", start.length, objective.dimension()));
        }
        QuasiNewtonRun run = new QuasiNewtonRun(method, objective);
        System.arraycopy(start, 0, run.here.parameters, 0, start.length);
        run.here.evaluate(objective);
        run.evaluations = 1;
        if (!run.here.isFinite()) {
            throw new IllegalArgumentException("the objective or its gradient is not finite at the start (value "
                    + run.here.value + "): begin where the function is defined");
        }
        run.toSteepestDescent();
        return run;
    }

    static QuasiNewtonRun resume(QuasiNewton method, Objective objective, DataInput saved) throws IOException {
        QuasiNewtonRun run = new QuasiNewtonRun(method, objective);
        RunReader in = new RunReader(saved);
        in.readHeader(method.description(), objective.dimension());
        run.iterations = (int) in.readLong("iterations", 0, Integer.MAX_VALUE);
        run.evaluations = in.readLong("evaluations", 0, Long.MAX_VALUE);
        run.skippedUpdates = (int) in.readLong("skipped updates", 0, Integer.MAX_VALUE);
        run.resets = (int) in.readLong("resets", 0, Integer.MAX_VALUE);
        run.lastScale = in.readDouble();
        run.here.value = in.readDouble();
        in.readDoubles(run.here.parameters);
        in.readDoubles(run.here.gradient);
        in.readDoubles(run.direction);
        run.inverseHessian.restore(in);
        in.finish();
        return run;
    }

    @Override
    public void save(DataOutput target) throws IOException {
        RunWriter out = new RunWriter(target);
        out.writeHeader(method.description(), direction.length);
        out.writeLong(iterations);
        out.writeLong(evaluations);
        out.writeLong(skippedUpdates);
        out.writeLong(resets);
        out.writeDouble(lastScale);
        out.writeDouble(here.value);
        out.writeDoubles(here.parameters);
        out.writeDoubles(here.gradient);
        out.writeDoubles(direction);
        inverseHessian.save(out);
        out.finish();
    }

    @Override
    public Optional<StopReason> iterate() {
        if (gradientMaxNorm() <= method.gradientTolerance()) {
            return Optional.of(StopReason.GRADIENT_TOLERANCE);
        }
        boolean found = search();
        if (!found && !inverseHessian.isScaledIdentity()) {
            resets++;
            toSteepestDescent();
            found = search();
        }
        if (!found) {
            return Optional.of(StopReason.LINE_SEARCH_FAILED);
        }
        learn();
        iterations++;
        return Optional.empty();
    }

    /** Looks for the next point along the direction; no search at all where it does not descend. */
    private boolean search() {
        double slope = Vectors.dot(here.gradient, direction);
        if (!(slope < 0) || Double.isInfinite(slope)) {
            return false;
        }
        ArmijoBacktracking.Outcome outcome = method.lineSearch().search(objective, here, direction, slope, there);
        evaluations += outcome.evaluations();
        return outcome.accepted();
    }

    /** Updates the inverse Hessian with the step just found, where its curvature allows, and moves there. */
    private void learn() {
        pair.between(here, there);
        if (pair.isSafelyPositive(method.minimumCurvature())) {
            inverseHessian.update(pair, there.gradient, direction);
            lastScale = pair.scale();
        } else {
            skippedUpdates++;
            inverseHessian.redirect(there.gradient, direction);
        }
        Point left = here;
        here = there;
        there = left;
    }

    private void toSteepestDescent() {
        inverseHessian.reset(method.initialScale(here.gradient, lastScale), here.gradient, direction);
    }

    @Override
    public int iterations() {
        return iterations;
    }

    @Override
    public double value() {
        return here.value;
    }

    @Override
    public double gradientMaxNorm() {
        return Vectors.maxNorm(here.gradient);
    }

    @Override
    public void copyParameters(double[] target) {
        System.arraycopy(here.parameters, 0, target, 0, here.parameters.length);
    }

    @Override
    public long evaluations() {
        return evaluations;
    }

    @Override
    public int skippedUpdates() {
        return skippedUpdates;
    }

    @Override
    public int resets() {
        return resets;
    }

    /** The memory, for tests. */
    InverseHessian inverseHessian() {
        return inverseHessian;
    }
}
