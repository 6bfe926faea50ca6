package org.semenov.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.semenov.network.ResNet;
import org.semenov.optim.StopReason;

/** The result of a {@link LeastSquaresTrainer}; all but the time it took is determined by its start, data and settings. Immutable. */
public final class LeastSquaresResult {

    /** Column names of {@link #writeCsv}. */
    public static final List<String> COLUMNS = List.of("iteration", "loss", "misfit", "validation", "damping");

    /**
     * One iteration; row 0 is the start.
     *
     * @param iteration       iterations done, the leading ones included
     * @param loss            F
     * @param misfit          1/(2W) Σ w (y - t)²
     * @param validationError Σ w (y - t)² / W over validation samples
     * @param damping         μ of the next iteration; NaN while the leading iterations last
     */
    public record Row(int iteration, double loss, double misfit, double validationError, double damping) {
    }

    private final ResNet net;
    private final double[] theta;
    private final int bestIteration;
    private final double bestValidationError;
    private final StopReason stopReason;
    private final List<Row> rows;
    private final double wallSeconds;

    LeastSquaresResult(ResNet net, double[] theta, int bestIteration, double bestValidationError, StopReason stopReason, List<Row> rows,
            double wallSeconds) {
        this.net = net;
        this.theta = theta.clone();
        this.bestIteration = bestIteration;
        this.bestValidationError = bestValidationError;
        this.stopReason = stopReason;
        this.rows = List.copyOf(rows);
        this.wallSeconds = wallSeconds;
    }

    public ResNet net() {
        return net;
    }

    /** The parameters kept: those of the smallest validation error. A copy. */
    public double[] theta() {
        return theta.clone();
    }

    /** The iteration whose parameters are kept; 0 is the start. */
    public int bestIteration() {
        return bestIteration;
    }

    /** Σ w (y - t)² / W over validation samples with the parameters kept. */
    public double bestValidationError() {
        return bestValidationError;
    }

    public StopReason stopReason() {
        return stopReason;
    }

    /** A row an iteration, row 0 the start. */
    public List<Row> rows() {
        return rows;
    }

    /** Wall time of the iterations [s], those before an interruption included. */
    public double wallSeconds() {
        return wallSeconds;
    }

    /** Header and rows, separated by commas, numbers in full precision. */
    public void writeCsv(Appendable out) throws IOException {
        out.append(String.join(",", COLUMNS)).append('\n');
        for (Row row : rows) {
            out.append(Integer.toString(row.iteration)).append(',')
                    .append(Double.toString(row.loss)).append(',')
                    .append(Double.toString(row.misfit)).append(',')
                    .append(Double.toString(row.validationError)).append(',')
                    .append(Double.toString(row.damping)).append('\n');
        }
    }

    static void write(List<Row> rows, DataOutput out) throws IOException {
        out.writeInt(rows.size());
        for (Row row : rows) {
            out.writeInt(row.iteration);
            out.writeDouble(row.loss);
            out.writeDouble(row.misfit);
            out.writeDouble(row.validationError);
            out.writeDouble(row.damping);
        }
    }

    static List<Row> read(DataInput in) throws IOException {
        int count = in.readInt();
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            rows.add(new Row(in.readInt(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()));
        }
        return rows;
    }
}
