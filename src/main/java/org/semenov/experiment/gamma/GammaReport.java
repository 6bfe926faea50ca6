package org.semenov.experiment.gamma;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.semenov.experiment.RunOrigin;
import org.semenov.experiment.statistics.StatisticsTables;
import org.semenov.experiment.statistics.Study;
import org.semenov.report.HtmlReport;
import org.semenov.report.Plot;
import org.semenov.report.Table;

/** The page of the study of γ. */
final class GammaReport {
    private final GammaSettings settings;
    private final RunOrigin origin;
    private final PropositionTables proposition;
    private final RemarkTables remark;
    private final Map<String, Plot> figures;

    GammaReport(GammaSettings settings, RunOrigin origin, PropositionTables proposition, RemarkTables remark, Map<String, Plot> figures) {
        this.settings = settings;
        this.origin = origin;
        this.proposition = proposition;
        this.remark = remark;
        this.figures = figures;
    }

    HtmlReport page() {
        HtmlReport page = new HtmlReport("γ: Proposition 1 measured, and path-following against a fixed γ");
        page.paragraph("Sections 2 and 3 of H. Antil, T. S. Brown, R. Löhner, F. Togashi, D. Verma, Deep neural nets with fixed bias"
                + " configuration (2022), run by Semenov on the sin(x) of section 5.1.");
        page.preformatted(origin.command() + "\nseed " + origin.seed() + ", commit " + origin.commit());
        propositionPart(page);
        remarkPart(page);
        return page;
    }

    private void propositionPart(HtmlReport page) {
        page.heading("Proposition 1");
        page.paragraph("With θ^γ a minimiser of J_γ = J + (γ/2) g, and J₀ the least J with all biases in order: (a) J_γ(θ^γ) grows with γ;"
                + " (b) it is at most J₀; (c) (γ/2) g(θ^γ) tends to 0. Each path begins at a minimiser of J, whose biases are out of order,"
                + " and goes on from the solution of one γ to the next, without validation data. At its end the biases out of order are"
                + " pooled into blocks held equal and J is minimised with them: every point in order bounds J₀ from above, and with it J_γ."
                + " Comparisons are exact, without a tolerance.");
        page.paragraph("The proposition is about global minimisers. A descent finds local ones, and may leave the one it follows for a"
                + " lower one at a larger γ, where (a) and (b) fail along the path; so they may where a descent ended before its"
                + " minimiser: at the limit of iterations, or, where J has the absolute values of eq. 4, with a line search that found no"
                + " lower value at a kink, which need not be a minimiser. All are counted, not repaired.");
        page.list(Arrays.stream(GammaSettings.Problem.values()).map(proposition::verdict).toList());
        page.table(proposition.statements(), "The statements by problem and range of γ. Slopes of log on log γ from γ = 1 to 1e6, medians over the"
                + " seeds; −1 is what multipliers μ give: violation μ/γ, (γ/2) g = |μ|²/(2γ) = J₀ − J_γ. J₀ here is J of the feasible"
                + " point, a bound from above. How the descents of the stages ended: gradient within its tolerance, value at rounding, no lower value found by"
                + " the line search, limit of iterations;"
                + " problems elastic and paper have kinks, where the third need not be a minimiser.");
        page.table(firstPath(), "The path of the first seed, problem squares.");
        for (GammaSettings.Problem problem : GammaSettings.Problem.values()) {
            page.figure(figures.get("proposition-" + problem.fileName()), problem.description() + "; red: slope −1, and J_γ = the bound of J₀.");
        }
        page.table(proposition.bounds(), "Feasible points and slopes by path. Multipliers at or above 0 are those of a minimiser subject to the order;"
                + " where the absolute values of eq. 4 hold a bias at 0, its multiplier is known only within λ/2.");
        page.table(proposition.lowest(), "The least J_γ found by any path at each γ, beside the least J of a feasible point.");
    }

    private Table firstPath() {
        List<String> columns = proposition.stages().columns();
        FollowedPath first = proposition.of(GammaSettings.Problem.SQUARES).get(0);
        return Table.of(columns.subList(2, columns.size()), proposition.stages().rows().stream()
                .filter(row -> row.get(0).equals(first.problem()) && row.get(1).equals(first.seed())).map(row -> row.subList(2, row.size())).toList());
    }

    private void remarkPart(HtmlReport page) {
        page.heading("Remark 1: a path of γ against γ at once");
        page.paragraph("The net of section 5.1 with the paper's BFGS and patience, " + settings.seeds() + " seeds, equal starts. " + stageEnd()
                + " The paper tried both and found the results almost identical; it shows those of γ at once.");
        page.list(GammaRule.rising().stream().map(path -> remark.summary(path, path.atOnce())).toList());
        GammaRule.rising().forEach(path -> comparison(page, path, path.atOnce(), remark.study(path)));
        page.heading("How much of it is the penalty?");
        page.paragraph("A new stage also starts the descent method anew and its patience with it. J restarted twice, with the stages and limits of"
                + " a path and γ = 0 in all of them, does only that: against J at once it shows what the restarts do, and a path against it what"
                + " raising γ adds.");
        page.list(Stream.concat(Stream.of(remark.summary(GammaRule.RESTARTED_0, GammaRule.AT_ONCE_0)),
                GammaRule.rising().stream().map(path -> remark.summary(path, GammaRule.RESTARTED_0))).toList());
        comparison(page, GammaRule.RESTARTED_0, GammaRule.AT_ONCE_0, remark.study(GammaRule.RESTARTED_0));
        GammaRule.rising().forEach(path -> comparison(page, path, GammaRule.RESTARTED_0, remark.penaltyStudy(path)));
        page.heading("All rules");
        page.table(remark.quartiles(), "Median and quartiles over the seeds; γ = 1 at once is the first stage of both rising paths alone.");
        page.figure(figures.get("remark-pairs"), "Each rule in stages against its last γ at once; below the dashed line the stages have less. Black:"
                + " J restarted against J, so what restarts do without γ.");
        page.figure(figures.get("remark-history"), stageEnd());
        page.table(remark.nets(), "All nets.");
    }

    private static void comparison(HtmlReport page, GammaRule rule, GammaRule baseline, Study study) {
        page.subheading("γ = " + rule.description() + " against " + baseline.description());
        page.list(RemarkTables.verdicts(study));
        page.table(StatisticsTables.effects(study), "γ = " + rule.description() + " against " + baseline.description()
                + ", seed by seed, from equal starts.");
    }

    private String stageEnd() {
        return "A stage ends after " + settings.training(GammaRule.PATH_100).patience() + " iterations without a new least validation error, or"
                + " else, but for the last, after " + settings.stageLimit() + " iterations; a training ends after "
                + settings.maximumIterations() + " at the latest.";
    }
}
