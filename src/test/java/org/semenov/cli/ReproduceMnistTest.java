package org.semenov.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.semenov.experiment.mnist.DigitLibrary;

/** What the user is told who lacks the library or the files; which of them is lacking depends on the build. */
class ReproduceMnistTest {

    @Test
    void oneLineSaysWhatIsLacking() {
        Console console = Console.run("reproduce", "mnist");
        String expected = DigitLibrary.find().isPresent() ? "t10k-labels-idx1-ubyte" : "mvn -Pmnist package";
        assertTrue(console.err().contains(expected), console.err());
        assertEquals(1, console.errorLines(), console.err());
        assertEquals(2, console.status());
    }
}
