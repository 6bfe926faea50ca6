package org.semenov.experiment.precision;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.semenov.kinetics.Kinetics;
import org.semenov.lanes.CellArrays;
import org.semenov.lanes.CellIntegrator;
import org.semenov.lanes.CellSettings;
import org.semenov.lanes.CellStatus;
import org.semenov.ode.Rodas5P;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/** The batch of {@code org.semenov.lanes}, with the first step of each cell estimated anew in each pass. */
final class LaneCells implements CellMethod {
    private final Kinetics kinetics;
    private final boolean singly;
    private final int count;
    private final double[] temperatures;
    private final double[] pressures;
    private final double[] massFractions;

    /** @param singly whether cells are advanced one by one, to compare with */
    LaneCells(Kinetics kinetics, List<GasState> cells, boolean singly) {
        this.kinetics = kinetics;
        this.singly = singly;
        count = cells.size();
        temperatures = cells.stream().mapToDouble(GasState::temperature).toArray();
        pressures = cells.stream().mapToDouble(GasState::pressure).toArray();
        massFractions = new double[kinetics.speciesCount() * count];
        for (int n = 0; n < count; n++) {
            for (int k = 0; k < kinetics.speciesCount(); k++) {
                massFractions[k * count + n] = cells.get(n).massFraction(k);
            }
        }
    }

    @Override
    public String name() {
        return singly ? "Rodas5P, batch" : "Rodas5P, lanes";
    }

    @Override
    public Solution advance(double relativeTolerance, double timeStep) {
        Batch batch = new Batch(relativeTolerance);
        long begin = ThreadClock.now();
        batch.advance(timeStep);
        double seconds = ThreadClock.since(begin);
        double[][] ends = new double[count][kinetics.speciesCount() + 1];
        long steps = 0;
        for (int n = 0; n < count; n++) {
            if (batch.arrays.status(n) != CellStatus.COMPLETED) {
                return Solution.failed("failed: " + batch.arrays.status(n), seconds, 0);
            }
            steps += batch.arrays.steps(n);
            ends[n][0] = batch.t[n];
            for (int k = 0; k < kinetics.speciesCount(); k++) {
                ends[n][1 + k] = batch.y[k * count + n];
            }
        }
        return new Solution(Solution.OK, ends, seconds, steps, OptionalLong.empty(), 0, 0);
    }

    @Override
    public double medianSeconds(double relativeTolerance, double timeStep, int repeats) {
        Batch batch = new Batch(relativeTolerance);
        double[] seconds = new double[repeats];
        for (int n = 0; n < repeats; n++) {
            long begin = ThreadClock.now();
            batch.advance(timeStep);
            seconds[n] = ThreadClock.since(begin);
        }
        return Medians.of(seconds);
    }

    /** The arrays of a batch, filled before each pass. */
    private final class Batch {
        private final double[] t = new double[count];
        private final double[] p = new double[count];
        private final double[] y = new double[massFractions.length];
        private final double[] stepSizes = new double[count];
        private final CellArrays arrays = new CellArrays(t, p, y, stepSizes);
        private final CellIntegrator integrator;

        Batch(double relativeTolerance) {
            CellSettings settings = CellSettings.of(ReactorClosure.CONSTANT_VOLUME, Rodas5P.TABLEAU, relativeTolerance,
                    relativeTolerance * IgnitionProblem.SCALE);
            integrator = singly ? CellIntegrator.singly(kinetics, settings) : new CellIntegrator(kinetics, settings);
        }

        void advance(double timeStep) {
            System.arraycopy(temperatures, 0, t, 0, count);
            System.arraycopy(pressures, 0, p, 0, count);
            System.arraycopy(massFractions, 0, y, 0, y.length);
            Arrays.fill(stepSizes, 0.0);
            integrator.advance(arrays, 0, count, timeStep);
        }
    }
}
