package org.semenov.cantera;

import java.util.Map;
import org.semenov.mechanism.PhysicalConstants;

/**
 * The units of numbers that stand without one, as a mapping {@code units} sets them for all that is nested beside it. The factors
 * are those to SI. Where nothing is set they are those of Cantera: m, s, kmol, Pa, J, and for activation energies energy by
 * quantity.
 *
 * @param length                 [m]
 * @param time                   [s]
 * @param quantity               [mol]
 * @param pressure               [Pa]
 * @param energy                 [J]
 * @param activationEnergy       [J/mol]
 * @param activationEnergyIsSet  whether a mapping named it; otherwise it follows energy and quantity
 */
record UnitDefaults(double length, double time, double quantity, double pressure, double energy, double activationEnergy,
                    boolean activationEnergyIsSet) {
    private static final double MOLES_PER_KILOMOLE = 1e3;
    static final UnitDefaults CANTERA =
            new UnitDefaults(1.0, 1.0, MOLES_PER_KILOMOLE, 1.0, 1.0, 1.0 / MOLES_PER_KILOMOLE, false);

    /**
     * These defaults with those of a mapping in their place.
     *
     * @param names unit by kind: mass, length, time, temperature, quantity, pressure, energy, activation-energy
     */
    UnitDefaults with(Map<String, String> names) {
        UnitDefaults changed = this;
        for (Map.Entry<String, String> entry : names.entrySet()) {
            changed = changed.with(entry.getKey(), entry.getValue());
        }
        return changed.activationEnergyIsSet ? changed : changed.withActivationEnergy(changed.energy / changed.quantity, false);
    }

    private UnitDefaults with(String kind, String name) {
        return switch (kind) {
            case "length" -> new UnitDefaults(factor(kind, name, Unit.METRE), time, quantity, pressure, energy, activationEnergy,
                    activationEnergyIsSet);
            case "time" -> new UnitDefaults(length, factor(kind, name, Unit.SECOND), quantity, pressure, energy, activationEnergy,
                    activationEnergyIsSet);
            case "quantity" -> new UnitDefaults(length, time, factor(kind, name, Unit.MOLE), pressure, energy, activationEnergy,
                    activationEnergyIsSet);
            case "pressure" -> new UnitDefaults(length, time, quantity, factor(kind, name, Unit.PASCAL), energy, activationEnergy,
                    activationEnergyIsSet);
            case "energy" -> new UnitDefaults(length, time, quantity, pressure, factor(kind, name, Unit.JOULE), activationEnergy,
                    activationEnergyIsSet);
            case "activation-energy" -> withActivationEnergy(joulesPerMole(Unit.parse(name), name), true);
            case "mass" -> unchanged(factor(kind, name, Unit.KILOGRAM));
            case "temperature" -> unchanged(temperature(name));
            default -> throw new IllegalArgumentException("unknown kind of unit '" + kind + "', known are mass length time"
                    + " temperature quantity pressure energy activation-energy");
        };
    }

    private UnitDefaults withActivationEnergy(double joulesPerMole, boolean isSet) {
        return new UnitDefaults(length, time, quantity, pressure, energy, joulesPerMole, isSet);
    }

    /** Mass stands in no number read here except inside pressure and energy, which have units of their own. */
    private UnitDefaults unchanged(double checked) {
        if (!(checked > 0.0)) {
            throw new IllegalStateException("a unit of size " + checked + "; this is a bug");
        }
        return this;
    }

    private static double temperature(String name) {
        if (!name.equals("K")) {
            throw new IllegalArgumentException("the unit of temperature is K, not '" + name + "'");
        }
        return 1.0;
    }

    private static double factor(String kind, String name, Unit like) {
        Unit unit = Unit.parse(name);
        if (!unit.isLike(like)) {
            throw new IllegalArgumentException("'" + name + "' is not a unit of " + kind);
        }
        return unit.factor();
    }

    /** J/mol for 1 in a unit of activation energy: energy by quantity, a temperature times R, or an energy of one molecule. */
    static double joulesPerMole(Unit unit, String name) {
        if (unit.isLike(Unit.JOULE_PER_MOLE)) {
            return unit.factor();
        }
        if (unit.isLike(Unit.KELVIN)) {
            return unit.factor() * PhysicalConstants.GAS_CONSTANT;
        }
        if (unit.isLike(Unit.JOULE)) {
            return unit.factor() * PhysicalConstants.AVOGADRO_CONSTANT;
        }
        throw new IllegalArgumentException("'" + name + "' is not a unit of activation energy");
    }

    /** The factor of a number without a unit that means a quantity of that kind. */
    double factorOf(Unit like) {
        if (like.isLike(Unit.KELVIN)) {
            return 1.0;
        }
        if (like.isLike(Unit.PASCAL)) {
            return pressure;
        }
        if (like.isLike(Unit.JOULE_PER_MOLE) || like.isLike(Unit.JOULE_PER_MOLE_AND_KELVIN)) {
            return energy / quantity;
        }
        if (like.mass() != 0.0 || like.temperature() != 0.0) {
            throw new IllegalStateException("no default unit for " + like + "; this is a bug");
        }
        return Math.pow(length, like.length()) * Math.pow(quantity, like.quantity()) * Math.pow(time, like.time());
    }
}
