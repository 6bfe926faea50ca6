package org.semenov.experiment.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Numbers of Figure 5: rollouts at the two temperatures that the paper shows, of the nets alone and corrected. One that ended
 * before its last step has been compared with the start of the reference alone: it counts as infinitely wrong and has no delay.
 */
final class RolloutMeasures {
    /** T0 [K]. */
    static final List<Integer> TEMPERATURES = List.of(1400, 2000);
    /** As the column {@code rollout} has them. */
    static final List<String> KINDS = List.of("nets alone", "corrected");

    private final Map<String, Measure> measures = new LinkedHashMap<>();

    private RolloutMeasures() {
        for (int temperature : TEMPERATURES) {
            for (String kind : KINDS) {
                Function<String, Function<ResultTable, ResultTable>> rollout = loss -> seed -> rollout(seed, loss, kind, temperature);
                for (String loss : Losses.BOTH) {
                    add(id("rms", temperature, kind, loss), rollout.apply(loss).andThen(RolloutMeasures::temperatureError));
                    add(id("delay", temperature, kind, loss), rollout.apply(loss).andThen(RolloutMeasures::delayError));
                }
                add(id("rms", temperature, kind, "ratio"), seed -> ratio(temperatureError(rollout.apply(Losses.J_GAMMA).apply(seed)),
                        temperatureError(rollout.apply(Losses.J).apply(seed))));
                add(id("size", temperature, kind, Losses.J_GAMMA), rollout.apply(Losses.J_GAMMA).andThen(row -> size(delayError(row))));
                add(id("size", temperature, kind, "ratio"), seed -> ratio(size(delayError(rollout.apply(Losses.J_GAMMA).apply(seed))),
                        size(delayError(rollout.apply(Losses.J).apply(seed)))));
            }
        }
    }

    /** By the ids of the rows. */
    static Map<String, Measure> all() {
        return new RolloutMeasures().measures;
    }

    /** {@code s52-rms-1400-alone-J}. */
    static String id(String quantity, int temperature, String kind, String loss) {
        return "s52-" + quantity + "-" + temperature + "-" + kind.replace("nets ", "") + "-" + loss;
    }

    /** The row of one rollout among those of a seed. */
    static ResultTable rollout(ResultTable seed, String loss, String kind, int temperature) {
        return seed.where("loss", loss).where("rollout", kind).where("T0", temperature);
    }

    /** Root of the mean square error of the temperature [K], infinite where the rollout ended before its last step. */
    static OptionalDouble temperatureError(ResultTable row) {
        return completed(row) ? row.optional("rmsTemperatureError") : OptionalDouble.of(Double.POSITIVE_INFINITY);
    }

    /** Ignition delay less that of the reference [s]; none where the rollout does not ignite or ended early. Early ignition is negative. */
    static OptionalDouble delayError(ResultTable row) {
        OptionalDouble surrogate = completed(row) ? row.optional("delaySurrogate") : OptionalDouble.empty();
        return surrogate.isPresent() ? OptionalDouble.of(surrogate.getAsDouble() - row.number("delayReference")) : surrogate;
    }

    private static boolean completed(ResultTable row) {
        return row.text("outcome").equals("COMPLETED");
    }

    private static OptionalDouble size(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(Math.abs(value.getAsDouble())) : value;
    }

    /** None where either is, and where both are infinite or 0 ({@link Sample}). */
    private static OptionalDouble ratio(OptionalDouble above, OptionalDouble below) {
        return above.isPresent() && below.isPresent() ? OptionalDouble.of(above.getAsDouble() / below.getAsDouble()) : OptionalDouble.empty();
    }

    private void add(String id, Function<ResultTable, OptionalDouble> value) {
        measures.put(id, Measure.bySeed(PaperInput.HYDROGEN, "rollouts.csv", value));
    }
}
