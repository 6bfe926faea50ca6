package org.semenov.optim;

/**
 * How the one product of the dense matrices is computed, C += f A^T B over panels of {@link NormalMatrix#WIDTH} columns.
 * Each gives the same bits on every machine, and both the same numbers up to rounding.
 */
public enum RankUpdate {
    /** Java without modules and without fused multiply-add. */
    PLAIN("plain") {
        @Override
        void add(double factor, double[] target, int targetRow, double[] a, double[] b, int sources) {
            PlainTiles.add(factor, target, targetRow, a, b, sources);
        }
    },

    /** The incubating vector module of the JDK, with fused multiply-add; Java has to be started with it. */
    VECTOR("vector, fma") {
        @Override
        void add(double factor, double[] target, int targetRow, double[] a, double[] b, int sources) {
            VectorTiles.add(factor, target, targetRow, a, b, sources);
        }
    };

    /** What Java has to be started with for {@link #VECTOR}: {@code --add-modules} this. */
    static final String MODULE = "jdk.incubator.vector";
    /** Processors with fewer may have no fused multiply-add, which Java then computes with big decimals. */
    private static final int FEWEST_LANES = 4;

    private final String text;

    RankUpdate(String text) {
        this.text = text;
    }

    /** Whether it can be used: {@link #VECTOR} needs the module and a vector unit of 256 bits or more. */
    public boolean isAvailable() {
        return this == PLAIN || ModuleLayer.boot().findModule(MODULE).isPresent() && VectorTiles.LANES >= FEWEST_LANES;
    }

    /** {@link #VECTOR} where it is available. */
    public static RankUpdate fastest() {
        return VECTOR.isAvailable() ? VECTOR : PLAIN;
    }

    /** For manifests. */
    public String describe() {
        return text;
    }

    /**
     * {@code target[targetRow + i][j] += factor Σ_s a[s][i] b[s][j]} for the {@link NormalMatrix#WIDTH} columns i of A and
     * j of B; all three arrays are panels, row by row.
     *
     * @param sources s = 0 .. sources-1
     */
    abstract void add(double factor, double[] target, int targetRow, double[] a, double[] b, int sources);
}
