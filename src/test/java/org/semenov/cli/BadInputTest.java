package org.semenov.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The user's mistakes: exit status 2 and one line that says what, where and what would be allowed. */
class BadInputTest {
    private static final String MECHANISM = "mechanisms/h2o2-ramec.inp";

    @TempDir
    private Path directory;

    record Mistake(String expected, List<String> args) {
        static Mistake of(String expected, String... args) {
            return new Mistake(expected, Arrays.asList(args));
        }
    }

    static List<Mistake> mistakes() {
        return List.of(
                Mistake.of("nowhere.inp: no such file", "ignite", "--mechanism", "nowhere.inp", "--temperature", "1400"),
                Mistake.of("--mechanism FILE is missing", "ignite", "--temperature", "1400"),
                Mistake.of("unknown species 'CH4'; the mechanism has H2 O2", "ignite", "--mechanism", MECHANISM,
                        "--temperature", "1400", "--composition", "CH4:1,O2:2"),
                Mistake.of("temperature -300.0 K is not within", "ignite", "--mechanism", MECHANISM, "--temperature", "-300"),
                Mistake.of("temperature 'hot'", "ignite", "--mechanism", MECHANISM, "--temperature", "hot"),
                Mistake.of("the unit 'furlong'; known are Pa", "ignite", "--mechanism", MECHANISM, "--temperature", "1400",
                        "--pressure", "1furlong"),
                Mistake.of("pressure 0.0 Pa", "ignite", "--mechanism", MECHANISM, "--temperature", "1400", "--pressure", "0"),
                Mistake.of("is not of the form SPECIES:MOLES", "ignite", "--mechanism", MECHANISM, "--temperature", "1400",
                        "--composition", "H2"),
                Mistake.of("names H2 twice", "ignite", "--mechanism", MECHANISM, "--temperature", "1400", "--composition", "H2:1,H2:1"),
                Mistake.of("exclude each other", "ignite", "--mechanism", MECHANISM, "--temperature", "1400",
                        "--composition", "H2:1,O2:1", "--equivalence-ratio", "1"),
                Mistake.of("is not one of constant-volume, constant-pressure", "ignite", "--mechanism", MECHANISM,
                        "--temperature", "1400", "--reactor", "isothermal"),
                Mistake.of("known are Rodas5P, Rodas4", "ignite", "--mechanism", MECHANISM, "--temperature", "1400",
                        "--integrator", "Euler"),
                Mistake.of("relative tolerance 2.0 is not within", "ignite", "--mechanism", MECHANISM, "--temperature", "1400",
                        "--rtol", "2"),
                Mistake.of("--end-time -1.0 s is not positive", "ignite", "--mechanism", MECHANISM, "--temperature", "1400",
                        "--end-time", "-1"),
                Mistake.of("--temperature", "ignite", "--mechanism", MECHANISM),
                Mistake.of("no command given; known are ignite", new String[0]),
                Mistake.of("Unknown option: '--hot'", "ignite", "--mechanism", MECHANISM, "--temperature", "1400", "--hot"),
                Mistake.of("fly", "fly"),
                Mistake.of("neither FIRST:LAST:STEP nor T,T", "generate", "--mechanism", MECHANISM, "--temperatures", "warm"),
                Mistake.of("mechanisms: is a directory", "equilibrium", "--mechanism", "mechanisms", "--temperature", "1400"),
                Mistake.of("h2o2-ramec.inp: is in the way", "ignite", "--mechanism", MECHANISM, "--temperature", "1400",
                        "--output", MECHANISM + "/t.csv"),
                Mistake.of("data.json: no such file", "train", "--data", "src"),
                Mistake.of("model.json: no such file", "rollout", "--model", "src", "--temperature", "1400"),
                Mistake.of("sine, hydrogen, mnist, gamma, paper, cfd, all", "reproduce", "everything"),
                Mistake.of("--seeds 0 is not within 1..1000", "reproduce", "sine", "--seeds", "0"),
                Mistake.of("--threads 0 is not within", "reproduce", "sine", "--threads", "0"));
    }

    @Test
    void aSpeciesThatTheMechanismDoesNotHaveIsNotLeftOutOfAState() throws IOException {
        Path states = Files.writeString(directory.resolve("states.csv"), "T,p,Y_H2,Y_O2,Y_O,Y_H,Y_OH,Y_HO2,Y_H2O2,Y_H2O,Y_AR,status\n"
                + "1000,1e5,0.1,0.6,0,0,0,0,0,0,0.3,0\n");
        for (String[] command : new String[][] {{"rates"}, {"advance", "--reference", "--dt", "1us"}}) {
            Console console = Console.run(Stream.concat(Arrays.stream(command), Stream.of("--mechanism", MECHANISM, "--input",
                    states.toString(), "--output", directory.resolve("out.csv").toString())).toArray(String[]::new));
            assertEquals(2, console.status(), console.err());
            assertTrue(console.err().contains("column 'Y_AR' is of a species that the mechanism does not have"), console.err());
        }
    }

    @Test
    void bytesThatAreNoTextDoNotReachTheTerminal() throws IOException {
        Path file = Files.write(directory.resolve("wide.inp"), "ELEMENTS\u001b[2J\tH\n".getBytes(StandardCharsets.UTF_16));
        Console console = Console.run("info", file.toString());
        assertEquals(2, console.status());
        assertTrue(console.err().strip().chars().noneMatch(Character::isISOControl), console.err());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void oneLineAndStatusTwo(Mistake mistake) {
        Console console = Console.run(mistake.args.toArray(String[]::new));
        assertTrue(console.err().contains(mistake.expected), console.err());
        assertEquals(1, console.errorLines(), console.err());
        assertEquals(2, console.status());
        assertEquals("", console.out());
    }

    @Test
    void aSyntaxErrorInAMechanismNamesFileAndLine() throws IOException {
        Path file = directory.resolve("broken.inp");
        List<String> lines = Files.readAllLines(Path.of(MECHANISM));
        int line = lines.indexOf("O+H2<=>H+OH                      5.000E+04    2.670    6290.00");
        lines.set(line, "O+H2<=>H+OH                      5.000E+04    2.67x    6290.00");
        Files.write(file, lines);
        Console console = Console.run("info", file.toString());
        assertEquals(2, console.status());
        assertEquals(1, console.errorLines());
        assertTrue(console.err().contains("broken.inp:" + (line + 1) + ":"), console.err());
    }

    @Test
    void aBadConfigurationNamesFileLineAndField() throws IOException {
        Path file = directory.resolve("data.json");
        String whole = """
                {"mechanism": "m", "reactor": "constant-volume", "pressure": 1e5, "composition": "H2:1",
                 "temperatures": [1000], "timeStep": 1e-7, "steps": 10, "integrator": "Rodas5P",
                 "presure": 101325,
                 "relativeTolerance": 1e-8, "absoluteTolerance": 1e-16}
                """;
        assertTrue(configurationError(file, whole).startsWith(file + ":3: unknown field 'presure'; known are"), configurationError(file, whole));
        String negative = whole.replace("\"presure\": 101325,", "").replace("1e5", "-1");
        assertTrue(configurationError(file, negative).contains("pressure -1.0 Pa is not within"), configurationError(file, negative));
        assertEquals(file + ":1: field 'reactor' is missing", configurationError(file, "{\"mechanism\": \"m\"}"));
        assertTrue(configurationError(file, "{\n\"steps\": many}").startsWith(file + ":2: "));
    }

    private static String configurationError(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Console console = Console.run("generate", "--config", file.toString());
        assertEquals(2, console.status());
        assertEquals(1, console.errorLines(), console.err());
        return console.err().strip().replaceFirst("^semenov: ", "");
    }

    @Test
    void statesThatAreNoneAreRefusedWithFileAndColumn() throws IOException {
        Path file = directory.resolve("states.csv");
        Files.writeString(file, "T,p,Y_H2\n1000,1e5,1\n");
        Console console = Console.run("rates", "--mechanism", MECHANISM, "--input", file.toString(), "--output",
                directory.resolve("rates.csv").toString());
        assertEquals(2, console.status());
        assertTrue(console.err().contains("states.csv has no column 'Y_O2'"), console.err());
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : List.of("ignite", "equilibrium", "rates", "generate", "train", "rollout", "evaluate", "reproduce", "benchmark", "info")) {
            Console console = Console.run(command, "--help");
            assertEquals(0, console.status());
            assertTrue(console.out().contains("Usage: semenov " + command), console.out());
            assertTrue(console.out().contains("--summary") && console.out().contains("--quiet"), console.out());
        }
        assertTrue(Console.run("--version").out().contains("commit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5,101325,1,0", "NaN,101325,1,0", "1500,0,1,0", "1500,101325,0,0", "1500,101325,NaN,1"})
    void ratesOfAStateThatIsNoneAreRefusedByNumber(String state) throws IOException {
        Path input = directory.resolve("states.csv");
        Files.writeString(input, "T,p,Y_H2,Y_O2,Y_O,Y_H,Y_OH,Y_HO2,Y_H2O2,Y_H2O\n1500,101325,0.1,0.9,-1e-20,0,0,0,0,0\n"
                + state + ",0,0,0,0,0,0\n");
        Console console = Console.run("rates", "--mechanism", MECHANISM, "--input", input.toString(), "--output",
                directory.resolve("rates.csv").toString());
        assertEquals(2, console.status());
        assertTrue(console.err().contains("states.csv, state 2: ") && console.errorLines() == 1, console.err());
    }
}
