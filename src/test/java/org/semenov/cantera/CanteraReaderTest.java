package org.semenov.cantera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.ChebyshevRate;
import org.semenov.mechanism.ChemicallyActivatedRate;
import org.semenov.mechanism.ElementaryRate;
import org.semenov.mechanism.Element;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.mechanism.PressureLogRate;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.Sri;
import org.semenov.mechanism.StoichiometricTerm;
import org.semenov.mechanism.ThirdBody;
import org.semenov.mechanism.ThreeBodyRate;
import org.semenov.mechanism.Troe;

/** What the file dialect.yaml says, in SI. */
class CanteraReaderTest {
    private static final Path FILE = Path.of("src", "test", "resources", "cantera", "dialect.yaml");
    private static final double ROUNDING = 1e-13;
    private static final double CALORIE = 4.184;
    private static final double N_A = PhysicalConstants.AVOGADRO_CONSTANT;
    private static final double R = PhysicalConstants.GAS_CONSTANT;

    private static Mechanism gas;

    @BeforeAll
    static void read() throws IOException {
        gas = CanteraReader.read(FILE, "gas");
    }

    /** A reaction by its number in the file, from 1. */
    private static Reaction reaction(int number) {
        return gas.reactions().get(number - 1);
    }

    private static int position(String species) {
        return gas.speciesNames().indexOf(species);
    }

    private static void assertArrhenius(double a, double b, double energy, Arrhenius rate) {
        assertEquals(a, rate.preExponentialFactor(), ROUNDING * Math.abs(a));
        assertEquals(b, rate.temperatureExponent());
        assertEquals(energy, rate.activationEnergy(), ROUNDING * Math.abs(energy));
    }

    private static ThirdBody thirdBody(int number) {
        return assertInstanceOf(ThreeBodyRate.class, reaction(number).rateLaw()).thirdBody();
    }

    @Test
    void namesThatLookLikeOtherValuesStayNames() {
        assertEquals(List.of("H2", "O2", "H2O", "OH", "H", "O", "N", "NO", "N2", "Y", "on", "AR", "null", "1e5"), gas.speciesNames());
        assertEquals("dialect", gas.name());
    }

    @Test
    void elementsHaveTheMassOfTheFileOrTheStandardOne() {
        assertEquals(List.of("H", "O", "N", "Ar", "Xx"), gas.elements().stream().map(Element::name).toList());
        assertEquals(20.0e-3, gas.elements().get(4).atomicMass());
        assertEquals(80.0e-3, gas.species().get(position("1e5")).molarMass());
        assertEquals(18.015e-3, gas.species().get(position("H2O")).molarMass(), 1e-17);
        assertEquals(Map.of("Ar", 1.0), gas.species().get(position("AR")).composition());
    }

    @Test
    void elementaryRatesInTheUnitsOfTheFileAndTheirOwn() {
        assertArrhenius(3.87e-2, 2.7, 6260 * CALORIE, assertInstanceOf(ElementaryRate.class, reaction(1).rateLaw()).rateConstant());
        assertArrhenius(-2.7e7, 0.0, 1485.32, assertInstanceOf(ElementaryRate.class, reaction(2).rateLaw()).rateConstant());
        assertTrue(reaction(1).duplicate() && reaction(14).duplicate());
        assertFalse(reaction(2).duplicate());
    }

    @Test
    void thirdBodiesByTypeAndByEquation() {
        assertArrhenius(1.2e5, -1.0, 0.0, assertInstanceOf(ThreeBodyRate.class, reaction(3).rateLaw()).rateConstant());
        assertEquals(new ThirdBody(1.0, new TreeMap<>(Map.of(position("AR"), 0.83, position("H2O"), 15.4,
                position("NO"), 0.0))), thirdBody(3));
        assertEquals(ThirdBody.only(position("N2")), thirdBody(4));
        assertEquals(List.of(new StoichiometricTerm(position("H"), 1.0), new StoichiometricTerm(position("O2"), 1.0)),
                reaction(4).reactants());
        assertArrhenius(2.6e7, -1.24, 0.0, assertInstanceOf(ThreeBodyRate.class, reaction(4).rateLaw()).rateConstant());
        assertEquals(0.7, thirdBody(5).efficiency(position("AR")));
        assertEquals(0.0, thirdBody(5).efficiency(position("N2")));
        assertEquals(0.0, thirdBody(6).efficiency(position("N2")));
        assertEquals(6.0, thirdBody(6).efficiency(position("H2O")));
        assertEquals(ThirdBody.only(position("H2")), thirdBody(13));
    }

    @Test
    void falloffInUnitsOfTheReaction() {
        FalloffRate troe = assertInstanceOf(FalloffRate.class, reaction(7).rateLaw());
        assertArrhenius(1.5e-16 * N_A, 0.5, -100 * R, troe.highPressureLimit());
        assertArrhenius(2.0e-43 * N_A * N_A, -1.5, 250 * CALORIE, troe.lowPressureLimit());
        assertEquals(new Troe(0.6, 94.0, Double.POSITIVE_INFINITY, OptionalDouble.of(5182.0)), troe.shape());
        assertEquals(5.0, troe.thirdBody().efficiency(position("H2O")));
        FalloffRate sri = assertInstanceOf(FalloffRate.class, reaction(8).rateLaw());
        assertArrhenius(1e9, -2.0, 0.05 * PhysicalConstants.ELEMENTARY_CHARGE * N_A, sri.highPressureLimit());
        assertArrhenius(4e13, -3.0, 100.0, sri.lowPressureLimit());
        assertEquals(new Sri(1.1, 700.0, 1234.0, 56.0, 0.7), sri.shape());
        assertEquals(ThirdBody.only(position("N2")), sri.thirdBody());
    }

    @Test
    void chemicallyActivatedHasTheOrdersOfItsEquationAndOneLess() {
        ChemicallyActivatedRate rate = assertInstanceOf(ChemicallyActivatedRate.class, reaction(9).rateLaw());
        assertArrhenius(0.282320078, 1.46878, -3270.56495 * CALORIE, rate.lowPressureLimit());
        assertArrhenius(5.88e-14, 6.721, -3022.227 * CALORIE, rate.highPressureLimit());
        assertEquals(new Troe(1.671, 434.782, 2934.21, OptionalDouble.empty()), rate.shape());
        assertEquals(1, gas.warnings().size());
        assertTrue(gas.warnings().get(0).message().contains("a T2 of 0 was read as absent"), gas.warnings().get(0).message());
    }

    @Test
    void pressureLevelsAreSortedAndSummed() {
        PressureLogRate rate = assertInstanceOf(PressureLogRate.class, reaction(10).rateLaw());
        assertArrayEquals(new double[] {0.5 * 101325.0, 1.01325e6, 3e6},
                rate.levels().stream().mapToDouble(PressureLogRate.Level::pressure).toArray(), 1e-9);
        assertArrhenius(1.26e14, -1.83, 15003 * CALORIE, rate.levels().get(0).rates().get(0));
        assertArrhenius(1.23e-2, 2.68, 6335 * CALORIE, rate.levels().get(0).rates().get(1));
        assertArrhenius(331.0, 1.14, 8886 * CALORIE, rate.levels().get(2).rates().get(0));
    }

    @Test
    void unitsShiftTheFirstChebyshevCoefficientAlone() {
        ChebyshevRate rate = assertInstanceOf(ChebyshevRate.class, reaction(11).rateLaw());
        assertEquals(8.2883 - 6.0, rate.coefficients().get(0).get(0), 1e-14);
        assertEquals(List.of(1.9764, 1.0037, 7.2865e-03), rate.coefficients().get(1));
        assertEquals(0.01 * 101325.0, rate.lowPressure(), 1e-12);
        assertEquals(1e7, rate.highPressure());
        assertEquals(3000.0, rate.highTemperature());
    }

    @Test
    void ordersReplaceCoefficientsInTheUnitOfA() {
        Reaction reaction = reaction(12);
        assertFalse(reaction.reversible());
        assertEquals(Map.of(position("H2"), 1.0, position("OH"), -0.5, position("O2"), 0.25), reaction.forwardOrders());
        assertEquals(Map.of(), reaction.reverseOrders());
        assertEquals(0.5, reaction.reactants().get(0).coefficient());
        assertArrhenius(1e10 * Math.pow(1e-6, -0.25), 0.0, 1000 * CALORIE,
                assertInstanceOf(ElementaryRate.class, reaction.rateLaw()).rateConstant());
    }

    @Test
    void mergedFieldsStandBehindOwnOnes() {
        Nasa7 oxygen = assertInstanceOf(Nasa7.class, gas.species().get(position("O2")).thermo());
        Nasa7 hydrogen = assertInstanceOf(Nasa7.class, gas.species().get(position("H2")).thermo());
        assertEquals(250.0, oxygen.lowTemperature());
        assertEquals(200.0, hydrogen.lowTemperature());
        assertArrayEquals(hydrogen.high(), oxygen.high());
    }

    @Test
    void sectionsOfThisAndOtherFiles() throws IOException {
        Mechanism mechanism = CanteraReader.read(FILE, "by-sections");
        assertEquals(List.of("O", "H", "N", "D2"), mechanism.elements().stream().map(Element::name).toList());
        assertEquals(List.of("H2", "O2", "OH", "H", "O", "DD", "HO2"), mechanism.speciesNames());
        assertEquals(List.of("H2 + O <=> H + OH", "2 O + M = O2 + M", "O + H + M <=> OH + M", "H2 + O2 <=> 2 OH",
                "H + H + H2 <=> H2 + H2", "H2 + O <=> H + OH", "H + O2 + M <=> HO2 + M"), mechanism.reactions().stream().map(Reaction::equation).toList());
        ThreeBodyRate rate = assertInstanceOf(ThreeBodyRate.class, mechanism.reactions().get(6).rateLaw());
        assertArrhenius(2.8e6, -0.86, 4184.0, rate.rateConstant());
        assertEquals(Map.of(1, 0.5), rate.thirdBody().efficiencies());
        assertNotEquals(gas.sha256(), mechanism.sha256());
        assertEquals(64, mechanism.sha256().length());
    }

    @Test
    void elementsAppearAsNeededWhereThePhaseListsNone() throws IOException {
        Mechanism mechanism = CanteraReader.read(FILE, "no-kinetics");
        assertEquals(List.of("N", "O"), mechanism.elements().stream().map(Element::name).toList());
        assertEquals(List.of(), mechanism.reactions());
        assertEquals(List.of(), mechanism.warnings());
    }
}
