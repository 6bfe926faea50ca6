package org.semenov.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.state.GasState;
import org.semenov.state.StateLayout;

class StateTableTest {
    @TempDir
    private Path directory;

    private String refusal(String text) throws IOException {
        Path file = directory.resolve("bad.csv");
        Files.writeString(file, text);
        return assertThrows(IllegalArgumentException.class, () -> StateTable.read(file).column("T")).getMessage();
    }

    @Test
    void numbersReadBackToTheSameBits() throws IOException {
        Random random = new Random(1);
        List<double[]> rows = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            rows.add(new double[] {random.nextGaussian() * Math.pow(10.0, random.nextInt(600) - 300), -0.0, n});
        }
        Path file = directory.resolve("numbers.csv");
        new StateTable(List.of("a", "b", "c"), rows).write(file);
        StateTable read = StateTable.read(file);
        for (int n = 0; n < rows.size(); n++) {
            assertArrayEquals(rows.get(n), read.values(n, List.of("a", "b", "c")), 0.0);
        }
    }

    @Test
    void commentsAndBlankLinesArePassedOver() throws IOException {
        Path file = directory.resolve("comments.csv");
        Files.writeString(file, "# from somewhere\nT, p\n\n# more\n300, 1e5\n");
        assertArrayEquals(new double[] {300.0}, StateTable.read(file).column("T"));
        assertEquals(1e5, StateTable.read(file).value(0, "p"));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreReadPast() throws IOException {
        Path file = directory.resolve("windows.csv");
        Files.writeString(file, "\uFEFFT,p\r\n300,1e5\r\n");
        assertArrayEquals(new double[] {300.0}, StateTable.read(file).column("T"));
    }

    @Test
    void textThatIsNotUtf8AndDoubledColumnsAreRefused() throws IOException {
        Path file = directory.resolve("latin.csv");
        Files.write(file, "# 20 \u00b0C\nT\n300\n".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> StateTable.read(file)).getMessage().endsWith("latin.csv: is not UTF-8 text"));
        assertTrue(refusal("T,p,T\n300,1e5,400\n").contains("bad.csv:1: a column name occurs twice: T,p,T"));
    }

    @Test
    void mistakesNameFileLineAndText() throws IOException {
        assertTrue(refusal("T,p\n300,1e5\nhot,1e5\n").contains("bad.csv:3: 'hot' in column T"), refusal("T,p\n300,1e5\nhot,1e5\n"));
        assertTrue(refusal("T,p\n300\n").contains("bad.csv:2: 1 cells, the header has 2"), refusal("T,p\n300\n"));
        assertTrue(refusal("p\n1e5\n").contains("has no column 'T'"));
        assertTrue(refusal("").contains("no header line"));
    }

    @Test
    void pairsReadBackToTheSameStates() throws IOException {
        StateLayout layout = new StateLayout(List.of("H2", "O2"));
        List<StepPair> pairs = List.of(new StepPair(3, 0.1, 1e-7, new GasState(1000.1, 101325.0, new double[] {0.1, 0.9}),
                new GasState(1001.0 / 3.0, 1e5, new double[] {1e-17, 0.5})));
        Path file = directory.resolve("pairs.csv");
        PairCsv.write(file, layout, pairs);
        assertEquals(pairs, PairCsv.read(file, layout));
    }
}
