package org.semenov.optim;

import java.io.IOException;

/**
 * The memory of a quasi-Newton method: an approximation H of the inverse Hessian, known through the directions
 * p = -H g it gives. All vectors have the dimension of the objective.
 */
interface InverseHessian {

    /** H ← scale · I, and {@code direction} ← -H g. */
    void reset(double scale, double[] gradient, double[] direction);

    /** Whether H is what {@link #reset} left. */
    boolean isScaledIdentity();

    /**
     * The BFGS update with the pair (s, y), then the next direction.
     *
     * @param pair      s, y and their curvature y·s > 0, copied where kept
     * @param gradient  g at the new point
     * @param direction in: -H g_old with the present H; out: -H_new g
     */
    void update(CurvaturePair pair, double[] gradient, double[] direction);

    /** The next direction without an update: {@code direction} ← -H g. */
    void redirect(double[] gradient, double[] direction);

    void save(RunWriter out) throws IOException;

    void restore(RunReader in) throws IOException;
}
