package org.semenov.chemkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.ElementaryRate;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.Lindemann;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.StoichiometricTerm;
import org.semenov.mechanism.ThirdBody;
import org.semenov.mechanism.ThreeBodyRate;
import org.semenov.mechanism.Troe;

class ChemkinReaderTest {
    @TempDir
    private Path folder;

    private Mechanism read(String text) throws IOException {
        return ChemkinReader.read(Files.writeString(folder.resolve("small.inp"), text));
    }

    private Mechanism withReactions(String reactions) throws IOException {
        return read(SmallMechanism.HEAD + reactions);
    }

    @Test
    void theMechanismsOfTheProjectAreRead() throws IOException {
        Path file = Path.of("mechanisms", "h2air-ramec.inp");
        Mechanism mechanism = ChemkinReader.read(file);
        assertEquals("h2air-ramec", mechanism.name());
        assertEquals(file.toString(), mechanism.sourceFile());
        assertEquals(List.of("H2", "O2", "O", "H", "OH", "HO2", "H2O2", "H2O", "N2", "AR"), mechanism.speciesNames());
        assertEquals(28, mechanism.reactions().size());
        assertEquals(4, mechanism.elements().size());
        assertEquals(2.0, mechanism.elementCount(0, 6));
        assertEquals(0.0, mechanism.elementCount(3, 6));
        assertEquals(sha256(Files.readAllBytes(file)), mechanism.sha256());
        Reaction falloff = mechanism.reactions().get(21);
        assertEquals("2OH(+M)<=>H2O2(+M)", falloff.equation());
        assertEquals(88, falloff.line());
        FalloffRate rate = assertInstanceOf(FalloffRate.class, falloff.rateLaw());
        assertEquals(new Troe(0.7346, 94.0, 1756.0, OptionalDouble.of(5182.0)), rate.shape());
        assertEquals(-1700.0 * 4.184, rate.lowPressureLimit().activationEnergy());
        assertEquals(2.3e6, rate.lowPressureLimit().preExponentialFactor(), 1e-9);
        assertEquals(26, ChemkinReader.read(Path.of("mechanisms", "h2o2-ramec.inp")).reactions().size());
    }

    private static String sha256(byte[] bytes) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    @Test
    void cardsAreReadByColumn() throws IOException {
        Mechanism mechanism = ChemkinReader.read(Path.of("mechanisms", "h2air-ramec.inp"));
        var hydrogen = (Nasa7) mechanism.species().get(0).thermo();
        assertEquals(200.0, hydrogen.lowTemperature());
        assertEquals(1000.0, hydrogen.midTemperature());
        assertEquals(3500.0, hydrogen.highTemperature());
        assertEquals(3.33727920, hydrogen.high()[0]);
        assertEquals(-3.20502331, hydrogen.high()[6]);
        assertEquals(2.34433112, hydrogen.low()[0]);
        assertEquals(6.83010238E-01, hydrogen.low()[6]);
        var nitrogen = (Nasa7) mechanism.species().get(8).thermo();
        assertEquals(300.0, nitrogen.lowTemperature());
        assertEquals(5000.0, nitrogen.highTemperature());
        assertEquals(3.950372, nitrogen.low()[6]);
    }

    @Test
    void formsOfReactionsAreTold() throws IOException {
        Mechanism mechanism = withReactions("""
                REACTIONS
                h2 + o = h + oh   1 2 3   ! lower case is other species
                """.replace("h2 + o = h + oh", "H2 + O = H + OH") + """
                H + O2 => O + OH  8.3D13 0. 14413.
                2 O + M <=> O2 + M &
                   1.2E17 -1. 0.
                  H2/2.4/  H2O /15.4/
                2OH(+M)=H2O2(+M) 7.4e13 -.37 0
                  LOW/2.3e18 -0.9 -1700/
                H+O2(+H2O)=HO2(+H2O) 1e12 0 0
                LOW/1e20 0 0/ TROE /0.5 1e-30 1E+30/
                END
                """);
        assertEquals(5, mechanism.reactions().size());
        Reaction first = mechanism.reactions().get(0);
        assertTrue(first.reversible());
        assertEquals("H2+O=H+OH", first.equation());
        assertEquals(List.of(new StoichiometricTerm(0, 1.0), new StoichiometricTerm(2, 1.0)), first.reactants());
        assertEquals(new ElementaryRate(new Arrhenius(1e-6, 2.0, 3.0 * 4.184)), first.rateLaw());
        assertFalse(mechanism.reactions().get(1).reversible());
        assertEquals(new ElementaryRate(new Arrhenius(8.3e7, 0.0, 14413.0 * 4.184)), mechanism.reactions().get(1).rateLaw());

        Reaction threeBody = mechanism.reactions().get(2);
        assertEquals(List.of(new StoichiometricTerm(2, 2.0)), threeBody.reactants());
        ThirdBody collider = assertInstanceOf(ThreeBodyRate.class, threeBody.rateLaw()).thirdBody();
        assertEquals(15.4, collider.efficiency(7));
        assertEquals(1.0, collider.efficiency(3));
        assertEquals(1.2e5, ((ThreeBodyRate) threeBody.rateLaw()).rateConstant().preExponentialFactor(), 1e-9);

        FalloffRate lindemann = assertInstanceOf(FalloffRate.class, mechanism.reactions().get(3).rateLaw());
        assertEquals(new Lindemann(), lindemann.shape());
        FalloffRate named = assertInstanceOf(FalloffRate.class, mechanism.reactions().get(4).rateLaw());
        assertEquals(new Troe(0.5, 1e-30, 1e30, OptionalDouble.empty()), named.shape());
        assertEquals(1.0, named.thirdBody().efficiency(7));
        assertEquals(0.0, named.thirdBody().efficiency(0));
    }

    @ParameterizedTest
    @CsvSource({"'', 4.184, 1", "CAL/MOLE, 4.184, 1", "kcal/mole, 4184, 1", "JOULES/MOLE MOLES, 1, 1", "KJOULES/MOLE, 1000, 1",
        "KELVINS, 8.31446261815324, 1", "EVOLTS, 96485.33212331001, 1", "MOLECULES, 4.184, 6.02214076e23",
        "MOLECULES KELVINS, 8.31446261815324, 6.02214076e23"})
    void unitsOfTheHeaderAreConverted(String header, double joules, double perMole) throws IOException {
        Mechanism mechanism = withReactions("REACTIONS " + header + "\nH2+O=H+OH 6.0 0.5 7.0\nO+H+M=OH+M 6.0 0 0\n");
        Arrhenius bimolecular = ((ElementaryRate) mechanism.reactions().get(0).rateLaw()).rateConstant();
        assertEquals(6e-6 * perMole, bimolecular.preExponentialFactor(), 1e-15 * 6e-6 * perMole);
        assertEquals(7.0 * joules, bimolecular.activationEnergy(), 1e-15 * 7.0 * joules);
        Arrhenius termolecular = ((ThreeBodyRate) mechanism.reactions().get(1).rateLaw()).rateConstant();
        assertEquals(6e-12 * perMole * perMole, termolecular.preExponentialFactor(), 1e-15 * 6e-12 * perMole * perMole);
    }

    @Test
    void sectionsNeedNoEndAndMayStandInOneLine() throws IOException {
        String text = SmallMechanism.HEAD.replace("\nEND", "").replaceFirst("ELEMENTS\\s+H O", "elements H O end");
        Mechanism mechanism = read(text + "REACTIONS\nH2+O=H+OH 1 2 3");
        assertEquals(8, mechanism.species().size());
        assertEquals(1, mechanism.reactions().size());
        assertTrue(text.contains("elements H O end") && !text.contains("END"));
    }

    @Test
    void lineEndsOfOtherSystemsKeepTheLineNumbers() throws IOException {
        String text = SmallMechanism.HEAD + "REACTIONS\nH2+O=H+OH 1 2 3\nEND\n";
        int line = read(text).reactions().get(0).line();
        assertEquals(line, read(text.replace("\n", "\r\n")).reactions().get(0).line());
        assertEquals(line, read(text.replace("\n", "\r")).reactions().get(0).line());
        assertEquals("H2+O=H+OH 1 2 3", text.split("\n")[line - 1]);
        assertEquals(line, read("\uFEFF" + text).reactions().get(0).line(), "a byte order mark is no text");
    }

    @Test
    void thermodynamicsMayStandInASecondFile() throws IOException {
        String head = SmallMechanism.HEAD;
        int thermo = head.indexOf("THERMO");
        String reactions = "REACTIONS\nH2+O=H+OH 1 2 3\nEND\n";
        Path mechanismFile = Files.writeString(folder.resolve("m.inp"), head.substring(0, thermo) + reactions);
        Path thermoFile = Files.writeString(folder.resolve("therm.dat"), head.substring(thermo));
        Mechanism together = read(head + reactions);
        Mechanism apart = ChemkinReader.read(mechanismFile, thermoFile);
        assertEquals(together.speciesNames(), apart.speciesNames());
        assertEquals(((Nasa7) together.species().get(3).thermo()).low()[5],
                ((Nasa7) apart.species().get(3).thermo()).low()[5]);
        byte[] both = (head.substring(0, thermo) + reactions + head.substring(thermo))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(sha256(both), apart.sha256());
    }

    @Test
    void cardsOfUndeclaredSpeciesArePassedOver() throws IOException {
        String card = SmallMechanism.card("H2").replaceFirst("H2 ", "XX ").replaceFirst("H   2", "ZZ  2");
        Mechanism mechanism = read(SmallMechanism.HEAD.replace(SmallMechanism.card("H2"), card + SmallMechanism.card("H2"))
                + "REACTIONS\nH2+O=H+OH 1 2 3\n");
        assertFalse(mechanism.speciesNames().contains("XX"));
    }

    @Test
    void aFifthElementTheDefaultMiddleTemperatureAndAnOwnMassAreRead() throws IOException {
        String h2 = SmallMechanism.card("H2");
        String oneOfFive = h2.substring(0, 24) + "                    " + h2.substring(44, 65) + "         X  2 1"
                + h2.substring(80);
        Mechanism mechanism = read("ELEMENTS X /2.5/ END\nSPECIES H2 END\nTHERMO\n 300. 1200.0 5000.\n" + oneOfFive
                + "REACTIONS\n");
        assertEquals(0.005, mechanism.species().get(0).molarMass(), 1e-18);
        assertEquals(1200.0, ((Nasa7) mechanism.species().get(0).thermo()).midTemperature());
    }

    @Test
    void duplicatesDeclaredAreRead() throws IOException {
        Mechanism mechanism = withReactions("""
                REACTIONS
                OH+H2O2=HO2+H2O 1 0 0
                DUP
                HO2+H2O=OH+H2O2 2 0 0
                DUPLICATE
                H2+O=>H+OH 1 0 0
                H+OH=>H2+O 1 0 0
                O+H+M=OH+M 1 0 0
                O+H=OH 1 0 0
                """);
        assertTrue(mechanism.reactions().get(0).duplicate());
        assertEquals(6, mechanism.reactions().size());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path missing = folder.resolve("missing.inp");
        assertEquals(missing.toString(), assertThrows(NoSuchFileException.class, () -> ChemkinReader.read(missing)).getMessage());
    }
}
