package org.semenov.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetWorkspace;
import org.semenov.optim.LevenbergMarquardtRun;
import org.semenov.optim.LimitedMemoryBfgs;
import org.semenov.optim.Minimization;
import org.semenov.optim.StopReason;

/**
 * Fits one net with one output to weighted samples on one thread, an iteration a call of {@link #advance}: first the leading
 * iterations of the limited-memory BFGS method, then Levenberg-Marquardt, both on the same {@link WeightedLeastSquares}. The
 * parameters kept are those of the smallest validation error among all iterates, the start included, so that a warm start is
 * never made worse. Leading iterations that end early lead over to Levenberg-Marquardt; patience and iteration limit count its
 * iterations alone.
 */
public final class LeastSquaresTrainer {
    private static final LimitedMemoryBfgs LEADING = LimitedMemoryBfgs.defaults();

    private final ResNet net;
    private final LeastSquaresData data;
    private final LeastSquaresSettings settings;
    private final WeightedLeastSquares problem;
    private final ResNetWorkspace workspace;
    private final double[][] validationOutputs;
    private final double validationWeight;
    private final double[] theta;
    private final double[] bestTheta;
    private final List<LeastSquaresResult.Row> rows = new ArrayList<>();

    private Optional<Minimization> leading = Optional.empty();
    private Optional<LevenbergMarquardtRun> main = Optional.empty();
    private int bestIteration;
    private double bestValidationError = Double.POSITIVE_INFINITY;
    private double wallSeconds;
    private Optional<StopReason> stopReason = Optional.empty();

    private LeastSquaresTrainer(ResNet net, LeastSquaresData data, LeastSquaresSettings settings) {
        this.net = net;
        this.data = data;
        this.settings = settings;
        problem = new WeightedLeastSquares(net, data.trainingInputs(), data.trainingTargets(), data.trainingWeights(),
                settings.lambda(), settings.gamma(), settings.normalSamples());
        workspace = new ResNetWorkspace(net.shape());
        validationOutputs = new double[1][data.validationTargets().length];
        validationWeight = LeastSquaresData.sum(data.validationWeights());
        theta = new double[problem.dimension()];
        bestTheta = new double[theta.length];
    }

    /**
     * Begins a training: evaluates the loss once, at the start.
     *
     * @param start first parameters, drawn or those of an earlier training, length {@code net.shape().parameterCount()}, copied
     */
    public static LeastSquaresTrainer start(ResNet net, double[] start, LeastSquaresData data, LeastSquaresSettings settings) {
        LeastSquaresTrainer trainer = new LeastSquaresTrainer(net, data, settings);
        if (settings.leadingIterations() > 0) {
            trainer.leading = Optional.of(LEADING.start(trainer.problem, start));
        } else {
            trainer.main = Optional.of(settings.method().start(trainer.problem, start));
        }
        trainer.record(0);
        return trainer;
    }

    /** Trains to the end. */
    public static LeastSquaresResult train(ResNet net, double[] start, LeastSquaresData data, LeastSquaresSettings settings) {
        LeastSquaresTrainer trainer = start(net, start, data, settings);
        boolean unfinished = true;
        while (unfinished) {
            unfinished = trainer.advance();
        }
        return trainer.result();
    }

    /**
     * Does one iteration.
     *
     * @return whether there are more to do
     */
    public boolean advance() {
        if (stopReason.isPresent()) {
            return false;
        }
        long begun = System.nanoTime();
        if (main.isPresent()) {
            stopReason = iterate(main.get());
        } else {
            lead(leading.orElseThrow());
        }
        wallSeconds += (System.nanoTime() - begun) * 1e-9;
        return stopReason.isEmpty();
    }

    private void lead(Minimization descent) {
        Optional<StopReason> reason = descent.iterate();
        if (reason.isEmpty()) {
            record(iteration() + 1);
        }
        if (reason.isPresent() || descent.iterations() >= settings.leadingIterations()) {
            copyParameters();
            leading = Optional.empty();
            main = Optional.of(settings.method().start(problem, theta));
        }
    }

    private Optional<StopReason> iterate(LevenbergMarquardtRun run) {
        Optional<StopReason> reason = run.iterate();
        if (reason.isPresent()) {
            return reason;
        }
        record(iteration() + 1);
        int leadingDone = iteration() - run.iterations();
        if (iteration() - Math.max(bestIteration, leadingDone) >= settings.patience()) {
            return Optional.of(StopReason.PATIENCE_SPENT);
        }
        return run.iterations() >= settings.maximumIterations() ? Optional.of(StopReason.ITERATION_LIMIT) : Optional.empty();
    }

    private void record(int iteration) {
        copyParameters();
        double loss = leading.map(Minimization::value).or(() -> main.map(LevenbergMarquardtRun::value)).orElseThrow();
        double damping = main.map(LevenbergMarquardtRun::damping).orElse(Double.NaN);
        double validationError = validationError();
        rows.add(new LeastSquaresResult.Row(iteration, loss, loss - problem.regularisation(theta), validationError, damping));
        if (iteration == 0 || Double.compare(validationError, bestValidationError) < 0) {
            bestValidationError = validationError;
            bestIteration = iteration;
            System.arraycopy(theta, 0, bestTheta, 0, theta.length);
        }
    }

    private void copyParameters() {
        leading.ifPresent(run -> run.copyParameters(theta));
        main.ifPresent(run -> run.copyParameters(theta));
    }

    private double validationError() {
        net.forward(theta, data.validationInputs(), validationOutputs, workspace);
        return WeightedLeastSquares.weightedMeanSquare(validationOutputs[0], data.validationTargets(), data.validationWeights(),
                validationWeight);
    }

    private int iteration() {
        return lastRow().iteration();
    }

    /** The last row recorded. */
    public LeastSquaresResult.Row lastRow() {
        return rows.get(rows.size() - 1);
    }

    /** The parameters of the smallest validation error so far. A copy. */
    public double[] bestTheta() {
        return bestTheta.clone();
    }

    /** The smallest validation error so far. */
    public double bestValidationError() {
        return bestValidationError;
    }

    /** Why the training ended; empty while iterations are left. */
    public Optional<StopReason> stopReason() {
        return stopReason;
    }

    /**
     * The result.
     *
     * @throws IllegalStateException where iterations are left
     */
    public LeastSquaresResult result() {
        StopReason reason = stopReason.orElseThrow(() -> new IllegalStateException("The training is not finished: this is a bug"));
        return new LeastSquaresResult(net, bestTheta, bestIteration, bestValidationError, reason, rows, wallSeconds);
    }

    /** What a saved state must have been made with; reads all samples. */
    Fingerprint fingerprint() {
        return Fingerprint.of(net, data, settings);
    }

    /** Writes the whole state between two iterations, for {@link #resume}. {@link CheckpointDirectory} writes it to a file safely. */
    public void save(DataOutput out) throws IOException {
        out.writeUTF(stopReason.map(Enum::name).orElse(""));
        out.writeInt(bestIteration);
        out.writeDouble(bestValidationError);
        out.writeDouble(wallSeconds);
        for (double parameter : bestTheta) {
            out.writeDouble(parameter);
        }
        LeastSquaresResult.write(rows, out);
        out.writeBoolean(main.isPresent());
        if (main.isPresent()) {
            main.get().save(out);
        } else {
            leading.orElseThrow().save(out);
        }
    }

    /**
     * Continues a training saved by {@link #save}; what follows is the same to the bit as without interruption.
     *
     * @throws IOException where the saved state is damaged or was made with another method or net; other samples go unnoticed here,
     *                     but not in a {@link CheckpointDirectory}
     */
    public static LeastSquaresTrainer resume(ResNet net, LeastSquaresData data, LeastSquaresSettings settings, DataInput in)
            throws IOException {
        LeastSquaresTrainer trainer = new LeastSquaresTrainer(net, data, settings);
        String reason = in.readUTF();
        trainer.stopReason = reason.isEmpty() ? Optional.empty() : Optional.of(StopReason.valueOf(reason));
        trainer.bestIteration = in.readInt();
        trainer.bestValidationError = in.readDouble();
        trainer.wallSeconds = in.readDouble();
        for (int p = 0; p < trainer.bestTheta.length; p++) {
            trainer.bestTheta[p] = in.readDouble();
        }
        trainer.rows.addAll(LeastSquaresResult.read(in));
        if (in.readBoolean()) {
            trainer.main = Optional.of(settings.method().resume(trainer.problem, in));
        } else {
            trainer.leading = Optional.of(LEADING.resume(trainer.problem, in));
        }
        trainer.copyParameters();
        return trainer;
    }
}
