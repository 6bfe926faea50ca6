package org.semenov.cantera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.MechanismFormatException;

/**
 * Every YAML file of the conformance folder with its outcome. The counts of species and reactions are those of Cantera 3.2.0; it
 * differs for h2o2-plus.yaml alone, whose other file it finds in its own data folder.
 */
class CanteraConformanceTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("semenov.shared", "../shared"), "mechanisms", "conformance");

    /** By file, and #phase where there are several ideal gases: species and reactions, or the reason of the refusal. */
    private static final String EXPECTED = """
            cantera/data/air.yaml: 8 8
            cantera/data/airNASA9.yaml: 11 0
            cantera/data/gri30.yaml: 53 325
            cantera/data/gri30_highT.yaml: 53 325
            cantera/data/h2o2.yaml: 10 29
            cantera/data/h2o2.yaml#ohmech-RK: a phase of the model 'Redlich-Kwong' is not supported, only ideal-gas
            cantera/data/nasa_gas.yaml: the file has no section 'phases': it is not a mechanism
            cantera/data/ohn.yaml: 18 69
            cantera/test/data/chemically-activated-reaction.yaml: 5 1
            cantera/test/data/explicit-forward-order.yaml: 5 3
            cantera/test/data/explicit-reverse-rate.yaml: 7 5
            cantera/test/data/explicit-third-bodies.yaml: 6 5
            cantera/test/data/h2o2-plus.yaml: there is no file gri30.yaml
            cantera/test/data/nasa9-embedded.yaml: 4 1
            cantera/test/data/nasa9-test-subset.yaml: 2 0
            cantera/test/data/nasa9-test.yaml: 3 0
            cantera/test/data/negative-order.yaml: 5 3
            cantera/test/data/nonreactant-order.yaml: 5 1
            cantera/test/data/pdep-test.yaml#gas: 21 7
            cantera/test/data/pdep-test.yaml#chebyshev-deprecated: 21 1
            cantera/test/data/pdep-test.yaml#plog-invalid: a rate tabulated by pressure has no third body M
            cantera/test/data/photo-reaction.yaml: 1 1
            cantera/test/data/soot.yaml: 10 6
            cantera/test/data/species-names.yaml: 10 13
            cantera/test/data/sri-falloff.yaml: 8 2
            cantera/test/data/yaml-ck-reactions.yaml#yaml2ck: 9 13
            cantera/test/data/yaml-ck-reactions.yaml#no-reactions: 9 0
            kinetix/H2_Konnov.yaml: 13 71
            kinetix/H2_new_mech.yaml: 15 74
            pelephysics/BurkeDryer/mechanism.yaml: 13 27
            pelephysics/C1-C2-NO/mechanism.yaml: 44 269
            pelephysics/Davis/mechanism.yaml: 14 38
            pelephysics/FFCM1_Red/mechanism.yaml: 21 124
            pelephysics/IonizedAir/mechanism.yaml: 5 0
            pelephysics/JL4/mechanism.yaml: 7 4
            pelephysics/Kolla/mechanism.yaml: 12 29
            pelephysics/LiDryer/mechanism.yaml: 9 21
            pelephysics/air/mechanism.yaml: 2 0
            pelephysics/chem-H/mechanism.yaml: 9 27
            pelephysics/drm19/mechanism.yaml: 21 84
            pelephysics/grimech12/mechanism.yaml: 32 177
            pelephysics/grimech30-noArN/mechanism.yaml: 35 217
            pelephysics/grimech30/mechanism.yaml: 53 325
            """;

    private static void assumeFolder() {
        assumeTrue(Files.isDirectory(FOLDER), () -> "no conformance files at " + FOLDER.toAbsolutePath());
    }

    private static String outcome(String key) throws IOException {
        String[] parts = key.split("#");
        Path file = FOLDER.resolve(parts[0]);
        try {
            Mechanism mechanism = parts.length == 1 ? CanteraReader.read(file) : CanteraReader.read(file, parts[1]);
            return mechanism.species().size() + " " + mechanism.reactions().size();
        } catch (MechanismFormatException refusal) {
            return refusal.reason().replace(file.getParent() + "/", "");
        }
    }

    @Test
    void everyFileIsReadOrRefusedForAReason() throws IOException {
        assumeFolder();
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> found = new LinkedHashMap<>();
        for (String line : EXPECTED.lines().toList()) {
            String[] parts = line.split(": ", 2);
            expected.put(parts[0], parts[1]);
            found.put(parts[0], outcome(parts[0]));
        }
        assertEquals(expected, found);
    }

    @Test
    void noFileIsForgotten() throws IOException {
        assumeFolder();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> present = files.filter(file -> file.toString().endsWith(".yaml")).map(file -> FOLDER.relativize(file).toString())
                    .sorted().toList();
            assertEquals(present, EXPECTED.lines().map(line -> line.split("[#:]")[0]).distinct().sorted().toList());
        }
    }
}
