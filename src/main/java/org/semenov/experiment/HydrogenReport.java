package org.semenov.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.semenov.report.HtmlReport;
import org.semenov.report.Table;

/** The page of the experiment of section 5.2. */
final class HydrogenReport {
    private final HydrogenResults results;
    private final HydrogenFigures figures;

    HydrogenReport(HydrogenResults results, HydrogenFigures figures) {
        this.results = results;
        this.figures = figures;
    }

    void write(Path file) throws IOException {
        HydrogenTables tables = new HydrogenTables(results);
        HydrogenSettings settings = results.settings();
        HtmlReport page = new HtmlReport("Stiff H2-O2 chemistry: J and J_γ");
        page.paragraph("Section 5.2 of H. Antil, T. S. Brown, R. Löhner, F. Togashi, D. Verma, Deep neural nets with fixed bias"
                + " configuration (2022), run by Semenov. Nine parallel ResNets learn one time step each and are then stepped on"
                + " their own output from initial temperatures; the reference is the stiff integrator of this program.");
        page.preformatted(results.origin().command() + "\nseed " + results.origin().seed() + ", commit " + results.origin().commit());
        page.heading("Set-up");
        page.list(List.of(
                "Mechanism " + results.mechanism().sourceFile() + ", " + results.mechanism().species().size() + " species, "
                        + results.mechanism().reactions().size() + " reactions; " + settings.data().reactor() + ", "
                        + settings.data().pressure() + " Pa, " + settings.data().composition() + ".",
                settings.data().temperatures().size() + " data sets, training on T0 = " + settings.training().trainingTemperatures()
                        + " K; " + settings.data().steps() + " steps of " + settings.data().timeStep() + " s.",
                "Nets: " + settings.training().net(results.firstRun(Variant.J).model().encoding().inputSize()).describe() + ".",
                "Training: " + settings.training().settings().describe() + ".",
                "Inputs: " + settings.training().jitterCopies() + " jittered copies of each pair, standard deviation "
                        + settings.training().jitterDeviation() + " on a range of 2; Box-Cox exponent "
                        + settings.training().boxCoxExponent() + ". Neither is in the paper.",
                "J_γ is the same but for γ, raised over " + settings.gammaPath() + ".",
                "Seeds: " + settings.seeds() + " from " + results.origin().seed() + "; figures show the first."));
        page.heading("Rollouts");
        page.paragraph("Every rollout is shown twice: the nets alone, and with the minimum-norm correction onto elements and"
                + " internal energy after each step. The delay is the first crossing of T0 + 400 K, interpolated, the reference"
                + " sampled at the same times. A rollout holds where: " + RolloutRecord.HOLDING + ".");
        page.table(tables.errorsByTemperature(), "Errors of the first seed by initial temperature: delay relative to the"
                + " reference, T at the end; + is with the correction. An empty cell: the rollout does not ignite.");
        page.table(tables.holding(), "Rollouts that hold, by seed.");
        for (double temperature : HydrogenFigures.SHOWN) {
            for (boolean corrected : new boolean[] {false, true}) {
                page.figure(figures.rollout(temperature, corrected), "As Figure 5 of the paper, T0 = " + (int) temperature
                        + " K, not trained on; " + (corrected ? "with the correction." : "the nets alone."));
            }
        }
        results.statistics().ifPresent(statistics -> statistics.addTo(page));
        page.heading("Training");
        page.table(tables.iterations(), "As Table 1 of the paper: BFGS iterations by net.");
        page.figure(figures.misfit(), "Misfit against iteration; γ of J_γ is raised every "
                + settings.training().leadingIterations() + " iterations, or earlier where a stage spends its patience.");
        Table order = tables.order();
        page.table(order, "Neighbouring biases out of order over all nine nets; the paper reports 1 pair by 8e-7 with J_γ.");
        for (String output : List.of("T", results.firstRun(Variant.J).model().layout().speciesName(
                results.firstRun(Variant.J).model().layout().speciesCount() - 1))) {
            page.figure(figures.biases(output), "Biases by hidden layer, as Figure 3 of the paper shows them for sin(x).");
        }
        page.table(tables.training(), "All nets.");
        page.write(file);
    }
}
