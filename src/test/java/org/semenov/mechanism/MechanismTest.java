package org.semenov.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MechanismTest {
    private static final double[] COEFFICIENTS = {1, 2, 3, 4, 5, 6, 7};
    private static final Nasa7 THERMO = new Nasa7(200.0, 1000.0, 3500.0, COEFFICIENTS, COEFFICIENTS);
    private static final Element H = new Element("H", 1.008e-3);

    private static Species species(String name) {
        return new Species(name, Map.of("H", 2.0), 2.016e-3, THERMO);
    }

    @Test
    void polynomialsKeepTheirOwnCoefficients() {
        double[] given = COEFFICIENTS.clone();
        Nasa7 thermo = new Nasa7(200.0, 1000.0, 3500.0, given, given);
        given[0] = 99.0;
        thermo.low()[1] = 99.0;
        thermo.high()[1] = 99.0;
        assertEquals(1.0, thermo.low()[0]);
        assertEquals(2.0, thermo.low()[1]);
        assertEquals(2.0, thermo.high()[1]);
    }

    @Test
    void collectionsAreCopiedAndCannotBeChanged() {
        Map<String, Double> composition = new LinkedHashMap<>(Map.of("H", 2.0));
        Species hydrogen = new Species("H2", composition, 2.016e-3, THERMO);
        composition.put("O", 1.0);
        assertEquals(0.0, hydrogen.atoms("O"));
        assertThrows(UnsupportedOperationException.class, () -> hydrogen.composition().put("O", 1.0));

        List<Species> list = new ArrayList<>(List.of(hydrogen));
        Mechanism mechanism = new Mechanism("m", List.of(H), list, List.of(), "m.inp", "");
        list.clear();
        assertEquals(List.of("H2"), mechanism.speciesNames());
        assertEquals(2.0, mechanism.elementCount(0, 0));

        TreeMap<Integer, Double> efficiencies = new TreeMap<>(Map.of(3, 2.5));
        ThirdBody thirdBody = new ThirdBody(1.0, efficiencies);
        efficiencies.put(3, 0.0);
        assertEquals(2.5, thirdBody.efficiency(3));
        assertEquals(1.0, thirdBody.efficiency(0));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Nasa7(200.0, 100.0, 3500.0, COEFFICIENTS, COEFFICIENTS));
        assertThrows(IllegalArgumentException.class, () -> new Nasa7(200.0, 1000.0, 3500.0, new double[6], COEFFICIENTS));
        assertThrows(IllegalArgumentException.class, () -> new Element("H", 1.008));
        assertThrows(IllegalArgumentException.class, () -> new StoichiometricTerm(0, 0.0));
        String twice = assertThrows(IllegalArgumentException.class, () ->
                new Mechanism("m", List.of(H), List.of(species("A"), species("A")), List.of(), "", "")).getMessage();
        assertTrue(twice.contains("'A'"), twice);
        Reaction far = new Reaction("A=B", List.of(new StoichiometricTerm(0, 1.0)), List.of(new StoichiometricTerm(1, 1.0)),
                true, new ElementaryRate(new Arrhenius(1.0, 0.0, 0.0)), false, 7);
        assertThrows(IllegalArgumentException.class, () ->
                new Mechanism("m", List.of(H), List.of(species("A")), List.of(far), "", ""));
    }

    @Test
    void atomicMassesAreThoseOfTheGoldenData() {
        assertEquals(1.008e-3, AtomicMasses.ofSymbol("H").getAsDouble());
        assertEquals(15.999e-3, AtomicMasses.ofSymbol("o").getAsDouble(), 1e-18);
        assertEquals(14.007e-3, AtomicMasses.ofSymbol("N").getAsDouble(), 1e-18);
        assertEquals(39.95e-3, AtomicMasses.ofSymbol("Ar").getAsDouble(), 1e-18);
        assertEquals(238.02891e-3, AtomicMasses.ofSymbol("U").getAsDouble(), 1e-16);
        assertTrue(AtomicMasses.ofSymbol("TC").isEmpty());
    }

    @Test
    void theGasConstantIsTheProductOfItsDefiningConstants() {
        assertEquals(PhysicalConstants.GAS_CONSTANT, PhysicalConstants.AVOGADRO_CONSTANT * 1.380649e-23, 1e-15);
    }
}
