package org.semenov.optim;

import java.util.Arrays;

/**
 * The symmetric matrix of normal equations, G = Σ_s f_s² j_s j_s^T + what is added by element, built row by row of the
 * Jacobian. The upper triangle is kept in panels of {@link #WIDTH} columns. Rows are gathered and added a block at a time, by
 * one product for every square of the triangle. For one thread at a time.
 */
public final class NormalMatrix {
    /** Columns of a panel: three vectors of 512 bits, or six of 256. */
    static final int WIDTH = 24;

    /** Rows of the Jacobian added together: a panel of them (37 kB) stays in the nearest caches. */
    private static final int BLOCK = 192;
    /** Panels of the right factor taken together, that the left one be read once for them. */
    private static final int GROUP = 4;

    private final int dimension;
    private final RankUpdate product;
    /** {@code [q][i · WIDTH + j - q · WIDTH]}, rows i = 0 .. (q + 1) WIDTH - 1; beyond the dimension zeros. */
    private final double[][] panels;
    /** Rows of the Jacobian not yet added, {@code [q][s · WIDTH + j - q · WIDTH]}. */
    private final double[][] block;
    private int pending;

    /**
     * A matrix of zeros, dimension x dimension.
     *
     * @throws IllegalArgumentException where the product is not available
     */
    public NormalMatrix(int dimension, RankUpdate product) {
        if (!product.isAvailable()) {
            throw new IllegalArgumentException("Products by '" + product.describe() + "' need java --add-modules " + RankUpdate.MODULE
                    + " and a vector unit of at least 256 bits");
        }
        this.dimension = dimension;
        this.product = product;
        int count = (dimension + WIDTH - 1) / WIDTH;
        panels = new double[count][];
        block = new double[count][BLOCK * WIDTH];
        for (int q = 0; q < count; q++) {
            panels[q] = new double[(q + 1) * WIDTH * WIDTH];
        }
    }

    public int dimension() {
        return dimension;
    }

    RankUpdate product() {
        return product;
    }

    /** Sets all elements to zero. */
    public void clear() {
        pending = 0;
        for (double[] panel : panels) {
            Arrays.fill(panel, 0.0);
        }
    }

    /** G += factor² row row^T. @param row a row of the Jacobian, length {@link #dimension()}, copied */
    public void addRow(double factor, double[] row) {
        for (int q = 0; q < block.length; q++) {
            double[] panel = block[q];
            int columns = Math.min(WIDTH, dimension - q * WIDTH);
            for (int j = 0; j < columns; j++) {
                panel[pending * WIDTH + j] = factor * row[q * WIDTH + j];
            }
        }
        pending++;
        if (pending == BLOCK) {
            addPending();
        }
    }

    /** Adds to G_ij, and for i != j to G_ji, which is the same element. */
    public void add(int i, int j, double value) {
        int column = Math.max(i, j);
        panels[column / WIDTH][Math.min(i, j) * WIDTH + column % WIDTH] += value;
    }

    /** G_ij. */
    public double get(int i, int j) {
        addPending();
        int column = Math.max(i, j);
        return panels[column / WIDTH][Math.min(i, j) * WIDTH + column % WIDTH];
    }

    /** The panels, complete. */
    double[][] panels() {
        addPending();
        return panels;
    }

    private void addPending() {
        if (pending == 0) {
            return;
        }
        for (int group = 0; group < panels.length; group += GROUP) {
            int end = Math.min(group + GROUP, panels.length);
            for (int p = 0; p < end; p++) {
                for (int q = Math.max(group, p); q < end; q++) {
                    product.add(1, panels[q], p * WIDTH, block[p], block[q], pending);
                }
            }
        }
        pending = 0;
    }
}
