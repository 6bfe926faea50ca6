package org.semenov.experiment.paper;

import java.util.Optional;
import java.util.OptionalDouble;
import org.semenov.report.NumberText;

/** The paper's number and ours. Immutable. */
final class Comparison {
    private static final String OTHER_BUDGET = "The input was made with another budget, see the commands of the inputs. ";

    private final PaperNumber number;
    private final Optional<Sample> ours;
    private final String missing;
    private final boolean otherBudget;

    private Comparison(PaperNumber number, Optional<Sample> ours, String missing, boolean otherBudget) {
        this.number = number;
        this.ours = ours;
        this.missing = missing;
        this.otherBudget = otherBudget;
    }

    /** @param otherBudget whether ours comes from a run of another budget than the one to be judged */
    static Comparison of(PaperNumber number, Sample ours, boolean otherBudget) {
        return new Comparison(number, Optional.of(ours), "", otherBudget);
    }

    /** @param missing what is not there, and the command that makes it */
    static Comparison notRun(PaperNumber number, String missing) {
        return new Comparison(number, Optional.empty(), missing, false);
    }

    PaperNumber number() {
        return number;
    }

    Optional<Sample> ours() {
        return ours;
    }

    /** Judged seed by seed. */
    Agreement agreement() {
        if (ours.isEmpty()) {
            return Agreement.NOT_RUN;
        }
        if (!number.criterion().judges()) {
            return Agreement.NOT_JUDGED;
        }
        int holding = ours.get().count(number.criterion().holds());
        return holding == ours.get().size() ? Agreement.AGREES : holding > 0 ? Agreement.IN_SOME_SEEDS : Agreement.DISAGREES;
    }

    /** {@code 3 of 10}: seeds in which ours agrees; nothing where nothing is judged. */
    String holding() {
        return ours.filter(sample -> number.criterion().judges())
                .map(sample -> sample.count(number.criterion().holds()) + " of " + sample.size()).orElse("");
    }

    /** Our median to the paper's number, where there are both and the latter is not 0. */
    OptionalDouble ratio() {
        OptionalDouble median = ours.map(Sample::median).orElse(OptionalDouble.empty());
        return median.isPresent() && number.value().isPresent() && number.value().getAsDouble() != 0.0
                ? OptionalDouble.of(median.getAsDouble() / number.value().getAsDouble()) : OptionalDouble.empty();
    }

    /** The text of the resource that the numbers choose, or what is missing. */
    String remark() {
        return switch (agreement()) {
            case NOT_RUN -> "not run: " + missing;
            case AGREES, NOT_JUDGED -> number.agrees() + withoutValue();
            case DISAGREES, IN_SOME_SEEDS -> (otherBudget ? OTHER_BUDGET : "") + number.disagrees() + withoutValue();
        };
    }

    private String withoutValue() {
        return ours.filter(sample -> sample.missing() > 0)
                .map(sample -> " No value in " + sample.missing() + " of " + sample.size() + " seeds.").orElse("");
    }

    /** For a reader: the first seed's value; with more seeds median and range too. */
    String oursText() {
        return ours.map(Comparison::text).orElse("not run");
    }

    private static String text(Sample sample) {
        String first = readable(sample.first());
        if (sample.size() == 1) {
            return first;
        }
        if (sample.missing() == 0 && sample.lowest().equals(sample.highest())) {
            return first + " in all " + sample.size() + " seeds";
        }
        return first + "; median " + readable(sample.median()) + " (" + readable(sample.lowest()) + " to "
                + readable(sample.highest()) + ", " + sample.size() + " seeds)";
    }

    static String readable(OptionalDouble value) {
        return value.isPresent() ? NumberText.readable(value.getAsDouble()) : "none";
    }
}
