package org.semenov.lanes;

/**
 * The change u of y in a step of {@link ExponentialPredictor}, by parts of h = Δt/{@value #PARTS} in the linearised equations, each with one and
 * the same complex linear system:
 * <pre>
 *   u = 0,   for each part:   u ← u + Re x + 2√2 Im x,      ((2 − √2 i)/h I − J) x = f + J u
 * </pre>
 * The real system with J² in its place would bring the rounding of (hJ)² into what reactions keep.
 */
final class PartialFractions {
    /** Parts of a step. */
    static final int PARTS = 4;
    /** A pole of φ1. */
    static final double SHIFT_REAL = 2.0;
    static final double SHIFT_IMAGINARY = -Math.sqrt(2.0);
    /** Of Im x; that of Re x is one. */
    static final double WEIGHT = 2.0 * Math.sqrt(2.0);

    private PartialFractions() {
    }
}
