package org.semenov.experiment.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.semenov.dataset.AtomicFile;
import org.semenov.kinetics.Kinetics;
import org.semenov.report.NumberText;
import org.semenov.surrogate.flow.FlowDomain;
import org.semenov.surrogate.flow.FlowModel;

/** What a user should know of a model for flow solvers, as the text {@code card.md} beside it. The same training gives the same bytes. */
public final class ModelCard {
    private static final int WORST = 5;
    private static final double ATMOSPHERE = 101325.0;

    private final FlowModel model;
    private final Kinetics kinetics;
    private final FlowDataSpec spec;
    private final FlowTrainingConfig config;
    private final HeldOut heldOut;
    private final int pairs;
    private final int samples;

    /**
     * @param model   with its guard calibrated
     * @param pairs   of the data
     * @param samples of the last round
     */
    public ModelCard(FlowModel model, Kinetics kinetics, FlowDataSpec spec, FlowTrainingConfig config, HeldOut heldOut, int pairs, int samples) {
        this.model = model;
        this.kinetics = kinetics;
        this.spec = spec;
        this.config = config;
        this.heldOut = heldOut;
        this.pairs = pairs;
        this.samples = samples;
    }

    /** Writes {@code card.md} into the model's directory. */
    public void write(Path directory) throws IOException {
        AtomicFile.write(directory.resolve("card.md"), text());
    }

    String text() {
        return "# Surrogate of " + model.domain().fuel() + " in " + model.domain().oxidizer() + " for flow solvers\n\n"
                + domain() + make() + figures() + worst() + guard() + limits();
    }

    private String domain() {
        FlowDomain domain = model.domain();
        return "## What it is for\n"
                + "One Δt of the chemistry of a closed adiabatic cell at " + model.closure().label().replace('-', ' ') + ".\n\n"
                + "| | from | to |\n|---|---|---|\n"
                + row("initial temperature [K]", domain.temperature(), 1.0) + row("initial pressure [atm]", domain.pressure(), ATMOSPHERE)
                + row("equivalence ratio", domain.equivalenceRatio(), 1.0) + row("Δt [s]", domain.timeStep(), 1.0)
                + "\nFuel " + domain.fuel() + ", oxidizer " + domain.oxidizer() + " (moles), and all states on the way of such a mixture to equilibrium. Mechanism: "
                + model.provenance().mechanismFile() + ", SHA-256 " + model.provenance().mechanismSha256() + ".\n\n";
    }

    private static String row(String name, FlowDomain.Range range, double unit) {
        return "| " + name + " | " + number(range.least() / unit) + " | " + number(range.largest() / unit) + " |\n";
    }

    private String make() {
        return "## How it is made\n"
                + "- Predictor: exponential Rosenbrock-Euler in n = 1, 2, 4, .. at most " + model.predictor().largestSubsteps()
                + " substeps, n by a growth tolerance of " + number(model.predictor().growthTolerance()) + ", and n/2.\n"
                + "- Nets: " + model.outputs() + " (" + String.join(", ", model.outputNames(kinetics)) + "), each " + model.net().describe() + ", on "
                + model.whitening().inputCount() + " whitened inputs of " + model.whitening().featureCount() + " features; asked only where n > 1. "
                + model.outputs() * model.net().shape().parameterCount() + " parameters.\n"
                + "- Then the least change of the amounts that keeps the elements; T from the energy.\n"
                + "- Data: " + pairs + " steps of the reference from " + spec.trajectories() + " trajectories, tolerances " + number(spec.relativeTolerance())
                + " and " + number(spec.absoluteTolerance()) + "; " + number(100.0 * (spec.perturbedShare() + spec.widelyPerturbedShare()))
                + " % of the states moved off their trajectory; with the states visited in " + config.rounds() + " rounds " + samples + " samples.\n"
                + "- Training: " + model.provenance().loss() + "; limited-memory BFGS for " + config.leadingIterations()
                + " iterations, then Levenberg-Marquardt for at most " + config.iterations() + " in each round; seed " + model.provenance().seed() + ", commit "
                + model.provenance().commit() + ".\n\n";
    }

    private String figures() {
        StringBuilder text = new StringBuilder("## How good it is\nRollouts to 1 ms from random initial states of the domain that no training has seen, guard off;"
                + " median / 95 % / maximum. The delay is that of a rise by 400 K, of the cases that ignite within 1 ms; species: the largest error of any, at any"
                + " step, of the reference's peak.\n\n| Δt [s] | cases | ignite | delay, relative | T at 1 ms [K] | species, of peak | elements | energy | negative fractions | stopped early |\n"
                + "|---|---|---|---|---|---|---|---|---|---|\n");
        heldOut.figures().forEach((timeStep, of) -> text.append("| ").append(number(timeStep)).append(" | ").append(of.cases()).append(" | ")
                .append(of.casesIgnited()).append(" | ").append(spread(of.delayError())).append(" | ").append(spread(of.endTemperatureError()))
                .append(" | ").append(spread(of.speciesErrorOfPeak())).append(" | ").append(number(of.elementResidualMax())).append(" | ")
                .append(number(of.energyResidualMax())).append(" | ").append(of.negativeFractions()).append(" | ").append(of.casesStoppedEarly())
                .append(" |\n"));
        return text.append('\n').toString();
    }

    private static String spread(FlowFigures.Spread spread) {
        return number(spread.median()) + " / " + number(spread.upper()) + " / " + number(spread.max());
    }

    private String worst() {
        StringBuilder text = new StringBuilder("The worst of them, by the error of the delay:\n\n| T0 [K] | p [atm] | φ | Δt [s] | delay of the reference [s] | error, relative |"
                + " T at 1 ms [K] | species, of peak |\n|---|---|---|---|---|---|---|---|\n");
        for (HeldOut.Entry entry : heldOut.worst(WORST)) {
            FlowCase result = entry.result();
            text.append(String.format(Locale.ROOT, "| %.1f | %.4f | %.4f | ", entry.initial().state().temperature(), entry.initial().state().pressure() / ATMOSPHERE,
                    entry.initial().equivalenceRatio())).append(number(entry.timeStep())).append(" | ").append(number(result.delayReference()))
                    .append(" | ").append(number(result.delayRelativeError())).append(" | ").append(number(result.endTemperatureError())).append(" | ")
                    .append(number(result.speciesErrorOfPeak())).append(" |\n");
        }
        return text.append('\n').toString();
    }

    private String guard() {
        StringBuilder text = new StringBuilder("## The guard\nA step that it does not believe is left to the reference. Found on steps it was not calibrated with, single ones,"
                + " within the domain and from mixtures, pressures, dilutions and seedings outside; bad is an error beyond 5 K or 0.005 in a mass fraction:\n\n");
        model.provenance().heldOutErrors().forEach((name, value) -> {
            if (name.startsWith("guard")) {
                text.append("- ").append(name).append(": ").append(number(value)).append('\n');
            }
        });
        return text.append("\nIts limits stand in model.json under guard. The error estimate is of one step, not of a rollout.\n\n").toString();
    }

    private String limits() {
        return "## What it is not for\n"
                + "- Other mechanisms, fuels or oxidizers, and a Δt outside the range: both are refused.\n"
                + "- Other closures: a cell at " + (model.closure().label().equals("constant-pressure") ? "constant volume" : "constant pressure")
                + " needs another model.\n"
                + "- States outside the domain are mostly left to the reference: right, and no faster than it.\n"
                + "- Without the guard, states outside the domain: nothing then says that a step is wrong but its error estimate.\n"
                + "- Rates, sensitivities or Jacobians: it gives states after Δt alone.\n";
    }

    private static String number(double value) {
        return NumberText.readable(value);
    }
}
