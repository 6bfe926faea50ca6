package org.semenov.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a training recorded, a row an iteration; row 0 is the start. Immutable.
 *
 * @param rows in the order of the iterations
 */
public record History(List<Row> rows) {

    /** Column names of {@link #writeCsv}. */
    public static final List<String> COLUMNS = List.of(
            "iteration", "gamma", "loss", "misfit", "validation", "gradientMaxNorm", "evaluations");

    /**
     * One iteration.
     *
     * @param iteration       iterations done, all stages together
     * @param gamma           γ of the stage
     * @param loss            J_γ with this γ
     * @param misfit          data misfit alone, 1/(2N) Σ ||y - S||²
     * @param validationError mean over validation samples of ||y - S||²
     * @param gradientMaxNorm largest component of the gradient of the loss with respect to what the descent method moves
     * @param evaluations     evaluations of loss and gradient, all stages together
     */
    public record Row(int iteration, double gamma, double loss, double misfit, double validationError,
            double gradientMaxNorm, long evaluations) {
    }

    public History {
        rows = List.copyOf(rows);
    }

    /** Header and rows, separated by commas, numbers in full precision. */
    public void writeCsv(Appendable out) throws IOException {
        out.append(String.join(",", COLUMNS)).append('\n');
        for (Row row : rows) {
            out.append(Integer.toString(row.iteration)).append(',')
                    .append(Double.toString(row.gamma)).append(',')
                    .append(Double.toString(row.loss)).append(',')
                    .append(Double.toString(row.misfit)).append(',')
                    .append(Double.toString(row.validationError)).append(',')
                    .append(Double.toString(row.gradientMaxNorm)).append(',')
                    .append(Long.toString(row.evaluations)).append('\n');
        }
    }

    static void write(List<Row> rows, DataOutput out) throws IOException {
        out.writeInt(rows.size());
        for (Row row : rows) {
            out.writeInt(row.iteration);
            out.writeDouble(row.gamma);
            out.writeDouble(row.loss);
            out.writeDouble(row.misfit);
            out.writeDouble(row.validationError);
            out.writeDouble(row.gradientMaxNorm);
            out.writeLong(row.evaluations);
        }
    }

    static List<Row> read(DataInput in) throws IOException {
        int count = in.readInt();
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            rows.add(new Row(in.readInt(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(),
                    in.readDouble(), in.readLong()));
        }
        return rows;
    }
}
