package org.semenov.experiment.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import org.semenov.report.NumberText;

/**
 * What a comparison says, in one sentence that claims no more than its numbers.
 *
 * @param outcome  in a word
 * @param sentence for a reader, with the numbers it rests on
 */
public record Verdict(Outcome outcome, String sentence) {
    /** The kinds of verdict. */
    public enum Outcome {
        /** The variant is better; signs, ranks and median agree. */
        BETTER("better"),
        /** The variant is worse; signs, ranks and median agree. */
        WORSE("worse"),
        /** The variant is smaller in a measure without better and worse; signs, ranks and median agree. */
        SMALLER("smaller"),
        /** The variant is larger in such a measure. */
        LARGER("larger"),
        /** There is a difference, but signs, ranks and median do not agree on which is better. */
        MIXED("mixed"),
        /** p is not below 0.05; this does not show that there is no difference. */
        NOT_SHOWN("not shown"),
        /** So few pairs differ that no p below 0.05 could come out. */
        TOO_FEW("too few seeds"),
        /** The two are equal in every seed. */
        EQUAL("equal");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        /** For a reader. */
        public String text() {
            return text;
        }
    }

    /** A p-value below this shows a difference. */
    public static final double LEVEL = 0.05;

    /**
     * @param holmP      p of the signed-rank test after Holm's correction
     * @param familySize number of comparisons corrected for, at least 1
     */
    static Verdict of(PairedComparison comparison, double holmP, int familySize) {
        Outcome outcome = outcome(comparison, holmP);
        String variant = comparison.contrast().variant();
        String baseline = comparison.contrast().baseline();
        String claim = switch (outcome) {
            case BETTER, WORSE -> variant + " is " + (outcome == Outcome.BETTER ? "better" : "worse") + " ("
                    + (comparison.direction() < 0 ? "smaller" : "larger") + ") than " + baseline;
            case SMALLER, LARGER -> variant + " has " + outcome.text() + " values than " + baseline;
            case MIXED -> variant + " and " + baseline + " differ, but in which direction depends on how it is counted";
            case NOT_SHOWN -> "no difference between " + variant + " and " + baseline + " shown";
            case TOO_FEW -> "too few seeds to show a difference between " + variant + " and " + baseline;
            case EQUAL -> variant + " and " + baseline + " are equal in " + seeds(comparison);
        };
        String evidence = outcome == Outcome.EQUAL ? failures(comparison)
                : ": " + counts(comparison) + failures(comparison) + "; " + effect(comparison) + "; "
                        + probability(comparison, outcome, holmP, familySize);
        return new Verdict(outcome, comparison.metric().name() + ": " + claim + evidence + ".");
    }

    private static Outcome outcome(PairedComparison comparison, double holmP) {
        if (comparison.tied() == comparison.count()) {
            return Outcome.EQUAL;
        }
        if (comparison.leastP() >= LEVEL) {
            return Outcome.TOO_FEW;
        }
        if (holmP >= LEVEL) {
            return Outcome.NOT_SHOWN;
        }
        int direction = comparison.direction();
        if (direction == 0) {
            return Outcome.MIXED;
        }
        if (!comparison.metric().isJudged()) {
            return direction < 0 ? Outcome.SMALLER : Outcome.LARGER;
        }
        return comparison.metric().isBetter(direction) ? Outcome.BETTER : Outcome.WORSE;
    }

    private static String seeds(PairedComparison comparison) {
        return comparison.count() == 1 ? "the one seed" : "all " + comparison.count() + " seeds";
    }

    private static String counts(PairedComparison comparison) {
        boolean judged = comparison.metric().isJudged();
        return (judged ? "better in " : "smaller in ") + comparison.better() + (judged ? ", worse in " : ", larger in ") + comparison.worse()
                + (comparison.tied() > 0 ? ", equal in " + comparison.tied() : "") + " of " + comparison.count() + " seeds";
    }

    private static String failures(PairedComparison comparison) {
        if (comparison.variantFailed() + comparison.baselineFailed() == 0) {
            return "";
        }
        return " (" + comparison.contrast().variant() + " " + comparison.metric().failure() + " in " + comparison.variantFailed()
                + ", " + comparison.contrast().baseline() + " in " + comparison.baselineFailed() + ", both in "
                + comparison.bothFailed() + ")";
    }

    private static String effect(PairedComparison comparison) {
        Contrast contrast = comparison.contrast();
        Metric metric = comparison.metric();
        MedianInterval interval = comparison.interval();
        String unit = metric.isLogarithmic() || metric.unit().isEmpty() ? "" : " " + metric.unit();
        double median = comparison.effect().median();
        return "median " + (metric.isLogarithmic() ? "ratio " + contrast.variant() + " : " + contrast.baseline()
                : "difference " + contrast.variant() + " − " + contrast.baseline()) + " "
                + (Double.isNaN(median) ? "undetermined" : rounded(median, 3) + unit) + ", "
                + rounded(100.0 * interval.coverage(), 3) + " % interval " + rounded(interval.lower(), 3) + " to "
                + rounded(interval.upper(), 3) + unit;
    }

    private static String probability(PairedComparison comparison, Outcome outcome, double holmP, int familySize) {
        if (outcome == Outcome.TOO_FEW) {
            int differing = comparison.count() - comparison.tied();
            return "with " + differing + (differing == 1 ? " pair" : " pairs") + " that differ" + (differing == 1 ? "s" : "")
                    + ", p cannot be below " + rounded(comparison.leastP(), 2);
        }
        if (familySize == 1) {
            return "p = " + rounded(holmP, 2);
        }
        String corrected = "p = " + rounded(holmP, 2) + " after Holm over " + familySize + " comparisons";
        if (outcome != Outcome.NOT_SHOWN || comparison.wilcoxonP() >= LEVEL) {
            return corrected;
        }
        boolean tooMany = familySize * comparison.leastP() >= LEVEL;
        return corrected + ", " + rounded(comparison.wilcoxonP(), 2) + " before" + (tooMany ? "; of so many comparisons "
                + (comparison.count() - comparison.tied()) + " pairs that differ cannot show one alone" : "");
    }

    private static String rounded(double value, int digits) {
        return NumberText.readable(Double.isFinite(value)
                ? new BigDecimal(value).round(new MathContext(digits)).doubleValue() : value);
    }
}
