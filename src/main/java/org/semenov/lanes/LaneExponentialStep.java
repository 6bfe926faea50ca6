package org.semenov.lanes;

import static org.semenov.lanes.LaneMath.LANES;
import static org.semenov.lanes.LaneMath.load;

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

    private final LaneComplexSystem system;
    private final LaneProgram program;

    LaneExponentialStep(LaneReactor reactor) {
        start = reactor.state;
        end = new double[start.length];
        system = new LaneComplexSystem(PartialFractions.SHIFT_REAL, PartialFractions.SHIFT_IMAGINARY, reactor.jacobian, reactor.rate,
                sizes);
        program = new LaneProgram.Builder().then(reactor.linearisation()).then(system.program()).then(this::finish).build();
    }

    /** Takes a step from the start. */
    void run() {
        program.run();
    }

    private void finish() {
        for (int n = 0; n < end.length; n += LANES) {
            DoubleVector change = load(system.imaginary, n).mul(PartialFractions.WEIGHT).add(load(system.real, n));
            load(start, n).add(change).intoArray(end, n);
        }
    }
}
