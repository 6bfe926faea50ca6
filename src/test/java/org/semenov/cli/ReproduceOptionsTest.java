package org.semenov.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that an experiment would not look at, and values out of range, end at once, before anything is written. */
class ReproduceOptionsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"gamma --variants all", "sine --minimizer lbfgs", "sine --mechanism nofile", "sine --data nodir",
        "paper --variants bogus", "paper --seeds 3", "paper --mechanism nofile", "sine --variants bogus", "hydrogen --minimizer newton",
        "sine --seeds 0", "cfd --models nowhere", "cfd --seeds 2", "gamma --models nowhere", "cfd --data nofile", "sine --seed 9223372036854775807 --seeds 2 --iterations 5"})
    void isRefusedWithStatusTwo(String line) {
        Path output = directory.resolve("results");
        String[] arguments = ("reproduce " + line + " --quiet --output " + output).split(" ");
        assertEquals(2, Main.run(arguments), line);
        assertFalse(Files.exists(output.resolve("paper")), line);
    }
}
