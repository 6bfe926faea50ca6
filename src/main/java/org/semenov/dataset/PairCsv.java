package org.semenov.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.semenov.state.GasState;
import org.semenov.state.StateLayout;

/** One-step pairs as CSV: {@code set,t,dt}, the first state, and the next state with its columns prefixed {@code next_}. */
public final class PairCsv {
    private static final String NEXT = "next_";

    private PairCsv() {
    }

    /** Writes pairs, reading back to the same bits. */
    public static void write(Path file, StateLayout layout, List<StepPair> pairs) throws IOException {
        List<String> columns = new ArrayList<>(List.of("set", "t", "dt"));
        columns.addAll(layout.stateColumns());
        layout.stateColumns().forEach(column -> columns.add(NEXT + column));
        List<double[]> rows = new ArrayList<>();
        for (StepPair pair : pairs) {
            double[] row = new double[columns.size()];
            row[0] = pair.set();
            row[1] = pair.time();
            row[2] = pair.timeStep();
            put(pair.first(), row, 3);
            put(pair.next(), row, 5 + layout.speciesCount());
            rows.add(row);
        }
        new StateTable(columns, rows).write(file);
    }

    private static void put(GasState state, double[] row, int at) {
        row[at] = state.temperature();
        row[at + 1] = state.pressure();
        System.arraycopy(state.massFractions(), 0, row, at + 2, state.speciesCount());
    }

    /** Reads pairs. */
    public static List<StepPair> read(Path file, StateLayout layout) throws IOException {
        StateTable table = StateTable.read(file);
        List<StepPair> pairs = new ArrayList<>();
        for (int n = 0; n < table.size(); n++) {
            pairs.add(new StepPair((int) table.value(n, "set"), table.value(n, "t"), table.value(n, "dt"),
                    TrajectoryCsv.state(table, n, "", layout), TrajectoryCsv.state(table, n, NEXT, layout)));
        }
        return pairs;
    }
}
