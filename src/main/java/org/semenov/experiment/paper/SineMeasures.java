package org.semenov.experiment.paper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

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
        measures.put("s51-least-ratio", files -> history(files, SineMeasures::least));
        measures.put("s51-ahead-ratio", files -> history(files, SineMeasures::ahead));
        measures.put("s5-lambda", Measure.bySeed(PaperInput.SINE, "lambda.csv", seed -> OptionalDouble.of(
                seed.numbers("relativeTestError").max().orElseThrow() / seed.numbers("relativeTestError").min().orElseThrow())));
        add("s51-not-by-patience", seed -> Losses.notByPatience(seed.where("loss", Losses.J))
                + Losses.notByPatience(seed.where("loss", Losses.J_GAMMA)));
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

    /** From the history, which is of the first seed alone, every tenth iteration and the last. */
    private static Sample history(ResultFiles files, ToDoubleFunction<ResultTable> value) throws IOException {
        return Sample.of(value.applyAsDouble(files.table(PaperInput.SINE, "history.csv")));
    }

    /** Least misfit with J_γ to that with J. */
    private static double least(ResultTable history) {
        return history.where("loss", Losses.J_GAMMA).numbers("misfit").min().orElseThrow()
                / history.where("loss", Losses.J).numbers("misfit").min().orElseThrow();
    }

    /** Misfits, J_γ to J, at the last iteration of J that both have. */
    private static double ahead(ResultTable history) {
        ResultTable j = history.where("loss", Losses.J);
        ResultTable jGamma = history.where("loss", Losses.J_GAMMA);
        Set<Double> common = jGamma.numbers("iteration").boxed().collect(Collectors.toSet());
        double last = j.numbers("iteration").filter(common::contains).max().orElseThrow();
        return jGamma.where("iteration", last).number("misfit") / j.where("iteration", last).number("misfit");
    }

    private void add(String id, ToDoubleFunction<ResultTable> value) {
        measures.put(id, Measure.bySeed(PaperInput.SINE, "training.csv", seed -> OptionalDouble.of(value.applyAsDouble(seed))));
    }
}
