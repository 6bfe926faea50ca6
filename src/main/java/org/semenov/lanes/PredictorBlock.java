package org.semenov.lanes;

/**
 * Cells on their way through an {@link ExponentialPredictor}, as arrays by [row][cell]: what the caller fills in, and what a prediction
 * leaves. The rows are those of the predictor's reacting and inert species, in its order. The accessors hand out the arrays themselves,
 * shared with the loops of this package and nothing copied: a hot path. One thread at a time.
 */
public final class PredictorBlock {
    private final int capacity;
    private final double[][] start;
    private final double[][] inert;
    private final double[] kept;
    private final double[] timeStep;
    private final double[][] whole;
    private final double[][] half;
    private final double[][] fine;
    private final double[][] startCoordinate;
    private final double[][] wholeCoordinate;
    private final double[][] halfCoordinate;
    private final double[][] fineCoordinate;
    private final double[] growth;
    private final int[] substeps;

    /**
     * @param reacting number of species that react
     * @param inert    number of species that do not
     * @param capacity most cells
     */
    public PredictorBlock(int reacting, int inert, int capacity) {
        if (reacting < 0 || inert < 0 || capacity < 1) {
            throw new IllegalArgumentException("a block of " + reacting + " reacting and " + inert + " other species and " + capacity
                    + " cells: numbers of species must be at least 0, of cells at least 1");
        }
        this.capacity = capacity;
        start = new double[reacting + 1][capacity];
        this.inert = new double[inert][capacity];
        kept = new double[capacity];
        timeStep = new double[capacity];
        whole = new double[reacting + 1][capacity];
        half = new double[reacting + 1][capacity];
        fine = new double[reacting + 1][capacity];
        startCoordinate = new double[reacting][capacity];
        wholeCoordinate = new double[reacting][capacity];
        halfCoordinate = new double[reacting][capacity];
        fineCoordinate = new double[reacting][capacity];
        growth = new double[capacity];
        substeps = new int[capacity];
    }

    /** Most cells. */
    public int capacity() {
        return capacity;
    }

    /** Input, shared: y, the amounts n_k = Y_k/W_k [mol/kg] of the species that react, and in the last row T [K]. */
    public double[][] start() {
        return start;
    }

    /** Input, shared: amounts [mol/kg] of the species that do not react. */
    public double[][] inert() {
        return inert;
    }

    /** Input, shared: p [Pa] at constant pressure, ρ [kg/m³] at constant volume. */
    public double[] kept() {
        return kept;
    }

    /** Input, shared: Δt [s] of each cell, positive. */
    public double[] timeStep() {
        return timeStep;
    }

    /** Output, shared: y after one step of Δt. */
    public double[][] whole() {
        return whole;
    }

    /** Output, shared: y after half as many steps as {@link #substeps}, at least one. */
    public double[][] half() {
        return half;
    }

    /** Output, shared: y after {@link #substeps} steps; that of {@link #whole} where there is one. */
    public double[][] fine() {
        return fine;
    }

    /** Output, shared: z_k = 10 (max(Y_k, 0)^0.1 − 1) of the start, a row for each species that reacts. */
    public double[][] startCoordinate() {
        return startCoordinate;
    }

    /** Output, shared: the same of {@link #whole}. */
    public double[][] wholeCoordinate() {
        return wholeCoordinate;
    }

    /** Output, shared: the same of {@link #half}. */
    public double[][] halfCoordinate() {
        return halfCoordinate;
    }

    /** Output, shared: the same of {@link #fine}. */
    public double[][] fineCoordinate() {
        return fineCoordinate;
    }

    /** Whether all that was predicted of a cell with n and with n/2 steps is numbers. */
    public boolean isPredicted(int cell) {
        double sum = 0.0;
        for (int i = 0; i < fine.length; i++) {
            sum += fine[i][cell] - fine[i][cell] + half[i][cell] - half[i][cell];
        }
        return sum == 0.0;
    }

    /** Output, shared: growth Λ of each cell over the whole step. */
    public double[] growth() {
        return growth;
    }

    /** Output, shared: number n of steps behind {@link #fine}. */
    public int[] substeps() {
        return substeps;
    }
}
