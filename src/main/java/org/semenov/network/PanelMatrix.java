package org.semenov.network;

/**
 * A matrix cut into panels of {@link #WIDTH} columns, each one array with the panel's rows one after the other. The width is a
 * constant, so that the compiler knows how far rows lie apart and checks the bounds of a loop over rows once, before it.
 */
final class PanelMatrix {
    /** Columns of a panel: four vectors of 512 bits, or eight of 256. */
    static final int WIDTH = 32;

    /** {@code [panel][row · WIDTH + column within the panel]}; columns beyond the last are padding. */
    final double[][] panels;

    final int columns;

    PanelMatrix(int rows, int columns) {
        this.columns = columns;
        panels = new double[(columns + WIDTH - 1) / WIDTH][rows * WIDTH];
    }

    double get(int row, int column) {
        return panels[column / WIDTH][row * WIDTH + column % WIDTH];
    }

    void set(int row, int column, double value) {
        panels[column / WIDTH][row * WIDTH + column % WIDTH] = value;
    }

    /** Sets a column of rows 0..count-1 to values from..from+count-1. */
    void setColumn(int column, double[] values, int from, int count) {
        double[] panel = panels[column / WIDTH];
        for (int n = 0; n < count; n++) {
            panel[n * WIDTH + column % WIDTH] = values[from + n];
        }
    }

    /** Reads a column of rows 0..count-1. */
    void copyColumn(int column, double[] values, int count) {
        double[] panel = panels[column / WIDTH];
        for (int n = 0; n < count; n++) {
            values[n] = panel[n * WIDTH + column % WIDTH];
        }
    }
}
