package org.semenov.chemkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.MechanismWarning;
import org.semenov.mechanism.Troe;

/** What is only odd is read, and the mechanism says so with file, line, text and reason. */
class ChemkinWarningTest {
    @TempDir
    private Path folder;

    private Mechanism read(String text) throws IOException {
        return ChemkinReader.read(Files.writeString(folder.resolve("odd.inp"), text));
    }

    private void assertWarned(Mechanism mechanism, int line, String text, String reason) {
        assertEquals(1, mechanism.warnings().size(), mechanism.warnings().toString());
        MechanismWarning warning = mechanism.warnings().get(0);
        assertEquals(folder.resolve("odd.inp").toString(), warning.file());
        assertEquals(line, warning.line(), warning.message());
        assertEquals(text, warning.text());
        assertTrue(warning.reason().contains(reason), warning.message());
        assertEquals(warning.file() + ":" + line + ": " + warning.reason() + ": '" + text + "'", warning.message());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "2OH(+M)=H2O2(+M) 1 2 3|LOW/1 2 3/|TROE/1 2 3 0/; 3; a fourth TROE number of 0 is read as left out",
        "H2+O=H+OH -1 2 3; 1; a negative A",
        "H2+O=>H+OH 1 2 3|REV/1 2 3/; 2; the reverse reaction is read",
        "H2+O=H+OH 1 2 3|FORD/H2 0.5/; 1; does not come to rest at equilibrium",
        "H2+O=H+OH 1 2 3|REV/-1 2 3/; 2; a negative A",
        "O+H(+M)=OH(+M) 1 2 3|PLOG/1 2 3 4/|H2O/2/; 3; efficiencies mean nothing with PLOG",
        "H2+.50001O2=>H2O 1 2 3; 1; does not conserve O, 1.00002 on the left and 1 on the right",
        "O+H+M=OH+M 1 2 3|H2O/2/ H2O/2/; 2; the efficiency of 'H2O' is given twice and read once",
        "H2+O=H+OH 1 2 3|DUP|REV/1 2 3/; 1; no partner but its own reverse",
        "END OF FILE; 1; the text after END is passed over",
        "END|TRAN; 2; the TRANSPORT section is passed over",
        "END|transport|H2 1 38.0 2.9 0 0.8 280|END; 2; the TRANSPORT section is passed over",
    })
    void inReactions(String lines, int line, String reason) throws IOException {
        String[] split = lines.split("\\|");
        int head = SmallMechanism.HEAD.split("\n").length + 1;
        boolean betweenReactions = reason.contains("conserve") || reason.contains("partner");
        String text = betweenReactions ? split[line - 1].replace(" 1 2 3", "").replace("H2+O=H", "H2+O=>H") : split[line - 1];
        assertWarned(read(SmallMechanism.HEAD + "REACTIONS\n" + String.join("\n", split)), head + line, text, reason);
    }

    @Test
    void aFourthTroeNumberOfZeroIsNotT2() throws IOException {
        Mechanism mechanism = read(SmallMechanism.HEAD
                + "REACTIONS\n2OH(+M)=H2O2(+M) 1 2 3\nLOW/1 2 3/\nTROE/0.5 200 300 0.0/\n");
        assertEquals(new Troe(0.5, 200.0, 300.0, OptionalDouble.empty()),
                ((FalloffRate) mechanism.reactions().get(0).rateLaw()).shape());
    }

    @Test
    void aFileWithoutReactions() throws IOException {
        int lines = SmallMechanism.HEAD.split("\n").length;
        Mechanism mechanism = read(SmallMechanism.HEAD);
        assertEquals(8, mechanism.species().size());
        assertEquals(List.of(), mechanism.reactions());
        assertWarned(mechanism, lines + 1, "end of file", "no REACTIONS section");
        assertEquals(List.of(), read(SmallMechanism.HEAD + "REACTIONS\nEND\n").warnings());
    }

    @Test
    void anElementDeclaredTwice() throws IOException {
        Mechanism mechanism = read(SmallMechanism.HEAD.replaceFirst("ELEMENTS\\s+H O", "ELEMENTS\nH O H") + "REACTIONS\n");
        assertWarned(mechanism, 2, "H O H", "element 'H' is declared twice and read once");
        assertEquals(2, mechanism.elements().size());
    }

    @Test
    void aJumpWhereTwoRangesMeet() throws IOException {
        String card = SmallMechanism.card("H2");
        String cp = card.replace("2.34433112E+00", "2.54433112E+00");
        assertTrue(!cp.equals(card));
        Mechanism mechanism = read(SmallMechanism.HEAD.replace(card, cp) + "REACTIONS\n");
        int line = List.of(SmallMechanism.HEAD.split("\n")).indexOf(card.split("\n")[0]) + 1;
        assertWarned(mechanism, line, card.split("\n")[0], "of species 'H2' c_p/R jumps from");
        String h = card.replace("-9.17935173E+02", "-9.27935173E+02");
        assertWarned(read(SmallMechanism.HEAD.replace(card, h) + "REACTIONS\n"), line, card.split("\n")[0], "h/(RT) jumps from");
        String s = card.replace("6.83010238E-01", "7.83010238E-01");
        assertWarned(read(SmallMechanism.HEAD.replace(card, s) + "REACTIONS\n"), line, card.split("\n")[0], "s/R jumps from");
    }

    @Test
    void warningsAreInFileOrderAndThoseOfTheThermodynamicFileLast() throws IOException {
        String head = SmallMechanism.HEAD;
        int thermo = head.indexOf("THERMO");
        Path input = Files.writeString(folder.resolve("m.inp"),
                head.substring(0, thermo) + "TRANSPORT\nEND\nREACTIONS\nH2+O=H+OH -1 2 3\nEND now\n");
        Path other = Files.writeString(folder.resolve("therm.dat"), head.substring(thermo) + "TRAN\n");
        List<MechanismWarning> warnings = ChemkinReader.read(input, other).warnings();
        assertEquals(List.of("TRANSPORT", "H2+O=H+OH -1 2 3", "END now", "TRAN"),
                warnings.stream().map(MechanismWarning::text).toList());
        assertEquals(other.toString(), warnings.get(3).file());
    }
}
