package org.semenov.lanes;

import java.util.Optional;

/**
 * Logarithms and exponentials of rows of numbers, through the vector unit where nothing stands against it, else one by one; good to about an ulp either way. What a number gets depends
 * neither on its neighbours nor on its place, to the bit. Immutable.
 */
public final class RowMath {
    /** The arguments of {@link #exp} must not be larger than this in size. */
    public static final double LARGEST_EXPONENT = 700.0;
    /** A multiple of the lanes of any vector unit. */
    private static final int WHOLE = 8;

    private final boolean lanes;

    private RowMath(boolean lanes) {
        this.lanes = lanes;
    }

    /** Through the vector unit if nothing stands against it. */
    public static RowMath preferred() {
        return new RowMath(CellIntegrator.machineObstacle().isEmpty());
    }

    /** One by one, to compare with. */
    public static RowMath singly() {
        return new RowMath(false);
    }

    /** Why numbers are taken one by one, or empty where they go in lanes. */
    public Optional<String> obstacle() {
        return lanes ? Optional.empty() : Optional.of(CellIntegrator.machineObstacle().orElse("it is asked for"));
    }

    /** The length that an array of {@code count} numbers must have: they go in whole vectors. */
    public static int padded(int count) {
        return (count + WHOLE - 1) / WHOLE * WHOLE;
    }

    /**
     * Replaces numbers by their logarithms; not a number where one is not positive.
     *
     * @param x     of at least {@link #padded} numbers; those behind the count may be overwritten
     * @param count numbers, each normal or not positive
     */
    public void log(double[] x, int count) {
        requirePadded(x, count);
        if (lanes) {
            LaneMath.log(x, vectors(count));
        } else {
            for (int n = 0; n < count; n++) {
                x[n] = x[n] > 0.0 ? Math.log(x[n]) : Double.NaN;
            }
        }
    }

    /**
     * Replaces numbers by their exponentials.
     *
     * @param x     of at least {@link #padded} numbers, none larger in size than {@link #LARGEST_EXPONENT}; those behind the count may be overwritten
     * @param count numbers
     */
    public void exp(double[] x, int count) {
        requirePadded(x, count);
        if (lanes) {
            LaneMath.exp(x, vectors(count));
        } else {
            for (int n = 0; n < count; n++) {
                x[n] = Math.exp(x[n]);
            }
        }
    }

    private static int vectors(int count) {
        return (count + LaneMath.LANES - 1) / LaneMath.LANES;
    }

    private static void requirePadded(double[] x, int count) {
        if (x.length < padded(count)) {
            throw new IllegalArgumentException("an array of " + x.length + " numbers is too short for " + count + " in whole vectors, which take " + padded(count));
        }
    }
}
