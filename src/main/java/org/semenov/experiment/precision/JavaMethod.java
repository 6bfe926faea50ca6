package org.semenov.experiment.precision;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEJacobiansProvider;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.hipparchus.ode.nonstiff.DormandPrince54Integrator;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.nonstiff.GraggBulirschStoerIntegrator;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.hipparchus.ode.sampling.ODEStepHandler;
import org.semenov.ode.StiffIntegrator;
import org.semenov.ode.StiffMethod;

/** An integrator of this program or of Hipparchus on one problem. */
final class JavaMethod implements PrecisionMethod {

    /** Makes an integrator without a smallest step. */
    @FunctionalInterface
    private interface Maker {
        AdaptiveStepsizeIntegrator make(StiffProblem problem, double absoluteTolerance, double relativeTolerance);
    }

    /** Hipparchus' explicit methods with a step control. */
    static final List<String> EXPLICIT = List.of("DormandPrince853", "DormandPrince54", "GraggBulirschStoer");

    /** First step of an explicit method, as a part of the interval. */
    private static final double FIRST_STEP = 1e-9;

    private final String name;
    private final StiffProblem problem;
    private final Maker maker;

    private JavaMethod(String name, StiffProblem problem, Maker maker) {
        this.name = name;
        this.problem = problem;
        this.maker = maker;
    }

    /** A stiff method of this program. */
    static JavaMethod stiff(StiffMethod method, StiffProblem problem) {
        return new JavaMethod(method.name(), problem, (p, absolute, relative) ->
                method.newIntegrator(p.dimension(), 0.0, p.endTime(), absolute, relative));
    }

    /** All stiff methods, then Hipparchus' explicit ones. */
    static List<PrecisionMethod> all(StiffProblem problem) {
        List<PrecisionMethod> methods = new ArrayList<>();
        StiffMethod.all().forEach(method -> methods.add(stiff(method, problem)));
        EXPLICIT.forEach(name -> methods.add(new JavaMethod(name, problem, explicit(name))));
        return methods;
    }

    /** With a first step far below all time scales: the one Hipparchus guesses leads to NaN where all radicals are 0. */
    private static Maker explicit(String name) {
        return (problem, absolute, relative) -> {
            double end = problem.endTime();
            AdaptiveStepsizeIntegrator integrator = switch (name) {
                case "DormandPrince853" -> new DormandPrince853Integrator(0.0, end, absolute, relative);
                case "DormandPrince54" -> new DormandPrince54Integrator(0.0, end, absolute, relative);
                case "GraggBulirschStoer" -> new GraggBulirschStoerIntegrator(0.0, end, absolute, relative);
                default -> throw new IllegalStateException("explicit method " + name + " is not known: this is a bug");
            };
            integrator.setInitialStepSize(FIRST_STEP * end);
            return integrator;
        };
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Solution solve(double relativeTolerance, double limit) {
        LimitedEquations equations = new LimitedEquations(problem.newEquations(), limit);
        AdaptiveStepsizeIntegrator integrator = newIntegrator(relativeTolerance);
        Sampler sampler = new Sampler();
        integrator.addStepHandler(sampler);
        long begin = ThreadClock.now();
        try {
            integrator.integrate(new ExpandableODE(equations), new ODEState(0.0, problem.start()), problem.endTime());
        } catch (LimitedEquations.TimeLimitException e) {
            return Solution.failed(Solution.TIME_LIMIT, ThreadClock.since(begin));
        } catch (MathRuntimeException e) {
            return Solution.failed("failed: " + e.getMessage(), ThreadClock.since(begin));
        }
        OptionalLong rejected = integrator instanceof StiffIntegrator stiff ? OptionalLong.of(stiff.statistics().rejectedSteps())
                : OptionalLong.empty();
        return new Solution(Solution.OK, sampler.samples, ThreadClock.since(begin), sampler.steps, rejected,
                OptionalLong.of(equations.rates()), OptionalLong.of(equations.jacobians()));
    }

    @Override
    public double medianSeconds(double relativeTolerance, int repeats) {
        ODEJacobiansProvider equations = problem.newEquations();
        double[] start = problem.start();
        double[] seconds = new double[repeats];
        for (int n = 0; n < repeats; n++) {
            long begin = ThreadClock.now();
            newIntegrator(relativeTolerance).integrate(new ExpandableODE(equations), new ODEState(0.0, start), problem.endTime());
            seconds[n] = ThreadClock.since(begin);
        }
        return Medians.of(seconds);
    }

    private AdaptiveStepsizeIntegrator newIntegrator(double relativeTolerance) {
        return maker.make(problem, relativeTolerance * problem.scale(), relativeTolerance);
    }

    /** Takes the states at the sample times from each step's dense output, and counts the steps. */
    private final class Sampler implements ODEStepHandler {
        private final double[] times = problem.times();
        private final double[][] samples = new double[times.length][];
        private int next;
        private long steps;

        @Override
        public void handleStep(ODEStateInterpolator interpolator) {
            steps++;
            double end = interpolator.getCurrentState().getTime();
            while (next < times.length && times[next] <= end) {
                samples[next] = (times[next] == end ? interpolator.getCurrentState()
                        : interpolator.getInterpolatedState(times[next])).getPrimaryState();
                next++;
            }
        }
    }
}
