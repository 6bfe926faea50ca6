package org.semenov.optim;

/** The inverse Hessian before the first update, and after a reset. */
public enum InitialScaling {

    /** H_0 = I, never rescaled. */
    IDENTITY,

    /**
     * H_0 = I / max(1, ‖g‖), so that the first trial step is no longer than 1; just before the first update
     * H_0 = (y·s / y·y) I, NW (6.20), which gives it the size of the true inverse Hessian along the first step.
     */
    CURVATURE
}
