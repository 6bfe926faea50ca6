package org.semenov.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.dataset.StateTable;

/** {@code rates} where a rate is not a number. */
class RatesCommandTest {
    @TempDir
    private Path directory;

    /** b = 1000 at 2000 K is beyond the largest double, at 1 K it is 1. */
    @Test
    void aRateThatIsNotFiniteIsAFailureThatNamesTheStateAndTheReaction() throws IOException {
        Path mechanism = Files.writeString(directory.resolve("odd.yaml"), """
                phases: [{name: gas, thermo: ideal-gas, kinetics: gas}]
                species:
                - {name: H, composition: {H: 1}, thermo: &t {model: constant-cp, cp0: 20 J/mol/K}}
                - {name: H2, composition: {H: 2}, thermo: *t}
                reactions:
                - {equation: 2 H => H2, rate-constant: [1, 0, 0], duplicate: true}
                - {equation: 2 H => H2, rate-constant: [1, 1000, 0], duplicate: true}
                """);
        Path states = Files.writeString(directory.resolve("states.csv"), "T,p,Y_H,Y_H2\n1,1e5,1,0\n2000,1e5,1,0\n");
        Path output = directory.resolve("rates.csv");
        Console console = Console.run("rates", "--mechanism", mechanism.toString(), "--input", states.toString(), "--output",
                output.toString());
        assertEquals(1, console.status(), console.err());
        assertEquals(1, console.err().strip().lines().count());
        assertTrue(console.err().contains("state 2, reaction 2 '2 H => H2': the rate is Infinity"), console.err());
        assertEquals(Double.POSITIVE_INFINITY, StateTable.read(output).value(1, "q_2"));
    }
}
