package org.semenov.experiment.statistics;

/**
 * Two variants to compare.
 *
 * @param variant  the one that may be better or worse
 * @param baseline than this one
 */
public record Contrast(String variant, String baseline) {
    public Contrast {
        if (variant.equals(baseline)) {
            throw new IllegalArgumentException("'" + variant + "' is compared with itself");
        }
    }
}
