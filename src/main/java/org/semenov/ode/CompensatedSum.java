package org.semenov.ode;

import java.util.Arrays;

/** Adds steps to a state and carries what rounding takes from one sum to the next (W. Kahan, Comm. ACM 8 (1965) 40). */
final class CompensatedSum {

    private final double[] carry;
    private final double[] nextCarry;

    CompensatedSum(int dimension) {
        this.carry = new double[dimension];
        this.nextCarry = new double[dimension];
    }

    /** Forgets what rounding has taken: at the start, and where the state jumps. */
    void restart() {
        Arrays.fill(carry, 0);
    }

    /** end = y + change, with what rounding has taken from the steps before; n values each. */
    void add(double[] y, double[] change, double[] end) {
        for (int k = 0; k < carry.length; k++) {
            double whole = change[k] + carry[k];
            end[k] = y[k] + whole;
            nextCarry[k] = (y[k] - end[k]) + whole;
        }
    }

    /** The step is accepted: what rounding has taken from its end is given to the next. */
    void accept() {
        System.arraycopy(nextCarry, 0, carry, 0, carry.length);
    }
}
