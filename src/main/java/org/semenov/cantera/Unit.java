package org.semenov.cantera;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semenov.mechanism.PhysicalConstants;

/**
 * A unit as a factor to SI and its powers of the base units. Written as in Cantera's input files: {@code *}, {@code /} and
 * {@code ^} between names, each name with or without a metric prefix of one letter. Current and the Celsius scale are not known.
 *
 * @param factor      size in SI: kg, m, s, K, mol
 * @param mass        power of kg
 * @param length      power of m
 * @param time        power of s
 * @param temperature power of K
 * @param quantity    power of mol
 */
record Unit(double factor, double mass, double length, double time, double temperature, double quantity) {
    static final Unit JOULE = new Unit(1.0, 1, 2, -2, 0, 0);
    static final Unit JOULE_PER_MOLE = new Unit(1.0, 1, 2, -2, 0, -1);
    static final Unit JOULE_PER_MOLE_AND_KELVIN = new Unit(1.0, 1, 2, -2, -1, -1);
    static final Unit KELVIN = new Unit(1.0, 0, 0, 0, 1, 0);
    static final Unit PASCAL = new Unit(1.0, 1, -1, -2, 0, 0);
    static final Unit KILOGRAM = new Unit(1.0, 1, 0, 0, 0, 0);
    static final Unit METRE = new Unit(1.0, 0, 1, 0, 0, 0);
    static final Unit SECOND = new Unit(1.0, 0, 0, 1, 0, 0);
    static final Unit MOLE = new Unit(1.0, 0, 0, 0, 0, 1);

    private static final Unit ONE = new Unit(1.0, 0, 0, 0, 0, 0);
    private static final Unit CUBIC_METRE = METRE.power(3.0);
    private static final double JOULES_PER_CALORIE = 4.184;
    private static final double DIMENSION_TOLERANCE = 1e-9;
    private static final Pattern GROUP = Pattern.compile("\\s*([^*/^\\s]+)\\s*(?:\\^\\s*([+-]?[0-9.]+)\\s*)?([*/]|$)");

    private static final Map<String, Unit> NAMED = Map.ofEntries(
            Map.entry("1", ONE), Map.entry("kg", KILOGRAM), Map.entry("g", KILOGRAM.scaled(1e-3)),
            Map.entry("m", METRE), Map.entry("micron", METRE.scaled(1e-6)), Map.entry("angstrom", METRE.scaled(1e-10)),
            Map.entry("\u00C5", METRE.scaled(1e-10)),
            Map.entry("s", SECOND), Map.entry("min", SECOND.scaled(60.0)), Map.entry("hr", SECOND.scaled(3600.0)),
            Map.entry("K", KELVIN),
            Map.entry("mol", MOLE), Map.entry("gmol", MOLE), Map.entry("mole", MOLE), Map.entry("kmol", MOLE.scaled(1e3)),
            Map.entry("kgmol", MOLE.scaled(1e3)), Map.entry("molec", MOLE.scaled(1.0 / PhysicalConstants.AVOGADRO_CONSTANT)),
            Map.entry("J", JOULE), Map.entry("cal", JOULE.scaled(JOULES_PER_CALORIE)), Map.entry("erg", JOULE.scaled(1e-7)),
            Map.entry("eV", JOULE.scaled(PhysicalConstants.ELEMENTARY_CHARGE)),
            Map.entry("N", new Unit(1.0, 1, 1, -2, 0, 0)), Map.entry("dyn", new Unit(1e-5, 1, 1, -2, 0, 0)),
            Map.entry("Pa", PASCAL), Map.entry("atm", PASCAL.scaled(PhysicalConstants.ONE_ATMOSPHERE)),
            Map.entry("bar", PASCAL.scaled(1e5)),
            Map.entry("m\u00B3", CUBIC_METRE), Map.entry("liter", CUBIC_METRE.scaled(1e-3)),
            Map.entry("L", CUBIC_METRE.scaled(1e-3)), Map.entry("l", CUBIC_METRE.scaled(1e-3)),
            Map.entry("cc", CUBIC_METRE.scaled(1e-6)));

    private static final Map<Character, Double> PREFIXES = Map.ofEntries(
            Map.entry('Y', 1e24), Map.entry('Z', 1e21), Map.entry('E', 1e18), Map.entry('P', 1e15), Map.entry('T', 1e12),
            Map.entry('G', 1e9), Map.entry('M', 1e6), Map.entry('k', 1e3), Map.entry('h', 1e2), Map.entry('d', 1e-1),
            Map.entry('c', 1e-2), Map.entry('m', 1e-3), Map.entry('u', 1e-6), Map.entry('n', 1e-9), Map.entry('p', 1e-12),
            Map.entry('f', 1e-15), Map.entry('a', 1e-18), Map.entry('z', 1e-21), Map.entry('y', 1e-24));

    /** The unit of that text, for example {@code cm^3/mol/s}; {@link IllegalArgumentException} says which part is unknown. */
    static Unit parse(String text) {
        Matcher group = GROUP.matcher(text);
        Unit unit = ONE;
        double sign = 1.0;
        int position = 0;
        do {
            if (!group.find(position) || group.start() != position) {
                throw new IllegalArgumentException("'" + text + "' is not a unit");
            }
            double power = group.group(2) == null ? 1.0 : exponent(group.group(2), text);
            unit = unit.times(named(group.group(1), text).power(sign * power));
            sign = group.group(3).equals("/") ? -1.0 : 1.0;
            position = group.end();
        } while (!group.group(3).isEmpty());
        return unit;
    }

    private static double exponent(String power, String text) {
        try {
            return Double.parseDouble(power);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the power '" + power + "' in the unit '" + text + "' is not a number", e);
        }
    }

    private static Unit named(String name, String text) {
        Unit unit = NAMED.get(name);
        if (unit != null) {
            return unit;
        }
        Double prefix = PREFIXES.get(name.charAt(0));
        Unit suffix = NAMED.get(name.substring(1));
        if (prefix == null || suffix == null) {
            throw new IllegalArgumentException("unknown unit '" + name + "' in '" + text + "'");
        }
        return suffix.scaled(prefix);
    }

    Unit times(Unit other) {
        return new Unit(factor * other.factor, mass + other.mass, length + other.length, time + other.time,
                temperature + other.temperature, quantity + other.quantity);
    }

    Unit power(double exponent) {
        return new Unit(Math.pow(factor, exponent), mass * exponent, length * exponent, time * exponent,
                temperature * exponent, quantity * exponent);
    }

    Unit scaled(double by) {
        return new Unit(factor * by, mass, length, time, temperature, quantity);
    }

    /** Whether one can be converted into the other. */
    boolean isLike(Unit other) {
        return close(mass, other.mass) && close(length, other.length) && close(time, other.time)
                && close(temperature, other.temperature) && close(quantity, other.quantity);
    }

    private static boolean close(double power, double other) {
        return Math.abs(power - other) < DIMENSION_TOLERANCE;
    }

    /**
     * The SI unit of a rate constant: (m³/mol)^(order − 1)/s.
     *
     * @param order number of concentrations the rate is proportional to
     */
    static Unit ofRateConstant(double order) {
        return new Unit(1.0, 0, 3.0 * (order - 1.0), -1, 0, 1.0 - order);
    }
}
