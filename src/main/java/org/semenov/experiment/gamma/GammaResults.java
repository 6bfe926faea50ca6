package org.semenov.experiment.gamma;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.semenov.experiment.ExperimentResults;
import org.semenov.experiment.RunOrigin;
import org.semenov.network.Initialization;
import org.semenov.report.Plot;

/** What the study of γ gave. Immutable; {@link #write} puts it into a directory. */
public final class GammaResults implements ExperimentResults {
    private final GammaSettings settings;
    private final RunOrigin origin;
    private final PropositionTables proposition;
    private final RemarkTables remark;

    GammaResults(GammaSettings settings, RunOrigin origin, List<FollowedPath> paths, List<RuleRun> runs) {
        this.settings = settings;
        this.origin = origin;
        proposition = new PropositionTables(paths);
        remark = new RemarkTables(runs);
    }

    /** A sentence or two a problem, a sentence a path and what it is compared with. */
    @Override
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (GammaSettings.Problem problem : GammaSettings.Problem.values()) {
            summary.put("Proposition 1, " + problem.fileName(), proposition.verdict(problem));
        }
        for (GammaRule path : GammaRule.paths()) {
            summary.put("Remark 1, " + path.fileName(), remark.summary(path, path.atOnce()));
        }
        for (GammaRule path : GammaRule.rising()) {
            summary.put("Remark 1, " + path.fileName() + " against " + GammaRule.RESTARTED_0.fileName(),
                    remark.summary(path, GammaRule.RESTARTED_0));
        }
        return summary;
    }

    /** Writes tables, plots, report and manifest. */
    @Override
    public void write(Path directory) throws IOException {
        proposition.proposition().writeCsv(directory.resolve("proposition.csv"));
        proposition.stages().writeCsv(directory.resolve("path.csv"));
        proposition.bounds().writeCsv(directory.resolve("bounds.csv"));
        proposition.lowest().writeCsv(directory.resolve("lowest.csv"));
        proposition.statements().writeCsv(directory.resolve("statements.csv"));
        remark.nets().writeCsv(directory.resolve("remark.csv"));
        remark.quartiles().writeCsv(directory.resolve("remark-quartiles.csv"));
        remark.statistics().writeCsv(directory.resolve("remark-statistics.csv"));
        Map<String, Plot> figures = new GammaFigures(proposition, remark).all();
        for (Map.Entry<String, Plot> figure : figures.entrySet()) {
            figure.getValue().write(directory.resolve(figure.getKey()));
        }
        new GammaReport(settings, origin, proposition, remark, figures).page().write(directory.resolve("report.html"));
        origin.trainingManifest().with("settings", settings.toString())
                .with("problems", Arrays.stream(GammaSettings.Problem.values()).map(GammaSettings.Problem::description).toList())
                .with("start", Initialization.standard().describe()).with("descent of Proposition 1", Descent.method().describe())
                .with("net of Remark 1", GammaSettings.paperNet().describe())
                .with("rules of Remark 1", Arrays.stream(GammaRule.values()).map(rule -> settings.training(rule).describe()).toList())
                .write(directory.resolve("manifest.json"));
    }
}
