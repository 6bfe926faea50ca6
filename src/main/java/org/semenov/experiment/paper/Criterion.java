package org.semenov.experiment.paper;

import java.util.function.DoublePredicate;

/**
 * When a number of ours agrees with the paper's, written as in the resource {@code numbers.csv}: {@code equal},
 * {@code decade} (the same power of ten), {@code factor F} (between 1/F and F times), {@code within D} (at most D away),
 * {@code at most X}, {@code at least X}, {@code below X}, {@code above X}; nothing where there is nothing to judge.
 *
 * @param text   as it is written
 * @param judges whether there is something to judge
 * @param holds  whether a number of ours agrees
 */
record Criterion(String text, boolean judges, DoublePredicate holds) {

    /**
     * @param text  of the criterion
     * @param paper the paper's number; NaN where it has none, and then only a criterion with a bound of its own can judge
     * @throws IllegalArgumentException where the text is none of the above, or needs a number that the paper does not give
     */
    static Criterion parse(String text, double paper) {
        if (text.isEmpty()) {
            return new Criterion("", false, value -> false);
        }
        int end = text.lastIndexOf(' ');
        String kind = text.equals("equal") || text.equals("decade") ? text : text.substring(0, Math.max(end, 0));
        double bound = kind.equals(text) ? paper : Double.parseDouble(text.substring(end + 1));
        boolean beside = kind.equals(text) || kind.equals("factor") || kind.equals("within");
        if (beside && Double.isNaN(paper)) {
            throw new IllegalArgumentException("criterion '" + text + "' needs a number of the paper");
        }
        return new Criterion(text, true, switch (kind) {
            case "equal" -> value -> value == paper;
            case "decade" -> value -> Math.floor(Math.log10(value)) == Math.floor(Math.log10(paper));
            case "factor" -> value -> value >= paper / bound && value <= paper * bound;
            case "within" -> value -> Math.abs(value - paper) <= bound;
            case "at most" -> value -> value <= bound;
            case "at least" -> value -> value >= bound;
            case "below" -> value -> value < bound;
            case "above" -> value -> value > bound;
            default -> throw new IllegalArgumentException("unknown criterion '" + text + "'");
        });
    }
}
