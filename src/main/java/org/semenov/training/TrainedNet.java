package org.semenov.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.semenov.network.BiasOrder;
import org.semenov.network.ResNet;
import org.semenov.optim.StopReason;

/** The result of a training; all but the time it took is determined by its {@link TrainingJob} to the bit. Immutable. */
public final class TrainedNet {
    private final ResNet net;
    private final double[] theta;
    private final int bestIteration;
    private final double bestValidationError;
    private final StopReason stopReason;
    private final int skippedUpdates;
    private final History history;
    private final double wallSeconds;

    TrainedNet(ResNet net, double[] theta, int bestIteration, double bestValidationError, StopReason stopReason,
            int skippedUpdates, History history, double wallSeconds) {
        this.net = net;
        this.theta = theta.clone();
        this.bestIteration = bestIteration;
        this.bestValidationError = bestValidationError;
        this.stopReason = stopReason;
        this.skippedUpdates = skippedUpdates;
        this.history = history;
        this.wallSeconds = wallSeconds;
    }

    public ResNet net() {
        return net;
    }

    /** The parameters kept: those of the smallest validation error in the last stage. A copy. */
    public double[] theta() {
        return theta.clone();
    }

    /** Iterations done, all stages together. */
    public int iterations() {
        return lastRow().iteration();
    }

    /** The iteration, counted over all stages, whose parameters are kept. */
    public int bestIteration() {
        return bestIteration;
    }

    /** Mean over validation samples of ||y - S||² with the parameters kept. */
    public double bestValidationError() {
        return bestValidationError;
    }

    /** Why the last stage ended. */
    public StopReason stopReason() {
        return stopReason;
    }

    /** Evaluations of loss and gradient, all stages together. */
    public long evaluations() {
        return lastRow().evaluations();
    }

    /** Updates of the descent method left out for lack of curvature, all stages together. */
    public int skippedUpdates() {
        return skippedUpdates;
    }

    public History history() {
        return history;
    }

    /** Wall time of the iterations that led here [s], those before an interruption included. */
    public double wallSeconds() {
        return wallSeconds;
    }

    /** How far the biases of the parameters kept are from their order. */
    public BiasOrder biasOrder() {
        return BiasOrder.of(net.shape(), theta);
    }

    private History.Row lastRow() {
        return history.rows().get(history.rows().size() - 1);
    }

    void write(DataOutput out) throws IOException {
        for (double parameter : theta) {
            out.writeDouble(parameter);
        }
        out.writeInt(bestIteration);
        out.writeDouble(bestValidationError);
        out.writeUTF(stopReason.name());
        out.writeInt(skippedUpdates);
        History.write(history.rows(), out);
        out.writeDouble(wallSeconds);
    }

    static TrainedNet read(TrainingJob job, DataInput in) throws IOException {
        double[] theta = new double[job.net().shape().parameterCount()];
        for (int p = 0; p < theta.length; p++) {
            theta[p] = in.readDouble();
        }
        return new TrainedNet(job.net(), theta, in.readInt(), in.readDouble(), StopReason.valueOf(in.readUTF()),
                in.readInt(), new History(History.read(in)), in.readDouble());
    }
}
