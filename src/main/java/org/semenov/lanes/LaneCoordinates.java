package org.semenov.lanes;

import static org.semenov.lanes.LaneMath.LANES;
import static org.semenov.lanes.LaneMath.all;
import static org.semenov.lanes.LaneMath.load;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** Coordinates z_k of the species and the growth of {@link GrowthRule} in lanes. One instance a thread; arrays as [entry LANES + lane]. */
final class LaneCoordinates {
    /** z of the end and of the start. */
    final double[] end;
    final double[] start;
    /** Λ from start to end. */
    final double[] growth = new double[LANES];

    private final int reacting;
    private final double[] molarMass;
    private final double[] endState;
    private final double[] startState;
    /** Y^0.1 of the end, then of the start. */
    private final double[] powers;
    private final LaneProgram both;
    private final LaneProgram ending;

    /** @param molarMass W_k [kg/mol] of the amounts in the states, behind which stands T */
    LaneCoordinates(double[] molarMass, double[] startState, double[] endState) {
        this.molarMass = molarMass;
        this.startState = startState;
        this.endState = endState;
        reacting = molarMass.length;
        end = new double[reacting * LANES];
        start = new double[reacting * LANES];
        powers = new double[2 * reacting * LANES];
        both = LaneProgram.first(() -> {
                    massFractions(endState, 0);
                    massFractions(startState, reacting);
                }).then(() -> LaneMath.log(powers, 2 * reacting)).then(() -> scale(2 * reacting))
                .then(() -> LaneMath.exp(powers, 2 * reacting)).then(() -> {
                    take(endState, 0, end);
                    take(startState, reacting, start);
                }).then(this::grow).build();
        ending = LaneProgram.first(() -> massFractions(endState, 0)).then(() -> LaneMath.log(powers, reacting))
                .then(() -> scale(reacting)).then(() -> LaneMath.exp(powers, reacting)).then(() -> take(endState, 0, end)).build();
    }

    /** Fills the coordinates of start and end, and the growth. */
    void compare() {
        both.run();
    }

    /** Fills the coordinates of the end alone. */
    void takeEnd() {
        ending.run();
    }

    private void massFractions(double[] state, int first) {
        for (int k = 0; k < reacting; k++) {
            load(state, k * LANES).mul(molarMass[k]).max(GrowthRule.LEAST_MASS_FRACTION).intoArray(powers, (first + k) * LANES);
        }
    }

    private void scale(int count) {
        for (int n = 0; n < count * LANES; n += LANES) {
            load(powers, n).mul(GrowthRule.POWER).intoArray(powers, n);
        }
    }

    /** Not a number where an amount is not finite, which a logarithm does not see. */
    private void take(double[] state, int first, double[] coordinates) {
        for (int k = 0; k < reacting; k++) {
            DoubleVector amount = load(state, k * LANES);
            DoubleVector power = load(powers, (first + k) * LANES).add(amount.sub(amount));
            power.intoArray(powers, (first + k) * LANES);
            power.sub(1.0).mul(GrowthRule.SCALE).intoArray(coordinates, k * LANES);
        }
    }

    private void grow() {
        DoubleVector change = load(endState, reacting * LANES).sub(load(startState, reacting * LANES));
        DoubleVector largest = change.abs().div(GrowthRule.TEMPERATURE_SCALE);
        for (int k = 0; k < reacting; k++) {
            DoubleVector moved = load(end, k * LANES).sub(load(start, k * LANES)).abs();
            largest = largest.max(moved.div(load(powers, (reacting + k) * LANES).add(GrowthRule.FLOOR)));
        }
        all(GrowthRule.LARGEST_GROWTH).blend(largest, largest.compare(VectorOperators.LE, GrowthRule.LARGEST_GROWTH)).intoArray(growth, 0);
    }
}
