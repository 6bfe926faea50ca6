package org.semenov.experiment.paper;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Numbers of section 3: Proposition 1, measured over a range of γ. */
final class GammaMeasures {
    private final Map<String, Measure> measures = new LinkedHashMap<>();

    private GammaMeasures() {
        add("s3-falls", GammaMeasures::falls);
        add("s3-largest-gamma", seed -> last(seed).number("gamma"));
        add("s3-bound", seed -> seed.numbers("lossJGamma").max().orElseThrow() / last(seed).number("constrainedMinimum"));
        add("s3-penalty", seed -> last(seed).number("penalty") / ascending(seed).get(0).number("penalty"));
        add("s3-violation", seed -> last(seed).number("largestViolation"));
    }

    /** By the ids of the rows. */
    static Map<String, Measure> all() {
        return new GammaMeasures().measures;
    }

    /** Steps to the next larger γ at which J_γ at its minimum falls. */
    private static double falls(ResultTable seed) {
        List<ResultTable> rows = ascending(seed);
        int falls = 0;
        for (int n = 1; n < rows.size(); n++) {
            falls += rows.get(n).number("lossJGamma") < rows.get(n - 1).number("lossJGamma") ? 1 : 0;
        }
        return falls;
    }

    private static ResultTable last(ResultTable seed) {
        List<ResultTable> rows = ascending(seed);
        return rows.get(rows.size() - 1);
    }

    private static List<ResultTable> ascending(ResultTable seed) {
        return seed.each().stream().sorted(Comparator.comparingDouble(row -> row.number("gamma"))).toList();
    }

    private void add(String id, ToDoubleFunction<ResultTable> value) {
        measures.put(id, Measure.bySeed(PaperInput.GAMMA, "proposition.csv", seed -> OptionalDouble.of(value.applyAsDouble(seed))));
    }
}
