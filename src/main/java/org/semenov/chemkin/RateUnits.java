package org.semenov.chemkin;

import java.util.List;
import java.util.Locale;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.PhysicalConstants;

/**
 * The units of the numbers A and E of a REACTIONS section, named in its header; without a name cm³, mol, s and cal/mol.
 *
 * @param joulesPerMole       E_a in J/mol for 1 in the file's unit of energy
 * @param particlesPerMole    1 for MOLES, N_A for MOLECULES
 */
record RateUnits(double joulesPerMole, double particlesPerMole) {
    private static final double JOULES_PER_CALORIE = 4.184;
    private static final double CUBIC_CENTIMETRES_PER_CUBIC_METRE = 1e6;

    /** Units in the words after REACTIONS. */
    static RateUnits of(Section section) throws MechanismFormatException {
        Double energy = null;
        Double quantity = null;
        for (String word : section.options()) {
            Double joules = joulesPerMoleOf(word);
            Double particles = particlesPerMoleOf(word);
            if (joules == null && particles == null) {
                throw section.header().refuse("unknown unit '" + word + "', known are CAL/MOLE KCAL/MOLE JOULES/MOLE "
                        + "KJOULES/MOLE KELVINS EVOLTS and MOLES MOLECULES");
            }
            if (joules != null && energy != null || particles != null && quantity != null) {
                throw section.header().refuse("a second unit '" + word + "' of the same kind");
            }
            energy = joules != null ? joules : energy;
            quantity = particles != null ? particles : quantity;
        }
        return new RateUnits(energy == null ? JOULES_PER_CALORIE : energy, quantity == null ? 1.0 : quantity);
    }

    private static Double joulesPerMoleOf(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "CAL/MOLE", "CAL/MOL" -> JOULES_PER_CALORIE;
            case "KCAL/MOLE", "KCAL/MOL", "KCAL" -> 1e3 * JOULES_PER_CALORIE;
            case "JOULES/MOLE", "JOU/MOLE", "JOULES/MOL", "J/MOL" -> 1.0;
            case "KJOULES/MOLE", "KJOU/MOLE", "KJOULES/MOL", "KJ/MOL" -> 1e3;
            case "KELVINS", "KELVIN", "KELV" -> PhysicalConstants.GAS_CONSTANT;
            case "EVOLTS", "EVOL" -> PhysicalConstants.ELEMENTARY_CHARGE * PhysicalConstants.AVOGADRO_CONSTANT;
            default -> null;
        };
    }

    private static Double particlesPerMoleOf(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "MOLES", "MOLE" -> 1.0;
            case "MOLECULES", "MOLEC" -> PhysicalConstants.AVOGADRO_CONSTANT;
            default -> null;
        };
    }

    /**
     * A rate constant in SI.
     *
     * @param numbers A, b and E_a as they stand in the file
     * @param order   number of concentrations the rate is proportional to, the third body among them
     */
    Arrhenius toSi(List<Double> numbers, int order) {
        double perConcentration = CUBIC_CENTIMETRES_PER_CUBIC_METRE / particlesPerMole;
        return new Arrhenius(numbers.get(0) / Math.pow(perConcentration, order - 1.0), numbers.get(1),
                numbers.get(2) * joulesPerMole);
    }
}
