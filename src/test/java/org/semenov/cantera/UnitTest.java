package org.semenov.cantera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semenov.mechanism.PhysicalConstants;

/** Sizes and powers of units, and what numbers without one mean. */
class UnitTest {
    private static final double ROUNDING = 1e-14;

    @ParameterizedTest
    @CsvSource({"cm, 1e-2", "cm^3/mol/s, 1e-6", "m^3/kmol/s, 1e-3", "cm^6/mol^2/s, 1e-12", "1/s, 1", "s^-1, 1", "kcal/mol, 4184",
            "J/kmol, 1e-3", "atm, 101325", "MPa, 1e6", "dyn/cm^2, 0.1", "bar, 1e5", "hr, 3600", "min, 60", "mm, 1e-3", "cc, 1e-6",
            "micron, 1e-6", "liter, 1e-3", "mL, 1e-6", "erg, 1e-7", "g*cm^2/s^2, 1e-7", "kgmol, 1e3", "cm^1.5, 1e-3",
            "cm^3 / mol / s, 1e-6"})
    void sizeInSi(String text, double factor) {
        assertEquals(factor, Unit.parse(text).factor(), ROUNDING * factor);
    }

    @Test
    void constantsAreThoseOfTheProgram() {
        assertEquals(PhysicalConstants.ELEMENTARY_CHARGE, Unit.parse("eV").factor());
        assertEquals(1.0, Unit.parse("molec").factor() * PhysicalConstants.AVOGADRO_CONSTANT, ROUNDING);
        assertEquals(PhysicalConstants.GAS_CONSTANT, UnitDefaults.joulesPerMole(Unit.KELVIN, "K"));
        assertEquals(96485.33212331001, UnitDefaults.joulesPerMole(Unit.parse("eV"), "eV"), 1e-9);
    }

    @Test
    void likeUnitsConvert() {
        assertTrue(Unit.parse("Pa").isLike(Unit.parse("N/m^2")));
        assertTrue(Unit.parse("J").isLike(Unit.parse("kg*m^2/s^2")));
        assertTrue(Unit.parse("cm^3/molec/s").isLike(Unit.ofRateConstant(2.0)));
        assertTrue(Unit.parse("m^-1.5*mol^0.5/s").isLike(Unit.ofRateConstant(0.5)));
        assertFalse(Unit.parse("cm^3/mol/s").isLike(Unit.ofRateConstant(3.0)));
        assertFalse(Unit.parse("cal").isLike(Unit.parse("cal/mol")));
    }

    @ParameterizedTest
    @CsvSource({"furlong, unknown unit 'furlong'", "cm^, is not a unit", "/s, is not a unit", "mol/, is not a unit",
            "C, unknown unit 'C'", "cm^1.2.3, is not a number", "cm mol, is not a unit"})
    void unknownUnits(String text, String reason) {
        String message = assertThrows(IllegalArgumentException.class, () -> Unit.parse(text)).getMessage();
        assertTrue(message.contains(reason), message);
    }

    @Test
    void defaultsAreThoseOfCantera() {
        assertEquals(1e-3, UnitDefaults.CANTERA.factorOf(Unit.ofRateConstant(2.0)), 1e-17);
        assertEquals(1e-6, UnitDefaults.CANTERA.factorOf(Unit.ofRateConstant(3.0)), 1e-20);
        assertEquals(1e-3, UnitDefaults.CANTERA.activationEnergy());
        assertEquals(1.0, UnitDefaults.CANTERA.factorOf(Unit.PASCAL));
    }

    @Test
    void activationEnergyFollowsEnergyByQuantityUntilItIsSet() {
        UnitDefaults defaults = UnitDefaults.CANTERA.with(Map.of("energy", "cal", "quantity", "mol"));
        assertEquals(4.184, defaults.activationEnergy());
        assertEquals(PhysicalConstants.GAS_CONSTANT, defaults.with(Map.of("activation-energy", "K")).activationEnergy());
        assertEquals(PhysicalConstants.GAS_CONSTANT,
                defaults.with(Map.of("activation-energy", "K")).with(Map.of("energy", "J")).activationEnergy());
        assertEquals(60.0, defaults.with(Map.of("time", "min", "mass", "g", "temperature", "K")).time());
        assertThrows(IllegalArgumentException.class, () -> defaults.with(Map.of("length", "s")));
        assertThrows(IllegalArgumentException.class, () -> defaults.with(Map.of("temperature", "C")));
        assertThrows(IllegalArgumentException.class, () -> defaults.with(Map.of("activation-energy", "atm")));
    }
}
