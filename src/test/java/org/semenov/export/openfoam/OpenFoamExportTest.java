package org.semenov.export.openfoam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.export.ExportedModel;
import org.semenov.kinetics.Kinetics;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Species;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowModels;

class OpenFoamExportTest {
    private static final List<String> OWN_FILES = List.of("Allwmake", "Make/files", "Make/options", "README.md", "makePsiSemenovSolvers.C",
            "makeRhoSemenovSolvers.C", "makeSemenovSolver.H", "semenovBatch.C", "semenovBatch.H", "semenovSolver.C", "semenovSolver.H");
    private static final FlowModel MODEL = FlowModels.random(ReactorClosure.CONSTANT_PRESSURE, 1);

    @TempDir
    private Path directory;

    @Test
    void theFilesNamedAreTheFilesWritten() throws IOException {
        List<Path> named = export(MODEL, FlowModels.KINETICS, "h2air", directory.resolve("new/plugin"));
        List<Path> written;
        try (Stream<Path> walk = Files.walk(directory.resolve("new/plugin"))) {
            written = walk.filter(Files::isRegularFile).sorted().toList();
        }
        assertEquals(written, named.stream().sorted().toList());
        TreeSet<String> names = new TreeSet<>(written.stream().map(file -> directory.resolve("new/plugin").relativize(file).toString().replace('\\', '/')).toList());
        assertTrue(names.containsAll(OWN_FILES), names.toString());
        assertTrue(Files.isExecutable(directory.resolve("new/plugin/Allwmake")));
    }

    @ParameterizedTest
    @EnumSource
    void everyPlaceholderIsReplaced(ReactorClosure closure) throws IOException {
        write(FlowModels.random(closure, 1));
        Pattern placeholder = Pattern.compile("\\{\\{\\w*}}");
        for (String name : OWN_FILES) {
            assertFalse(placeholder.matcher(text(name)).find(), name);
        }
        String words = closure == ReactorClosure.CONSTANT_VOLUME ? "constant volume" : "constant pressure";
        assertTrue(text("README.md").contains("closed adiabatic cell at " + words));
        assertTrue(text("semenovSolver.H").contains("h2air, " + words));
    }

    @Test
    void theReadmeTellsTheDomain() throws IOException {
        write(MODEL);
        String readme = text("README.md");
        for (String row : List.of("| initial temperature [K] | 1000 to 2000 |", "| initial pressure [Pa] | 50662.5 to 506625 |", "| equivalence ratio | 0.5 to 2 |",
                "| fuel, oxidizer (moles) | H2:1, O2:1,N2:3.76 |", "| time step of the model [s] | 1e-8 to 1e-6 |")) {
            assertTrue(readme.contains(row), row);
        }
        assertTrue(readme.contains(FlowModels.KINETICS.mechanism().sha256()));
    }

    @Test
    void theSpeciesTableHasTheMechanismsSpeciesInItsOrder() throws IOException {
        write(MODEL);
        Matcher row = Pattern.compile("\\| (\\w+) \\| ([0-9.]+) \\| (yes|no) \\|").matcher(text("README.md"));
        List<String> names = new ArrayList<>();
        List<String> inert = new ArrayList<>();
        while (row.find()) {
            double molarMass = FlowModels.KINETICS.thermodynamics().molarMass(names.size());
            assertEquals(1e3 * molarMass, Double.parseDouble(row.group(2)), 1e-6);
            names.add(row.group(1));
            if (row.group(3).equals("no")) {
                inert.add(row.group(1));
            }
        }
        assertEquals(FlowModels.KINETICS.mechanism().speciesNames(), names);
        assertEquals(List.of("N2", "AR"), inert);
    }

    /** All that wmake is told to compile is there, but for the kernel's source, and every header of the plug-in that is included. */
    @Test
    void theSourcesNeedNothingThatIsNotThere() throws IOException {
        write(MODEL);
        for (String line : Files.readAllLines(directory.resolve("Make/files"))) {
            assertTrue(!line.endsWith(".C") || OWN_FILES.contains(line), line);
        }
        assertTrue(text("Make/files").contains("LIB = $(FOAM_USER_LIBBIN)/libsemenovChemistry"));
        for (String name : OWN_FILES) {
            Matcher include = Pattern.compile("#\\s*include \"([^\"]*[sS]emenov[A-Z]\\w*\\.[HC])\"").matcher(text(name));
            while (include.find()) {
                assertTrue(OWN_FILES.contains(include.group(1)), include.group(1));
            }
        }
    }

    @Test
    void writingAgainGivesTheSameBytesAndLeavesOtherFilesAlone() throws IOException {
        write(MODEL);
        List<String> before = OWN_FILES.stream().map(this::text).toList();
        Files.writeString(directory.resolve("notes.txt"), "mine");
        Files.writeString(directory.resolve("README.md"), "old");
        write(MODEL);
        assertEquals(before, OWN_FILES.stream().map(this::text).toList());
        assertEquals("mine", text("notes.txt"));
    }

    @Test
    void aFileInThePlaceOfTheDirectoryIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("taken"), "mine");
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> export(MODEL, FlowModels.KINETICS, "h2air", file));
        assertTrue(refusal.getMessage().contains(file.toString()));
        assertEquals("mine", Files.readString(file));
        assertThrows(IOException.class, () -> export(MODEL, FlowModels.KINETICS, "h2air", file.resolve("below")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "x\"; y", "a/b", "*/"})
    void namesThatWouldBreakASourceAreRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> export(MODEL, FlowModels.KINETICS, name, directory.resolve("out")));
        assertFalse(Files.exists(directory.resolve("out")));
    }

    @Test
    void aMechanismOfOtherSpeciesIsRefused() {
        Mechanism whole = FlowModels.KINETICS.mechanism();
        List<Species> species = new ArrayList<>(whole.species());
        Species first = species.get(0);
        species.set(0, new Species("D2", first.composition(), first.molarMass(), first.thermo()));
        Kinetics other = new Kinetics(new Mechanism("other", whole.elements(), species, whole.reactions(), whole.sourceFile(), whole.sha256()));
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> export(MODEL, other, "h2air", directory));
        assertTrue(refusal.getMessage().contains("D2"));
    }

    private static List<Path> export(FlowModel model, Kinetics kinetics, String name, Path directory) throws IOException {
        return new OpenFoamExport(new ExportedModel(name, model, kinetics, "test")).write(directory, 8, 1);
    }

    private void write(FlowModel model) throws IOException {
        export(model, FlowModels.KINETICS, "h2air", directory);
    }

    private String text(String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
