package org.semenov.ode;

/** A method under description; {@link #build} checks the shapes. The slots are those of the tableau. */
public final class RosenbrockTableauBuilder {

    final String name;
    int order;
    int embeddedOrder;
    int denseOrder;
    double gamma;
    double[][] stageWeights = {};
    double[][] couplings = {};
    double[] nodes = {};
    double[] timeWeights = {};
    double[] weights = {};
    double[] errorWeights = {};
    double[][] denseWeights = {};

    RosenbrockTableauBuilder(String name) {
        this.name = name;
    }

    /**
     * Sets the {@linkplain RosenbrockTableau#order() order}.
     *
     * @param value at least 1
     * @return this
     */
    public RosenbrockTableauBuilder order(int value) {
        order = value;
        return this;
    }

    /**
     * Sets the {@linkplain RosenbrockTableau#embeddedOrder() embedded order}.
     *
     * @param value at least 1
     * @return this
     */
    public RosenbrockTableauBuilder embeddedOrder(int value) {
        embeddedOrder = value;
        return this;
    }

    /**
     * Sets the {@linkplain RosenbrockTableau#denseOrder() order of the interpolant}.
     *
     * @param value at least 1
     * @return this
     */
    public RosenbrockTableauBuilder denseOrder(int value) {
        denseOrder = value;
        return this;
    }

    /**
     * Sets {@linkplain RosenbrockTableau#gamma() gamma}.
     *
     * @param value positive
     * @return this
     */
    public RosenbrockTableauBuilder gamma(double value) {
        gamma = value;
        return this;
    }

    /**
     * Sets the {@linkplain RosenbrockTableau#stageWeights() a_ij}.
     *
     * @param rows row i of length i
     * @return this
     */
    public RosenbrockTableauBuilder stageWeights(double[][] rows) {
        stageWeights = rows;
        return this;
    }

    /**
     * Sets the {@linkplain RosenbrockTableau#couplings() C_ij}.
     *
     * @param rows row i of length i
     * @return this
     */
    public RosenbrockTableauBuilder couplings(double[][] rows) {
        couplings = rows;
        return this;
    }

    /**
     * Sets the {@linkplain RosenbrockTableau#nodes() c_i}, which give the number of stages.
     *
     * @param values one a stage
     * @return this
     */
    public RosenbrockTableauBuilder nodes(double... values) {
        nodes = values;
        return this;
    }

    /**
     * Sets the {@linkplain RosenbrockTableau#timeWeights() d_i}.
     *
     * @param values one a stage
     * @return this
     */
    public RosenbrockTableauBuilder timeWeights(double... values) {
        timeWeights = values;
        return this;
    }

    /**
     * Sets the {@linkplain RosenbrockTableau#weights() m_i}.
     *
     * @param values one a stage
     * @return this
     */
    public RosenbrockTableauBuilder weights(double... values) {
        weights = values;
        return this;
    }

    /**
     * Sets the {@linkplain RosenbrockTableau#errorWeights() e_i}.
     *
     * @param values one a stage
     * @return this
     */
    public RosenbrockTableauBuilder errorWeights(double... values) {
        errorWeights = values;
        return this;
    }

    /**
     * Sets the {@linkplain RosenbrockTableau#denseWeights() H_ri}.
     *
     * @param rows each one entry a stage
     * @return this
     */
    public RosenbrockTableauBuilder denseWeights(double[][] rows) {
        denseWeights = rows;
        return this;
    }

    /**
     * The tableau.
     *
     * @return immutable tableau
     * @throws IllegalArgumentException if a slot is missing or of the wrong shape
     */
    public RosenbrockTableau build() {
        return new RosenbrockTableau(this);
    }
}
