package org.semenov.reactor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semenov.kinetics.Kinetics;
import org.semenov.mechanism.Element;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Species;

class MixtureTest {
    private static final Mixture MIXTURE = new Mixture(new Kinetics(fuels()));

    /** Fuels with and without carbon, oxygen and sulphur; no reactions, and a heat capacity that is not used. */
    private static Mechanism fuels() {
        Map<String, Double> masses = new LinkedHashMap<>();
        masses.put("C", 0.012);
        masses.put("H", 0.001);
        masses.put("O", 0.016);
        masses.put("S", 0.032);
        List<Element> elements = masses.entrySet().stream().map(entry -> new Element(entry.getKey(), entry.getValue())).toList();
        List<Species> species = List.of(species("H2", masses, Map.of("H", 2.0)), species("O2", masses, Map.of("O", 2.0)),
                species("CH4", masses, Map.of("C", 1.0, "H", 4.0)), species("CO", masses, Map.of("C", 1.0, "O", 1.0)),
                species("CH3OH", masses, Map.of("C", 1.0, "H", 4.0, "O", 1.0)), species("H2S", masses, Map.of("H", 2.0, "S", 1.0)));
        return new Mechanism("fuels", elements, species, List.of(), "", "");
    }

    private static Species species(String name, Map<String, Double> masses, Map<String, Double> composition) {
        double molarMass = composition.entrySet().stream().mapToDouble(entry -> entry.getValue() * masses.get(entry.getKey())).sum();
        double[] coefficients = {3.5, 0, 0, 0, 0, 0, 0};
        return new Species(name, composition, molarMass, new Nasa7(300, 1000, 5000, coefficients, coefficients));
    }

    @Test
    void molesBecomeMassFractions() {
        double[] massFractions = MIXTURE.massFractions("H2:2, O2:1");
        assertEquals(4.0 / 36.0, massFractions[0], 1e-15);
        assertEquals(32.0 / 36.0, massFractions[1], 1e-15);
        assertArrayEquals(massFractions, MIXTURE.massFractions("O2:10,H2:20"), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({"1,H2:1,H2:2;O2:1", "2,H2:1,H2:4;O2:1", "0.5,H2:1,H2:1;O2:1", "0,H2:1,O2:1", "1,CH4:1,CH4:1;O2:2",
            "0.8,CH4:3,CH4:0.8;O2:2", "1,CO:1,CO:2;O2:1", "1,CH3OH:1,CH3OH:2;O2:3", "1,H2S:1,H2S:2;O2:3", "1,H2:1;CO:1,H2:1;CO:1;O2:1"})
    void theEquivalenceRatioIsOneAtCompleteCombustion(double ratio, String fuel, String expected) {
        assertArrayEquals(MIXTURE.massFractions(expected.replace(';', ',')),
                MIXTURE.massFractions(ratio, fuel.replace(';', ','), "O2:1"), 1e-15);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"H2:2,H2:1,O2:1|twice", "H2:2,XY:1|XY", "H2:2,O2|SPECIES:MOLES", "H2:-1,O2:1|-1",
            "H2:two|'two'", "H2:0,O2:0|no moles", "H2:Infinity|Infinity"})
    void compositionsThatSayNothingAreRefused(String composition, String reason) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> MIXTURE.massFractions(composition));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    @Test
    void aFuelThatDoesNotBurnAndAnOxidizerWithoutOxygenAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> MIXTURE.massFractions(1.0, "O2:1", "O2:1"));
        assertThrows(IllegalArgumentException.class, () -> MIXTURE.massFractions(1.0, "H2:1", "CH4:1"));
        assertThrows(IllegalArgumentException.class, () -> MIXTURE.massFractions(-0.1, "H2:1", "O2:1"));
    }
}
