package org.semenov.chemkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semenov.mechanism.MechanismFormatException;

/** One small mistake a test: the message names file, line, text and reason. */
class ChemkinRefusalTest {
    private static final int HEAD_LINES = SmallMechanism.HEAD.split("\n").length;

    @TempDir
    private Path folder;

    private MechanismFormatException refusal(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.inp"), text);
        MechanismFormatException refusal = assertThrows(MechanismFormatException.class, () -> ChemkinReader.read(file));
        assertEquals(file.toString(), refusal.file());
        assertEquals(file + ":" + refusal.line() + ": " + refusal.reason() + ": '" + refusal.text() + "'",
                refusal.getMessage());
        assertFalse(refusal.getMessage().contains("\n"));
        return refusal;
    }

    private void assertRefused(String text, int line, String offendingText, String reason) throws IOException {
        MechanismFormatException refusal = refusal(text);
        assertTrue(refusal.reason().contains(reason), refusal.getMessage());
        assertEquals(line, refusal.line(), refusal.getMessage());
        assertTrue(refusal.text().equals(offendingText)
                || refusal.text().contains("=") && offendingText.startsWith(refusal.text()), refusal.text());
    }

    /** Lines after REACTIONS, divided by bars; the line at fault counted from 1. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "H2+O=H+QH 1 2 3; 1; unknown species 'QH'",
        "H2+O=H+OH 1 2x 3; 1; b '2x' is not a number",
        "H2+O=H+OH 1 2 NaN; 1; E 'NaN' is not a number",
        "H2+O=H+OH 1e999 2 3; 1; A '1e999' is too large",
        "H2+O=H+OH 1 2; 1; a reaction needs an equation and three numbers",
        "H2+O=OH 1 2 3; 1; does not conserve H, 2 on the left and 1 on the right",
        "H2+O=H+OH 1 2 3|O+H2=OH+H 1 2 3; 2; lines 43 and 44 are not both declared DUPLICATE",
        "H2+O=H+OH 1 2 3|DUP|OH+H=O+H2 1 2 3; 3; stands already in line 43",
        "H2+O=H+OH 1 2 3|DUP; 1; has no partner",
        "LOW/1 2 3/|H2+O=H+OH 1 2 3; 1; without a reaction above",
        "H2+O=H+OH 1 2 3|REV/1 2 3/ REV/1 2 3/; 2; a second REV",
        "H2+O=H+OH 1 2 3|REV/1 2/; 2; REV needs 3 numbers",
        "2OH(+M)=H2O2(+M) 1 2 3|LOW/1 2 3/ REV/1 2 3/; 2; REV is read for elementary and three-body reactions only",
        "2OH(+M)=H2O2(+M) 1 2 3|LOW/1 2 3/ SRI/1 2/; 2; SRI needs 3 or 5 numbers",
        "2OH(+M)=H2O2(+M) 1 2 3|LOW/1 2 3/ SRI/1 2 -3/; 2; the third SRI number c must not be negative",
        "2OH(+M)=H2O2(+M) 1 2 3|LOW/1 2 3/ SRI/1 2 3 -4 5/; 2; the fourth SRI number d must not be negative",
        "2OH(+M)=H2O2(+M) 1 2 3|LOW/1 2 3/ HIGH/1 2 3/; 2; HIGH beside LOW",
        "2OH(+M)=H2O2(+M) 1 2 3|LOW/1 2 3/|TROE/1 2 3/ SRI/1 2 3/; 3; SRI beside TROE",
        "H2+O=H+OH 1 2 3|high/1 2 3/; 2; high needs a fall-off equation",
        "H2+O=H+OH 1 2 3|PLOG/1 2 3/; 2; PLOG needs 4 numbers",
        "H2+O=H+OH 1 2 3|PLOG/0 2 3 4/; 2; pressure '0' atm of PLOG is not positive",
        "H2+O=H+OH 1 2 3|PLOG/1 -2 3 4/; 2; has a positive A",
        "H2+O=H+OH 1 2 3|PLOG/1 -2 3 4/ PLOG/1 1 3 4/; 1; have a negative sum",
        "2OH(+M)=H2O2(+M) 1 2 3|LOW/1 2 3/|PLOG/1 2 3 4/; 3; more than one form of rate, LOW and PLOG",
        "2OH(+H2O)=H2O2(+H2O) 1 2 3|PLOG/1 2 3 4/; 2; PLOG with a named third body is not supported",
        "2OH(+M)=H2O2(+M) 1 2 3|TCHEB/300 2000/; 1; without CHEB",
        "2OH(+M)=H2O2(+M) 1 2 3|PCHEB/1 2/ CHEB/1 1 8/; 1; needs TCHEB",
        "2OH(+M)=H2O2(+M) 1 2 3|TCHEB/300 2000/ CHEB/1 1 8/; 1; needs PCHEB",
        "2OH(+M)=H2O2(+M) 1 2 3|TCHEB/2000 300/ PCHEB/1 2/ CHEB/1 1 8/; 1; must be positive and must increase",
        "2OH(+M)=H2O2(+M) 1 2 3|TCHEB/300 2000/ PCHEB/1 2/|CHEB/2 2 8/ CHEB/7 8/; 3; 2 x 2 = 4 coefficients, here are 3",
        "2OH(+M)=H2O2(+M) 1 2 3|TCHEB/300 2000/ PCHEB/1 2/|CHEB/1.5 2 8/; 3; '1.5' is not a number of Chebyshev coefficients",
        "2OH(+M)=H2O2(+M) 1 2 3|TCHEB/300 2000/ TCHEB/300 2000/; 2; a second TCHEB",
        "2OH+M=H2O2+M 1 2 3|TCHEB/300 2000/ PCHEB/1 2/|CHEB/1 1 8/; 3; not with +M",
        "H2+O=H+OH 1 2 3|FORD/H2/; 2; FORD needs a species and its order",
        "H2+O=H+OH 1 2 3|FORD/XE 1/; 2; unknown species 'XE'",
        "H2+O=H+OH 1 2 3|FORD/H2 1/ FORD/H2 2/; 2; a second FORD of 'H2'",
        "H2+O=>H+OH 1 2 3|RORD/H 1/; 2; RORD needs a reversible reaction",
        "H2+O=H+OH 1 2 3|UNITS/FURLONGS/; 2; unknown unit 'FURLONGS'",
        "H2+O=H+OH 1 2 3|LT/1 2/; 2; LT (Landau-Teller rate) is not supported",
        "H2+O=H+OH 1 2 3|JAN/1 2/; 2; JAN (Janev rate) is not supported",
        "H2+O=H+OH 1 2 3|FIT1/1 2/; 2; FIT1 (power-series rate) is not supported",
        "H2+O=H+OH 1 2 3|TDEP/H2/; 2; TDEP (species temperature) is not supported",
        "H2+O=H+OH 1 2 3|STICK; 2; STICK (sticking coefficient of a surface) is not supported",
        "H2 <-> 2H 1 2 3; 1; without a reaction above",
        "H2+O=H+OH 1 2 3|H2 <-> 2H 1 2 3; 2; neither an equation",
        "H2+O=H+OH=O+H2 1 2 3; 1; one arrow",
        "0H2+O=O 1 2 3; 1; stoichiometric coefficient '0' is not positive",
        "O+H+2M=OH+2M 1 2 3; 1; M cannot have a coefficient",
        "O+H(+XE)=OH(+XE) 1 2 3; 1; unknown species 'XE' as third body",
        "O+H+M(+M)=OH+M(+M) 1 2 3; 1; a second third body",
        "O+H+M=OH+M 1 2 3|XE/2/; 2; 'XE' is neither a known keyword nor a declared species",
        "O+H+M=OH+M 1 2 3|H2/2; 2; '/2' is not KEYWORD",
        "O+H+M=OH+M 1 2 3|H2/2 3/; 2; H2 needs 1 numbers",
        "O+H+M=OH+M 1 2 3|H2/-2/; 2; efficiency '-2' is negative",
        "O+H+M=OH+M 1 2 3|H2/2/ H2/3/; 2; a second efficiency of 'H2'",
        "O+H+M=OH+M 1 2 3|H2; 2; neither an equation",
        "O+H=OH 1 2 3|H2/2/; 2; an efficiency needs a third body",
        "H+O2(+H2O)=HO2(+H2O) 1 2 3|LOW/1 2 3/ H2/2/; 2; an efficiency needs a third body",
        "O+H+M=OH+M 1 2 3|LOW/1 2 3/; 2; LOW needs a fall-off equation",
        "2OH(+M)=H2O2(+M) 1 2 3|TROE/1 2 3/; 1; needs LOW",
        "2OH(+M)=H2O2(+M) 1 2 3|LOW/1 2/; 2; LOW needs 3 numbers between slashes, here are 2",
        "2OH(+M)=H2O2(+M) 1 2 3|LOW/1 2 3/ TROE/1 2/; 2; TROE needs 3 or 4 numbers",
        "2OH(+M)=H2O2(+M) 1 2 3|LOW/1 2 3/ LOW/1 2 3/; 2; a second LOW",
        "2OH(+M)=H2O2(+M) -1 2 3|DUP|LOW/1 2 3/; 3; differ in sign",
        "2OH(+M)=H2O2(+M) 0 2 3|LOW/1 2 3/; 1; high-pressure limit must not be 0",
        "2OH(+M)=H2O2 1 2 3; 1; third body must stand on both sides",
        "O+H+M=OH 1 2 3; 1; third body must stand on both sides",
        "O+H+M+M=OH+M 1 2 3; 1; a second third body",
        "H+O2(+H2O)=HO2(+H2) 1 2 3; 1; third body must stand on both sides",
        "H2+O=>H=OH 1 2 3; 1; one arrow",
        "H2+O<=H+OH 1 2 3; 1; one arrow",
        "H2++O=H+OH 1 2 3; 1; a species is missing",
        "=H+OH 1 2 3; 1; a species is missing",
        "H2O+HV=H+OH 1 2 3; 1; HV",
        "H2+O=H+OH 1 2 3 &; 1; continued by &",
        "1 2 3 = 4; 1; b '=' is not a number",
        "END|END; 2; END without an open section",
        "END|H2+O=H+OH 1 2 3; 2; text outside any section",
        "END|TRANS ALL; 2; text outside any section, 'TRANS' being none",
        "END|SITE/PT/; 2; a section of a surface mechanism (SITE/PT/) is not supported",
        "SITE; 1; a section of a surface mechanism (SITE) is not supported",
        "END|BULK; 2; a section of a surface mechanism (BULK) is not supported",
    })
    void reactions(String lines, int line, String reason) throws IOException {
        String[] reactions = lines.split("\\|");
        String offending = reactions[line - 1].replace("&", "").strip();
        assertRefused(SmallMechanism.HEAD + "REACTIONS\n" + String.join("\n", reactions), HEAD_LINES + 1 + line, offending
                + (lines.contains("&") ? " &" : ""), reason);
    }

    @Test
    void anUnknownUnit() throws IOException {
        assertRefused(SmallMechanism.HEAD + "REACTIONS CALORIES\n", HEAD_LINES + 1, "REACTIONS CALORIES",
                "unknown unit 'CALORIES'");
        assertRefused(SmallMechanism.HEAD + "REACTIONS MOLES MOLECULES\n", HEAD_LINES + 1, "REACTIONS MOLES MOLECULES",
                "a second unit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "ELEMENTS\\nH O\\nEND; ELEMENTS\\nH O QQ\\nEND; 2; H O QQ; unknown element 'QQ'",
        "ELEMENTS\\nH O\\nEND; ELEMENTS\\nH O H/2/\\nEND; 2; H O H/2/; declared twice, with unlike masses",
        "ELEMENTS\\nH O\\nEND; ELEMENTS\\nH O D/2.x/\\nEND; 2; H O D/2.x/; not a number",
        "ELEMENTS\\nH O\\nEND; ELEMENTS\\nH\\nEND; 10; O2                TPIS89O   2   00   00   00G   200.000  3500.000  1000.000    1; element 'O' is not declared",
        "H2 O2 O H OH HO2 H2O2 H2O\\n; H2 O2 O H OH HO2 H2O2 H2O H2\\n; 5; H2 O2 O H OH HO2 H2O2 H2O H2; species 'H2' is declared twice",
        "H2 O2 O H OH HO2 H2O2 H2O\\n; H2 O2 O H OH HO2 H2O2 H2O\\nXO\\n; 6; XO; no thermodynamics for species 'XO'",
        "H2 O2 O H OH HO2 H2O2 H2O\\n; H2 O2 2O\\n; 5; H2 O2 2O; cannot be the name",
        "THERMO ALL; THERMO SOME; 7; THERMO SOME; THERMO option 'SOME' is not supported",
        "   300.000  1000.000  5000.000\\n; ; 8; H2                TPIS78H   2   00   00   00G   200.000  3500.000   1000.00    1; three temperatures",
        "G   200.000  3500.000  1000.000    1; G   200.000  35x0.000  1000.000    1; 13; O2                TPIS89O   2   00   00   00G   200.000  35x0.000  1000.000    1; upper temperature",
        "THERMO ALL; H2 O2; 7; H2 O2; text outside any section",
    })
    void theOtherSections(String from, String to, int line, String text, String reason) throws IOException {
        String original = from.replace("\\n", "\n");
        String bad = SmallMechanism.HEAD.replaceFirst(Pattern.quote(original),
                to == null ? "" : to.replace("\\n", "\n"));
        assertNotEquals(SmallMechanism.HEAD, bad);
        MechanismFormatException refusal = refusal(bad + "REACTIONS\nH2+O=H+OH 1 2 3\n");
        assertTrue(refusal.reason().contains(reason), refusal.getMessage());
        assertEquals(text, refusal.text());
        assertEquals(text, bad.split("\n")[refusal.line() - 1].strip());
    }

    @Test
    void damagedCards() throws IOException {
        List<String> head = List.of(SmallMechanism.HEAD.split("\n"));
        List<String> card = List.of(SmallMechanism.card("HO2").split("\n"));
        int first = head.indexOf(card.get(0)) + 1;
        assertTrue(first > 1);
        assertDamagedCard(card.get(2) + "\n", "", first + 2, "line 3 of a NASA card must have 3 in column 80");
        assertDamagedCard(card.get(1).substring(0, 79), card.get(1).substring(0, 75), first + 1, "2 in column 80");
        assertDamagedCard("2.23982013E-03", "2.239x2013E-03", first + 1, "coefficient in columns 16-30 '2.239x2013E-03'");
        assertDamagedCard("4.30179801E+00", "              ", first + 2, "coefficient in columns 31-45 '' is not a number");
        assertDamagedCard(card.get(0), card.get(0).replace("O   2", "O  -2"), first, "is negative");
        assertDamagedCard(card.get(0), card.get(0).replace("O   2", "E   1"), first, "element 'E' is not declared");
        assertDamagedCard(card.get(0), card.get(0).replace("H   1O   2", "          "), first, "without elements");
        assertDamagedCard(card.get(0), card.get(0).replace("1000.000", "5000.000"), first, "must not decrease");
        assertDamagedCard(card.get(0), card.get(0) + "&", first + 2, "line 2 of a NASA card must have 2");
        assertDamagedCard(card.get(1), card.get(1).replaceFirst(" ", "\t"), first + 1, "a tab");
        String last = SmallMechanism.card("H2O").split("\n")[3] + "\n";
        assertDamagedCard(last, "", head.size() - 4, "ends after 3 of 4 lines");
        String twice = SmallMechanism.card("HO2");
        assertDamagedCard(twice, twice + twice, first + 4, "stand already in line " + first);
    }

    private void assertDamagedCard(String from, String to, int line, String reason) throws IOException {
        assertTrue(SmallMechanism.HEAD.contains(from) && !from.equals(to), from);
        MechanismFormatException refusal = refusal(SmallMechanism.HEAD.replace(from, to) + "REACTIONS\n");
        assertTrue(refusal.reason().contains(reason), refusal.getMessage());
        assertEquals(line, refusal.line(), refusal.getMessage());
    }

    @Test
    void missingSections() throws IOException {
        assertRefused("ELEMENTS H END\nREACTIONS\n", 3, "end of file", "the file has no SPECIES section");
        assertRefused("", 1, "end of file", "the file has no ELEMENTS section");
        assertRefused("ELEMENTS H END\nSPECIES\nEND\nREACTIONS\n", 5, "end of file", "no species is declared");
    }

    @Test
    void aThermodynamicFileHoldsThermodynamics() throws IOException {
        Path mechanism = Path.of("mechanisms", "h2o2-ramec.inp");
        Path other = Files.writeString(folder.resolve("therm.dat"), "\nSPECIES H2 END\n");
        MechanismFormatException refusal =
                assertThrows(MechanismFormatException.class, () -> ChemkinReader.read(mechanism, other));
        assertEquals(other.toString(), refusal.file());
        assertEquals(2, refusal.line());
        Path empty = Files.writeString(folder.resolve("empty.dat"), "! nothing\n");
        assertTrue(assertThrows(MechanismFormatException.class, () -> ChemkinReader.read(mechanism, empty)).reason()
                .contains("no THERMO section"));
    }
}
