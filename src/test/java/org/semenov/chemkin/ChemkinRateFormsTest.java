package org.semenov.chemkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.ChebyshevRate;
import org.semenov.mechanism.ChemicallyActivatedRate;
import org.semenov.mechanism.ElementaryRate;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.Lindemann;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.mechanism.PressureLogRate;
import org.semenov.mechanism.RateLaw;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.Sri;
import org.semenov.mechanism.StoichiometricTerm;
import org.semenov.mechanism.ThreeBodyRate;
import org.semenov.mechanism.Troe;

/** Every form of rate arrives in SI; species are H2 O2 O H OH HO2 H2O2 H2O at positions 0 to 7. */
class ChemkinRateFormsTest {
    private static final double CALORIE = 4.184;
    private static final double ATMOSPHERE = 101325.0;
    private static final double AVOGADRO = 6.02214076e23;

    @TempDir
    private Path folder;

    private Mechanism mechanism(String reactions) throws IOException {
        return ChemkinReader.read(Files.writeString(folder.resolve("small.inp"), SmallMechanism.HEAD + reactions));
    }

    private Reaction only(String lines) throws IOException {
        List<Reaction> reactions = mechanism("REACTIONS\n" + lines).reactions();
        assertEquals(1, reactions.size());
        return reactions.get(0);
    }

    private static void assertArrhenius(double a, double b, double e, Arrhenius rate) {
        assertEquals(a, rate.preExponentialFactor(), 1e-14 * Math.abs(a));
        assertEquals(b, rate.temperatureExponent());
        assertEquals(e, rate.activationEnergy(), 1e-14 * Math.abs(e));
    }

    @Test
    void theLowPressureLimitHasOneConcentrationMoreThanTheReaction() throws IOException {
        var rate = assertInstanceOf(FalloffRate.class,
                only("H+OH(+M)=H2O(+M) 2e12 0.5 100\nLOW/3e18 -1 200/ SRI/0.54 201 1024/\n").rateLaw());
        assertArrhenius(2e6, 0.5, 100 * CALORIE, rate.highPressureLimit());
        assertArrhenius(3e6, -1.0, 200 * CALORIE, rate.lowPressureLimit());
        assertEquals(new Sri(0.54, 201.0, 1024.0, 1.0, 0.0), rate.shape());
        var five = (FalloffRate) only("H+OH(+M)=H2O(+M) 2e12 0.5 100\nLOW/3e18 -1 200/\nSRI/1.1 700 1234 56 0.7/\n").rateLaw();
        assertEquals(new Sri(1.1, 700.0, 1234.0, 56.0, 0.7), five.shape());
    }

    @Test
    void inAChemicallyActivatedReactionTheEquationGivesTheLowLimitAndHighHasOneConcentrationLess() throws IOException {
        var rate = assertInstanceOf(ChemicallyActivatedRate.class,
                only("O+OH(+m)=O2+H(+m) 282320.078 1.47 -3270\nhigh/5.88E-14 6.7 -3022/ h2o/2/\n".replace("h2o", "H2O")
                        + "troe/1.6 434 2934 3919/\n").rateLaw());
        assertArrhenius(0.282320078, 1.47, -3270 * CALORIE, rate.lowPressureLimit());
        assertArrhenius(5.88e-14, 6.7, -3022 * CALORIE, rate.highPressureLimit());
        assertEquals(new Troe(1.6, 434.0, 2934.0, OptionalDouble.of(3919.0)), rate.shape());
        assertEquals(2.0, rate.thirdBody().efficiency(7));
        assertEquals(1.0, rate.thirdBody().efficiency(0));
    }

    @ParameterizedTest
    @CsvSource({"O+H=OH, ''", "O+H+M=OH+M, ''", "O+H(+M)=OH(+M), ''", "O+H+M=OH+M, H2O/2/"})
    void pressureTablesAddRatesOfOnePressureAndIgnoreTheThirdBody(String equation, String efficiency) throws IOException {
        Mechanism mechanism = mechanism("REACTIONS\n" + equation + " 7 8 9\nPLOG/10 2e11 1 20/ PLOG/0.1 1e11 0 10/\nplog/10 -3e5 2 30/\n"
                + efficiency + "\n");
        var table = assertInstanceOf(PressureLogRate.class, mechanism.reactions().get(0).rateLaw());
        assertEquals(List.of(0.1 * ATMOSPHERE, 10 * ATMOSPHERE),
                table.levels().stream().map(PressureLogRate.Level::pressure).toList());
        assertEquals(1, table.levels().get(0).rates().size());
        assertArrhenius(1e5, 0.0, 10 * CALORIE, table.levels().get(0).rates().get(0));
        assertArrhenius(2e5, 1.0, 20 * CALORIE, table.levels().get(1).rates().get(0));
        assertArrhenius(-0.3, 2.0, 30 * CALORIE, table.levels().get(1).rates().get(1));
        assertEquals(efficiency.isEmpty() ? 0 : 1, mechanism.warnings().size());
    }

    @Test
    void theUnitsOfAChebyshevSeriesShiftItsFirstCoefficient() throws IOException {
        String table = "TCHEB/300 2000/ PCHEB/0.01 100/\ncheb/2 3 8.3 -1.1/\nCHEB/-0.1 1.9 1 0.5/\n";
        var bimolecular = assertInstanceOf(ChebyshevRate.class, only("O+H(+M)=OH(+M) 1 0 0\n" + table).rateLaw());
        assertEquals(List.of(List.of(8.3 - 6.0, -1.1, -0.1), List.of(1.9, 1.0, 0.5)), bimolecular.coefficients());
        assertEquals(300.0, bimolecular.lowTemperature());
        assertEquals(2000.0, bimolecular.highTemperature());
        assertEquals(0.01 * ATMOSPHERE, bimolecular.lowPressure());
        assertEquals(100 * ATMOSPHERE, bimolecular.highPressure());
        var unimolecular = (ChebyshevRate) only("OH=O+H 1 0 0\n" + table).rateLaw();
        assertEquals(8.3, unimolecular.coefficients().get(0).get(0));
        var molecules = (ChebyshevRate) only("O+H=OH 1 0 0\nUNITS/MOLEC/\n" + table).rateLaw();
        assertEquals(8.3 - 6.0 + Math.log10(AVOGADRO), molecules.coefficients().get(0).get(0), 1e-13);
        assertEquals(-1.1, molecules.coefficients().get(0).get(1));
    }

    @Test
    void anExplicitReverseRateIsASecondIrreversibleReactionInTheUnitsOfItsOwnOrder() throws IOException {
        List<Reaction> reactions = mechanism("""
                REACTIONS
                H2+M=2H+M 4e19 -1.4 1e5
                REV/1e20 -1.7 800/
                H2O/12/
                H2+O=H+OH 1e12 0 0
                REV/0 0 0/
                """).reactions();
        assertEquals(3, reactions.size());
        assertEquals("H2+M=>2H+M", reactions.get(0).equation());
        assertEquals("2H+M=>H2+M", reactions.get(1).equation());
        assertTrue(reactions.stream().noneMatch(Reaction::reversible));
        assertEquals(List.of(new StoichiometricTerm(3, 2.0)), reactions.get(1).reactants());
        assertEquals(List.of(new StoichiometricTerm(0, 1.0)), reactions.get(1).products());
        assertEquals(reactions.get(0).line(), reactions.get(1).line());
        var forward = (ThreeBodyRate) reactions.get(0).rateLaw();
        var reverse = (ThreeBodyRate) reactions.get(1).rateLaw();
        assertArrhenius(4e13, -1.4, 1e5 * CALORIE, forward.rateConstant());
        assertArrhenius(1e8, -1.7, 800 * CALORIE, reverse.rateConstant());
        assertEquals(12.0, reverse.thirdBody().efficiency(7));
        assertArrhenius(1e6, 0.0, 0.0, ((ElementaryRate) reactions.get(2).rateLaw()).rateConstant());
    }

    @Test
    void ordersDecideTheUnitsOfA() throws IOException {
        Reaction reaction = only("H2+O=>H+OH 1e12 0 0\nFORD/H2 1.5/ FORD/O 0.5/ FORD/H2O -1/\n");
        assertEquals(Map.of(0, 1.5, 2, 0.5, 7, -1.0), reaction.forwardOrders());
        assertEquals(Map.of(), reaction.reverseOrders());
        assertArrhenius(1e12, 0.0, 0.0, ((ElementaryRate) reaction.rateLaw()).rateConstant());
        Reaction one = only("H2+O=>H+OH 1e12 0 0\nFORD/H2 2.5/\n");
        assertArrhenius(1e12 * Math.pow(1e-6, 2.5), 0.0, 0.0, ((ElementaryRate) one.rateLaw()).rateConstant());
        Reaction both = only("H2+O=H+OH 1e12 0 0\nRORD/H 0.5/\n");
        assertEquals(Map.of(3, 0.5), both.reverseOrders());
        assertTrue(both.reversible());
        List<Reaction> explicit = mechanism("REACTIONS\nH2+O=H+OH 1 0 0\nREV/1e12 0 0/ RORD/H 2/ FORD/O 3/\n").reactions();
        assertEquals(Map.of(2, 3.0), explicit.get(0).forwardOrders());
        assertEquals(Map.of(3, 2.0), explicit.get(1).forwardOrders());
        assertEquals(Map.of(), explicit.get(1).reverseOrders());
        assertArrhenius(1.0, 0.0, 0.0, ((ElementaryRate) explicit.get(1).rateLaw()).rateConstant());
    }

    @Test
    void coefficientsMayBeRealNumbersAndSetTheUnitsOfA() throws IOException {
        Reaction reaction = only("1.5H2+.5O2=>1.H2+5E-1O2+1.0H2 1e12 0 0".replace("+1.0H2 ", "+.5H2 "));
        assertEquals(List.of(new StoichiometricTerm(0, 1.5), new StoichiometricTerm(1, 0.5)), reaction.reactants());
        assertEquals(List.of(new StoichiometricTerm(0, 1.5), new StoichiometricTerm(1, 0.5)), reaction.products());
        assertArrhenius(1e6, 0.0, 0.0, ((ElementaryRate) reaction.rateLaw()).rateConstant());
        Reaction half = only("H2+.5O2=>H2O 1e12 0 0");
        assertArrhenius(1e9, 0.0, 0.0, ((ElementaryRate) half.rateLaw()).rateConstant());
    }

    @Test
    void unitsOfOneReactionReplaceThoseOfItsSectionForAllItsNumbers() throws IOException {
        List<Reaction> reactions = mechanism("""
                REACTIONS KELVINS MOLECULES
                H+OH(+M)=H2O(+M) 2e-12 0.5 100
                UNITS / KCAL/MOLE / LOW/3e-30 -1 200/
                O+H=OH 1e-12 0 100
                O+H+M=OH+M 1e12 0 100
                units/joules/mole/ units /moles/
                """).reactions();
        var falloff = (FalloffRate) reactions.get(0).rateLaw();
        assertEquals(new Lindemann(), falloff.shape());
        assertArrhenius(2e-18 * AVOGADRO, 0.5, 100e3 * CALORIE, falloff.highPressureLimit());
        assertArrhenius(3e-42 * AVOGADRO * AVOGADRO, -1.0, 200e3 * CALORIE, falloff.lowPressureLimit());
        assertArrhenius(1e-18 * AVOGADRO, 0.0, 100 * PhysicalConstants.GAS_CONSTANT,
                ((ElementaryRate) reactions.get(1).rateLaw()).rateConstant());
        assertArrhenius(1.0, 0.0, 100.0, ((ThreeBodyRate) reactions.get(2).rateLaw()).rateConstant());
    }

    @Test
    void aNamedColliderInTheOpenIsAReactantAndAProduct() throws IOException {
        Reaction reaction = only("O+H+H2O=OH+H2O 1e18 0 0");
        assertEquals(List.of(new StoichiometricTerm(2, 1.0), new StoichiometricTerm(3, 1.0), new StoichiometricTerm(7, 1.0)),
                reaction.reactants());
        assertArrhenius(1e6, 0.0, 0.0, ((ElementaryRate) reaction.rateLaw()).rateConstant());
        RateLaw inParentheses = only("O+H( + H2O)=OH(+ H2O ) 1e12 0 0\nLOW/1e18 0 0/").rateLaw();
        assertEquals(1.0, ((FalloffRate) inParentheses).thirdBody().efficiency(7));
        assertEquals(0.0, ((FalloffRate) inParentheses).thirdBody().efficiency(0));
    }

    @Test
    void negativeFactorsAreReadInSumsAndElsewhereWithAWarning() throws IOException {
        Mechanism sum = mechanism("REACTIONS\nO+H=OH 2e12 0 0\nDUP\nO+H=OH -1e12 0 0\nDUP\n");
        assertEquals(List.of(), sum.warnings());
        assertArrhenius(-1e6, 0.0, 0.0, ((ElementaryRate) sum.reactions().get(1).rateLaw()).rateConstant());
        Mechanism alone = mechanism("REACTIONS\nO+H=OH -2e12 0 0\n");
        assertTrue(alone.warnings().get(0).reason().contains("a negative A"));
        Mechanism falloff = mechanism("REACTIONS\nO+H(+M)=OH(+M) -2e12 0 0\nLOW/-1e18 0 0/\n");
        assertTrue(falloff.warnings().get(0).reason().contains("both limits"));
        assertFalse(falloff.reactions().get(0).duplicate());
    }
}
