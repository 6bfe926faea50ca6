package org.semenov.experiment.cfd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semenov.experiment.ExperimentResults;
import org.semenov.experiment.RunOrigin;
import org.semenov.experiment.flow.FlowCase;
import org.semenov.experiment.flow.FlowFigures;
import org.semenov.report.HtmlReport;
import org.semenov.report.Plot;
import org.semenov.report.Table;

/** What the study gave. */
public final class CfdResults implements ExperimentResults {
    /** Name of the table of the trainings. */
    public static final String ABLATION = "ablation.csv";

    private final List<ModelStudy> studies;
    private final RunOrigin origin;
    private final Optional<Table> ablation;
    private final List<AccuracyRow> accuracy = new ArrayList<>();
    private final Table outside;

    CfdResults(List<ModelStudy> studies, RunOrigin origin, Optional<Table> ablation) {
        this.studies = studies;
        this.origin = origin;
        this.ablation = ablation;
        List<List<Object>> rows = new ArrayList<>();
        for (ModelStudy study : studies) {
            accuracy.addAll(study.accuracy());
            rows.addAll(study.outsideRows());
        }
        outside = Table.of(List.of("model", "states", "timeStep", "steps", "badSteps", "badStepsBelieved", "refusedShare",
                "temperatureErrorBelievedMax", "massFractionErrorBelievedMax", "coverage"), rows);
    }

    /** accuracy.csv. */
    public Table accuracy() {
        return AccuracyRow.table(accuracy);
    }

    /** outside.csv. */
    public Table outside() {
        return outside;
    }

    private Table cases() {
        List<List<Object>> rows = new ArrayList<>();
        for (ModelStudy study : studies) {
            for (ModelStudy.CaseRow row : study.cases()) {
                FlowCase result = row.result();
                if (result != null) {
                    rows.add(List.of(study.studied().name(), row.set().initial().label(), row.set().timeStep(), row.number(),
                            row.initial().state().temperature(), row.initial().state().pressure(), row.initial().equivalenceRatio(),
                            result.delayReference(), result.delay(), result.delayRelativeError(), result.endTemperatureError(),
                            result.temperatureErrorAt1ms(), result.speciesErrorOfPeak(), result.steps()));
                }
            }
        }
        return Table.of(List.of("model", "initialStates", "timeStep", "case", "T", "p", "equivalenceRatio", "delayReference", "delaySurrogate",
                "delayRelativeError", "endTemperatureError", "temperatureErrorAt1ms", "maxSpeciesErrorOfPeak", "steps"), rows);
    }

    @Override
    public void write(Path directory) throws IOException {
        accuracy().writeCsv(directory.resolve("accuracy.csv"));
        outside.writeCsv(directory.resolve("outside.csv"));
        cases().writeCsv(directory.resolve("cases.csv"));
        Map<String, Plot> figures = new LinkedHashMap<>();
        studies.forEach(study -> figures.putAll(CfdFigures.of(study)));
        for (Map.Entry<String, Plot> figure : figures.entrySet()) {
            figure.getValue().write(directory.resolve(figure.getKey()));
        }
        page(figures).write(directory.resolve("report.html"));
        Map<String, Object> models = new LinkedHashMap<>();
        for (ModelStudy study : studies) {
            StudiedModel model = study.studied();
            models.put(model.name(), Map.of("weightsSha256", model.weightsSha256()));
        }
        StudiedModel first = studies.get(0).studied();
        origin.manifest().withMechanism(first.model().provenance().mechanismFile(), first.kinetics().mechanism().sha256())
                .with("reference", first.reference().describe()).with("models", models).write(directory.resolve("manifest.json"));
    }

    private HtmlReport page(Map<String, Plot> figures) {
        HtmlReport page = new HtmlReport("Surrogates for flow solvers");
        page.paragraph("A step is a predictor's, an exponential Rosenbrock-Euler method in n substeps that its growth Λ asks for, with what nine nets"
                + " make of the difference between n and n/2 substeps added where n > 1, put onto the elements by the least change; T comes from"
                + " the energy. Nets that learn what a solver leaves over are the hypersolvers of M. Poli, S. Massaroli, A. Yamashita,"
                + " H. Asama, J. Park (NeurIPS 2020).");
        page.preformatted(origin.command() + "\nseed " + origin.seed() + ", commit " + origin.commit());
        page.heading("Accuracy");
        page.paragraph("Initial states at random from the domain, none of them seen by a training; cold ones from the lowest tenth of its temperatures. Each"
                + " is rolled out and compared with the reference (" + studies.get(0).studied().reference().describe() + "). Errors are in size; the delay is"
                + " that of a rise by 400 K, relative, of the cases whose reference ignites within the steps; a surrogate that does not is infinitely wrong, and so is"
                + " a rollout that ended early. Species: the largest error of any, at any step, of the reference's peak.");
        page.table(table(true), "The surrogates, guard off and on.");
        page.table(table(false), "With a part of the step left out: the nets; the nets, and a Richardson extrapolation in their place; the net of the moles;"
                + " the correction onto the elements. Without the correction the mass fractions no longer sum to one, and the kernel refuses such a state as it"
                + " does any user's: rollouts that end so are in casesStoppedEarly, and their infinite errors say that they ended, not how far off"
                + " they were. Whether the nets are worth more than the predictor and its extrapolation is for the rows WITHOUT_NETS and RICHARDSON to say.");
        for (Map.Entry<String, Plot> figure : figures.entrySet()) {
            if (!figure.getKey().startsWith("error-estimate")) {
                page.figure(figure.getValue(), figure.getKey().startsWith("rollout") ? "The case with the median error of the delay." :
                        "Every case whose reference ignites.");
            }
        }
        page.heading("The guard");
        page.paragraph("Single steps without fallback from states that rollouts visit (" + ModelStudy.VISITED + ") and from states of other kinds, judged by the"
                + " reference: bad is more than 5 K or 0.005 in a mass fraction. None of these states was seen by the calibration.");
        page.table(outside, "Bad steps, those believed among them, the part refused, the largest errors of believed steps, and the part of the believed whose"
                + " error of T is at most the estimate.");
        figures.forEach((name, plot) -> {
            if (name.startsWith("error-estimate")) {
                page.figure(plot, "Errors of 0 have no place on the axis.");
            }
        });
        ablation.ifPresent(table -> {
            page.heading("Trainings with an ingredient left out");
            page.table(table, "Each trained anew from the same seed, guard off. The nets of the paper map a state onto the next, know no pressure, and were"
                    + " trained on steps of one Δt.");
        });
        return page;
    }

    private Table table(boolean full) {
        return AccuracyRow.table(accuracy.stream().filter(row -> full == row.variant().equals("FULL")).toList());
    }

    @Override
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (AccuracyRow row : accuracy) {
            if (row.variant().equals("FULL")) {
                FlowFigures figures = row.figures();
                Map<String, Object> of = new LinkedHashMap<>();
                of.put("delayErrorMedian", figures.delayError().median());
                of.put("delayErrorMax", figures.delayError().max());
                of.put("endTemperatureErrorMax", figures.endTemperatureError().max());
                of.put("fallbackShare", figures.fallbackShare());
                summary.put(row.model() + ", " + row.set().initial().label() + ", " + row.set().timeStep() + " s, guard "
                        + (row.guarded() ? "on" : "off"), of);
            }
        }
        return summary;
    }
}
