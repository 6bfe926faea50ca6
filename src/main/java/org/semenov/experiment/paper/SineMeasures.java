package org.semenov.experiment.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Numbers of section 5.1, from the table of the trained nets. */
final class SineMeasures {
    private final Map<String, Measure> measures = new LinkedHashMap<>();

    private SineMeasures() {
        for (String loss : Losses.BOTH) {
            one("iterations", loss, "iterations");
            one("misfit", loss, "misfit");
            one("validation", loss, "validationMeanSquare");
            one("test", loss, "relativeTestError");
        }
        ratio("iterations", "iterations");
        ratio("misfit", "misfit");
        ratio("validation", "validationMeanSquare");
        ratio("test", "relativeTestError");
        add("s51-not-by-patience", seed -> Losses.notByPatience(seed.where("loss", Losses.J)) + Losses.notByPatience(seed.where("loss", Losses.J_GAMMA)));
        add("s51-pairs-Jgamma", seed -> seed.where("loss", Losses.J_GAMMA).number("orderViolations"));
        add("s51-largest-Jgamma", seed -> seed.where("loss", Losses.J_GAMMA).number("largestViolation"));
        add("s51-pairs-J", seed -> seed.where("loss", Losses.J).number("orderViolations"));
    }

    /** By the ids of the rows. */
    static Map<String, Measure> all() {
        return new SineMeasures().measures;
    }

    private void one(String quantity, String loss, String column) {
        add("s51-" + quantity + "-" + loss, seed -> seed.where("loss", loss).number(column));
    }

    /** J_γ to J from the equal start. */
    private void ratio(String quantity, String column) {
        add("s51-" + quantity + "-ratio", seed -> seed.where("loss", Losses.J_GAMMA).number(column) / seed.where("loss", Losses.J).number(column));
    }

    private void add(String id, ToDoubleFunction<ResultTable> value) {
        measures.put(id, Measure.bySeed(PaperInput.SINE, "training.csv", seed -> OptionalDouble.of(value.applyAsDouble(seed))));
    }
}
