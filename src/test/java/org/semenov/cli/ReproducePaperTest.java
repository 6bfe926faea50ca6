package org.semenov.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReproducePaperTest {
    @TempDir
    private Path results;

    @Test
    void thePageIsWrittenWhateverIsThereToRead() throws IOException {
        Files.createDirectory(results.resolve("sine"));
        Console console = Console.run("reproduce", "paper", "--output", results.toString());
        assertEquals(0, console.status(), console.err());
        assertTrue(console.err().contains("done: see " + results.resolve("paper/report.html")), console.err());
        assertTrue(console.out().contains("\"not run\""), console.out());
        assertTrue(Files.exists(results.resolve("paper/numbers.csv")));
    }

    @Test
    void whereNothingIsThereItIsRefusedAndNothingIsWritten() {
        Console console = Console.run("reproduce", "paper", "--output", results.resolve("nowhere").toString());
        assertEquals(2, console.status());
        assertEquals(1, console.errorLines(), console.err());
        assertTrue(console.err().contains("nowhere") && console.err().contains("reproduce sine --full"), console.err());
        assertTrue(Files.notExists(results.resolve("nowhere")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--full", "--quick", "--seeds=2", "--iterations=5", "--minimizer=lbfgs", "--data=x"})
    void optionsOfRunsAreRefused(String option) {
        Console console = Console.run("reproduce", "paper", "--output", results.toString(), option);
        assertEquals(2, console.status());
        assertEquals(1, console.errorLines(), console.err());
        assertTrue(console.err().contains("reproduce paper runs nothing"), console.err());
        assertTrue(Files.notExists(results.resolve("paper")));
    }
}
