package org.semenov.experiment.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Numbers of section 5.3, from the tables of the trained nets, of their layers and of their pairs. */
final class MnistMeasures {
    /** γ -> ∞, as the column {@code loss} names it. */
    private static final String J_ORDERED = "Jordered";

    private final Map<String, Measure> measures = new LinkedHashMap<>();

    private MnistMeasures() {
        for (String loss : List.of(Losses.J, Losses.J_GAMMA, J_ORDERED)) {
            add("s53-accuracy-" + loss, "accuracy.csv", seed -> seed.where("loss", loss).number("testAccuracyPercent"));
            add("s53-layers-ordered-" + loss, "layers.csv", seed -> seed.where("loss", loss).numbers("orderViolations")
                    .filter(pairs -> pairs == 0.0).count());
        }
        for (String loss : Losses.BOTH) {
            add("s53-pairs-" + loss, "accuracy.csv", seed -> seed.where("loss", loss).number("orderViolations"));
            add("s53-largest-of-range-" + loss, "layers.csv", seed -> seed.where("loss", loss).numbers("largestViolationOfRange")
                    .max().orElseThrow());
        }
        add("s53-difference", "accuracy.csv", seed -> seed.where("loss", Losses.J_GAMMA).number("testAccuracyPercent")
                - seed.where("loss", Losses.J).number("testAccuracyPercent"));
        add("s53-epochs", "accuracy.csv", seed -> seed.where("loss", Losses.J_GAMMA).number("epochs"));
        add("s53-test-images", "accuracy.csv", seed -> seed.where("loss", Losses.J_GAMMA).number("testImages"));
        add("s53-p", "pairs.csv", seed -> paperPair(seed).number("pMcNemar"));
        add("s53-largest-Jgamma", "accuracy.csv", seed -> seed.where("loss", Losses.J_GAMMA).number("largestViolation"));
        add("s53-narrower", "layers.csv", seed -> seed.by("layer").stream().filter(layer -> rangeRatio(layer) < 1.0).count());
        add("s53-widest-ratio", "layers.csv", seed -> seed.by("layer").stream().mapToDouble(MnistMeasures::rangeRatio).max().orElseThrow());
        add("s53-narrowest-ratio", "layers.csv", seed -> seed.by("layer").stream().mapToDouble(MnistMeasures::rangeRatio).min().orElseThrow());
    }

    /** By the ids of the rows. */
    static Map<String, Measure> all() {
        return new MnistMeasures().measures;
    }

    /** J_γ beside J; earlier tables have no other pair and no column for it. */
    private static ResultTable paperPair(ResultTable seed) {
        return seed.columns().contains("loss") ? seed.where("loss", Losses.J_GAMMA) : seed;
    }

    /** Largest less smallest bias of a layer with J_γ to that with J. */
    private static double rangeRatio(ResultTable layer) {
        return range(layer.where("loss", Losses.J_GAMMA)) / range(layer.where("loss", Losses.J));
    }

    private static double range(ResultTable row) {
        return row.number("largest") - row.number("smallest");
    }

    private void add(String id, String file, ToDoubleFunction<ResultTable> value) {
        measures.put(id, Measure.bySeed(PaperInput.MNIST, file, seed -> OptionalDouble.of(value.applyAsDouble(seed))));
    }
}
