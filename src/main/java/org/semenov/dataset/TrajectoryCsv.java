package org.semenov.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.semenov.state.GasState;
import org.semenov.state.StateLayout;
import org.semenov.state.Trajectory;

/** Trajectories and states as CSV: {@code t,T,p,rho,Y_<species>...} and {@code T,p,Y_<species>...}. */
public final class TrajectoryCsv {
    private static final String MASS_FRACTION = "Y_";

    private TrajectoryCsv() {
    }

    /** Writes a trajectory, reading back to the same bits. */
    public static void write(Path file, Trajectory trajectory) throws IOException {
        List<double[]> rows = new ArrayList<>();
        for (int n = 0; n < trajectory.size(); n++) {
            GasState state = trajectory.state(n);
            double[] row = new double[4 + state.speciesCount()];
            row[0] = trajectory.time(n);
            row[1] = state.temperature();
            row[2] = state.pressure();
            row[3] = trajectory.density(n);
            System.arraycopy(state.massFractions(), 0, row, 4, state.speciesCount());
            rows.add(row);
        }
        new StateTable(trajectory.layout().trajectoryColumns(), rows).write(file);
    }

    /** Reads a trajectory; a missing column is refused by name. */
    public static Trajectory read(Path file, StateLayout layout) throws IOException {
        StateTable table = StateTable.read(file);
        return new Trajectory(layout, table.column("t"), states(table, layout), table.column("rho"));
    }

    /**
     * The states {@code T,p,Y_<species>...} of a table; further columns are left alone, but one of another species is refused, since
     * the mixture would be another one without it.
     */
    public static List<GasState> states(StateTable table, StateLayout layout) {
        for (String column : table.header()) {
            if (column.startsWith(MASS_FRACTION) && !layout.contains(column.substring(MASS_FRACTION.length()))) {
                throw new IllegalArgumentException(table.source() + ": column '" + column + "' is of a species that the mechanism does"
                        + " not have; it has " + String.join(" ", layout.speciesNames()));
            }
        }
        List<GasState> states = new ArrayList<>();
        for (int n = 0; n < table.size(); n++) {
            states.add(state(table, n, "", layout));
        }
        return states;
    }

    /** The state in a row, its columns prefixed. */
    static GasState state(StateTable table, int row, String prefix, StateLayout layout) {
        double[] massFractions = new double[layout.speciesCount()];
        for (int k = 0; k < massFractions.length; k++) {
            massFractions[k] = table.value(row, prefix + MASS_FRACTION + layout.speciesName(k));
        }
        return new GasState(table.value(row, prefix + "T"), table.value(row, prefix + "p"), massFractions);
    }
}
