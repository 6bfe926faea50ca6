package org.semenov.experiment.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.semenov.experiment.ExperimentListener;
import org.semenov.kernel.ChemistryKernel;
import org.semenov.kinetics.Kinetics;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.training.NetSeed;

/** How a model does, without its guard, from initial states of its domain that its training has not seen: to 1 ms with three Δt. */
public final class HeldOut {
    private static final double[] PARTS = {1.0, 0.3, 0.1};

    private final FlowModel model;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Double, FlowFigures> figures = new TreeMap<>(Comparator.reverseOrder());

    private HeldOut(FlowModel model) {
        this.model = model;
    }

    /** A case with one Δt [s]. */
    public record Entry(double timeStep, FlowCases.Initial initial, FlowCase result) {
    }

    /**
     * Rolls out.
     *
     * @param cases initial states, at least 1
     * @param seed  of the training
     */
    public static HeldOut of(FlowModel model, Kinetics kinetics, int cases, long seed, int threads, ExperimentListener listener) {
        HeldOut heldOut = new HeldOut(model);
        listener.stage("held-out cases", "rollouts", (long) cases * PARTS.length);
        FlowEvaluation evaluation = new FlowEvaluation(new ChemistryKernel(model, kinetics, false),
                FlowEvaluation.newReference(kinetics), threads);
        List<FlowCases.Initial> initial = new FlowCases(model.domain(), kinetics).drawInitial(cases, NetSeed.of(seed, "held out"), 1.0);
        for (double part : PARTS) {
            double timeStep = Math.max(model.domain().timeStep().least(), part * model.domain().timeStep().largest());
            int steps = FlowCase.stepsTo1ms(timeStep);
            FlowCase[] results = evaluation.run(initial.stream().map(FlowCases.Initial::state).toList(), timeStep, steps, listener);
            heldOut.figures.put(timeStep, FlowFigures.of(results, timeStep, steps));
            for (int n = 0; n < results.length; n++) {
                if (results[n] != null) {
                    heldOut.entries.add(new Entry(timeStep, initial.get(n), results[n]));
                }
            }
        }
        return heldOut;
    }

    /** By Δt [s], the largest first. */
    public Map<Double, FlowFigures> figures() {
        return figures;
    }

    /** The cases with the largest errors of the delay, largest first. */
    List<Entry> worst(int count) {
        return entries.stream().filter(entry -> FlowFigures.ignites(entry.result()))
                .sorted(Comparator.comparingDouble((Entry entry) -> FlowFigures.delayError(entry.result())).reversed()).limit(count).toList();
    }

    /** The model with these figures among its held-out errors. */
    public FlowModel model() {
        Map<String, Double> errors = new TreeMap<>(model.provenance().heldOutErrors());
        figures.forEach((timeStep, of) -> {
            String name = "_" + timeStep;
            put(errors, "heldOutDelayError", name, of.delayError());
            put(errors, "heldOutEndTemperatureError", name, of.endTemperatureError());
            put(errors, "heldOutSpeciesErrorOfPeak", name, of.speciesErrorOfPeak());
            errors.put("heldOutCases" + name, (double) of.cases());
        });
        return model.withGuard(model.guard(), model.provenance().withHeldOutErrors(errors));
    }

    private static void put(Map<String, Double> errors, String what, String name, FlowFigures.Spread spread) {
        errors.put(what + "Median" + name, spread.median());
        errors.put(what + "95" + name, spread.upper());
        errors.put(what + "Max" + name, spread.max());
    }
}
