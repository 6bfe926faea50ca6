package org.semenov.cantera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.ThreeBodyRate;

/** M beside a named third body: what each rule of the phase makes of it. */
class ColliderDuplicatesTest {
    private static final int H2 = 0;
    private static final String PAIR = """
            - {equation: H + O + M <=> OH + M, rate-constant: [1, 0, 0], efficiencies: {OH: 3}}
            - {equation: OH + H2 <=> H + O + H2, rate-constant: [2, 0, 0]}
            """;

    @TempDir
    private Path folder;

    private Mechanism read(String rule, String reactions) throws IOException {
        return Text.read(folder, Text.HEAD.replace("  kinetics: gas\n", "  kinetics: gas\n" + rule) + reactions);
    }

    private static double efficiencyOfFirst(Mechanism mechanism) {
        return ((ThreeBodyRate) mechanism.reactions().get(0).rateLaw()).thirdBody().efficiency(H2);
    }

    @Test
    void bothAreKeptWithAWarningWithoutARule() throws IOException {
        Mechanism mechanism = read("", PAIR);
        assertEquals(1, mechanism.warnings().size());
        assertTrue(mechanism.warnings().get(0).reason().contains("the same reaction stands in line 22, one of them with M and one with a third body that M counts"),
                mechanism.warnings().get(0).message());
        assertEquals(1.0, efficiencyOfFirst(mechanism));
    }

    @Test
    void rulesOfThePhase() throws IOException {
        assertThrows(MechanismFormatException.class, () -> read("  explicit-third-body-duplicates: error\n", PAIR));
        assertThrows(MechanismFormatException.class, () -> read("  explicit-third-body-duplicates: perhaps\n", PAIR));
        Mechanism marked = read("  explicit-third-body-duplicates: mark-duplicate\n", PAIR);
        assertEquals(1.0, efficiencyOfFirst(marked));
        assertEquals(0, marked.warnings().size());
        Mechanism modified = read("  explicit-third-body-duplicates: modify-efficiency\n", PAIR);
        assertEquals(0.0, efficiencyOfFirst(modified));
        assertEquals(3.0, ((ThreeBodyRate) modified.reactions().get(0).rateLaw()).thirdBody().efficiency(3));
        assertEquals(0, modified.warnings().size());
    }

    @Test
    void nothingIsSaidWhereMDoesNotCountIt() throws IOException {
        assertEquals(0, read("", PAIR.replace("OH: 3", "H2: 0")).warnings().size());
        assertEquals(0, read("", PAIR.replace("0]", "0], duplicate: true")).warnings().size());
    }

    @Test
    void falloffLikewise() throws IOException {
        String pair = """
                - {equation: H + O (+M) <=> OH (+M), type: falloff, high-P-rate-constant: [1, 0, 0], low-P-rate-constant: [1, 0, 0]}
                - {equation: H + O (+H2) <=> OH (+H2), type: falloff, high-P-rate-constant: [1, 0, 0], low-P-rate-constant: [1, 0, 0]}
                """;
        assertEquals(1, read("", pair).warnings().size());
        Mechanism modified = read("  explicit-third-body-duplicates: modify-efficiency\n", pair);
        assertEquals(0.0, ((FalloffRate) modified.reactions().get(0).rateLaw()).thirdBody().efficiency(H2));
        assertEquals(1.0, ((FalloffRate) modified.reactions().get(1).rateLaw()).thirdBody().efficiency(H2));
    }
}
