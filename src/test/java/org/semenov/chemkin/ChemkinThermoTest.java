package org.semenov.chemkin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Nasa9;
import org.semenov.mechanism.Species;

/** Thermodynamic entries in all their forms. */
class ChemkinThermoTest {
    private static final String HEAD = "ELEMENTS H O C AR E END\nSPECIES SP END\n";
    private static final String FIRST_LINE = "SP                      H   2               G   200.000  3500.000  1000.000    1";
    private static final String ZEROS = " 0.00000000E+00".repeat(7);
    private static final String NASA9 = """
            SP                A comment with numbers 1 2 3
             2 g 1/00 H   2.00O   1.00    0.00    0.00    0.00 0   18.0152800    -241826.000
                200.000   1000.0007 -2.0 -1.0  0.0  1.0  2.0  3.0  4.0  0.0         9904.092
             1.000000000D+00 2.000000000D+00 3.000000000D+00 4.000000000D+00 5.000000000D+00
             6.000000000D+00 7.000000000D+00                 8.000000000D+00 9.000000000D+00
               1000.000   6000.0007 -2.0 -1.0  0.0  1.0  2.0  3.0  4.0  0.0         9904.092
            -1.000000000D+00 2.000000000D+00 3.000000000D+00 4.000000000D+00 5.000000000D+00
             6.000000000D+00 7.000000000D+00                 8.000000000D+00 9.500000000D+00
            """;

    @TempDir
    private Path folder;

    private Mechanism read(String thermo) throws IOException {
        return ChemkinReader.read(Files.writeString(folder.resolve("small.inp"), HEAD + thermo));
    }

    private MechanismFormatException refusal(String thermo) {
        return assertThrows(MechanismFormatException.class, () -> read(thermo));
    }

    private static String numbers(double first) {
        StringBuilder numbers = new StringBuilder();
        for (int j = 0; j < Nasa7.COEFFICIENTS; j++) {
            numbers.append(String.format(Locale.ROOT, "%15.8E", first + j));
        }
        return numbers.toString();
    }

    private static String card(String firstLine, String high, String low) {
        String all = high + low + " ".repeat(15);
        return firstLine + "\n" + all.substring(0, 75) + "    2\n" + all.substring(75, 150) + "    3\n" + all.substring(150)
                + " ".repeat(5 * 15 - (all.length() - 150)) + "    4\n";
    }

    private static double[] sequence(double first) {
        return new double[] {first, first + 1, first + 2, first + 3, first + 4, first + 5, first + 6};
    }

    private static Nasa7 seven(Mechanism mechanism) {
        return assertInstanceOf(Nasa7.class, mechanism.species().get(0).thermo());
    }

    @Test
    void aCardOfTwoRanges() throws IOException {
        Nasa7 thermo = seven(read("THERMO\n300. 1200. 5000.\n" + card(FIRST_LINE, numbers(1), numbers(11))));
        assertArrayEquals(sequence(1), thermo.high());
        assertArrayEquals(sequence(11), thermo.low());
        assertEquals(1000.0, thermo.midTemperature());
        Nasa7 byDefault = seven(read("THERMO\n300. 1200. 5000.\n"
                + card(FIRST_LINE.replace("1000.000", "        "), numbers(1), numbers(11))));
        assertEquals(1200.0, byDefault.midTemperature());
    }

    @Test
    void aCardOfOneRangeHoldsItTwice() throws IOException {
        for (String middle : List.of(" 200.000", "3500.000", "        ")) {
            String firstLine = FIRST_LINE.replace("1000.000", middle);
            for (String card : List.of(card(firstLine, numbers(1), ZEROS), card(firstLine, ZEROS, numbers(1)),
                    card(firstLine, numbers(1), numbers(1)))) {
                Nasa7 thermo = seven(read("THERMO\n" + card));
                assertArrayEquals(sequence(1), thermo.low());
                assertArrayEquals(sequence(1), thermo.high());
                assertEquals(200.0, thermo.lowTemperature());
                assertEquals(3500.0, thermo.midTemperature());
                assertEquals(3500.0, thermo.highTemperature());
            }
            assertTrue(refusal("THERMO\n" + card(firstLine, numbers(1), numbers(2))).reason()
                    .contains("two different sets of coefficients"));
        }
    }

    @Test
    void elementsMayStandInAFifthFieldBeyondColumn80AndInContinuedLines() throws IOException {
        String five = FIRST_LINE.substring(0, 24) + "H   2O   1C   3AR  4G   200.000  3500.000 1000.00E   5 1";
        assertEquals(80, five.length());
        assertComposition(Map.of("H", 2.0, "O", 1.0, "C", 3.0, "AR", 4.0, "E", 5.0), five);
        String none = FIRST_LINE.replace("H   2", "H   0");
        assertComposition(Map.of("C", 388.0, "H", 1440.0), none + "C      388H     1440");
        assertComposition(Map.of("H", 2.0, "O", 0.5), FIRST_LINE + "O 0.5");
        assertComposition(Map.of("C", 1778.0, "H", 264.0), none + "&\nC 1778.0 &\n  H 264");
        assertTrue(refusal("THERMO\n" + card(none + "&\nC 1 H", numbers(1), numbers(1))).reason().contains("a number each"));
        assertTrue(refusal("THERMO\n" + card(FIRST_LINE.replace("H   2      ", "C 1250H 812"), numbers(1), numbers(1))).reason()
                .contains("more than three digits"));
        assertTrue(refusal("THERMO\n" + card(none, numbers(1), numbers(1))).reason().contains("without elements"));
    }

    private void assertComposition(Map<String, Double> composition, String firstLine) throws IOException {
        Mechanism mechanism = read("THERMO\n" + card(firstLine, numbers(1), numbers(1)));
        assertEquals(composition, mechanism.species().get(0).composition());
        assertArrayEquals(sequence(1), seven(mechanism).low());
    }

    @Test
    void anEntryOfNineCoefficients() throws IOException {
        for (String header : List.of("THERMO NASA9\n", "therm ALL nasa9\n200.000 1000.000 6000.000 20000. 9/09/04\n")) {
            Species species = read(header + NASA9).species().get(0);
            assertEquals(Map.of("H", 2.0, "O", 1.0), species.composition());
            Nasa9 thermo = assertInstanceOf(Nasa9.class, species.thermo());
            assertEquals(List.of(new Nasa9.Range(200.0, 1000.0, List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0)),
                    new Nasa9.Range(1000.0, 6000.0, List.of(-1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.5))), thermo.ranges());
        }
    }

    @Test
    void damagedEntriesOfNineCoefficients() {
        assertTrue(refusal("THERMO NASA9\n" + NASA9.replace("1000.000   6000", "1100.000   6000")).reason()
                .contains("begins at 1100.0 K"));
        assertTrue(refusal("THERMO NASA9\n" + NASA9.replace("9.500000000D+00\n", "\n")).reason().contains("columns 65-80 ''"));
        assertTrue(refusal("THERMO NASA9\n" + NASA9.replace(" 2 g 1/00", " x g 1/00")).reason().contains("is 'x'"));
        assertTrue(refusal("THERMO NASA9\n" + NASA9.replace(" 2 g 1/00", " 3 g 1/00")).reason().contains("ends after 8 of 11"));
        assertTrue(refusal("THERMO NASA9\nSP\n").reason().contains("ends after its first line"));
    }

    @Test
    void thermodynamicsGivenTwiceAreRefusedInOneFileAndInTwo() throws IOException {
        String card = card(FIRST_LINE, numbers(1), numbers(1));
        assertTrue(refusal("THERMO\n" + card + "END\nTHERMO NASA9\n" + NASA9).reason().endsWith("stand already in line 4"));
        Path input = Files.writeString(folder.resolve("with.inp"), HEAD + "THERMO\n" + card);
        Path other = Files.writeString(folder.resolve("therm.dat"), "THERMO\n" + card);
        MechanismFormatException refusal =
                assertThrows(MechanismFormatException.class, () -> ChemkinReader.read(input, other));
        assertEquals(other.toString(), refusal.file());
        assertTrue(refusal.reason().endsWith("stand already in " + input + ":4"), refusal.reason());
    }

    @Test
    void aChargedSpeciesHoldsElectrons() throws IOException {
        Mechanism cation = read("THERMO\n" + card(FIRST_LINE.replace("H   2     ", "H   2E  -1"), numbers(1), numbers(1)));
        assertEquals(Map.of("H", 2.0, "E", -1.0), cation.species().get(0).composition());
        // 2 x 1.008 g/mol less the mass of a mole of electrons
        assertEquals(2.016e-3 - 5.4857990888e-7, cation.species().get(0).molarMass(), 1e-15);
        assertTrue(cation.warnings().stream().anyMatch(warning -> warning.reason().contains("'SP' is charged")));
    }
}
