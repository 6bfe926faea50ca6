package org.semenov.export.c99;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.export.Exports;
import org.semenov.export.Programs;

/** The exported kernel against the Java kernel, and against what its header promises, under every width of tiles that this machine has. */
class C99ExportTest {
    private static final Path SOURCES = Path.of("src", "test", "c", "kernel").toAbsolutePath();
    private static final List<String> STRICT = List.of("gcc", "-std=c99", "-Wall", "-Wextra", "-Werror", "-pedantic");

    @BeforeEach
    void requireCompiler() throws InterruptedException {
        Programs.require("gcc");
    }

    private static void compile(Path directory, List<String> command, String... more) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(command);
        all.addAll(Arrays.asList(more));
        Programs.compile(directory, all.toArray(String[]::new));
    }

    static Stream<Arguments> builds() {
        return Stream.of(Exports.CONSTANT_VOLUME, Exports.CONSTANT_PRESSURE).flatMap(model -> Stream.of(
                Arguments.of(model, "avx512dq", List.of("-O2", "-mavx512f", "-mavx512dq")), Arguments.of(model, "avx2", List.of("-O2", "-mavx2", "-mfma")),
                Arguments.of(model, "", List.of("-O1")), Arguments.of(model, "", List.of("-O1", "-DSEMENOV_PLAIN")),
                Arguments.of(model, "", List.of("-O3", "-march=native", "-std=gnu99", "-ffp-contract=fast"))));
    }

    /** Statuses equal over 10,000 states, T, p and mass fractions to 1e-12 of the state, in single precision to 1e-5, with exceptions trapped. */
    @ParameterizedTest
    @MethodSource("builds")
    void agreesWithTheJavaKernel(String model, String feature, List<String> flags) throws IOException, InterruptedException {
        assumeTrue(feature.isEmpty() || Programs.processorHas(feature), "the processor has no " + feature);
        Path directory = Exports.c99(model);
        List<String> command = new ArrayList<>(STRICT);
        command.addAll(flags);
        compile(directory, command, "semenov.c", "selftest.c", "-o", "selftest-build", "-lm");
        String said = Programs.run(directory, "./selftest-build", "selftest.csv");
        assertTrue(said.contains("double precision, 10000 states: 0 statuses differ") && said.contains("single precision, 10000 states: 0 statuses differ")
                && said.endsWith("selftest passed\n"), said);
        Matcher figures = Pattern.compile("double precision.* T (\\S+) p (\\S+) mass fractions (\\S+) ").matcher(said);
        assertTrue(figures.find() && Stream.of(1, 2, 3).allMatch(n -> Double.parseDouble(figures.group(n)) <= 1e-12), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {Exports.CONSTANT_VOLUME, Exports.CONSTANT_PRESSURE})
    void fortranAgreesWithTheJavaKernel(String model) throws IOException, InterruptedException {
        Programs.require("gfortran");
        Path directory = Exports.c99(model);
        Programs.make(directory, "example_fortran", "selftest_fortran");
        String said = Programs.run(directory, "./selftest_fortran", "selftest.csv");
        assertTrue(said.contains("10000 states: 0 statuses differ") && said.endsWith("selftest passed\n"), said);
        assertEquals(lastLine(example(directory)), lastLine(Programs.run(directory, "./example_fortran")), "both examples are one flow");
    }

    private static String example(Path directory) throws IOException, InterruptedException {
        Programs.make(directory, "example");
        return Programs.run(directory, "./example");
    }

    private static String lastLine(String text) {
        String[] lines = text.split("\n");
        return lines[lines.length - 1].strip();
    }

    /** A self-test that cannot fail would be worth nothing. */
    @Test
    void selfTestSeesAWrongFigure() throws IOException, InterruptedException {
        Path directory = Exports.c99(Exports.CONSTANT_VOLUME);
        Programs.make(directory, "selftest");
        List<String> lines = Files.readAllLines(directory.resolve("selftest.csv"));
        String[] cells = lines.get(1).split(",");
        int temperature = 14;
        cells[temperature] = Double.toString(Double.parseDouble(cells[temperature]) * (1.0 + 3e-11));
        Path wrong = Files.write(directory.resolve("wrong.csv"), List.of(lines.get(0), String.join(",", cells)));
        Process process = new ProcessBuilder("./selftest", wrong.toString()).directory(directory.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(1, process.waitFor(), said);
        assertTrue(said.endsWith("selftest FAILED\n"), said);
    }

    @ParameterizedTest
    @CsvSource({Exports.CONSTANT_VOLUME + ", gcc", Exports.CONSTANT_PRESSURE + ", gcc", Exports.CONSTANT_VOLUME + ", clang"})
    void keepsWhatTheHeaderPromises(String model, String compiler) throws IOException, InterruptedException {
        Programs.require(compiler);
        Path directory = Exports.c99(model);
        compile(directory, List.of(compiler, "-std=gnu99", "-O2", "-march=native", "-Wall", "-Wextra", "-Werror", "-I."),
                SOURCES.resolve("contract.c").toString(), "semenov.c", "-o", "contract", "-lm", "-lpthread");
        assertEquals("all points hold\n", Programs.run(directory, "./contract"));
    }

    /** What would take away numbers, or how they are rounded, is refused by name. */
    @ParameterizedTest
    @ValueSource(strings = {"-ffast-math", "-Ofast", "-ffinite-math-only", "-fassociative-math -fno-signed-zeros -fno-trapping-math", "-freciprocal-math"})
    void refusesArithmeticThatIsNot(String flags) throws IOException, InterruptedException {
        assertRefused(flags, "must not be compiled with -ffast-math");
    }

    @Test
    void refusesTheX87Unit() throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "no x87 unit: not tested");
        assertRefused("-mfpmath=387", "not the x87 unit");
    }

    private static void assertRefused(String flags, String reason) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("gcc", "-std=c99", "-c", "semenov.c", "-o", "refused.o"));
        command.addAll(List.of(flags.split(" ")));
        Process process = new ProcessBuilder(command).directory(Exports.c99(Exports.CONSTANT_VOLUME).toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(1, process.waitFor(), flags);
        assertTrue(said.contains(reason), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-O3 -march=native", "-O1", "-O1 -march=native -DSEMENOV_PLAIN"})
    void compiledByClangAgreesWithTheJavaKernel(String flags) throws IOException, InterruptedException {
        Programs.require("clang");
        Path directory = Exports.c99(Exports.CONSTANT_VOLUME);
        List<String> command = new ArrayList<>(STRICT);
        command.set(0, "clang");
        command.addAll(List.of(flags.split(" ")));
        compile(directory, command, "semenov.c", "selftest.c", "-o", "selftest-clang", "-lm");
        assertTrue(Programs.run(directory, "./selftest-clang", "selftest.csv").endsWith("selftest passed\n"));
    }

    /** Random states in the domain and far from it, every cell checked; a longer run is a command of the same program. */
    @ParameterizedTest
    @ValueSource(strings = {"-O3 -march=native", "-O3 -march=native -DSINGLE", "-O1 -march=native -DSINGLE -fsanitize=address,undefined -fno-sanitize-recover=all",
        "-O1 -march=native -fsanitize=address,undefined -fno-sanitize-recover=all",
        "-O1 -DSEMENOV_PLAIN -fsanitize=address,undefined -fno-sanitize-recover=all"})
    void standsRandomStates(String flags) throws IOException, InterruptedException {
        Path directory = Exports.c99(Exports.CONSTANT_VOLUME);
        boolean sanitized = flags.contains("sanitize");
        List<String> command = new ArrayList<>(List.of("gcc", "-std=gnu99", "-Wall", "-Wextra", "-Werror", "-I."));
        command.addAll(List.of(flags.split(" ")));
        compile(directory, command, SOURCES.resolve("soak.c").toString(), "semenov.c", "-o", "soak", "-lm");
        String said = Programs.run(directory, "./soak", sanitized ? "40000" : "1000000", "7");
        assertTrue(said.contains("largest loss of an element"), said);
    }

    @Test
    void twoModelsLinkIntoOneProgram() throws IOException, InterruptedException {
        Path directory = Exports.c99(Exports.CONSTANT_VOLUME);
        compile(directory, STRICT, "-O1", "-DSEMENOV_PREFIX=first_", "-c", "semenov.c", "-o", "first.o");
        compile(directory, STRICT, "-O1", "-DSEMENOV_PREFIX=second_", "-c", Exports.c99(Exports.CONSTANT_PRESSURE).resolve("semenov.c").toString(), "-o", "second.o");
        compile(directory, STRICT, SOURCES.resolve("two.c").toString(), "first.o", "second.o", "-o", "two", "-lm");
        assertEquals("H2 H2\n", Programs.run(directory, "./two"));
    }

    /** Two modules, made from one as the first lines of the file say. */
    @Test
    void twoModelsLinkIntoOneProgramOfFortran() throws IOException, InterruptedException {
        Programs.require("gfortran");
        Path first = Exports.c99(Exports.CONSTANT_VOLUME);
        Path second = Exports.c99(Exports.CONSTANT_PRESSURE);
        String module = Files.readString(second.resolve("semenov.f90"));
        Matcher command = Pattern.compile("sed '(s.*)' semenov.f90").matcher(module);
        assertTrue(command.find(), "the command is told");
        Files.writeString(first.resolve("second.f90"), Programs.run(second, "sed", command.group(1), "semenov.f90"));
        compile(first, STRICT, "-O1", "-c", "semenov.c", "-o", "own.o");
        compile(first, STRICT, "-O1", "-DSEMENOV_PREFIX=second_", "-c", second.resolve("semenov.c").toString(), "-o", "other.o");
        Programs.compile(first, "gfortran", "-std=f2008", "-Wall", "semenov.f90", "second.f90", SOURCES.resolve("two.f90").toString(), "own.o", "other.o", "-o", "two_fortran", "-lm");
        assertEquals("N2 T F 9 0\n", Programs.run(first, "./two_fortran").stripLeading());
    }

    @Test
    void headerIsOneOfCPlusPlusToo() throws IOException, InterruptedException {
        Programs.require("g++");
        Path directory = Exports.c99(Exports.CONSTANT_VOLUME);
        Path source = Files.writeString(directory.resolve("header.cpp"), "#include \"semenov.h\"\nint main() { return semenov_workspace_size() == 0; }\n");
        Programs.compile(directory, "gcc", "-O1", "-c", "semenov.c", "-o", "plain.o");
        Programs.compile(directory, "g++", "-Wall", "-Wextra", "-Werror", "-pedantic", source.toString(), "plain.o", "-o", "header");
        Programs.run(directory, "./header");
    }

    /** No global that can be written to, no allocation, nothing of a library but of libm, memory and the floating-point environment. */
    @Test
    void objectHasNoStateAndNeedsLibmAlone() throws IOException, InterruptedException {
        Programs.require("nm");
        Path directory = Exports.c99(Exports.CONSTANT_VOLUME);
        Programs.compile(directory, "gcc", "-std=c99", "-O1", "-fno-pic", "-c", "semenov.c", "-o", "symbols.o");
        for (String line : Programs.run(directory, "nm", "symbols.o").split("\n")) {
            String[] words = line.strip().split(" +");
            String kind = words[words.length - 2];
            assertFalse(kind.matches("[bBdDcC]"), line + ": data that can be written to");
            assertTrue(!kind.equals("U") || List.of("exp", "log", "log10", "pow", "floor", "sqrt", "fabs", "memcpy", "memset", "memmove", "fegetenv",
                    "fesetenv", "_GLOBAL_OFFSET_TABLE_", "__stack_chk_fail").contains(words[words.length - 1]), line);
        }
    }

    @Test
    void nothingIsLeftToFill() throws IOException {
        try (Stream<Path> files = Files.list(Exports.c99(Exports.CONSTANT_VOLUME))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(c|h|f90|md)|.*Makefile")).toList()) {
                assertFalse(Files.readString(file).contains("{{"), file.toString());
            }
        }
    }
}
