package org.semenov.experiment.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.semenov.experiment.statistics.Quantiles;

/**
 * Figures of many rollouts, all of errors in size. A rollout that ended early has infinite errors, and so has a delay that there is none of where the reference
 * ignites; a quantile of nothing is not a number.
 *
 * @param cases                 with a reference
 * @param casesWithoutReference left out of all else: the reference could not integrate them
 * @param casesIgnited          whose reference rises by 400 K within the steps; the delays are those of them
 * @param delayError            relative
 * @param endTemperatureError   [K]
 * @param temperatureErrorAt1ms [K], where 1 ms is reached
 * @param speciesErrorOfPeak    see {@link FlowCase}
 * @param elementResidualMax    relative
 * @param energyResidualMax     relative
 * @param negativeFractions     in all states
 * @param casesStoppedEarly     where the surrogate could not go on
 * @param fallbackShare         part of the steps that the reference took
 */
public record FlowFigures(int cases, int casesWithoutReference, int casesIgnited, Spread delayError, Spread endTemperatureError,
                          Spread temperatureErrorAt1ms, Spread speciesErrorOfPeak, double elementResidualMax, double energyResidualMax,
                          long negativeFractions, int casesStoppedEarly, double fallbackShare) {
    /** Names of {@link #values}. */
    public static final List<String> COLUMNS = List.of("cases", "casesWithoutReference", "casesIgnited", "delayErrorMedian", "delayError95",
            "delayErrorMax", "endTemperatureErrorMedian", "endTemperatureError95", "endTemperatureErrorMax", "temperatureErrorAt1msMedian",
            "temperatureErrorAt1ms95", "temperatureErrorAt1msMax", "speciesErrorOfPeakMedian", "speciesErrorOfPeak95", "speciesErrorOfPeakMax",
            "elementResidualMax", "energyResidualMax", "negativeFractions", "casesStoppedEarly", "fallbackShare");

    /** Median, 95 % quantile and maximum. */
    public record Spread(double median, double upper, double max) {
        static Spread of(double[] sizes) {
            return new Spread(Quantiles.quantile(0.5, sizes), Quantiles.quantile(0.95, sizes), Quantiles.quantile(1.0, sizes));
        }
    }

    /**
     * @param results null where there is no reference
     * @param steps   asked for
     */
    public static FlowFigures of(FlowCase[] results, double timeStep, int steps) {
        List<FlowCase> cases = Arrays.stream(results).filter(Objects::nonNull).toList();
        double[] delays = cases.stream().filter(FlowFigures::ignites).mapToDouble(FlowFigures::delayError).toArray();
        Spread atMillisecond = steps >= FlowCase.stepsTo1ms(timeStep) ? spread(cases, steps, FlowCase::temperatureErrorAt1ms) : Spread.of(new double[0]);
        long taken = cases.stream().mapToLong(FlowCase::steps).sum();
        return new FlowFigures(cases.size(), results.length - cases.size(), delays.length, Spread.of(delays),
                spread(cases, steps, FlowCase::endTemperatureError), atMillisecond, spread(cases, steps, FlowCase::speciesErrorOfPeak),
                cases.stream().mapToDouble(FlowCase::elementResidual).max().orElse(Double.NaN),
                cases.stream().mapToDouble(FlowCase::energyResidual).max().orElse(Double.NaN),
                cases.stream().mapToLong(FlowCase::negativeFractions).sum(), (int) cases.stream().filter(c -> c.steps() < steps).count(),
                cases.stream().mapToLong(FlowCase::fallbackSteps).sum() / (double) Math.max(1, taken));
    }

    private static Spread spread(List<FlowCase> cases, int steps, ToDoubleFunction<FlowCase> error) {
        return Spread.of(cases.stream().mapToDouble(c -> c.steps() < steps ? Double.POSITIVE_INFINITY : size(error.applyAsDouble(c))).toArray());
    }

    /** Whether the reference ignites. */
    public static boolean ignites(FlowCase result) {
        return !Double.isNaN(result.delayReference());
    }

    /** |delay - reference|/reference, infinite where the surrogate does not ignite. */
    public static double delayError(FlowCase result) {
        return size(result.delayRelativeError());
    }

    private static double size(double error) {
        return Double.isNaN(error) ? Double.POSITIVE_INFINITY : Math.abs(error);
    }

    /** A value for each of {@link #COLUMNS}. */
    public List<Object> values() {
        return List.of(cases, casesWithoutReference, casesIgnited, delayError.median, delayError.upper, delayError.max, endTemperatureError.median,
                endTemperatureError.upper, endTemperatureError.max, temperatureErrorAt1ms.median, temperatureErrorAt1ms.upper,
                temperatureErrorAt1ms.max, speciesErrorOfPeak.median, speciesErrorOfPeak.upper, speciesErrorOfPeak.max, elementResidualMax,
                energyResidualMax, negativeFractions, casesStoppedEarly, fallbackShare);
    }
}
