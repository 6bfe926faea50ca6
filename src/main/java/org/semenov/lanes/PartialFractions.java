package org.semenov.lanes;

/**
 * The change of y in a step of {@link ExponentialPredictor} as one complex linear system:
 * <pre>
 *   h φ1(hJ) f = Re x + 2√2 Im x,      ((2 − √2 i)/h I − J) x = f
 * </pre>
 * The real system with J² in its place would bring the rounding of (hJ)² into what reactions keep.
 */
final class PartialFractions {
    /** A pole of φ1. */
    static final double SHIFT_REAL = 2.0;
    static final double SHIFT_IMAGINARY = -Math.sqrt(2.0);
    /** Of Im x; that of Re x is one. */
    static final double WEIGHT = 2.0 * Math.sqrt(2.0);

    private PartialFractions() {
    }
}
