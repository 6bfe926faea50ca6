package org.semenov.lanes;

import java.util.Optional;
import java.util.stream.IntStream;
import org.semenov.kinetics.Kinetics;
import org.semenov.mechanism.Mechanism;
import org.semenov.state.ReactorClosure;

/**
 * Predicts where cells, each an adiabatic reactor, get in a time step, at the cost of one Jacobian and one complex linear system: the exponential
 * Rosenbrock-Euler method y + Δt φ1(Δt J) f(y) over y = (n_1..n_R, T), the linearised equations taken by four parts z of Δt J, each with the rational approximation
 * <pre>
 *   φ1(z) = (1 − z/6)/(1 − 2z/3 + z²/6),      1 + z φ1(z) = exp(z) + O(z⁴)
 * </pre>
 * which is the stability function of Radau IIA of two stages: L-stable, and without a real pole, so that growth as in an ignition meets
 * none; 1 + z φ1(z) falls back to 1 at z = 6 only, so that four parts tell growth up to exp(24) from rest. Of order 2, of order 3 where f is linear; what reactions keep, such as elements, it keeps to rounding times Δt J, and the
 * energy to its order. The error is not estimated and nothing is refused: a cell whose growth Λ over Δt is larger than a tolerance is
 * also taken by a power of two of equal substeps, each linearised anew, and by half as many, so that the two can be compared; Λ is at most 1000 and is
 * <pre>
 *   Λ = max( max_k |z_k − z_k°|/(Y_k°^0.1 + 0.05), |T − T°|/100 K ),      z = 10 (max(Y, 0)^0.1 − 1)
 * </pre>
 * with ° at the start. Amounts may come out below zero and are not clipped; between substeps T is held within 200..6000 K, and
 * {@link #heldTemperatures} counts how often that changed it. Where a step of a cell is not a number, its result is not either.
 *
 * <p>Cells go through the lanes of the vector unit where nothing stands against it, else one by one. A cell's result depends neither on
 * its neighbours nor on its place, to the bit. Holds scratch: one instance a thread. After construction it allocates nothing.
 */
public final class ExponentialPredictor {
    private final Optional<String> obstacle;
    private final LanePredictor lanes;
    private final SinglePredictor single;
    private final int[] reacting;
    private final int[] inert;

    /**
     * In lanes if nothing stands against it.
     *
     * @param growthTolerance largest Λ over a step, positive
     * @param largestSubsteps largest number of substeps, a power of two
     */
    public ExponentialPredictor(Kinetics kinetics, ReactorClosure closure, double growthTolerance, int largestSubsteps) {
        this(kinetics, closure, new GrowthRule(growthTolerance, largestSubsteps), CellIntegrator.obstacle(kinetics));
    }

    private ExponentialPredictor(Kinetics kinetics, ReactorClosure closure, GrowthRule rule, Optional<String> obstacle) {
        Mechanism mechanism = kinetics.mechanism();
        this.obstacle = obstacle;
        reacting = IntStream.range(0, mechanism.species().size()).filter(k -> isReacting(mechanism, k)).toArray();
        inert = IntStream.range(0, mechanism.species().size()).filter(k -> !isReacting(mechanism, k)).toArray();
        lanes = obstacle.isEmpty() ? new LanePredictor(mechanism, closure, rule) : null;
        single = obstacle.isEmpty() ? null : new SinglePredictor(kinetics, closure, rule, reacting, inert);
    }

    private static boolean isReacting(Mechanism mechanism, int species) {
        return mechanism.reactions().stream().anyMatch(reaction -> reaction.netCoefficients().containsKey(species));
    }

    /** Cells one after the other, to compare with. */
    public static ExponentialPredictor singly(Kinetics kinetics, ReactorClosure closure, double growthTolerance, int largestSubsteps) {
        return new ExponentialPredictor(kinetics, closure, new GrowthRule(growthTolerance, largestSubsteps),
                Optional.of("it is asked for"));
    }

    /** Why cells are predicted one by one, or empty if they are in lanes. */
    public Optional<String> obstacle() {
        return obstacle;
    }

    /** Species that reactions make or take, in the order of the mechanism and of a block's rows. */
    public int[] reacting() {
        return reacting.clone();
    }

    /** All other species, in the order of the mechanism and of a block's rows. */
    public int[] inert() {
        return inert.clone();
    }

    /** How often a substep of a prediction so far has started from a temperature other than that reached. */
    public long heldTemperatures() {
        return lanes != null ? lanes.held() : single.held();
    }

    /**
     * Fills the outputs of the cells 0..count−1 of a block; the others are left alone.
     *
     * @param block inputs and outputs, of as many reacting and inert species as here
     * @param count cells
     */
    public void predict(PredictorBlock block, int count) {
        if (count < 0 || count > block.capacity()) {
            throw new IllegalArgumentException(count + " cells are not within 0.." + block.capacity());
        }
        if (block.start().length != reacting.length + 1 || block.inert().length != inert.length) {
            throw new IllegalArgumentException("the block has rows for " + (block.start().length - 1) + " reacting and "
                    + block.inert().length + " other species, not for " + reacting.length + " and " + inert.length);
        }
        if (lanes != null) {
            lanes.predict(block, count);
        } else {
            single.predict(block, count);
        }
    }
}
