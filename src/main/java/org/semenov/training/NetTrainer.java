package org.semenov.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetWorkspace;
import org.semenov.optim.Minimization;
import org.semenov.optim.Objective;
import org.semenov.optim.StopReason;

/**
 * Trains one net on one thread, an iteration a call of {@link #advance}.
 *
 * <p>It goes through the stages of the γ path. A stage starts from the last iterate of the one before, which is the
 * nearest to the minimiser that Remark 1 of the paper continues from, and starts the descent method afresh, since the
 * objective is another. Every stage has its own patience: it ends when its validation error has not reached a new
 * minimum for {@code patience} iterations. The parameters kept are those of the smallest validation error among the
 * iterates of the last stage; earlier stages cannot be kept, because their biases are ordered only as well as a
 * smaller γ asks. Where the last stage completes no iteration, its start is kept. With one stage this is the paper's
 * stopping rule, for J and J_γ alike, and the count of iterations is over all stages for both.
 */
public final class NetTrainer {
    private final TrainingJob job;
    private final ResNet net;
    private final ResNetWorkspace workspace;
    private final double[][] validationOutputs;
    private final double[] theta;
    private final double[] bestTheta;
    private final Optional<OrderedBiases> ordered;
    private final List<History.Row> history = new ArrayList<>();

    private int stage;
    private int stageStart;
    private int iteration;
    private int bestIteration;
    private double bestValidationError;
    private long earlierEvaluations;
    private int earlierSkippedUpdates;
    private double wallSeconds;
    private Loss loss;
    private Minimization minimization;
    private Optional<StopReason> stopReason = Optional.empty();

    private NetTrainer(TrainingJob job) {
        this.job = job;
        this.net = job.net();
        this.workspace = new ResNetWorkspace(net.shape());
        this.validationOutputs = new double[net.shape().outputs()][job.data().validationTargets()[0].length];
        this.theta = job.start();
        this.bestTheta = new double[theta.length];
        this.ordered = job.settings().ordering() == BiasOrdering.REPARAMETRISED
                ? Optional.of(new OrderedBiases(net.shape())) : Optional.empty();
    }

    /** Begins a training: evaluates the loss once, at the start. */
    public static NetTrainer start(TrainingJob job) {
        NetTrainer trainer = new NetTrainer(job);
        trainer.beginStage(0);
        trainer.history.add(trainer.row(trainer.bestValidationError));
        return trainer;
    }

    /** Trains to the end. */
    public static TrainedNet train(TrainingJob job) {
        NetTrainer trainer = start(job);
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
        int before = minimization.iterations();
        Optional<StopReason> reason = minimization.iterate();
        if (minimization.iterations() > before) {
            iteration++;
            recordIteration();
        }
        reason.or(this::limitReached).ifPresent(this::endStage);
        wallSeconds += (System.nanoTime() - begun) * 1e-9;
        return stopReason.isEmpty();
    }

    private void recordIteration() {
        copyParameters();
        double validationError = validationError();
        history.add(row(validationError));
        if (iteration == stageStart + 1 || Double.compare(validationError, bestValidationError) < 0) {
            bestValidationError = validationError;
            bestIteration = iteration;
            System.arraycopy(theta, 0, bestTheta, 0, theta.length);
        }
    }

    private Optional<StopReason> limitReached() {
        if (iteration - bestIteration >= job.settings().patience()) {
            return Optional.of(StopReason.PATIENCE_SPENT);
        }
        long limit = isLastStage() ? job.settings().maximumIterations()
                : stageStart + (long) stageSettings().iterationLimit();
        return iteration >= limit ? Optional.of(StopReason.ITERATION_LIMIT) : Optional.empty();
    }

    private void endStage(StopReason reason) {
        if (isLastStage()) {
            stopReason = Optional.of(reason);
        } else {
            earlierEvaluations += minimization.evaluations();
            earlierSkippedUpdates += minimization.skippedUpdates();
            beginStage(stage + 1);
        }
    }

    /** Starts from {@link #theta}, the last iterate of the stage before or the job's start. */
    private void beginStage(int next) {
        stage = next;
        stageStart = iteration;
        loss = stageLoss();
        minimization = job.settings().minimizer().start(objective(), ordered.isPresent() ? ordered.get().free(theta) : theta);
        bestValidationError = validationError();
        bestIteration = stageStart;
        System.arraycopy(theta, 0, bestTheta, 0, theta.length);
    }

    private Loss stageLoss() {
        int layers = job.settings().ordering() == BiasOrdering.PENALTY_ON_FIRST_LAYER ? 1 : net.shape().biasLayers();
        return Loss.with(net, job.data(), job.settings().lambda(),
                new BiasOrderPenalty(net.shape(), stageSettings().gamma(), layers));
    }

    /** The loss of the stage, as a function of what the descent method moves. */
    private Objective objective() {
        return ordered.isPresent() ? new ReparametrisedLoss(loss, ordered.get()) : loss;
    }

    /** θ of the iterate. */
    private void copyParameters() {
        minimization.copyParameters(theta);
        ordered.ifPresent(biases -> biases.order(theta, theta));
    }

    private GammaPath.Stage stageSettings() {
        return job.settings().gammaPath().stages().get(stage);
    }

    private boolean isLastStage() {
        return stage == job.settings().gammaPath().stages().size() - 1;
    }

    private double validationError() {
        double[][] targets = job.data().validationTargets();
        net.forward(theta, job.data().validationInputs(), validationOutputs, workspace);
        double sum = 0;
        for (int o = 0; o < targets.length; o++) {
            for (int n = 0; n < targets[o].length; n++) {
                double difference = validationOutputs[o][n] - targets[o][n];
                sum += difference * difference;
            }
        }
        return sum / targets[0].length;
    }

    private History.Row row(double validationError) {
        return new History.Row(iteration, stageSettings().gamma(), minimization.value(), loss.termValues(theta)[0],
                validationError, minimization.gradientMaxNorm(), earlierEvaluations + minimization.evaluations());
    }

    /** The last row recorded. */
    public History.Row lastRow() {
        return history.get(history.size() - 1);
    }

    /**
     * The result.
     *
     * @throws IllegalStateException where iterations are left
     */
    public TrainedNet result() {
        StopReason reason = stopReason.orElseThrow(
                () -> new IllegalStateException("The training of " + job.name() + " is not finished: this is a bug"));
        return new TrainedNet(net, bestTheta, bestIteration, bestValidationError, reason,
                earlierSkippedUpdates + minimization.skippedUpdates(), new History(history), wallSeconds);
    }

    /** Writes the whole state between two iterations, for {@link #resume}. */
    void save(DataOutput out) throws IOException {
        out.writeInt(stage);
        out.writeInt(stageStart);
        out.writeInt(iteration);
        out.writeInt(bestIteration);
        out.writeDouble(bestValidationError);
        out.writeLong(earlierEvaluations);
        out.writeInt(earlierSkippedUpdates);
        out.writeDouble(wallSeconds);
        for (double parameter : bestTheta) {
            out.writeDouble(parameter);
        }
        History.write(history, out);
        minimization.save(out);
    }

    /** Continues a training saved by {@link #save}; what follows is the same to the bit as without interruption. */
    static NetTrainer resume(TrainingJob job, DataInput in) throws IOException {
        NetTrainer trainer = new NetTrainer(job);
        trainer.stage = in.readInt();
        trainer.stageStart = in.readInt();
        trainer.iteration = in.readInt();
        trainer.bestIteration = in.readInt();
        trainer.bestValidationError = in.readDouble();
        trainer.earlierEvaluations = in.readLong();
        trainer.earlierSkippedUpdates = in.readInt();
        trainer.wallSeconds = in.readDouble();
        for (int p = 0; p < trainer.bestTheta.length; p++) {
            trainer.bestTheta[p] = in.readDouble();
        }
        trainer.history.addAll(History.read(in));
        if (trainer.stage < 0 || trainer.stage >= job.settings().gammaPath().stages().size()) {
            throw new IOException("there is no stage " + trainer.stage + " in the path of γ");
        }
        trainer.loss = trainer.stageLoss();
        trainer.minimization = job.settings().minimizer().resume(trainer.objective(), in);
        trainer.copyParameters();
        return trainer;
    }
}
