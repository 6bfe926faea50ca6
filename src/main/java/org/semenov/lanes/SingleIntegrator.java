package org.semenov.lanes;

import org.semenov.kinetics.Kinetics;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.mechanism.Species;
import org.semenov.state.ReactorClosure;

/**
 * Advances one cell after the other, of any mechanism, by the method and the rules of {@link LaneIntegrator}: where there is no vector
 * unit to use, and for the cells that it leaves. One instance a thread; allocates nothing in an advance.
 */
final class SingleIntegrator {
    private static final double R = PhysicalConstants.GAS_CONSTANT;

    private final CellSettings settings;
    private final StepSizeRule rule;
    private final SingleReactor reactor;
    private final SingleStep step;
    private final int speciesCount;
    private final double[] molarMass;
    private final double[] y;
    private final double[] curvature;

    SingleIntegrator(Kinetics kinetics, CellSettings settings) {
        this.settings = settings;
        rule = new StepSizeRule(settings.tableau());
        reactor = new SingleReactor(kinetics, settings.closure());
        step = new SingleStep(reactor, settings.tableau());
        molarMass = kinetics.mechanism().species().stream().mapToDouble(Species::molarMass).toArray();
        speciesCount = molarMass.length;
        y = new double[speciesCount + 1];
        curvature = new double[speciesCount + 1];
    }

    /** Advances the cells from..to−1 by Δt [s]. */
    void advance(CellArrays cells, int from, int to, double timeStep) {
        for (int cell = from; cell < to; cell++) {
            advance(cells, cell, timeStep);
        }
    }

    /** Advances a cell by Δt [s]. */
    void advance(CellArrays cells, int cell, double timeStep) {
        cells.singly[cell] = true;
        cells.errorEstimates[cell] = 0.0;
        CellStatus refusal = CellGate.refusal(cells, cell, molarMass, settings);
        if (refusal != null) {
            cells.finish(cell, refusal, 0, 0.0);
            return;
        }
        double density = start(cells, cell);
        integrate(cells, cell, timeStep);
        for (int k = 0; k < speciesCount; k++) {
            cells.massFractions[k * cells.cells + cell] = y[k] * molarMass[k];
        }
        cells.temperature[cell] = y[speciesCount];
        if (settings.closure() == ReactorClosure.CONSTANT_VOLUME) {
            cells.pressure[cell] = density * R * y[speciesCount] * CellGate.total(cells, cell, molarMass);
        }
    }

    private double start(CellArrays cells, int cell) {
        for (int k = 0; k < speciesCount; k++) {
            y[k] = cells.massFractions[k * cells.cells + cell] / molarMass[k];
        }
        y[speciesCount] = cells.temperature[cell];
        double density = cells.pressure[cell] / (R * y[speciesCount] * CellGate.total(cells, cell, molarMass));
        reactor.keep(settings.closure() == ReactorClosure.CONSTANT_PRESSURE ? cells.pressure[cell] : density);
        return density;
    }

    private void integrate(CellArrays cells, int cell, double timeStep) {
        double time = 0.0;
        double proposed = StepSizeRule.given(cells.stepSizes[cell], timeStep);
        int steps = 0;
        boolean first = true;
        boolean rejected = false;
        CellStatus status = null;
        while (status == null) {
            if (!rejected) {
                step.linearise(y);
            }
            if (!(proposed > 0.0)) {
                proposed = firstSize(timeStep);
            }
            double size = StepSizeRule.fitted(proposed, timeStep - time);
            boolean solved = step.attempt(y, size);
            double error = solved ? norm(step.error, step.end) : Double.NaN;
            steps++;
            proposed = size * rule.factor(error, first, rejected);
            rejected = !(error < 1.0);
            if (!rejected) {
                first = false;
                System.arraycopy(step.end, 0, y, 0, y.length);
                time = size == timeStep - time ? timeStep : time + size;
                cells.errorEstimates[cell] += Math.abs(step.error[speciesCount]);
                status = isLost() ? CellStatus.NEGATIVE_MASS_FRACTION : time == timeStep ? CellStatus.COMPLETED
                        : settings.allows(y[speciesCount]) ? null : CellStatus.TEMPERATURE_OUT_OF_RANGE;
            } else if (StepSizeRule.isTooSmall(proposed, time, timeStep)) {
                status = !step.isLinearisationFinite() ? CellStatus.NON_FINITE_RATES : !solved ? CellStatus.SINGULAR_MATRIX
                        : Double.isNaN(error) ? CellStatus.NON_FINITE_RATES : CellStatus.STEP_TOO_SMALL;
            }
            if (status == null && steps == settings.stepLimit()) {
                status = CellStatus.STEP_LIMIT;
            }
        }
        cells.stepSizes[cell] = proposed;
        cells.finish(cell, status, steps, time);
    }

    private boolean isLost() {
        for (int k = 0; k < speciesCount; k++) {
            if (y[k] < CellGate.leastAmount(molarMass[k])) {
                return true;
            }
        }
        return false;
    }

    private double firstSize(double timeStep) {
        step.multiply(step.slope, curvature);
        return rule.first(norm(step.slope, y), norm(curvature, y), timeStep);
    }

    /** Root mean square over T and all species of v/(atol + rtol max(|y|, |other|)); not a number where other is not finite. */
    private double norm(double[] v, double[] other) {
        double sum = 0.0;
        for (int i = 0; i <= speciesCount; i++) {
            double absolute = i == speciesCount ? settings.absoluteTolerance() : settings.absoluteTolerance() / molarMass[i];
            double ratio = v[i] / (absolute + settings.relativeTolerance() * Math.max(Math.abs(y[i]), Math.abs(other[i])));
            sum += ratio * ratio + (other[i] - other[i]);
        }
        return Math.sqrt(sum / (speciesCount + 1));
    }
}
