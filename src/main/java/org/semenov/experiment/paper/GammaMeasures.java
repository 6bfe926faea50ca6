package org.semenov.experiment.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Numbers of section 3: Proposition 1 along paths of γ from 1 upwards, and Remark 1. */
final class GammaMeasures {
    /** Problems followed along γ, as the column {@code problem} has them. */
    static final List<String> PROBLEMS = List.of("squares", "elastic", "paper");
    /** The last γ of the rules compared in Remark 1. */
    static final List<Integer> LAST_GAMMAS = List.of(100, 1000);
    private static final double FIRST_GAMMA = 1.0;

    private final Map<String, Measure> measures = new LinkedHashMap<>();

    private GammaMeasures() {
        for (String problem : PROBLEMS) {
            add("s3-falls-" + problem, "bounds.csv", problem, seed -> seed.number("stepsFrom1") - seed.number("growingFrom1"));
            add("s3-above-" + problem, "bounds.csv", problem, seed -> seed.number("stepsFrom1") + 1 - seed.number("boundedFrom1"));
            add("s3-penalty-" + problem, "path.csv", problem, GammaMeasures::penaltyLeft);
            add("s3-violation-" + problem, "path.csv", problem, seed -> last(seed).number("largestViolation"));
            add("s3-not-converged-" + problem, "path.csv", problem, GammaMeasures::notConverged);
        }
        for (int gamma : LAST_GAMMAS) {
            remark("misfit", gamma, "misfit");
            remark("test", gamma, "relativeTestError");
            remark("iterations", gamma, "iterations");
        }
        remark("r1-restarts-100", "path-100", "restarted-0", "relativeTestError");
    }

    /** By the ids of the rows. */
    static Map<String, Measure> all() {
        return new GammaMeasures().measures;
    }

    /** (γ/2) g at the largest γ as a part of its largest value; 0 where there is none, the biases being in order throughout. */
    private static double penaltyLeft(ResultTable path) {
        double largest = fromFirst(path).stream().mapToDouble(stage -> stage.number("penalty")).max().orElseThrow();
        return largest == 0.0 ? 0.0 : last(path).number("penalty") / largest;
    }

    /** Descents that the limit ended. */
    private static double notConverged(ResultTable path) {
        return fromFirst(path).stream().filter(stage -> stage.text("end").equals("ITERATION_LIMIT")).count();
    }

    private static ResultTable last(ResultTable path) {
        return path.where("gamma", path.numbers("gamma").max().orElseThrow());
    }

    private static List<ResultTable> fromFirst(ResultTable path) {
        return path.each().stream().filter(stage -> stage.number("gamma") >= FIRST_GAMMA).toList();
    }

    private void add(String id, String file, String problem, ToDoubleFunction<ResultTable> value) {
        measures.put(id, Measure.bySeed(PaperInput.GAMMA, file, table -> table.where("problem", problem),
                seed -> OptionalDouble.of(value.applyAsDouble(seed))));
    }

    /** The path to that γ over the same γ at once, of nets from equal starts. */
    private void remark(String quantity, int gamma, String column) {
        remark("r1-" + quantity + "-" + gamma, "path-" + gamma, "at-once-" + gamma, column);
    }

    private void remark(String id, String path, String rule, String column) {
        measures.put(id, Measure.bySeed(PaperInput.GAMMA, "remark.csv", seed -> OptionalDouble.of(
                seed.where("rule", path).number(column) / seed.where("rule", rule).number(column))));
    }
}
