package org.semenov.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a mechanism is opened: by its ending, with a phase, and what it has to say. */
class MechanismOptionsTest {
    private static final String YAML = "src/test/resources/cantera/dialect.yaml";
    private static final String CHEMKIN = "mechanisms/h2o2-ramec.inp";

    @TempDir
    private Path folder;

    private static Console ok(String... args) {
        Console console = Console.run(args);
        assertEquals(0, console.status(), console.err());
        return console;
    }

    private static void assertRefused(String expected, String... args) {
        Console console = Console.run(args);
        assertEquals(2, console.status(), console.err());
        assertEquals(1, console.errorLines(), console.err());
        assertTrue(console.err().contains(expected), console.err());
    }

    @Test
    void infoDescribesAPhase() {
        String out = ok("info", YAML, "--phase", "gas").out();
        for (String part : List.of("\"speciesCount\" : 14", "\"reactionCount\" : 14", "\"ThreeBodyRate\" : 5", "\"ChebyshevRate\" : 1",
                "\"Nasa9\" : 2", "\"Nasa7\" : 12", "\"NO\"", "a T2 of 0 was read as absent")) {
            assertTrue(out.contains(part), part + " in " + out);
        }
        assertTrue(ok("info", YAML, "--phase", "no-kinetics").out().contains("\"reactionCount\" : 0"));
    }

    @Test
    void eachWarningIsALineUnlessQuiet() {
        Console console = ok("info", YAML, "--phase", "gas");
        assertEquals(1, console.errorLines(), console.err());
        assertTrue(console.err().startsWith("semenov: warning: " + YAML + ":"), console.err());
        assertEquals("", ok("info", YAML, "--phase", "gas", "--quiet").err());
        assertEquals("", ok("info", CHEMKIN).err());
    }

    @Test
    void phasesBelongToYamlAndThermodynamicsApartToChemkin() {
        assertRefused("choose one by its name (--phase NAME on the command line): gas, by-sections, no-kinetics", "info", YAML);
        assertRefused("has no phase 'gasp'; its phases are gas, by-sections", "info", YAML, "--phase", "gasp");
        assertRefused("a phase of the model 'plasma' is not supported", "info", YAML, "--phase", "plasma-gas");
        assertRefused("only a YAML mechanism (.yaml or .yml) has phases", "info", CHEMKIN, "--phase", "gas");
        assertRefused("a YAML mechanism has its thermodynamics inside", "info", YAML, "--phase", "gas", "--thermo", CHEMKIN);
    }

    @Test
    void everyCommandOpensYaml() throws IOException {
        Path yaml = Files.writeString(folder.resolve("TWO.YML"), """
                phases:
                - {name: gas, thermo: ideal-gas, kinetics: gas}
                species:
                - &species
                  name: H2
                  composition: {H: 2}
                  thermo: {model: constant-cp, h0: 0.0 J/mol, s0: 130 J/mol/K, cp0: 29 J/mol/K, T-min: 200, T-max: 5000}
                - <<: *species
                  name: H
                  composition: {H: 1}
                  thermo: {model: constant-cp, h0: 218 kJ/mol, s0: 114 J/mol/K, cp0: 20 J/mol/K, T-min: 200, T-max: 5000}
                reactions:
                - {equation: 2 H + M <=> H2 + M, rate-constant: [1.0e+6 m^6/mol^2/s, -1, 0]}
                """);
        String[] state = {"--mechanism", yaml.toString(), "--temperature", "2500", "--composition", "H2:1"};
        assertTrue(ok("equilibrium", state[0], state[1], state[2], state[3], state[4], state[5]).out().contains("moleFractions"));
        assertTrue(ok("ignite", state[0], state[1], state[2], state[3], state[4], state[5], "--end-time", "1us").out()
                .contains("endState"));
        Path input = Files.writeString(folder.resolve("in.csv"), "T,p,Y_H2,Y_H\n2500,101325,0.5,0.5\n");
        ok("rates", state[0], state[1], "--input", input.toString(), "--output", folder.resolve("out.csv").toString());
        ok("benchmark", "--help");
        assertTrue(ok("reproduce", "--help").out().contains("--phase"));
    }
}
