package org.semenov.cantera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;

/** One small mistake a case, each refused with file, line, text and reason. */
class CanteraRefusalTest {
    private static final String RATE = "rate-constant: [1, 0, 0]";
    private static final int HEAD_LINES = (int) Text.HEAD.lines().count();

    @TempDir
    private Path folder;

    private MechanismFormatException refusal(String text) {
        MechanismFormatException refusal = assertThrows(MechanismFormatException.class, () -> Text.read(folder, text));
        assertEquals(folder.resolve("small.yaml").toString(), refusal.file());
        return refusal;
    }

    /** The entry's fields are divided by a bar; the line counts within the entry. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "equation: H + X <=> OH | RATE; 1; species 'X' is not in the phase",
        "equation: H + O | RATE; 1; needs one of <=> => =",
        "equation: H + O <=> OH => O | RATE; 1; one arrow",
        "equation: H+O<=>OH | RATE; 1; needs one of <=> => = between blanks",
        "equation: H O <=> OH | RATE; 1; a plus between blanks is missing before 'O'",
        "equation: H + <=> OH | RATE; 1; a species is missing after a plus",
        "equation: <=> OH | RATE; 1; a side of the equation without species",
        "equation: 0 H + O <=> OH | RATE; 1; coefficient '0' is not positive",
        "equation: H + O <=> O | RATE; 1; does not conserve H, 1 on the left and 0 on the right",
        "equation: H + O + M <=> OH | RATE; 1; M must stand on both sides",
        "equation: H + O (+M) <=> OH | RATE; 1; the third body must stand on both sides",
        "equation: H + O (+M) <=> OH (+H2) | RATE; 1; the third body must stand on both sides",
        "equation: H + O + M <=> OH + M | type: elementary | RATE; 1; M must stand on both sides",
        "equation: H + O + 2 M <=> OH + 2 M | RATE; 1; M must stand once on each side",
        "equation: H + O <=> OH | type: three-body | RATE; 1; without a third body on both sides",
        "equation: H + O <=> OH | type: falloff | high-P-rate-constant: [1, 0, 0]; 1; needs (+M) or (+NAME)",
        "equation: H + O (+M) <=> OH (+M) | RATE; 1; (+M) needs the type falloff or chemically-activated",
        "equation: H + O (+M) <=> OH (+M) | type: falloff | RATE; 3; 'rate-constant' does not belong to a reaction of type falloff",
        "equation: H + O (+M) <=> OH (+M) | type: falloff | high-P-rate-constant: [1, 0, 0]; 1; the field 'low-P-rate-constant' is missing",
        "equation: H + O <=> OH | type: Blowers-Masel | RATE; 2; reactions of type 'Blowers-Masel' are not supported",
        "equation: H + O <=> OH | type: two-temperature-plasma | RATE; 2; type 'two-temperature-plasma' are not supported",
        "equation: H + O <=> OH | type: linear-Burke; 2; type 'linear-Burke' are not supported",
        "equation: H + O <=> OH | sticking-coefficient: [1, 0, 0]; 2; 'sticking-coefficient' does not belong to a reaction of no type",
        "equation: H + O <=> OH | type: electron-collision-plasma; 2; type 'electron-collision-plasma' are not supported",
        "equation: H + O <=> OH; 1; the field 'rate-constant' is missing",
        "equation: H + O <=> OH | type: pressure-dependent-Arrhenius | rate-constants: [{P: 1 atm, A: -1, b: 0, Ea: 0}]; 1; have a negative sum",
        "equation: H + O <=> OH | rate-constant: [1]; 2; a list of A, b and Ea, here are 1",
        "equation: H + O <=> OH | rate-constant: {A: 1, b: 0, Ea0: 3}; 2; 'Ea0' does not belong to an Arrhenius rate",
        "equation: H + O <=> OH | rate-constant: {A: 1e400, b: 0, Ea: 3}; 2; the number '1e400' is too large",
        "equation: H + O <=> OH | rate-constant: {A: 1d5, b: 0, Ea: 3}; 2; '1d5' is not a number",
        "equation: H + O <=> OH | rate-constant: {A: .inf, b: 0, Ea: 3}; 2; '.inf' is not a number",
        "equation: H + O <=> OH | rate-constant: {A: 1 cm^6/mol^2/s, b: 0, Ea: 3}; 2; is not of the kind needed here",
        "equation: H + O <=> OH | rate-constant: {A: 1, b: 0, Ea: 3 cal/s}; 2; 'cal/s' is not a unit of activation energy",
        "equation: H + O <=> OH | rate-constant: {A: 1, b: 0 K, Ea: 3}; 2; '0 K' is not a number",
        "equation: H + O <=> OH | rate-constant: {A: 1, A: 2, b: 0, Ea: 3}; 2; a second 'A' in one mapping",
        "equation: H + O <=> OH | rate-constant: [-1, 0, 0]; 2; a negative A needs 'negative-A: true'",
        "equation: H + O <=> OH | RATE | efficiencies: {H2: 2}; 3; 'efficiencies' in a reaction without a third body",
        "equation: H + O + M <=> OH + M | RATE | efficiencies: {N2: 2}; 3; an efficiency of 'N2', which is not in the phase",
        "equation: H + O + M <=> OH + M | RATE | efficiencies: {H2: -2}; 3; the efficiency -2.0 is negative",
        "equation: H + O + H2 <=> OH + H2 | RATE | efficiencies: {OH: 2}; 3; efficiencies can only name it",
        "equation: H + O + H2 <=> OH + H2 | RATE | default-efficiency: 1; 3; a default efficiency can only be 0",
        "equation: H + H2 <=> H + H2 | type: three-body | RATE; 1; several species stand on both sides",
        "equation: H + O <=> OH | RATE | orders: {H: 2}; 3; orders may only be given for an irreversible reaction",
        "equation: H + O => OH | RATE | orders: {H: -2}; 3; a negative order needs 'negative-orders: true'",
        "equation: H + O => OH | RATE | orders: {H2: 2}; 3; which is not a reactant, needs 'nonreactant-orders: true'",
        "equation: H + O <=> OH | RATE | duplicate: yes; 3; 'yes' is neither true nor false",
        "equation: H + O <=> OH | RATE | duplicate: true; 1; has no partner",
        "equation: H + O <=> OH | RATE | units: {length: s}; 3; 's' is not a unit of length",
        "equation: H + O <=> OH | RATE | units: {size: cm}; 3; unknown kind of unit 'size'",
        "equation: H + O <=> OH | type: Chebyshev | temperature-range: [300, 3000] | pressure-range: [1, 10] | data: []; 5; needs a coefficient",
        "equation: H + O <=> OH | type: Chebyshev | temperature-range: [300, 3000] | pressure-range: [1, 10] | data: [[1], [1, 2]]; 5; rows of 1 and 2",
        "equation: H + O <=> OH | type: Chebyshev | temperature-range: [3000, 300] | pressure-range: [1, 10] | data: [[1]]; 5; must increase",
        "equation: H + O <=> OH | type: pressure-dependent-Arrhenius | rate-constants: []; 3; needs a level",
        "equation: H + O + M <=> OH + M | type: pressure-dependent-Arrhenius | rate-constants: []; 1; has no third body M"})
    void reactions(String entry, int line, String reason) {
        MechanismFormatException refusal = refusal(Text.HEAD + "- " + entry.replace("RATE", RATE).replaceAll("\\s*\\|\\s*", "\n  ") + "\n");
        assertTrue(refusal.reason().contains(reason), refusal.getMessage());
        assertEquals(HEAD_LINES + line, refusal.line(), refusal.getMessage());
    }

    /** Fields of a fall-off reaction, of which the last is wrong. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "Tsang: {A: 0.9, B: 1}; the fall-off form Tsang is not supported",
        "Troe: {A: 0.9, T3: 1}; the field 'T1' is missing",
        "Troe: {A: 0.9, T3: 1, T1: 2, T4: 3}; unknown parameter 'T4'",
        "SRI: {A: 1, B: 2, C: 3, D: 4}; SRI has three parameters, or five",
        "SRI: {A: 1, B: 2, C: -3}; C of SRI must not be negative",
        "low-P-rate-constant: [0, 0, 0]; A of a limit of pressure must not be 0",
        "low-P-rate-constant: [-1, 0, 0]; a negative A needs 'negative-A: true'"})
    void falloff(String field, String reason) {
        String low = field.startsWith("low") ? "" : "  low-P-rate-constant: [1, 0, 0]\n";
        MechanismFormatException refusal = refusal(Text.HEAD + "- equation: H + O (+M) <=> OH (+M)\n  type: falloff\n"
                + "  high-P-rate-constant: [1, 0, 0]\n" + low + "  " + field + "\n");
        assertTrue(refusal.reason().contains(reason), refusal.getMessage());
        assertTrue(refusal.text().contains(field), refusal.getMessage());
    }

    /** As in a CHEMKIN file: the quotient of the limits is the reduced pressure. */
    @Test
    void bothLimitsOfAFalloffMayBeNegativeButNotOne() throws IOException {
        String entry = Text.HEAD + "- equation: H + O (+M) <=> OH (+M)\n  type: falloff\n  negative-A: true\n"
                + "  low-P-rate-constant: [-1e18, 0, 0]\n  high-P-rate-constant: ";
        FalloffRate rate = (FalloffRate) Text.read(folder, entry + "[-1e12, 0, 0]\n").reactions().get(0).rateLaw();
        assertEquals(-1e6, rate.highPressureLimit().preExponentialFactor(), 1e-9);
        assertEquals(-1e6, rate.lowPressureLimit().preExponentialFactor(), 1e-9);
        assertTrue(refusal(entry + "[1e12, 0, 0]\n").reason().contains("differ in sign"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "thermo: ideal-gas; thermo: Redlich-Kwong; 4; a phase of the model 'Redlich-Kwong' is not supported",
        "thermo: ideal-gas; transport: none; 3; the field 'thermo' is missing",
        "kinetics: gas; kinetics: surface; 7; kinetics of the model 'surface' are not supported",
        "kinetics: gas; {kinetics: gas; 8; not YAML: ",
        "elements: [H, O]; elements: [H, O, Qq]; 5; unknown element 'Qq'",
        "elements: [H, O]; elements: [H, O, H]; 5; element 'H' is declared twice",
        "elements: [H, O]; elements: [H]; 16; element 'O' is not declared in the phase",
        "species: [H2,; species: [H2, N2,; 6; no entry for species 'N2'",
        "species: [H2,; species: [H2, H2,; 6; species 'H2' is declared twice",
        "species: [H2, H, O, OH]; species: some; 6; species are 'all' or a list, not 'some'",
        "species: [H2, H, O, OH]; species: []; 3; the phase has no species",
        "species: [H2, H, O, OH]; species: [{others: all}]; 6; there is no section 'others'",
        "species: [H2, H, O, OH]; species: [{other.yaml/species: all}]; 6; there is no file",
        "species: [H2, H, O, OH]; reactions: some; 6; reactions are all, declared-species, none or a list",
        "- name: H\\n; - name: H2\\n; 12; species 'H2' stands twice in one section",
        "NASA7; piecewise-Gibbs; 11; the thermodynamic model 'piecewise-Gibbs' is not supported",
        "[200, 6000]; [200, 1000, 6000]; 11; 1 lists of coefficients for 2 temperature ranges",
        "[200, 6000]; [200]; 11; 1 temperatures do not fit the model NASA7",
        "[200, 6000]; [6000, 200]; 11; must not decrease",
        "0, 0, 0, 0, 25473.66; 0, 0, 0, 25473.66; 11; 6 coefficients in a range of NASA7, it has 7",
        "25473.66; 25473.66 K; 11; '25473.66 K' is not a number",
        "composition: {H: 1}; composition: {H: one}; 13; 'one' is not a number",
        "composition: {H: 1}; composition: {}; 12; molar mass 0.0 kg/mol",
        "length: cm; length: cubit; 1; unknown unit 'cubit'",
        "phases:; faces:; 1; the file has no section 'phases'"})
    void phasesSpeciesAndUnits(String from, String to, int line, String reason) {
        String head = Text.HEAD.replaceFirst(Pattern.quote(from.replace("\\n", "\n")), to.replace("\\n", "\n"));
        MechanismFormatException refusal = refusal(head + "  []\n");
        assertTrue(refusal.reason().contains(reason), refusal.getMessage());
        assertEquals(line, refusal.line(), refusal.getMessage());
    }

    @Test
    void textThatIsNoMechanism() throws IOException {
        assertTrue(refusal("").reason().contains("the file is empty"));
        assertTrue(refusal("just a word").reason().contains("no section 'phases'"));
        assertTrue(refusal("phases: []").reason().contains("'phases' is empty"));
        assertTrue(refusal("phases: 3").reason().contains("a list is expected"));
        assertTrue(refusal("a: [1, 2").reason().startsWith("not YAML"));
        assertTrue(refusal("a: \u0007").reason().startsWith("not YAML"));
        assertEquals(1, refusal("%\n").getMessage().lines().count());
        Path file = Files.write(folder.resolve("latin.yaml"), "a: 1\nb: \u00C5ngstr\u00F6m\n".getBytes(StandardCharsets.ISO_8859_1));
        MechanismFormatException refusal = assertThrows(MechanismFormatException.class, () -> CanteraReader.read(file));
        assertEquals(2, refusal.line());
        assertTrue(refusal.reason().contains("not UTF-8"));
    }

    @Test
    void undeclaredDuplicatesNameBothLines() {
        String two = "- {equation: H + O <=> OH, rate-constant: [1, 0, 0]}\n- {equation: OH <=> O + H, rate-constant: [1, 0, 0]}\n";
        assertTrue(refusal(Text.HEAD + two).reason().contains("lines " + (HEAD_LINES + 1) + " and " + (HEAD_LINES + 2)));
    }

    @Test
    void unknownFieldsAreWarnings() throws IOException {
        MechanismWarning warning = Text.read(folder, Text.HEAD
                + "- {equation: H + O <=> OH, rate-constant: [1, 0, 0], reference: someone}\n").warnings().get(0);
        assertEquals(HEAD_LINES + 1, warning.line());
        assertTrue(warning.reason().contains("the field 'reference' is not known here and was passed over"), warning.message());
    }
}
