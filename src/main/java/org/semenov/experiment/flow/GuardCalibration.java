package org.semenov.experiment.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.surrogate.flow.FlowGuard;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.training.NetSeed;

/**
 * Sets a model's guard from steps judged by the reference: within the domain, on states that rollouts of the surrogate visit; and outside, of every
 * {@link OutsideStates.Kind}. The largest distance believed is a multiple of what is met within the domain. The largest score believed is half of the smallest
 * score of a step that is bad and whose distance is believed. The table of errors has, for each bin of the score, a quantile of the errors of believed steps, and never falls with the score.
 */
public final class GuardCalibration {
    private static final double[] TIME_STEPS = {1.0, 0.3, 0.1, 0.01};
    private static final double DISTANCE_QUANTILE = 0.999;
    private static final double DISTANCE_FACTOR = 1.25;
    private static final double SCORE_FACTOR = 0.5;
    private static final double NONE_BELIEVED = -1.0;
    private static final double FIRST_LOG_SCORE = -9.0;
    private static final double LOG_SCORE_STEP = 0.5;
    private static final int BINS = 22;
    /** What is stated, and the quantile that is taken so that it also holds on other states. */
    private static final double COVERAGE = 0.95;
    private static final double QUANTILE = 0.98;
    private static final double LEAST_ESTIMATE = 1e-9;

    private final FlowModel model;
    private final StepJudge judge;
    private final OutsideStates outside;
    private final long seed;

    public GuardCalibration(FlowModel model, ReferenceSolver solver, int threads, long seed) {
        this.model = model;
        this.seed = seed;
        judge = new StepJudge(model, solver, threads);
        outside = new OutsideStates(model.domain(), solver.kinetics());
    }

    /** Steps judged: within the domain and outside. */
    public record Steps(List<JudgedStep> within, List<JudgedStep> outside) {
        public Steps {
            within = List.copyOf(within);
            outside = List.copyOf(outside);
        }

        List<JudgedStep> all() {
            List<JudgedStep> all = new ArrayList<>(within);
            all.addAll(outside);
            return all;
        }
    }

    /** Judges steps; another name draws others. */
    public Steps steps(String name, int rollouts, int statesOutside) {
        List<JudgedStep> within = new ArrayList<>();
        List<JudgedStep> beyond = new ArrayList<>();
        double longest = model.domain().timeStep().largest();
        for (double part : TIME_STEPS) {
            double timeStep = Math.max(part * longest, model.domain().timeStep().least());
            within.addAll(judge.judge(judge.visited(rollouts, 200, timeStep, NetSeed.of(seed, name + part)), timeStep));
            for (OutsideStates.Kind kind : OutsideStates.Kind.values()) {
                List<GasState> states = outside.draw(kind, part == 1.0 ? statesOutside : statesOutside / 10, NetSeed.of(seed, name + part + kind));
                beyond.addAll(judge.judge(states, timeStep));
            }
        }
        return new Steps(within, beyond);
    }

    /** The guard that steps ask for. */
    public FlowGuard calibrate(Steps steps) {
        double[] distances = steps.within().stream().mapToDouble(JudgedStep::distance).filter(d -> d > 0.0 && d < Double.POSITIVE_INFINITY).sorted().toArray();
        double largestDistance = distances.length == 0 ? 0.0
                : DISTANCE_FACTOR * distances[(int) (DISTANCE_QUANTILE * (distances.length - 1))];
        double score = largestScore(steps, true, largestDistance);
        double scoreOutside = Math.min(score, largestScore(steps, false, largestDistance));
        long bad = steps.all().stream().filter(JudgedStep::isBad).count();
        double missedRate = Math.min(1.0, 3.0 / Math.max(bad, 1));
        FlowGuard limits = new FlowGuard(score, scoreOutside, largestDistance, FIRST_LOG_SCORE, LOG_SCORE_STEP, new double[BINS], COVERAGE,
                missedRate);
        return new FlowGuard(score, scoreOutside, largestDistance, FIRST_LOG_SCORE, LOG_SCORE_STEP, estimates(steps, limits), COVERAGE, missedRate);
    }

    /** Steps of which nothing was found have no finite score and are not believed anyway; where a bad step has the score 0, none is believed. */
    private static double largestScore(Steps steps, boolean within, double largestDistance) {
        double least = steps.all().stream().filter(step -> step.within() == within && step.isBad() && step.distance() <= largestDistance)
                .mapToDouble(JudgedStep::score).filter(score -> score < Double.POSITIVE_INFINITY).min().orElse(1.0);
        return least > 0.0 ? SCORE_FACTOR * least : NONE_BELIEVED;
    }

    /** A quantile of the errors of T of believed steps by bins of the score, within the domain and outside, whichever is larger. */
    private static double[] estimates(Steps steps, FlowGuard limits) {
        double[] estimates = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            double from = bin == 0 ? 0.0 : Math.pow(10.0, FIRST_LOG_SCORE + bin * LOG_SCORE_STEP);
            double to = bin == BINS - 1 ? Double.POSITIVE_INFINITY : Math.pow(10.0, FIRST_LOG_SCORE + (bin + 1) * LOG_SCORE_STEP);
            double before = bin == 0 ? LEAST_ESTIMATE : estimates[bin - 1];
            estimates[bin] = Math.max(before, Math.max(quantile(steps.within(), from, to, limits),
                    quantile(steps.outside(), from, to, limits)));
        }
        return estimates;
    }

    private static double quantile(List<JudgedStep> steps, double from, double to, FlowGuard limits) {
        double[] errors = steps.stream().filter(step -> step.score() >= from && step.score() < to && step.believed(limits)).mapToDouble(JudgedStep::temperatureError).sorted().toArray();
        return errors.length == 0 ? 0.0 : errors[(int) Math.min(errors.length - 1.0, Math.ceil(QUANTILE * errors.length))];
    }

    /** Part of the believed steps whose error is at most the estimate; not a number where none is believed. */
    public static double coverage(List<JudgedStep> steps, FlowGuard guard) {
        double[] covered = steps.stream().filter(step -> step.believed(guard))
                .mapToDouble(step -> step.temperatureError() <= guard.errorEstimate(step.score()) ? 1.0 : 0.0).toArray();
        return Arrays.stream(covered).average().orElse(Double.NaN);
    }

    /** Bad steps that are believed. */
    public static long missed(List<JudgedStep> steps, FlowGuard guard) {
        return steps.stream().filter(step -> step.isBad() && step.believed(guard)).count();
    }

    /** Part of the steps that are not believed. */
    public static double refused(List<JudgedStep> steps, FlowGuard guard) {
        return steps.stream().filter(step -> !step.believed(guard)).count() / (double) Math.max(1, steps.size());
    }
}
