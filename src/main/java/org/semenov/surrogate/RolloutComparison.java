package org.semenov.surrogate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.semenov.kinetics.Kinetics;
import org.semenov.reactor.IgnitionCriterion;
import org.semenov.reactor.IgnitionDelay;
import org.semenov.reactor.Residuals;
import org.semenov.state.ReactorClosure;
import org.semenov.state.Trajectory;

/**
 * A rollout beside the reference sampled at the same times.
 *
 * @param criterion             what ignition means
 * @param surrogateDelay        [s], interpolated between steps, empty where the rollout does not ignite
 * @param referenceDelay        [s], interpolated in the reference sampled at the same times
 * @param endTemperatureError   T of the rollout's last state minus the reference's at that time [K]
 * @param rmsTemperatureError   root mean square over the times of the rollout [K]
 * @param overshoot             highest T of the rollout minus that of the reference at the same times [K]
 * @param maxSpeciesErrorOfPeak largest |Y - Y_ref| over the rollout by species, relative to the reference's peak of it
 * @param residuals             elements and energy over the rollout
 */
public record RolloutComparison(IgnitionCriterion criterion, OptionalDouble surrogateDelay,
                                OptionalDouble referenceDelay, double endTemperatureError, double rmsTemperatureError,
                                double overshoot, Map<String, Double> maxSpeciesErrorOfPeak, Residuals residuals) {

    public RolloutComparison {
        maxSpeciesErrorOfPeak = Collections.unmodifiableMap(new LinkedHashMap<>(maxSpeciesErrorOfPeak));
    }

    /** Compares; the reference must have the rollout's times, and may go on after it. */
    public static RolloutComparison of(Trajectory rollout, Trajectory reference, ReactorClosure closure,
                                       Kinetics kinetics, IgnitionCriterion criterion) {
        double peak = Double.NEGATIVE_INFINITY;
        double referencePeak = Double.NEGATIVE_INFINITY;
        double squares = 0.0;
        for (int n = 0; n < rollout.size(); n++) {
            if (rollout.time(n) != reference.time(n)) {
                throw new IllegalArgumentException("time " + n + " is " + rollout.time(n) + " s in the rollout and "
                        + reference.time(n) + " s in the reference");
            }
            double temperature = rollout.state(n).temperature();
            double error = temperature - reference.state(n).temperature();
            squares += error * error;
            peak = Math.max(peak, temperature);
            referencePeak = Math.max(referencePeak, reference.state(n).temperature());
        }
        int last = rollout.size() - 1;
        return new RolloutComparison(criterion,
                IgnitionDelay.of(rollout, criterion, kinetics.thermodynamics()),
                IgnitionDelay.of(reference, criterion, kinetics.thermodynamics()),
                rollout.last().temperature() - reference.state(last).temperature(),
                Math.sqrt(squares / rollout.size()), peak - referencePeak, speciesErrors(rollout, reference),
                Residuals.of(rollout, closure, kinetics.mechanism(), kinetics.thermodynamics()));
    }

    private static Map<String, Double> speciesErrors(Trajectory rollout, Trajectory reference) {
        Map<String, Double> errors = new LinkedHashMap<>();
        for (int k = 0; k < rollout.layout().speciesCount(); k++) {
            double peak = 0.0;
            for (int n = 0; n < reference.size(); n++) {
                peak = Math.max(peak, reference.state(n).massFraction(k));
            }
            double error = 0.0;
            for (int n = 0; n < rollout.size(); n++) {
                error = Math.max(error, Math.abs(rollout.state(n).massFraction(k) - reference.state(n).massFraction(k)));
            }
            if (peak > 0.0) {
                errors.put(rollout.layout().speciesName(k), error / peak);
            }
        }
        return errors;
    }

    /** (surrogate - reference) / reference of the delays, empty where either is. */
    public OptionalDouble delayRelativeError() {
        return surrogateDelay.isPresent() && referenceDelay.isPresent()
                ? OptionalDouble.of(surrogateDelay.getAsDouble() / referenceDelay.getAsDouble() - 1.0)
                : OptionalDouble.empty();
    }

    /** Largest of {@link #maxSpeciesErrorOfPeak}. */
    public double largestSpeciesError() {
        return maxSpeciesErrorOfPeak.values().stream().mapToDouble(Double::doubleValue).max().orElse(0.0);
    }
}
