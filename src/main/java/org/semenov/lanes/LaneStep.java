package org.semenov.lanes;

import static org.semenov.lanes.LaneMath.LANES;
import static org.semenov.lanes.LaneMath.all;
import static org.semenov.lanes.LaneMath.load;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import org.semenov.ode.RosenbrockTableau;

/**
 * One step of a Rosenbrock method in all lanes, each with its own size; the equations stand at {@link RosenbrockTableau}. The reactors
 * are autonomous, so that nodes and time derivatives do not enter. One instance a thread; arrays are laid out as [entry LANES + lane].
 */
final class LaneStep {
    /** y at the start, set by the caller, and dy/dt there. */
    final double[] start;
    final double[] slope;
    /** h [s] of each lane, set by the caller. */
    final double[] sizes = new double[LANES];
    /** y at the end and its estimated error. */
    final double[] end;
    final double[] error;

    private final LaneReactor reactor;
    private final LaneMatrix matrix;
    private final int dimension;
    private final int stageCount;
    /** u_s at [(s N + i) LANES + lane]. */
    private final double[] stages;
    private final LaneProgram linearisation;
    private final LaneProgram attempt;

    LaneStep(LaneReactor reactor, RosenbrockTableau tableau) {
        this.reactor = reactor;
        dimension = reactor.dimension();
        matrix = new LaneMatrix(dimension);
        stageCount = tableau.stages();
        start = new double[dimension * LANES];
        slope = new double[dimension * LANES];
        end = new double[dimension * LANES];
        error = new double[dimension * LANES];
        stages = new double[stageCount * dimension * LANES];
        linearisation = LaneProgram.first(() -> System.arraycopy(start, 0, reactor.state, 0, start.length))
                .then(reactor.linearisation())
                .then(() -> System.arraycopy(reactor.rate, 0, slope, 0, slope.length)).build();
        attempt = program(tableau);
    }

    private LaneProgram program(RosenbrockTableau tableau) {
        double gamma = tableau.gamma();
        LaneProgram.Builder program = LaneProgram.first(() -> matrix.factor(reactor.jacobian, sizes, gamma));
        double[] previous = {};
        for (int s = 0; s < stageCount; s++) {
            int stage = s;
            double[] weights = tableau.stageWeights()[s];
            double[] couplings = tableau.couplings()[s];
            if (!Arrays.equals(weights, Arrays.copyOf(previous, s))) {
                boolean follows = extend(previous, weights);
                program.then(() -> argument(weights, follows)).then(reactor.derivatives());
                previous = weights;
            }
            program.then(() -> rightSide(stage, couplings)).then(() -> matrix.solve(stages, stage * dimension * LANES));
        }
        double[] last = tableau.weights();
        boolean follows = extend(previous, last);
        double[] errorWeights = tableau.errorWeights();
        return program.then(() -> end(last, follows)).then(() -> sum(errorWeights, 0, error)).build();
    }

    /** Whether weights repeat those before, but for new ones at the end; then the argument before can be added to. */
    private static boolean extend(double[] previous, double[] weights) {
        return previous.length > 0 && Arrays.equals(previous, Arrays.copyOf(weights, previous.length));
    }

    /** Evaluates dy/dt and the Jacobian at the start. */
    void linearise() {
        linearisation.run();
    }

    /** Attempts a step from the start last linearised. */
    void attempt() {
        attempt.run();
    }

    /** Whether the linear systems of a lane were sound. */
    boolean isSound(int lane) {
        return matrix.isSound(lane);
    }

    /** Fills J v, N vectors each. */
    void multiply(double[] v, double[] product) {
        for (int i = 0; i < dimension; i++) {
            DoubleVector sum = all(0.0);
            for (int j = 0; j < dimension; j++) {
                sum = load(reactor.jacobian, (i * dimension + j) * LANES).fma(load(v, j * LANES), sum);
            }
            sum.intoArray(product, i * LANES);
        }
    }

    /** The argument of a stage in the reactors' state, from y or from the argument before, which has the weights but the last. */
    private void argument(double[] weights, boolean follows) {
        if (!follows) {
            System.arraycopy(start, 0, reactor.state, 0, start.length);
        }
        addStages(weights, follows ? weights.length - 1 : 0, reactor.state);
    }

    private void end(double[] weights, boolean follows) {
        System.arraycopy(follows ? reactor.state : start, 0, end, 0, end.length);
        addStages(weights, follows ? weights.length - 1 : 0, end);
    }

    private void sum(double[] weights, int from, double[] result) {
        Arrays.fill(result, 0.0);
        addStages(weights, from, result);
    }

    /** result += Σ weight_s u_s over the stages from one on. */
    private void addStages(double[] weights, int from, double[] result) {
        for (int s = from; s < weights.length; s++) {
            if (weights[s] != 0.0) {
                addStage(all(weights[s]), s * dimension * LANES, result, 0);
            }
        }
    }

    private void addStage(DoubleVector weight, int stage, double[] result, int position) {
        for (int i = 0; i < dimension * LANES; i += LANES) {
            load(stages, stage + i).fma(weight, load(result, position + i)).intoArray(result, position + i);
        }
    }

    /** f + Σ (C_sj/h) u_j in the place of u_s. */
    private void rightSide(int s, double[] couplings) {
        int place = s * dimension * LANES;
        System.arraycopy(s == 0 ? slope : reactor.rate, 0, stages, place, dimension * LANES);
        DoubleVector inverseSize = all(1.0).div(load(sizes, 0));
        for (int j = 0; j < s; j++) {
            if (couplings[j] != 0.0) {
                addStage(inverseSize.mul(couplings[j]), j * dimension * LANES, stages, place);
            }
        }
    }
}
