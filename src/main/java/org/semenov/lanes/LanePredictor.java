package org.semenov.lanes;

import static org.semenov.lanes.LaneMath.LANES;
import static org.semenov.lanes.LaneMath.load;

import org.semenov.mechanism.Mechanism;
import org.semenov.state.ReactorClosure;

/**
 * Predicts cells in lanes: a vector of neighbours at a time for the whole steps, then those that take substeps, the largest numbers
 * first, where a lane whose cell is done takes the next one. Lanes without a cell repeat one. One instance a thread.
 */
final class LanePredictor {
    private static final int IDLE = -1;

    private final GrowthRule rule;
    private final LaneReactor reactor;
    private final LaneExponentialStep step;
    private final LaneCoordinates coordinates;
    private final int reacting;
    private final int[] cellOf = new int[LANES];
    /** Substeps that a lane's cell has yet to take. */
    private final int[] left = new int[LANES];
    private long held;

    private PredictorBlock block;
    private int count;
    /** Where the search for the next cell to divide stands: cells of that many substeps, from that cell on. */
    private int level;
    private int cursor;
    /** What the substeps under way are for. */
    private int divisor;
    private double[][] states;
    private double[][] stateCoordinates;

    LanePredictor(Mechanism mechanism, ReactorClosure closure, GrowthRule rule) {
        this.rule = rule;
        reactor = new LaneReactor(mechanism, closure);
        step = new LaneExponentialStep(reactor);
        reacting = reactor.dimension() - 1;
        double[] molarMass = new double[reacting];
        for (int i = 0; i < reacting; i++) {
            molarMass[i] = mechanism.species().get(reactor.species(i)).molarMass();
        }
        coordinates = new LaneCoordinates(molarMass, step.start, step.end);
    }

    /** Temperatures held so far. */
    long held() {
        return held;
    }

    /** Predicts the cells 0..count−1. */
    void predict(PredictorBlock cells, int cellCount) {
        block = cells;
        count = cellCount;
        for (int first = 0; first < count; first += LANES) {
            whole(first, Math.min(LANES, count - first));
        }
        copy(block.whole(), block.half());
        copy(block.wholeCoordinate(), block.halfCoordinate());
        copy(block.whole(), block.fine());
        copy(block.wholeCoordinate(), block.fineCoordinate());
        divide(2, block.half(), block.halfCoordinate());
        divide(1, block.fine(), block.fineCoordinate());
    }

    private void copy(double[][] rows, double[][] copies) {
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, copies[i], 0, count);
        }
    }

    /** A step of Δt of some cells in a row, at most as many as lanes. */
    private void whole(int first, int cells) {
        gather(block.start(), first, cells, step.start);
        for (int lane = 0; lane < LANES; lane++) {
            int cell = first + Math.min(lane, cells - 1);
            keep(lane, cell);
            step.sizes[lane] = block.timeStep()[cell];
        }
        step.run();
        coordinates.compare();
        scatter(step.end, first, cells, block.whole());
        scatter(coordinates.start, first, cells, block.startCoordinate());
        scatter(coordinates.end, first, cells, block.wholeCoordinate());
        for (int lane = 0; lane < cells; lane++) {
            double growth = coordinates.growth[lane];
            block.growth()[first + lane] = growth;
            block.substeps()[first + lane] = rule.substeps(growth);
        }
    }

    private void keep(int lane, int cell) {
        reactor.keep(lane, block.kept()[cell]);
        for (int n = 0; n < reactor.inertCount(); n++) {
            reactor.keepInert(n, lane, block.inert()[n][cell]);
        }
    }

    /** Rows of cells into lanes, the last cell also into those left over. */
    private static void gather(double[][] rows, int first, int cells, double[] lanes) {
        for (int i = 0; i < rows.length; i++) {
            if (cells == LANES) {
                load(rows[i], first).intoArray(lanes, i * LANES);
            } else {
                for (int lane = 0; lane < LANES; lane++) {
                    lanes[i * LANES + lane] = rows[i][first + Math.min(lane, cells - 1)];
                }
            }
        }
    }

    private static void scatter(double[] lanes, int first, int cells, double[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            if (cells == LANES) {
                load(lanes, i * LANES).intoArray(rows[i], first);
            } else {
                System.arraycopy(lanes, i * LANES, rows[i], first, cells);
            }
        }
    }

    /** Takes the cells of more substeps than the divisor through as many of them, over the divisor. */
    private void divide(int by, double[][] ends, double[][] endCoordinates) {
        divisor = by;
        states = ends;
        stateCoordinates = endCoordinates;
        level = rule.largestSubsteps();
        cursor = 0;
        int busy = 0;
        for (int lane = 0; lane < LANES; lane++) {
            busy += fill(lane) ? 1 : 0;
        }
        for (int lane = busy; lane < LANES && busy > 0; lane++) {
            start(lane, cellOf[0]);
        }
        while (busy > 0) {
            step.run();
            if (isLastOfAny()) {
                coordinates.takeEnd();
            }
            for (int lane = 0; lane < LANES; lane++) {
                if (cellOf[lane] != IDLE && !goOn(lane) && !fill(lane)) {
                    busy--;
                }
            }
        }
    }

    private boolean isLastOfAny() {
        boolean any = false;
        for (int lane = 0; lane < LANES; lane++) {
            any |= cellOf[lane] != IDLE && left[lane] == 1;
        }
        return any;
    }

    /** Takes the next cell into a lane; false, and the lane idle, if there is none. */
    private boolean fill(int lane) {
        cellOf[lane] = next();
        if (cellOf[lane] == IDLE) {
            return false;
        }
        left[lane] = level / divisor;
        start(lane, cellOf[lane]);
        return true;
    }

    private int next() {
        while (level > divisor) {
            while (cursor < count) {
                if (block.substeps()[cursor++] == level) {
                    return cursor - 1;
                }
            }
            level /= 2;
            cursor = 0;
        }
        return IDLE;
    }

    private void start(int lane, int cell) {
        for (int i = 0; i <= reacting; i++) {
            step.start[i * LANES + lane] = block.start()[i][cell];
        }
        keep(lane, cell);
        step.sizes[lane] = block.timeStep()[cell] / (block.substeps()[cell] / divisor);
    }

    /** Ends a substep of a lane: false if it was the cell's last. */
    private boolean goOn(int lane) {
        if (--left[lane] == 0) {
            finish(lane, cellOf[lane]);
            return false;
        }
        for (int n = lane; n < reacting * LANES; n += LANES) {
            step.start[n] = step.end[n];
        }
        double temperature = step.end[reacting * LANES + lane];
        double next = GrowthRule.held(temperature);
        step.start[reacting * LANES + lane] = next;
        held += next < temperature || next > temperature ? 1 : 0;
        return true;
    }

    private void finish(int lane, int cell) {
        for (int i = 0; i < reacting; i++) {
            states[i][cell] = step.end[i * LANES + lane];
            stateCoordinates[i][cell] = coordinates.end[i * LANES + lane];
        }
        states[reacting][cell] = step.end[reacting * LANES + lane];
    }
}
