package org.semenov.reactor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketedUnivariateSolver;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.events.AdaptableInterval;
import org.hipparchus.ode.events.ODEEventDetector;
import org.hipparchus.ode.events.ODEEventHandler;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StepFailureException;
import org.semenov.ode.StiffIntegrator;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.StateLayout;

/**
 * The ignition criteria as events of one integration: zeros of d²T/dt², of d[OH]/dt and of T - T_0 - 400 K, located on
 * the integrator's dense output. Of several maxima the largest counts. A maximum of dT/dt counts where the gas has
 * become hotter than it was at first, by more than the tolerance: gas that does not react, or that dissociates and
 * cools, does not ignite.
 *
 * <p>d[OH]/dt is the slope of the dense output, not ω̇ at its state: on a flat maximum ω̇ is a small difference of fast rates
 * that amplifies the interpolation error. Even so the interpolation decides where a flat maximum is found, so that one is
 * looked at a second time, with a tighter tolerance from the end of a step shortly before it.
 */
final class IgnitionEvents {
    private static final String OH = "OH";
    /** Part of its time before and after a maximum of [OH] that the second look covers. */
    private static final double SECOND_LOOK = 0.02;

    private final AdiabaticReactor reactor;
    private final GasState first;
    private final double initialTemperature;
    private final Kinetics kinetics;
    private final double endTime;
    private final double leastRise;
    private final Map<IgnitionCriterion, Peak> peaks = new EnumMap<>(IgnitionCriterion.class);
    private int oh = -1;

    /** A maximum passed, and how large it was. */
    private record Peak(double time, double size) {
    }

    /** @param leastRise of T, relative, that is told from none */
    IgnitionEvents(Kinetics kinetics, ReactorClosure closure, GasState first, double endTime, double leastRise) {
        this.kinetics = kinetics;
        this.reactor = new AdiabaticReactor(kinetics, closure, first);
        this.first = first;
        this.initialTemperature = first.temperature();
        this.endTime = endTime;
        this.leastRise = leastRise;
    }

    /**
     * The detectors to add to the integrator. None where nothing reacts, and none of OH where it cannot form: on a
     * function that is zero all along the library searches on and on for its first sign.
     */
    List<ODEEventDetector> detectors(StateLayout layout) {
        List<ODEEventDetector> detectors = new ArrayList<>();
        double[] y = AdiabaticReactor.vectorOf(first);
        if (Arrays.stream(reactor.computeDerivatives(0.0, y)).allMatch(rate -> rate == 0.0)) {
            return detectors;
        }
        detectors.add(new Crossing(s -> reactor.temperatureAcceleration(s.getTime(), s.getPrimaryState()), false,
                s -> keepRise(s.getTime(), s.getPrimaryState())));
        detectors.add(new Crossing(
                s -> s.getPrimaryState()[0] - initialTemperature - IgnitionCriterion.TEMPERATURE_RISE, true,
                s -> peaks.putIfAbsent(IgnitionCriterion.TEMPERATURE_RISE_400K, new Peak(s.getTime(), 0.0))));
        if (layout.contains(OH) && canForm(layout.indexOf(OH))) {
            oh = layout.indexOf(OH);
            detectors.add(maximumOfOh(0.0, peaks));
        }
        return detectors;
    }

    private Crossing maximumOfOh(double timeShift, Map<IgnitionCriterion, Peak> kept) {
        return new Crossing(s -> reactor.concentrationRate(s.getPrimaryState(), s.getPrimaryDerivative(), oh), false,
                s -> keepLargest(kept, IgnitionCriterion.MAX_OH, timeShift + s.getTime(), concentrationMeasure(s.getPrimaryState())));
    }

    /**
     * Takes the second look at the maximum of [OH], where there is one.
     *
     * <p>Where the second integration fails the first look stands.
     *
     * @param ends    the states at the ends of the steps of the integration that found it
     * @param reached t [s] that the integration reached
     * @param tight   an integrator of a tighter tolerance over a time span [s]
     */
    void lookAgain(StepEnds ends, double reached, DoubleFunction<StiffIntegrator> tight) {
        Peak rough = peaks.get(IgnitionCriterion.MAX_OH);
        if (rough == null) {
            return;
        }
        ODEStateAndDerivative start = ends.notAfter(rough.time * (1.0 - SECOND_LOOK));
        double span = Math.min(reached, rough.time * (1.0 + SECOND_LOOK)) - start.getTime();
        Map<IgnitionCriterion, Peak> found = new EnumMap<>(IgnitionCriterion.class);
        StiffIntegrator integrator = tight.apply(span);
        integrator.addEventDetector(maximumOfOh(start.getTime(), found));
        try {
            integrator.integrate(reactor, new ODEState(0.0, start.getPrimaryState()), span);
            peaks.putAll(found);
        } catch (StepFailureException failure) {
            // the first look stands
        }
    }

    /**
     * The delays found. A maximum of [OH] that does not rise above the end value by more than {@code plateau} of it is
     * the approach to equilibrium in rounding noise, not a maximum; nor is one below the absolute tolerance.
     *
     * @param end     the state at the end time
     * @param plateau relative height that a maximum of [OH] must have
     * @param trace   mass fraction of OH that is not told from zero
     */
    Map<IgnitionCriterion, OptionalDouble> delays(double[] end, double plateau, double trace) {
        Map<IgnitionCriterion, OptionalDouble> delays = new EnumMap<>(IgnitionCriterion.class);
        for (IgnitionCriterion criterion : IgnitionCriterion.values()) {
            Peak peak = peaks.get(criterion);
            boolean found = peak != null && !(criterion == IgnitionCriterion.MAX_OH
                    && (peak.size <= concentrationMeasure(end) * (1.0 + plateau) || peak.size <= reactor.densityAt(end) * trace));
            delays.put(criterion, found ? OptionalDouble.of(peak.time) : OptionalDouble.empty());
        }
        return delays;
    }

    /** ρ Y_OH, proportional to [OH]. */
    private double concentrationMeasure(double[] y) {
        return oh < 0 ? 0.0 : reactor.densityAt(y) * y[1 + oh];
    }

    /** Whether the gas has all the elements of a species. */
    private boolean canForm(int species) {
        return IntStream.range(0, kinetics.mechanism().elements().size())
                .filter(e -> kinetics.mechanism().elementCount(e, species) != 0)
                .allMatch(e -> kinetics.thermodynamics().elementMolesPerKilogram(e, first.massFractions()) > 0.0);
    }

    /** A maximum of dT/dt, where T has risen by then. */
    private void keepRise(double time, double[] y) {
        if (y[0] > initialTemperature * (1.0 + leastRise)) {
            keepLargest(peaks, IgnitionCriterion.MAX_TEMPERATURE_RATE, time, reactor.computeDerivatives(time, y)[0]);
        }
    }

    private static void keepLargest(Map<IgnitionCriterion, Peak> kept, IgnitionCriterion criterion, double time, double size) {
        kept.merge(criterion, new Peak(time, size), (old, found) -> found.size > old.size ? found : old);
    }

    /** A zero of a function of the state, passed in one direction; integration goes on. */
    private final class Crossing implements ODEEventDetector {
        private final ToDoubleFunction<ODEStateAndDerivative> function;
        private final boolean upward;
        private final Consumer<ODEStateAndDerivative> found;

        Crossing(ToDoubleFunction<ODEStateAndDerivative> function, boolean upward,
                 Consumer<ODEStateAndDerivative> found) {
            this.function = function;
            this.upward = upward;
            this.found = found;
        }

        @Override
        public AdaptableInterval getMaxCheckInterval() {
            return AdaptableInterval.of(Double.POSITIVE_INFINITY); // each integrator step is checked at its ends
        }

        @Override
        public int getMaxIterationCount() {
            return 200;
        }

        @Override
        public BracketedUnivariateSolver<UnivariateFunction> getSolver() {
            return new BracketingNthOrderBrentSolver(1e-15, 1e-16 * endTime, 0.0, 5);
        }

        @Override
        public ODEEventHandler getHandler() {
            return (state, detector, increasing) -> {
                if (increasing == upward) {
                    found.accept(state);
                }
                return Action.CONTINUE;
            };
        }

        @Override
        public double g(ODEStateAndDerivative state) {
            return function.applyAsDouble(state);
        }
    }
}
