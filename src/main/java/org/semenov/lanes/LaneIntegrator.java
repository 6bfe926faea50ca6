package org.semenov.lanes;

import static org.semenov.lanes.LaneMath.LANES;
import static org.semenov.lanes.LaneMath.all;
import static org.semenov.lanes.LaneMath.load;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import org.semenov.kinetics.Kinetics;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.state.ReactorClosure;

/**
 * Advances cells in lanes: as many as the vector unit is wide go through one step at the same time, each with its own time, size of step
 * and error. A lane whose cell is done takes the next cell at once. What a cell gets does not depend on its neighbours, to the bit. A
 * cell for which no step can be found is left to {@link SingleIntegrator}. One instance a thread.
 */
final class LaneIntegrator {
    private static final double R = PhysicalConstants.GAS_CONSTANT;
    private static final int IDLE = -1;

    private final CellSettings settings;
    private final StepSizeRule rule;
    private final SingleIntegrator single;
    private final LaneReactor reactor;
    private final LaneStep step;
    private final int dimension;
    private final int speciesCount;
    private final double[] molarMass;
    private final double[] absoluteTolerance;
    /** Least value of each unknown. */
    private final double[] least;

    private final double[] y;
    private final double[] curvature;
    /** Norms of each lane. */
    private final double[] errors = new double[LANES];
    private final double[] slopes = new double[LANES];
    private final int[] cellOf = new int[LANES];
    private final double[] time = new double[LANES];
    /** Size proposed, and size tried. */
    private final double[] proposed = new double[LANES];
    private final double[] size;
    private final int[] steps = new int[LANES];
    private final int[] accepted = new int[LANES];
    private final boolean[] rejected = new boolean[LANES];
    private final double[] errorSum = new double[LANES];
    private final double[] density = new double[LANES];

    private CellArrays cells;
    private double timeStep;
    private int next;
    private int end;

    LaneIntegrator(Kinetics kinetics, CellSettings settings) {
        Mechanism mechanism = kinetics.mechanism();
        this.settings = settings;
        rule = new StepSizeRule(settings.tableau());
        single = new SingleIntegrator(kinetics, settings);
        reactor = new LaneReactor(mechanism, settings.closure());
        step = new LaneStep(reactor, settings.tableau());
        dimension = reactor.dimension();
        speciesCount = mechanism.species().size();
        molarMass = mechanism.species().stream().mapToDouble(species -> species.molarMass()).toArray();
        absoluteTolerance = new double[dimension];
        least = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            absoluteTolerance[i] = i == dimension - 1 ? settings.absoluteTolerance()
                    : settings.absoluteTolerance() / molarMass[reactor.species(i)];
            least[i] = i == dimension - 1 ? Double.NEGATIVE_INFINITY : CellGate.leastAmount(molarMass[reactor.species(i)]);
        }
        y = step.start;
        size = step.sizes;
        curvature = new double[dimension * LANES];
        Arrays.fill(size, 1.0);
    }

    /** Advances the cells from..to−1 by Δt [s]. */
    void advance(CellArrays arrays, int from, int to, double step) {
        cells = arrays;
        timeStep = step;
        next = from;
        end = to;
        boolean busy = false;
        for (int lane = 0; lane < LANES; lane++) {
            busy |= fill(lane);
        }
        while (busy) {
            this.step.linearise();
            chooseSizes();
            this.step.attempt();
            errorNorms();
            busy = false;
            for (int lane = 0; lane < LANES; lane++) {
                busy |= cellOf[lane] != IDLE && (decide(lane) || fill(lane));
            }
        }
    }

    /** Takes the next cell that can be started into a lane; false if there is none. */
    private boolean fill(int lane) {
        cellOf[lane] = IDLE;
        while (next < end && cellOf[lane] == IDLE) {
            int cell = next++;
            CellStatus refusal = CellGate.refusal(cells, cell, molarMass, settings);
            cells.singly[cell] = false;
            if (refusal == null) {
                start(lane, cell);
            } else {
                cells.errorEstimates[cell] = 0.0;
                cells.finish(cell, refusal, 0, 0.0);
            }
        }
        return cellOf[lane] != IDLE;
    }

    private void start(int lane, int cell) {
        for (int i = 0; i < dimension - 1; i++) {
            int k = reactor.species(i);
            y[i * LANES + lane] = cells.massFractions[k * cells.cells + cell] / molarMass[k];
        }
        for (int n = 0; n < reactor.inertCount(); n++) {
            int k = reactor.inertSpecies(n);
            reactor.keepInert(n, lane, cells.massFractions[k * cells.cells + cell] / molarMass[k]);
        }
        double t = cells.temperature[cell];
        y[(dimension - 1) * LANES + lane] = t;
        density[lane] = cells.pressure[cell] / (R * t * CellGate.total(cells, cell, molarMass));
        reactor.keep(lane, settings.closure() == ReactorClosure.CONSTANT_PRESSURE ? cells.pressure[cell] : density[lane]);
        cellOf[lane] = cell;
        time[lane] = 0.0;
        proposed[lane] = StepSizeRule.given(cells.stepSizes[cell], timeStep);
        steps[lane] = 0;
        accepted[lane] = 0;
        rejected[lane] = false;
        errorSum[lane] = 0.0;
    }

    /** Estimates the first size where none is given, and fits all to what remains of Δt. */
    private void chooseSizes() {
        boolean isFirst = false;
        for (int lane = 0; lane < LANES; lane++) {
            isFirst |= cellOf[lane] != IDLE && !(proposed[lane] > 0.0);
        }
        if (isFirst) {
            step.multiply(step.slope, curvature);
            norms(step.slope, y, slopes);
            norms(curvature, y, errors);
        }
        for (int lane = 0; lane < LANES; lane++) {
            if (cellOf[lane] != IDLE) {
                if (!(proposed[lane] > 0.0)) {
                    proposed[lane] = rule.first(slopes[lane], errors[lane], timeStep);
                }
                size[lane] = StepSizeRule.fitted(proposed[lane], timeStep - time[lane]);
            }
        }
    }

    /** Goes on from a step: false if the lane's cell is done. */
    private boolean decide(int lane) {
        steps[lane]++;
        double error = step.isSound(lane) ? errors[lane] : Double.NaN;
        double factor = rule.factor(error, accepted[lane] == 0, rejected[lane]);
        if (error < 1.0) {
            CellStatus status = accept(lane);
            if (status != null) {
                proposed[lane] = size[lane] * factor;
                return finish(lane, status);
            }
        } else {
            rejected[lane] = true;
        }
        proposed[lane] = size[lane] * factor;
        if (rejected[lane] && StepSizeRule.isTooSmall(proposed[lane], time[lane], timeStep)) {
            single.advance(cells, cellOf[lane], timeStep);
            return false;
        }
        return steps[lane] < settings.stepLimit() || finish(lane, CellStatus.STEP_LIMIT);
    }

    /** Takes a step over; says why it is the cell's last, or null. */
    private CellStatus accept(int lane) {
        boolean lost = false;
        for (int i = 0, n = lane; i < dimension; i++, n += LANES) {
            y[n] = step.end[n];
            lost |= y[n] < least[i];
        }
        errorSum[lane] += Math.abs(step.error[(dimension - 1) * LANES + lane]);
        time[lane] = size[lane] == timeStep - time[lane] ? timeStep : time[lane] + size[lane];
        accepted[lane]++;
        rejected[lane] = false;
        if (lost) {
            return CellStatus.NEGATIVE_MASS_FRACTION;
        }
        return time[lane] == timeStep ? CellStatus.COMPLETED
                : settings.allows(y[(dimension - 1) * LANES + lane]) ? null : CellStatus.TEMPERATURE_OUT_OF_RANGE;
    }

    /** Writes the cell of a lane back. */
    private boolean finish(int lane, CellStatus status) {
        int cell = cellOf[lane];
        for (int i = 0; i < dimension - 1; i++) {
            int k = reactor.species(i);
            cells.massFractions[k * cells.cells + cell] = y[i * LANES + lane] * molarMass[k];
        }
        double t = y[(dimension - 1) * LANES + lane];
        cells.temperature[cell] = t;
        if (settings.closure() == ReactorClosure.CONSTANT_VOLUME) {
            cells.pressure[cell] = density[lane] * R * t * CellGate.total(cells, cell, molarMass);
        }
        cells.stepSizes[cell] = proposed[lane];
        cells.errorEstimates[cell] = errorSum[lane];
        cells.finish(cell, status, steps[lane], time[lane]);
        return false;
    }

    private void errorNorms() {
        norms(step.error, step.end, errors);
    }

    /** Root mean square over T and all species of v/(atol + rtol max(|y|, |other|)); not a number where other is not finite. */
    private void norms(double[] v, double[] other, double[] norms) {
        DoubleVector sum = all(0.0);
        for (int i = 0; i < dimension; i++) {
            DoubleVector end = load(other, i * LANES);
            DoubleVector scale = load(y, i * LANES).abs().max(end.abs()).fma(all(settings.relativeTolerance()), all(absoluteTolerance[i]));
            DoubleVector ratio = load(v, i * LANES).div(scale);
            sum = ratio.fma(ratio, sum).add(end.sub(end));
        }
        sum.div(speciesCount + 1.0).sqrt().intoArray(norms, 0);
    }
}
