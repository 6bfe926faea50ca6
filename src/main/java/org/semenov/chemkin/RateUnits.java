package org.semenov.chemkin;

import java.util.List;
import java.util.Locale;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.PhysicalConstants;

/**
 * The units of the numbers A and E of a rate, named in the header of REACTIONS or by UNITS below an equation; without a name cm³, mol, s
 * and cal/mol.
 *
 * @param joulesPerMole    E_a in J/mol for 1 in the file's unit of energy
 * @param particlesPerMole 1 for MOLES, N_A for MOLECULES
 */
record RateUnits(double joulesPerMole, double particlesPerMole) {
    private static final double JOULES_PER_CALORIE = 4.184;
    private static final double CUBIC_CENTIMETRES_PER_CUBIC_METRE = 1e6;
    private static final RateUnits DEFAULT = new RateUnits(JOULES_PER_CALORIE, 1.0);

    /** Units in the words after REACTIONS. */
    static RateUnits of(Section section) throws MechanismFormatException {
        return DEFAULT.with(section.options(), section.header());
    }

    /** These units with the named ones in place of those of their kind. */
    RateUnits with(List<String> words, SourceLine line) throws MechanismFormatException {
        Double energy = null;
        Double quantity = null;
        for (String word : words) {
            Double joules = joulesPerMoleOf(word);
            Double particles = particlesPerMoleOf(word);
            if (joules == null && particles == null) {
                throw line.refuse("unknown unit '" + word + "', known are CAL/MOLE KCAL/MOLE JOULES/MOLE "
                        + "KJOULES/MOLE KELVINS EVOLTS and MOLES MOLECULES");
            }
            if (joules != null && energy != null || particles != null && quantity != null) {
                throw line.refuse("a second unit '" + word + "' of the same kind");
            }
            energy = joules != null ? joules : energy;
            quantity = particles != null ? particles : quantity;
        }
        return new RateUnits(energy == null ? joulesPerMole : energy, quantity == null ? particlesPerMole : quantity);
    }

    private static Double joulesPerMoleOf(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "CAL/MOLE", "CAL/MOL", "CAL/", "CAL" -> JOULES_PER_CALORIE;
            case "KCAL/MOLE", "KCAL/MOL", "KCAL" -> 1e3 * JOULES_PER_CALORIE;
            case "JOULES/MOLE", "JOU/MOLE", "JOULES/MOL", "J/MOL", "JOUL" -> 1.0;
            case "KJOULES/MOLE", "KJOU/MOLE", "KJOULES/MOL", "KJ/MOL", "KJOU" -> 1e3;
            case "KELVINS", "KELVIN", "KELV" -> PhysicalConstants.GAS_CONSTANT;
            case "EVOLTS", "EVOL" -> PhysicalConstants.ELEMENTARY_CHARGE * PhysicalConstants.AVOGADRO_CONSTANT;
            default -> null;
        };
    }

    private static Double particlesPerMoleOf(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "MOLES", "MOLE", "MOL" -> 1.0;
            case "MOLECULES", "MOLECULE", "MOLEC" -> PhysicalConstants.AVOGADRO_CONSTANT;
            default -> null;
        };
    }

    /**
     * A rate constant in SI.
     *
     * @param numbers A, b and E_a as they stand in the file
     * @param order   sum of the orders in all concentrations the rate is proportional to, the third body among them
     */
    Arrhenius toSi(List<Double> numbers, double order) {
        return new Arrhenius(numbers.get(0) / Math.pow(perConcentration(), order - 1.0), numbers.get(1),
                numbers.get(2) * joulesPerMole);
    }

    /**
     * What must be added to log10 of a rate constant of the file for that in SI.
     *
     * @param order sum of the orders
     */
    double decadesToSi(double order) {
        return -(order - 1.0) * Math.log10(perConcentration());
    }

    /** The file's unit of amount in a cm³, in mol/m³, inverted: a concentration of 1 mol/m³ is 1 over this in the file's units. */
    private double perConcentration() {
        return CUBIC_CENTIMETRES_PER_CUBIC_METRE / particlesPerMole;
    }
}
