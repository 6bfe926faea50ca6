package org.semenov.lanes;

import static org.semenov.lanes.LaneMath.LANES;
import static org.semenov.lanes.LaneMath.all;
import static org.semenov.lanes.LaneMath.load;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** T, 1/T and ln T of each lane; ln T is not a number outside a range, and what follows from it neither. One instance a thread. */
final class LaneTemperature {
    final double[] value = new double[LANES];
    final double[] inverse = new double[LANES];
    final double[] logarithm = new double[LANES];

    private double lowest;
    private double highest;

    /** Sets the range [K], both ends excluded. */
    void setRange(double from, double to) {
        lowest = from;
        highest = to;
    }

    /** Sets T [K] of each lane from an array. */
    void set(double[] source, int position) {
        DoubleVector t = load(source, position);
        t.intoArray(value, 0);
        all(1.0).div(t).intoArray(inverse, 0);
        VectorMask<Double> within = t.compare(VectorOperators.GT, lowest).and(t.compare(VectorOperators.LT, highest));
        all(Double.NaN).blend(t, within).intoArray(logarithm, 0);
    }

    /** Completes {@link #set}, in a piece of its own. */
    void takeLogarithm() {
        LaneMath.log(logarithm, 1);
    }
}
