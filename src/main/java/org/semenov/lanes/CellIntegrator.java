package org.semenov.lanes;

import java.util.Optional;
import org.semenov.kinetics.Kinetics;

/**
 * Advances batches of cells: in lanes where the machine, the virtual machine and the mechanism allow it, else cell by cell. Holds
 * scratch: one instance a thread. After construction it allocates nothing.
 */
public final class CellIntegrator {
    private static final String MODULE = "jdk.incubator.vector";
    /** With fewer lanes there is nothing to win. */
    private static final int FEWEST_LANES = 4;

    private final Optional<String> obstacle;
    private final LaneIntegrator lanes;
    private final SingleIntegrator single;

    /** Cells in lanes if nothing stands against it. */
    public CellIntegrator(Kinetics kinetics, CellSettings settings) {
        this(kinetics, settings, obstacle(kinetics));
    }

    private CellIntegrator(Kinetics kinetics, CellSettings settings, Optional<String> obstacle) {
        this.obstacle = obstacle;
        lanes = obstacle.isEmpty() ? new LaneIntegrator(kinetics, settings) : null;
        single = obstacle.isEmpty() ? null : new SingleIntegrator(kinetics, settings);
    }

    /** Cells one after the other, to compare with. */
    public static CellIntegrator singly(Kinetics kinetics, CellSettings settings) {
        return new CellIntegrator(kinetics, settings, Optional.of("it is asked for"));
    }

    /** What keeps the cells of a mechanism from lanes here, or empty if nothing does. */
    public static Optional<String> obstacle(Kinetics kinetics) {
        Optional<String> machine = machineObstacle();
        return machine.isPresent() ? machine : mechanismObstacle(kinetics);
    }

    /** What keeps any numbers from lanes here, or empty if nothing does. */
    static Optional<String> machineObstacle() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return Optional.of("Java runs without --add-modules " + MODULE);
        }
        if (LaneMath.LANES < FEWEST_LANES) {
            return Optional.of("the vector unit has " + LaneMath.LANES + " lanes only");
        }
        return Optional.empty();
    }

    /** What of a mechanism itself cannot go in lanes, on any machine, or empty if all can. */
    public static Optional<String> mechanismObstacle(Kinetics kinetics) {
        return LaneSupport.obstacle(kinetics.mechanism());
    }

    /** Why cells are advanced one by one, or empty if they are in lanes. */
    public Optional<String> obstacle() {
        return obstacle;
    }

    /**
     * Advances cells in place. A cell that fails keeps the state reached, and harms no other.
     *
     * @param cells    the batch
     * @param from     first cell
     * @param to       cell behind the last
     * @param timeStep Δt [s], positive
     */
    public void advance(CellArrays cells, int from, int to, double timeStep) {
        if (!(timeStep > 0.0 && timeStep < 1e12)) {
            throw new IllegalArgumentException("time step " + timeStep + " s is not within 0..1e12 s");
        }
        if (from < 0 || to < from || to > cells.size()) {
            throw new IllegalArgumentException("cells " + from + ".." + to + " are not within 0.." + cells.size());
        }
        if (lanes != null) {
            lanes.advance(cells, from, to, timeStep);
        } else {
            single.advance(cells, from, to, timeStep);
        }
    }
}
