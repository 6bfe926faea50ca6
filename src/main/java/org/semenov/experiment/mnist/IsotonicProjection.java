package org.semenov.experiment.mnist;

/**
 * The nearest ordered biases: min ||x - b||_2 over x^1 <= ... <= x^n, by pooling adjacent violators (M. J. Best,
 * N. Chakravarti, Active set algorithms for isotonic regression, Math. Programming 47, 1990, 425).
 *
 * <p>Why this is J_γ for γ -> ∞: the implicit (proximal) step of length η of the penalty from b is the minimiser of
 * {@code ||x - b||²/2 + ηγ/2 Σ_j min{x^{j+1} - x^j, 0}²}. At it a pair out of order by v pulls with the force ηγv, which
 * stays bounded as γ grows, so v falls as 1/γ; in the limit the penalty is 0 where all pairs are ordered and ∞ elsewhere, and what
 * remains is the projection onto the ordered vectors, whatever η is.
 *
 * <p>How: values are taken one by one into pools; while the mean of a pool is below that of the one before, both become one; each
 * value is then the mean of its pool. Every value is merged at most once, so the work grows with n. Sums are formed in double;
 * rounding to float keeps the order of the means, so the result is ordered exactly, and what is ordered already stays as it is
 * to the last bit. Holds scratch, for one thread.
 */
public final class IsotonicProjection {
    private final double[] sums;
    private final int[] ends;

    /** @param longest most values projected at once */
    public IsotonicProjection(int longest) {
        sums = new double[longest];
        ends = new int[longest];
    }

    /**
     * Puts the nearest ordered values in place of those given.
     *
     * @param values finite, in any unit, at most as many as announced; overwritten
     * @return whether any of them changed
     */
    public boolean project(float[] values) {
        int pools = 0;
        for (int j = 0; j < values.length; j++) {
            sums[pools] = values[j];
            ends[pools] = j + 1;
            while (pools > 0 && mean(pools - 1) > mean(pools)) {
                sums[pools - 1] += sums[pools];
                ends[pools - 1] = ends[pools];
                pools--;
            }
            pools++;
        }
        for (int p = 0; p < pools; p++) {
            float mean = (float) mean(p);
            for (int j = begin(p); j < ends[p]; j++) {
                values[j] = mean;
            }
        }
        return pools < values.length;
    }

    private double mean(int pool) {
        return sums[pool] / (ends[pool] - begin(pool));
    }

    private int begin(int pool) {
        return pool == 0 ? 0 : ends[pool - 1];
    }
}
