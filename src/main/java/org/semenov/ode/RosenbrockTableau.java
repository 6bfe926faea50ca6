package org.semenov.ode;

import java.util.List;

/**
 * Coefficients of a Rosenbrock-Wanner method with s stages, in the form without products by the Jacobian
 * (E. Hairer and G. Wanner, Solving Ordinary Differential Equations II, 2nd edition, section IV.7):
 *
 * <pre>
 *   ( I/(h gamma) - J ) u_i = f(t + c_i h, y + sum_j a_ij u_j) + sum_j (C_ij / h) u_j + h d_i df/dt,    j &lt; i
 *   y1 = y + sum_i m_i u_i,      error estimate = sum_i e_i u_i
 *   y(t + theta h) = y + theta ( y1 - y + (1 - theta) ( k_1 + theta ( k_2 + theta k_3 ...) ) ),   k_r = sum_i H_ri u_i
 * </pre>
 *
 * <p>with a = alpha Gamma^-1, C = diag(Gamma)^-1 - Gamma^-1 and m = b Gamma^-1 of the usual coefficients. Immutable;
 * arrays are copied in and out.
 */
public final class RosenbrockTableau {

    private final String name;
    private final int order;
    private final int embeddedOrder;
    private final int denseOrder;
    private final double gamma;
    private final double[][] stageWeights;
    private final double[][] couplings;
    private final double[] nodes;
    private final double[] timeWeights;
    private final double[] weights;
    private final double[] errorWeights;
    private final double[][] denseWeights;

    RosenbrockTableau(RosenbrockTableauBuilder builder) {
        this.name = builder.name;
        this.order = positive("order", builder.order);
        this.embeddedOrder = positive("embedded order", builder.embeddedOrder);
        this.denseOrder = positive("dense order", builder.denseOrder);
        if (!(builder.gamma > 0)) {
            throw new IllegalArgumentException(name + ": gamma must be positive, but is " + builder.gamma);
        }
        this.gamma = builder.gamma;
        int stages = builder.nodes.length;
        this.nodes = row("nodes", builder.nodes, stages);
        this.timeWeights = row("time weights", builder.timeWeights, stages);
        this.weights = row("weights", builder.weights, stages);
        this.errorWeights = row("error weights", builder.errorWeights, stages);
        this.stageWeights = triangle("stage weights", builder.stageWeights, stages);
        this.couplings = triangle("couplings", builder.couplings, stages);
        this.denseWeights = new double[builder.denseWeights.length][];
        for (int r = 0; r < denseWeights.length; r++) {
            denseWeights[r] = row("dense weights", builder.denseWeights[r], stages);
        }
    }

    /**
     * The tableaux this package provides.
     *
     * @return tableaux, the recommended one first
     */
    public static List<RosenbrockTableau> all() {
        return List.of(Rodas5P.TABLEAU, Rodas4.TABLEAU);
    }

    /**
     * Starts the description of a method.
     *
     * @param name name of the method
     * @return builder whose every slot is to be filled
     */
    public static RosenbrockTableauBuilder builder(String name) {
        return new RosenbrockTableauBuilder(name);
    }

    private int positive(String slot, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": " + slot + " must be at least 1, but is " + value);
        }
        return value;
    }

    private double[] row(String slot, double[] values, int length) {
        if (values.length != length) {
            throw new IllegalArgumentException(
                    name + ": " + slot + " must have " + length + " entries, but have " + values.length);
        }
        return values.clone();
    }

    private double[][] triangle(String slot, double[][] rows, int stages) {
        if (rows.length != stages) {
            throw new IllegalArgumentException(
                    name + ": " + slot + " must have " + stages + " rows, but have " + rows.length);
        }
        double[][] triangle = new double[stages][];
        for (int i = 0; i < stages; i++) {
            triangle[i] = row(slot + " of stage " + (i + 1), rows[i], i);
        }
        return triangle;
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    /**
     * Name of the method.
     *
     * @return name
     */
    public String name() {
        return name;
    }

    /**
     * Order of convergence p of the step.
     *
     * @return order
     */
    public int order() {
        return order;
    }

    /**
     * Order of the embedded method whose difference from the step is the error estimate.
     *
     * @return order
     */
    public int embeddedOrder() {
        return embeddedOrder;
    }

    /**
     * Order of the interpolant, by the local error h^(order + 1) within a step.
     *
     * @return order
     */
    public int denseOrder() {
        return denseOrder;
    }

    /**
     * Number of stages s.
     *
     * @return stages
     */
    public int stages() {
        return nodes.length;
    }

    /**
     * The common diagonal coefficient gamma.
     *
     * @return gamma
     */
    public double gamma() {
        return gamma;
    }

    /**
     * Weights a_ij of earlier stages in the argument of stage i.
     *
     * @return copy, row i of length i (i from 0)
     */
    public double[][] stageWeights() {
        return copy(stageWeights);
    }

    /**
     * Weights C_ij of earlier stages on the right of stage i, to be divided by h.
     *
     * @return copy, row i of length i (i from 0)
     */
    public double[][] couplings() {
        return copy(couplings);
    }

    /**
     * Nodes c_i = sum_j alpha_ij: the time of stage i in parts of the step.
     *
     * @return copy, of length s
     */
    public double[] nodes() {
        return nodes.clone();
    }

    /**
     * Weights d_i = sum_j gamma_ij of the time derivative in stage i.
     *
     * @return copy, of length s
     */
    public double[] timeWeights() {
        return timeWeights.clone();
    }

    /**
     * Weights m_i of the stages in the step.
     *
     * @return copy, of length s
     */
    public double[] weights() {
        return weights.clone();
    }

    /**
     * Weights e_i of the stages in the error estimate, the step minus the embedded step.
     *
     * @return copy, of length s
     */
    public double[] errorWeights() {
        return errorWeights.clone();
    }

    /**
     * Weights H_ri of the stages in the interpolant.
     *
     * @return copy, rows of length s
     */
    public double[][] denseWeights() {
        return copy(denseWeights);
    }

    @Override
    public String toString() {
        return name;
    }
}
