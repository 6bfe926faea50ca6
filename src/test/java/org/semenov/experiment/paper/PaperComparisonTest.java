package org.semenov.experiment.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semenov.experiment.RunOrigin;
import org.semenov.surrogate.Sha256;

/** From made-up results to rows: each number is the one of the files, and the numbers choose the remark. */
class PaperComparisonTest {
    @TempDir
    private Path results;
    private MadeUpResults madeUp;

    @BeforeEach
    void make() throws IOException {
        madeUp = new MadeUpResults(results).asInThePaper();
    }

    private Map<String, ResultTable> rows() throws IOException {
        return ResultTable.parse("numbers.csv", "", PaperComparison.read(results).tables().numbers().csv()).each().stream()
                .collect(Collectors.toMap(row -> row.text("id"), row -> row));
    }

    private String place(String directory) {
        return results.resolve(directory).toString().replace('\\', '/');
    }

    /** Statistics of two seeds, and their nets. */
    private void study(String command) throws IOException {
        madeUp.write("study/hydrogen/statistics.csv", MadeUpResults.STATISTICS + "the rollout error,2,J_γ,J,1,2,8,2,0,ratio,0.5,0.02,better\n"
                + "of a variant,2,re-parametrised,J,1,2,8,2,0,ratio,0.5,0.02,better\n")
                .write("study/hydrogen/training.csv", "seed,loss\n1,J\n1,Jgamma\n2,J\n2,Jgamma\n")
                .write("study/hydrogen/manifest.json", MadeUpResults.manifest(command));
    }

    private void write() throws IOException {
        PaperComparison.read(results).write(results.resolve("paper"), new RunOrigin("reproduce paper", 1, "abc", "0"));
    }

    @Test
    void thePapersNumbersAgreeWithThemselves() throws IOException {
        List<String> disagreeing = rows().values().stream().filter(row -> row.text("agreement").contains("disagrees")
                || row.text("agreement").contains("some")).map(row -> row.text("id")).toList();
        assertEquals(List.of("s1-orders-figure-1"), disagreeing, "the printed 7,257,600 is a sum and no product");
        List<String> notRun = rows().values().stream().filter(row -> row.text("agreement").equals("not run"))
                .map(row -> row.text("id").split("-")[0]).distinct().sorted().toList();
        assertEquals(List.of(), notRun, "what no input was made up for");
    }

    @Test
    void eachNumberIsThatOfTheFiles() throws IOException {
        String[] expected = """
            s51-iterations-J 500 s51-iterations-Jgamma 2000 s51-iterations-ratio 4 s51-misfit-ratio 0.25 s51-validation-ratio 0.5
            s51-test-ratio 0.75 s51-pairs-Jgamma 0 s51-pairs-J 49 s51-not-by-patience 0 s51-least-ratio 0.25 s51-ahead-ratio 0.5 t1-T-J 2638
            t1-H2-Jgamma 4570 t1-sum-J 34847 t1-sum-Jgamma 21456 s52-fewer 5 s52-overall 0.61572 s52-nets-ordered 8 s52-pairs-Jgamma 1
            s52-largest-Jgamma 8e-7 s52-pairs-J 900 s52-misfit-J 1e-5 s52-not-by-patience 0 s52-rms-1400-alone-J 40
            s52-rms-2000-corrected-ratio 0.25 s52-delay-1400-corrected-J -2e-6 s52-delay-2000-alone-Jgamma -1e-6
            s52-size-1400-alone-Jgamma 1e-6 s52-size-2000-alone-ratio 0.5 s52-parameters 6870 s52-biases-all 2160 s52-neighbours 2088
            s53-accuracy-Jgamma 98.71 s53-difference 0.15 s53-layers-ordered-Jgamma 6 s53-layers-ordered-J 0 s53-largest-of-range-J 0.75
            s53-narrower 6 s53-widest-ratio 0.5 s53-pairs-J 350 s53-epochs 5 s53-p 0.5 s3-falls-elastic 0 s3-above-paper 0
            s3-penalty-squares 1e-6 s3-violation-elastic 1e-8 s3-not-converged-paper 0 r1-misfit-100 1 r1-iterations-1000 1 r1-restarts-100 1
            s53-layers-ordered-Jordered 6 s53-accuracy-Jordered 98.7
            """.trim().split("\\s+");
        Map<String, ResultTable> rows = rows();
        for (int n = 0; n < expected.length; n += 2) {
            double value = Double.parseDouble(expected[n + 1]);
            assertEquals(value, rows.get(expected[n]).number("firstSeed"), 1e-5 * Math.abs(value), expected[n]);
        }
    }

    @Test
    void medianRangeAndCountAreOverTheSeeds() throws IOException {
        madeUp.replace("sine/training.csv", "2,J,500", "2,J,4000");
        ResultTable row = rows().get("s51-iterations-ratio");
        assertEquals(List.of(4.0, 2.25, 0.5, 4.0),
                List.of(row.number("firstSeed"), row.number("median"), row.number("lowest"), row.number("highest")));
        assertEquals("1 of 2", row.text("seedsThatAgree"));
        assertEquals("agrees in some seeds", row.text("agreement"));
        assertTrue(row.text("remark").startsWith("Reason not found"), row.text("remark"));
    }

    @ParameterizedTest
    @CsvSource({"s51-misfit-ratio, sine/training.csv, 4e-7, 1e-8", "s51-pairs-Jgamma, sine/training.csv, '6e-4,0,0', '6e-4,3,1e-6'",
        "s51-test-ratio, sine/training.csv, 6e-4, 9e-4", "s51-not-by-patience, sine/training.csv, 'J,500,PATIENCE_SPENT', 'J,500,ITERATION_LIMIT'",
        "t1-OH-J, full/hydrogen/training.csv, ',OH,5957', ',OH,852'", "s52-fewer, full/hydrogen/training.csv, ',T,786', ',T,7860'",
        "s52-overall, full/hydrogen/training.csv, ',T,786', ',T,78600'", "s52-nets-ordered, full/hydrogen/training.csv, '1e-5,0,0', '1e-5,2,1e-9'",
        "s52-largest-Jgamma, full/hydrogen/training.csv, 8e-7, 4e-5", "s52-rms-1400-alone-ratio, full/hydrogen/rollouts.csv, ',10,', ',41,'",
        "s52-delay-2000-corrected-Jgamma, full/hydrogen/rollouts.csv, 7e-6, 9e-6", "s53-accuracy-J, mnist/accuracy.csv, 98.56, 99.18",
        "s53-layers-ordered-Jgamma, mnist/layers.csv, '0,0,0', '1,1e-6,1e-5'", "s3-falls-squares, gamma/bounds.csv, ',6,6,7', ',5,6,7'",
        "s3-above-paper, gamma/bounds.csv, ',6,6,7', ',6,6,6'", "s3-penalty-elastic, gamma/path.csv, 1e-9, 1e-4",
        "s3-not-converged-elastic, gamma/path.csv, CONVERGED, ITERATION_LIMIT",
        "r1-test-1000, gamma/remark.csv, 'path-1000,1000,1e-7,7e-4', 'path-1000,1000,1e-7,9e-4'",
        "s53-narrower, mnist/layers.csv, '-0.1,0.1', '-0.3,0.3'"})
    void otherNumbersDisagreeWithAReasonOrWithoutOne(String id, String file, String old, String by) throws IOException {
        assertEquals("agrees", rows().get(id).text("agreement"));
        madeUp.replace(file, old, by);
        ResultTable row = rows().get(id);
        assertEquals("disagrees", row.text("agreement"));
        assertTrue(row.text("remark").contains("eason"), row.text("remark"));
    }

    @Test
    void aRolloutThatDoesNotIgniteHasNoDelayAndDoesNotAgree() throws IOException {
        madeUp.replace("full/hydrogen/rollouts.csv", "2,Jgamma,corrected,1400,8e-6,7e-6", "2,Jgamma,corrected,1400,8e-6,");
        ResultTable row = rows().get("s52-delay-1400-corrected-Jgamma");
        assertEquals("1 of 2", row.text("seedsThatAgree"));
        assertEquals(-1e-6, row.number("median"), 1e-12);
        assertTrue(row.text("remark").endsWith("No value in 1 of 2 seeds."), row.text("remark"));
    }

    @Test
    void aRolloutThatEndsEarlyIsInfinitelyWrongAndHasNoDelay() throws IOException {
        madeUp.replace("full/hydrogen/rollouts.csv", "2,Jgamma,nets alone,1400,8e-6,7e-6,10,COMPLETED",
                "2,Jgamma,nets alone,1400,8e-6,7e-6,1,LEFT_FINITE_RANGE");
        Map<String, ResultTable> rows = rows();
        ResultTable error = rows.get("s52-rms-1400-alone-Jgamma");
        assertEquals(List.of(10.0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
                List.of(error.number("lowest"), error.number("median"), error.number("highest")));
        assertTrue(error.text("remark").contains("counts as infinite"), error.text("remark"));
        assertEquals("1 of 2", rows.get("s52-rms-1400-alone-ratio").text("seedsThatAgree"));
        assertEquals("1 of 2", rows.get("s52-delay-1400-alone-Jgamma").text("seedsThatAgree"));
        assertTrue(rows.get("s52-size-1400-alone-Jgamma").text("remark").endsWith("has no delay. No value in 1 of 2 seeds."));
    }

    @Test
    void twoRolloutsThatEndEarlyHaveNoRatio() throws IOException {
        madeUp.replace("full/hydrogen/rollouts.csv", "COMPLETED", "CORRECTION_FAILED");
        ResultTable ratio = rows().get("s52-rms-2000-corrected-ratio");
        assertEquals(OptionalDouble.empty(), ratio.optional("median"));
        assertEquals("disagrees", ratio.text("agreement"));
        assertTrue(ratio.text("remark").endsWith("No value in 2 of 2 seeds."), ratio.text("remark"));
    }

    @Test
    void aRunOfAnotherBudgetIsNamedOnThePageAndWhereItDisagrees() throws IOException {
        String command = "java -jar target/semenov.jar reproduce sine --seeds 2";
        madeUp.write("sine/manifest.json", MadeUpResults.manifest(command)).replace("sine/training.csv", "4e-7", "1e-8");
        write();
        Map<String, ResultTable> rows = rows();
        assertTrue(rows.get("s51-misfit-ratio").text("remark").startsWith("The input was made with another budget"));
        assertFalse(rows.get("s51-pairs-Jgamma").text("remark").contains("budget"), "it agrees");
        assertFalse(rows.get("s1-orders-figure-1").text("remark").contains("budget"), "it has no input");
        String other = "made by another command: " + command + " instead of " + PaperInput.SINE.command();
        assertTrue(Files.readString(results.resolve("paper/inputs.csv")).contains("sine," + other + ",1,abc"));
        assertTrue(Files.readString(results.resolve("paper/report.html")).contains("<p>sine was " + other));
    }

    @Test
    void anInputWithoutAManifestIsNotJudged() throws IOException {
        madeUp.delete("mnist/manifest.json");
        write();
        assertEquals("not run: no manifest.json; looked in " + place("mnist") + "; " + PaperInput.MNIST.command(),
                rows().get("s53-accuracy-J").text("remark"));
        assertTrue(Files.readString(results.resolve("paper/inputs.csv")).contains("mnist,not run: no manifest.json; looked in"));
        assertFalse(Files.readString(results.resolve("paper/report.html")).contains("<text>mnist/biases.svg</text>"));
    }

    @Test
    void statisticsOfAnotherRunThanTheNetsAreRefused() throws IOException {
        study(PaperInput.STUDY.command());
        madeUp.replace("study/hydrogen/statistics.csv", "error,2,", "error,10,");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> PaperComparison.read(results)).getMessage()
                .startsWith("study/hydrogen/statistics.csv: n is 10, but study/hydrogen/training.csv has 2 seeds"));
    }

    @Test
    void theCaptionOfTheStudyNamesItsMinimizerAsTheManifestDoes() throws IOException {
        study(PaperInput.STUDY.command());
        write();
        assertTrue(Files.readString(results.resolve("paper/report.html")).contains("by limited-memory BFGS"));
        study(PaperInput.STUDY.command().replace(" --minimizer lbfgs", ""));
        write();
        String page = Files.readString(results.resolve("paper/report.html"));
        assertFalse(page.contains("by limited-memory BFGS"));
        assertTrue(page.contains("study/hydrogen was made by another command"));
    }

    @Test
    void whereThereIsNoInputAtAllTheDirectoryAndTheCommandsAreNamed() {
        Path nowhere = results.resolve("nowhere");
        String message = assertThrows(IllegalArgumentException.class, () -> PaperComparison.read(nowhere)).getMessage();
        assertTrue(message.contains(nowhere.toString()) && message.contains(PaperInput.GAMMA.command()), message);
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedWithItsName() throws IOException {
        Files.write(results.resolve("mnist/layers.csv"), new byte[] {'s', 'e', 'e', 'd', (byte) 0xE9, '\n'});
        String message = assertThrows(IllegalArgumentException.class, () -> PaperComparison.read(results)).getMessage();
        assertTrue(message.startsWith("mnist/layers.csv: not UTF-8"), message);
    }

    @Test
    void whatIsMissingIsNotRunAndSaysByWhichCommandItIs() throws IOException {
        madeUp.delete("mnist/pairs.csv").replace("sine/training.csv", "relativeTestError", "other");
        Map<String, ResultTable> rows = rows();
        assertEquals("not run", rows.get("s53-p").text("agreement"));
        assertEquals("not run: there is no mnist/pairs.csv; looked in " + place("mnist") + "; " + PaperInput.MNIST.command(),
                rows.get("s53-p").text("remark"));
        assertEquals("not run: sine/training.csv has no column relativeTestError; looked in " + place("sine") + "; " + PaperInput.SINE.command(),
                rows.get("s51-test-J").text("remark"));
        assertEquals("agrees", rows.get("s51-misfit-ratio").text("agreement"), "the other columns are there");
        assertEquals("agrees", rows.get("s53-narrower").text("agreement"));
    }

    @Test
    void thePathsOfTheSmallNetsHaveMoreSeedsThanThatOfThePapersNet() throws IOException {
        assertEquals(2.0, rows().get("s3-falls-elastic").number("seeds"));
        assertEquals(1.0, rows().get("s3-falls-paper").number("seeds"));
    }

    @Test
    void pairsOfEarlierRunsHaveNoColumnForTheLoss() throws IOException {
        madeUp.write("mnist/pairs.csv", "seed,pMcNemar\n1,0.125\n2,0.25\n");
        assertEquals(0.125, rows().get("s53-p").number("firstSeed"));
    }

    @Test
    void statisticsOfThePapersQuestionAloneAreOnThePage() throws IOException {
        study(PaperInput.STUDY.command());
        write();
        String page = Files.readString(results.resolve("paper/report.html"));
        assertTrue(page.contains("the rollout error"));
        assertFalse(page.contains("of a variant"));
        assertTrue(page.contains("there is no sine/statistics.csv"));
    }

    @Test
    void withoutAnyResultsEverythingIsNotRunButTheSizesOfTheNets(@TempDir Path empty) throws IOException {
        Files.createDirectory(empty.resolve("mnist"));
        PaperComparison comparison = PaperComparison.read(empty);
        comparison.write(empty.resolve("paper"), new RunOrigin("reproduce paper", 1, "abc", "0"));
        List<ResultTable> rows = ResultTable.parse("numbers.csv", "", Files.readString(empty.resolve("paper/numbers.csv"))).each();
        assertEquals((long) rows.size() - NetMeasures.all().size(), comparison.summary().get("not run"));
        assertTrue(Files.readString(empty.resolve("paper/report.html")).contains("Not run: there is no sine/misfit.svg"));
    }

    @Test
    void aBrokenFileIsRefusedWithNameLineAndText() throws IOException {
        madeUp.replace("sine/training.csv", "1,Jgamma,2000", "1,Jgamma,many");
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> PaperComparison.read(results));
        assertEquals("sine/training.csv:3: iterations is 'many', not a number", refused.getMessage());
        madeUp.replace("sine/training.csv", "1,Jgamma,many", "1,Jgamma,1,1");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> PaperComparison.read(results)).getMessage()
                .startsWith("sine/training.csv:3: 10 cells under 9 columns"));
    }

    @Test
    void theManifestHoldsTheHashOfEveryFileRead() throws IOException {
        write();
        JsonNode inputs = new ObjectMapper().readTree(results.resolve("paper/manifest.json").toFile()).get("inputs");
        for (String file : List.of("sine/training.csv", "full/hydrogen/rollouts.csv", "mnist/layers.csv", "mnist/manifest.json", "sine/misfit.svg")) {
            assertEquals(Sha256.of(Files.readAllBytes(results.resolve(file))), inputs.path(file).asText(), file);
        }
    }

    @Test
    void thePageIsWellFormedHasTheFiguresInOrderAndIsTheSameEveryTime() throws Exception {
        write();
        String page = Files.readString(results.resolve("paper/report.html"));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        int place = 0;
        for (ResultTable figure : PaperNumber.resource("figures.csv").each()) {
            String name = PaperInput.valueOf(figure.text("input")).name(figure.text("file"));
            int next = page.indexOf("<text>" + name + "</text>", place);
            assertTrue(next > place, name + " is not on the page, or before its place");
            place = next;
        }
        assertTrue(page.contains(">0.001<") && !page.contains(">0.009<"), "Proposition 1 along γ is of the first seed");
        assertTrue(page.contains("misfit of a path") && page.contains(">∞<"));
        assertTrue(page.contains("reproduce sine --full") && page.contains("7,257,600"));
        write();
        assertEquals(page, Files.readString(results.resolve("paper/report.html")));
    }

    @Test
    void table1HasThePapersSumsAndOurs() throws IOException {
        madeUp.replace("full/hydrogen/training.csv", "1,J,T,2638", "1,J,T,638");
        write();
        ResultTable sum = ResultTable.parse("table1.csv", "", Files.readString(results.resolve("paper/table1.csv"))).where("net", "sum");
        assertEquals(34847.0, sum.number("paper J"));
        assertEquals(32847.0, sum.number("J"));
        assertEquals(21456.0, sum.number("paper J_γ"));
        assertEquals(1.0, sum.number("J_γ ratio"));
    }

    @Test
    void theNetsOfTheFirstSeedHaveTheirWallTimeWhereItIsThere() throws IOException {
        write();
        ResultTable without = ResultTable.parse("nets.csv", "", Files.readString(results.resolve("paper/nets.csv")));
        assertEquals(18, without.each().size());
        assertEquals(OptionalDouble.empty(), without.where("net", "OH").where("loss", "Jgamma").optional("wallSeconds"));
        StringBuilder times = new StringBuilder("seed,loss,net,wallSeconds\n");
        for (String net : HydrogenMeasures.NETS) {
            times.append("1,J," + net + ",10\n1,Jgamma," + net + ",20\n2,J," + net + ",99\n2,Jgamma," + net + ",99\n");
        }
        madeUp.write("full/hydrogen/wall-time.csv", times.toString());
        write();
        ResultTable nets = ResultTable.parse("nets.csv", "", Files.readString(results.resolve("paper/nets.csv")));
        ResultTable row = nets.where("net", "OH").where("loss", "Jgamma");
        assertEquals(20.0, row.number("wallSeconds"));
        assertEquals(4444.0, row.number("iterations"));
    }
}
