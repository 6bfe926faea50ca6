package org.semenov.experiment.gamma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semenov.experiment.ExperimentListener;
import org.semenov.experiment.RunOrigin;
import org.semenov.network.BiasOrder;
import org.semenov.report.Series;
import org.semenov.report.Table;

/** What tables, sentences and plots say. */
class GammaTextsTest {
    @TempDir
    private Path directory;

    /** γ = 0, 1, 10, 100, 1000, 10000, each end once and two at the line search, of every problem. */
    private static PropositionTables everyEnd() {
        DescentEnd[] ends = {DescentEnd.ITERATION_LIMIT, DescentEnd.GRADIENT_TOLERANCE, DescentEnd.VALUE_AT_ROUNDING, DescentEnd.LINE_SEARCH_FAILED,
            DescentEnd.LINE_SEARCH_FAILED, DescentEnd.ITERATION_LIMIT};
        List<PathStage> stages = new ArrayList<>();
        for (int s = 0; s < ends.length; s++) {
            stages.add(new PathStage(s == 0 ? 0 : Math.pow(10, s - 1), s, 0, new BiasOrder(0, 2, 0), new Descent(new double[0], s, 0, 1, 1, ends[s])));
        }
        List<FollowedPath> paths = new ArrayList<>();
        for (GammaSettings.Problem problem : GammaSettings.Problem.values()) {
            paths.add(new FollowedPath(problem.fileName(), 1, stages, new FeasiblePoint(9, 0, 0, 0, stages.get(0).descent())));
        }
        return new PropositionTables(paths);
    }

    @Test
    void everyEndIsCountedApart() {
        Table statements = everyEnd().statements();
        int first = statements.columns().indexOf("ended by the gradient");
        assertEquals(List.of("ended by the gradient", "by rounding", "by the line search", "by the limit"), statements.columns().subList(first, first + 4));
        for (List<?> row : statements.rows()) {
            assertEquals(List.of(1, 1, 2, 1), row.subList(first, first + 4), row.toString());
        }
    }

    @Test
    void aKinkIsNamedWhereJHasOne() {
        for (GammaSettings.Problem problem : GammaSettings.Problem.values()) {
            String verdict = everyEnd().verdict(problem);
            assertTrue(verdict.contains("1 ended with the gradient within its tolerance, 1 with the value at rounding, 2 with a line search"), verdict);
            assertTrue(verdict.endsWith("and 1 at the limit of iterations."), verdict);
            assertEquals(problem != GammaSettings.Problem.SQUARES, verdict.contains("kink"), verdict);
        }
    }

    @Test
    void theFeasiblePointIsCalledABoundInEveryTable() {
        assertTrue(everyEnd().proposition().columns().contains("J0bound"));
        assertTrue(everyEnd().bounds().columns().contains("J0bound"));
    }

    @ParameterizedTest
    @CsvSource({"0.00123456, 0.00123", "0.614, 0.614", "1.2049, 1.2", "2398.5, 2400", "1e-9, 1×10⁻⁹", "Infinity, ∞"})
    void ratiosHaveThreeSignificantDigits(double value, String text) {
        assertEquals(text, RemarkTables.rounded(value));
    }

    @Test
    void theLineOfEqualValuesIsDrawnWhereAllAreEqual() {
        Series one = GammaFigures.equal(3, 3);
        assertTrue(one.x(0) < 3 && one.x(1) > 3 && one.y(0) == one.x(0) && one.y(1) == one.x(1));
        Series two = GammaFigures.equal(2, 5);
        assertArrayEquals(new double[] {2, 5, 2, 5}, new double[] {two.x(0), two.x(1), two.y(0), two.y(1)});
    }

    /** One seed and so few iterations that every rule takes as many. */
    @Test
    void sentencesAndPageSayWhatWasCompared() throws IOException {
        GammaResults results = new GammaExperiment(new GammaSettings(1, 3, 1, 2, 7), new RunOrigin("test", 1, "none", "test"), 1,
                ExperimentListener.silent()).run(directory.resolve("kept"));
        Map<String, Object> summary = results.summary();
        for (String path : List.of("1, 10, 100", "1, 30, 1000")) {
            assertTrue(summary.values().stream().anyMatch(text -> text.toString().startsWith("γ = " + path
                    + " against 0 restarted twice: 1 times the iterations (median; quartiles 1 and 1), ")), summary.toString());
        }
        assertTrue(summary.get("Remark 1, restarted-0").toString().startsWith("γ = 0 restarted twice against 0 at once: 1 times"), summary.toString());
        results.write(directory);
        String page = Files.readString(directory.resolve("report.html"));
        String end = "A stage ends after 400 iterations without a new least validation error, or else, but for the last, after 2 iterations;"
                + " a training ends after 7 at the latest.";
        assertEquals(3, page.split(end, -1).length, "once in the text, once below the histories");
        assertFalse(page.contains("ends with its patience"), "the caption that left out the limit");
    }
}
