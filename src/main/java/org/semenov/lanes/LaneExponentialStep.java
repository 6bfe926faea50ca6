package org.semenov.lanes;

import static org.semenov.lanes.LaneMath.LANES;
import static org.semenov.lanes.LaneMath.load;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/**
 * One exponential Rosenbrock-Euler step in all lanes, each with its own size, by {@link PartialFractions}. One instance a thread; arrays
 * are laid out as [entry LANES + lane].
 */
final class LaneExponentialStep {
    /** y at the start, set by the caller. */
    final double[] start;
    /** h [s] of each lane, set by the caller. */
    final double[] sizes = new double[LANES];
    /** y at the end. */
    final double[] end;

    private final int dimension;
    private final double[] jacobian;
    private final double[] slope;
    /** Sizes of the parts, dy/dt of the linearised equations at the start of a part, and the change so far. */
    private final double[] parts = new double[LANES];
    private final double[] linearSlope;
    private final double[] change;
    private final LaneComplexSystem system;
    private final LaneProgram program;

    LaneExponentialStep(LaneReactor reactor) {
        dimension = reactor.dimension();
        start = reactor.state;
        jacobian = reactor.jacobian;
        slope = reactor.rate;
        end = new double[start.length];
        linearSlope = new double[start.length];
        change = new double[start.length];
        system = new LaneComplexSystem(PartialFractions.SHIFT_REAL, PartialFractions.SHIFT_IMAGINARY, dimension, jacobian, parts);
        LaneProgram.Builder builder = new LaneProgram.Builder().then(this::begin).then(reactor.linearisation()).then(system.elimination())
                .then(() -> system.solve(slope)).then(this::add);
        for (int part = 1; part < PartialFractions.PARTS; part++) {
            builder.then(this::follow).then(() -> system.solve(linearSlope)).then(this::add);
        }
        program = builder.then(this::finish).build();
    }

    /** Takes a step from the start. */
    void run() {
        program.run();
    }

    private void begin() {
        load(sizes, 0).div(PartialFractions.PARTS).intoArray(parts, 0);
        Arrays.fill(change, 0.0);
    }

    private void add() {
        for (int n = 0; n < change.length; n += LANES) {
            DoubleVector more = load(system.imaginary, n).mul(PartialFractions.WEIGHT).add(load(system.real, n));
            load(change, n).add(more).intoArray(change, n);
        }
    }

    /** f + J u at the change u. */
    private void follow() {
        for (int i = 0; i < dimension; i++) {
            DoubleVector sum = load(slope, i * LANES);
            for (int j = 0; j < dimension; j++) {
                sum = load(jacobian, (i * dimension + j) * LANES).fma(load(change, j * LANES), sum);
            }
            sum.intoArray(linearSlope, i * LANES);
        }
    }

    private void finish() {
        for (int n = 0; n < end.length; n += LANES) {
            load(start, n).add(load(change, n)).intoArray(end, n);
        }
    }
}
