package org.semenov.mechanism;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReactionChecksTest {
    private static final Arrhenius RATE = new Arrhenius(1.0, 0.0, 0.0);
    private static final Nasa7 THERMO = new Nasa7(200.0, 1000.0, 3500.0, new double[7], new double[7]);
    private static final List<Element> ELEMENTS = List.of(new Element("H", 1.008e-3));
    /** H, H2 and X of one hydrogen atom each kind: 1, 2 and 1 atoms. */
    private static final List<Species> SPECIES = List.of(species("H", 1.0), species("H2", 2.0), species("X", 1.0));

    private final List<Reaction> reactions = new ArrayList<>();

    private static Species species(String name, double atoms) {
        return new Species(name, Map.of("H", atoms), atoms * 1.008e-3, THERMO);
    }

    private static ThirdBody efficiencies(double h, double h2, double x) {
        return new ThirdBody(1.0, new TreeMap<>(Map.of(0, h, 1, h2, 2, x)));
    }

    private void add(RateLaw law, boolean reversible, boolean duplicate, double[] left, double[] right) {
        reactions.add(new Reaction("r" + reactions.size(), side(left), side(right), reversible, law, duplicate,
                10 + reactions.size()));
    }

    private static List<StoichiometricTerm> side(double[] coefficients) {
        List<StoichiometricTerm> terms = new ArrayList<>();
        for (int k = 0; k < coefficients.length; k++) {
            if (coefficients[k] > 0.0) {
                terms.add(new StoichiometricTerm(k, coefficients[k]));
            }
        }
        return terms;
    }

    private ReactionChecks checks() {
        return new ReactionChecks(ELEMENTS, SPECIES, reactions, "file");
    }

    private static double[] of(double... coefficients) {
        return coefficients;
    }

    @Test
    void aSumOfRatesAtOnePressureMustNotBeNegative() throws MechanismFormatException {
        Arrhenius smallWhenHot = new Arrhenius(-1.0, 0.0, -1e4);
        addTable(new Arrhenius(1e40, 0.0, 0.0), smallWhenHot);
        assertDoesNotThrow(() -> checks().requireTablesNotNegative());
        addTable(new Arrhenius(2.0, 0.0, 0.0), smallWhenHot);
        MechanismFormatException refusal =
                assertThrows(MechanismFormatException.class, () -> checks().requireTablesNotNegative());
        assertEquals(11, refusal.line());
        assertTrue(refusal.reason().contains("negative sum at 200.0 K"), refusal.reason());
    }

    private void addTable(Arrhenius... rates) {
        add(new PressureLogRate(List.of(new PressureLogRate.Level(1e5, List.of(rates)))), true, false, of(2.0), of(0.0, 1.0));
    }

    @Test
    void coefficientsOfFewDigitsMayMissAFewAtomsWithAWarning() throws MechanismFormatException {
        add(new ElementaryRate(RATE), true, false, of(2.0), of(0.0, 1.0));
        assertEquals(List.of(), checks().requireBalanced());
        add(new ElementaryRate(RATE), true, false, of(2.0), of(0.0, 0.9999));
        MechanismWarning warning = checks().requireBalanced().get(0);
        assertEquals(11, warning.line());
        assertTrue(warning.reason().contains("does not conserve H, 2 on the left and 1.9998"), warning.reason());
        add(new ElementaryRate(RATE), true, false, of(2.0), of(0.0, 0.999));
        assertEquals(12, assertThrows(MechanismFormatException.class, () -> checks().requireBalanced()).line());
    }

    @Test
    void thirdBodiesWithoutACommonSpeciesMakeTwoReactions() {
        add(new ThreeBodyRate(RATE, efficiencies(0.0, 1.0, 0.0)), true, false, of(2.0), of(0.0, 1.0));
        add(new ThreeBodyRate(RATE, efficiencies(1.0, 0.0, 1.0)), true, false, of(2.0), of(0.0, 1.0));
        assertDoesNotThrow(() -> checks().requireDuplicatesDeclared());
        add(new ThreeBodyRate(RATE, efficiencies(0.0, 0.0, 1.0)), true, false, of(2.0), of(0.0, 1.0));
        assertEquals(12, assertThrows(MechanismFormatException.class, () -> checks().requireDuplicatesDeclared()).line());
    }

    @Test
    void mBesideANamedThirdBodyIsLeftToTheReader() {
        add(new ThreeBodyRate(RATE, efficiencies(1.0, 1.0, 1.0)), true, false, of(2.0), of(0.0, 1.0));
        add(new ThreeBodyRate(RATE, ThirdBody.only(2)), true, false, of(2.0), of(0.0, 1.0));
        assertDoesNotThrow(() -> checks().requireDuplicatesDeclared());
        add(new ThreeBodyRate(RATE, ThirdBody.only(2)), true, false, of(2.0), of(0.0, 1.0));
        assertEquals(12, assertThrows(MechanismFormatException.class, () -> checks().requireDuplicatesDeclared()).line());
    }

    @Test
    void aNamedColliderInTheOpenIsAPartnerOfM() {
        add(new ThreeBodyRate(RATE, efficiencies(1.0, 1.0, 1.0)), true, true, of(2.0), of(0.0, 1.0));
        add(new ElementaryRate(RATE), true, true, of(2.0, 0.0, 1.0), of(0.0, 1.0, 1.0));
        assertDoesNotThrow(() -> checks().requireDuplicatesDeclared());
        add(new ElementaryRate(RATE), true, true, of(1.0), of(0.0, 0.0, 1.0));
        MechanismFormatException alone =
                assertThrows(MechanismFormatException.class, () -> checks().requireDuplicatesDeclared());
        assertEquals(12, alone.line());
        assertTrue(alone.reason().contains("has no partner"));
    }

    @Test
    void oneDirectionAndTheOtherAreTwoReactionsUnlessOneIsReversible() {
        add(new ElementaryRate(RATE), false, false, of(1.0), of(0.0, 0.0, 1.0));
        add(new ElementaryRate(RATE), false, false, of(0.0, 0.0, 1.0), of(1.0));
        assertDoesNotThrow(() -> checks().requireDuplicatesDeclared());
        add(new ElementaryRate(RATE), true, false, of(0.0, 0.0, 1.0), of(1.0));
        assertThrows(MechanismFormatException.class, () -> checks().requireDuplicatesDeclared());
    }
}
