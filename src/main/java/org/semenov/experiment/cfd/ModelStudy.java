package org.semenov.experiment.cfd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.semenov.experiment.ExperimentListener;
import org.semenov.experiment.flow.FlowCase;
import org.semenov.experiment.flow.FlowCases;
import org.semenov.experiment.flow.FlowEvaluation;
import org.semenov.experiment.flow.FlowFigures;
import org.semenov.experiment.flow.GuardCalibration;
import org.semenov.experiment.flow.JudgedStep;
import org.semenov.experiment.flow.OutsideStates;
import org.semenov.experiment.flow.StepJudge;
import org.semenov.kernel.ChemistryKernel;
import org.semenov.kernel.KernelRollout;
import org.semenov.report.PanelPlot;
import org.semenov.report.RolloutPlot;
import org.semenov.report.SeriesStyle;
import org.semenov.state.GasState;
import org.semenov.state.Trajectory;
import org.semenov.surrogate.flow.FlowGuard;
import org.semenov.surrogate.flow.FlowStep;
import org.semenov.training.NetSeed;

/** All that is looked at in one model. */
final class ModelStudy {
    /** The kind of states that rollouts within the domain visit. */
    static final String VISITED = "VISITED";
    private static final int VISITED_STEPS = 200;

    private final StudiedModel studied;
    private final CfdSettings settings;
    private final long seed;
    private final int threads;
    private final ExperimentListener listener;
    private final List<AccuracyRow> accuracy = new ArrayList<>();
    private final List<CaseRow> cases = new ArrayList<>();
    private final Map<String, List<JudgedStep>> judged = new LinkedHashMap<>();
    private PanelPlot rollout;

    private ModelStudy(StudiedModel studied, CfdSettings settings, long seed, int threads, ExperimentListener listener) {
        this.studied = studied;
        this.settings = settings;
        this.seed = seed;
        this.threads = threads;
        this.listener = listener;
    }

    /** One case of a set, without the guard and with nothing left out; the result is null where there is no reference. */
    record CaseRow(CaseSet set, int number, FlowCases.Initial initial, FlowCase result) {
    }

    static ModelStudy of(StudiedModel studied, CfdSettings settings, long seed, int threads, ExperimentListener listener) {
        ModelStudy study = new ModelStudy(studied, settings, seed, threads, listener);
        study.measureAccuracy();
        study.judgeSteps();
        return study;
    }

    private void measureAccuracy() {
        int others = FlowStep.Variant.values().length - 1;
        listener.stage(studied.name() + ": rollouts", "cases", settings.sets().stream().mapToLong(set -> set.count() * (2L + (set.variants() ? others : 0)))
                .sum());
        for (CaseSet set : settings.sets()) {
            List<FlowCases.Initial> initial = set.draw(new FlowCases(studied.model().domain(), studied.kinetics()), seed);
            FlowCase[] results = evaluate(set, initial, FlowStep.Variant.FULL, false);
            for (int n = 0; n < results.length; n++) {
                cases.add(new CaseRow(set, n, initial.get(n), results[n]));
            }
            if (rollout == null) {
                rollout = rollout(set, initial, results);
            }
            evaluate(set, initial, FlowStep.Variant.FULL, true);
            for (FlowStep.Variant variant : FlowStep.Variant.values()) {
                if (set.variants() && variant != FlowStep.Variant.FULL) {
                    evaluate(set, initial, variant, false);
                }
            }
        }
    }

    private FlowCase[] evaluate(CaseSet set, List<FlowCases.Initial> initial, FlowStep.Variant variant, boolean guarded) {
        ChemistryKernel kernel = new ChemistryKernel(studied.model(), studied.kinetics(), guarded, variant);
        FlowCase[] results = new FlowEvaluation(kernel, studied.reference(), threads).run(initial.stream().map(FlowCases.Initial::state).toList(),
                set.timeStep(), set.steps(), listener);
        accuracy.add(new AccuracyRow(studied.name(), variant.name(), guarded, set, FlowFigures.of(results, set.timeStep(), set.steps())));
        return results;
    }

    /** The case with the median error of the delay, or the first where none ignites. */
    private PanelPlot rollout(CaseSet set, List<FlowCases.Initial> initial, FlowCase[] results) {
        List<Integer> ignited = IntStream.range(0, results.length).filter(n -> results[n] != null && FlowFigures.ignites(results[n])).boxed()
                .sorted(Comparator.comparingDouble(n -> FlowFigures.delayError(results[n]))).toList();
        FlowCases.Initial typical = initial.get(ignited.isEmpty() ? 0 : ignited.get((ignited.size() - 1) / 2));
        double[] times = new double[set.steps() + 1];
        Arrays.setAll(times, n -> n * set.timeStep());
        Trajectory reference = studied.reference().solve(typical.state(), studied.model().closure(), times);
        KernelRollout surrogate = KernelRollout.of(new ChemistryKernel(studied.model(), studied.kinetics(), false),
                studied.kinetics().thermodynamics(), typical.state(), set.timeStep(), set.steps());
        return RolloutPlot.of(studied.name() + ", Δt = " + CfdFigures.seconds(set.timeStep()) + ", " + CfdFigures.describe(typical), reference,
                List.of(new RolloutPlot.Curve("surrogate", SeriesStyle.J, surrogate.trajectory())));
    }

    private void judgeSteps() {
        double timeStep = timeStep();
        OutsideStates.Kind[] kinds = OutsideStates.Kind.values();
        listener.stage(studied.name() + ": single steps", "kinds of states", kinds.length + 1L);
        StepJudge judge = new StepJudge(studied.model(), studied.reference(), threads);
        List<GasState> visited = judge.visited(settings.visitedRollouts(), VISITED_STEPS, timeStep, NetSeed.of(seed, "cfd study, " + VISITED));
        judged.put(VISITED, judge.judge(visited, timeStep));
        listener.step(1);
        OutsideStates outside = new OutsideStates(studied.model().domain(), studied.kinetics());
        for (OutsideStates.Kind kind : kinds) {
            judged.put(kind.name(), judge.judge(outside.draw(kind, settings.statesOutside(), NetSeed.of(seed, "cfd study, " + kind)), timeStep));
            listener.step(1);
        }
    }

    /** Δt [s] of the single steps. */
    double timeStep() {
        return studied.model().domain().timeStep().largest();
    }

    StudiedModel studied() {
        return studied;
    }

    List<AccuracyRow> accuracy() {
        return accuracy;
    }

    List<CaseRow> cases() {
        return cases;
    }

    PanelPlot rollout() {
        return rollout;
    }

    /** Steps judged, by kind of state. */
    Map<String, List<JudgedStep>> judged() {
        return judged;
    }

    /** A row a kind. */
    List<List<Object>> outsideRows() {
        FlowGuard guard = studied.model().guard();
        List<List<Object>> rows = new ArrayList<>();
        judged.forEach((kind, steps) -> {
            List<JudgedStep> believed = believed(steps);
            rows.add(List.of(studied.name(), kind, timeStep(), steps.size(), (int) steps.stream().filter(JudgedStep::isBad).count(),
                    (int) GuardCalibration.missed(steps, guard), GuardCalibration.refused(steps, guard),
                    believed.stream().mapToDouble(JudgedStep::temperatureError).max().orElse(Double.NaN),
                    believed.stream().mapToDouble(JudgedStep::massFractionError).max().orElse(Double.NaN), GuardCalibration.coverage(steps, guard)));
        });
        return rows;
    }

    List<JudgedStep> believed(List<JudgedStep> steps) {
        FlowGuard guard = studied.model().guard();
        return steps.stream().filter(step -> step.believed(guard)).toList();
    }
}
