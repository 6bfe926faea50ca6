package org.semenov.experiment.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The resource files: what the paper says, each number once. */
class PaperNumberTest {

    private static double value(String id) throws IOException {
        return PaperNumber.all().stream().filter(number -> number.id().equals(id)).findFirst().orElseThrow().value().orElseThrow();
    }

    @Test
    void idsAreUniqueAndEachHasItsMeasureAndNoMeasureIsWithoutARow() throws IOException {
        List<String> ids = PaperNumber.all().stream().map(PaperNumber::id).toList();
        assertEquals(ids.size(), Set.copyOf(ids).size());
        assertEquals(new TreeSet<>(ids), new TreeSet<>(PaperComparison.measures().keySet()));
    }

    @Test
    void everyClaimOfThePaperHasARow() throws IOException {
        Set<String> ids = PaperNumber.all().stream().map(PaperNumber::id).collect(Collectors.toSet());
        List<String> claims = new ArrayList<>(List.of("s1-orders-figure-1", "s3-falls-paper", "s3-above-paper", "s3-penalty-paper", "r1-test-100",
                "s51-iterations-ratio",
                "s51-misfit-ratio", "s51-pairs-Jgamma", "s51-largest-Jgamma", "s51-biases", "s51-test-J", "s51-test-Jgamma", "s51-test-ratio",
                "s51-orders", "s5-lambda", "t1-sum-J", "t1-sum-Jgamma", "s52-fewer", "s52-overall", "s52-nets-ordered", "s52-pairs-Jgamma",
                "s52-largest-Jgamma", "s52-parameters", "s52-biases-net", "s52-biases-all", "s53-accuracy-J", "s53-accuracy-Jgamma",
                "s53-layers-ordered-Jgamma", "s53-narrower"));
        MadeUpResults.TABLE_1.keySet().forEach(net -> Losses.BOTH.forEach(loss -> claims.add("t1-" + net + "-" + loss)));
        for (int temperature : RolloutMeasures.TEMPERATURES) {
            for (String kind : RolloutMeasures.KINDS) {
                claims.add(RolloutMeasures.id("rms", temperature, kind, "ratio"));
                claims.add(RolloutMeasures.id("delay", temperature, kind, Losses.J_GAMMA));
            }
        }
        claims.removeAll(ids);
        assertEquals(List.of(), claims);
    }

    @Test
    void table1IsThePapersAndItsSumsAndCountsFollowFromIt() throws IOException {
        double[] sums = new double[2];
        int fewer = 0;
        for (String net : HydrogenMeasures.NETS) {
            for (int l = 0; l < 2; l++) {
                assertEquals((double) MadeUpResults.TABLE_1.get(net).get(l), value("t1-" + net + "-" + Losses.BOTH.get(l)), net);
                sums[l] += value("t1-" + net + "-" + Losses.BOTH.get(l));
            }
            fewer += value("t1-" + net + "-Jgamma") < value("t1-" + net + "-J") ? 1 : 0;
        }
        assertEquals(sums[0], value("t1-sum-J"));
        assertEquals(sums[1], value("t1-sum-Jgamma"));
        assertEquals(fewer, value("s52-fewer"));
        assertEquals(sums[1] / sums[0], value("s52-overall"), 5e-5);
    }

    @Test
    void whatThePaperPrintsIsTheNumberComparedWith() throws IOException {
        for (PaperNumber number : PaperNumber.all()) {
            if (number.value().isPresent() && number.paper().matches("[0-9.,]+(e-?[0-9]+)?")) {
                assertEquals(Double.parseDouble(number.paper().replace(",", "")), number.value().getAsDouble(), number.id());
            }
        }
    }

    @Test
    void aRowThatIsJudgedHasARemarkForEitherCase() throws IOException {
        for (PaperNumber number : PaperNumber.all()) {
            assertTrue(Set.of("1", "3", "5.1", "5.2", "5.3").contains(number.section()), number.id());
            assertTrue(number.value().isEmpty() || number.criterion().judges(), number.id() + " has a number and is not judged");
            if (number.criterion().judges()) {
                assertFalse(number.agrees().isEmpty(), number.id());
                assertTrue(number.disagrees().contains("eason") || number.disagrees().contains("bug"), number.id() + ": " + number.disagrees());
            }
        }
    }

    @Test
    void theFiguresArePapersTwoToSeven() throws IOException {
        String captions = PaperNumber.resource("figures.csv").each().stream().map(row -> row.text("caption")).collect(Collectors.joining("\n"));
        int last = -1;
        for (int figure = 2; figure <= 7; figure++) {
            int place = captions.indexOf("Figure " + figure + " of the paper");
            assertTrue(place > last, "Figure " + figure);
            last = place;
        }
    }
}
