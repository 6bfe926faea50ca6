package org.semenov.chemkin;

import java.util.ArrayList;
import java.util.List;
import org.semenov.mechanism.ChebyshevRate;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.PhysicalConstants;

/**
 * TCHEB (K), PCHEB (atm) and CHEB of one reaction. The first two numbers of the first CHEB are the numbers of rows (temperature) and
 * columns (pressure); coefficients follow row by row in any number of CHEB.
 */
final class ChebyshevTable {
    private static final int MOST = 1000;

    private AuxiliaryEntry temperatures;
    private AuxiliaryEntry pressures;
    private AuxiliaryEntry first;
    private final List<Double> numbers = new ArrayList<>();

    void addTemperatures(AuxiliaryEntry entry) throws MechanismFormatException {
        temperatures = once(temperatures, entry);
    }

    void addPressures(AuxiliaryEntry entry) throws MechanismFormatException {
        pressures = once(pressures, entry);
    }

    private static AuxiliaryEntry once(AuxiliaryEntry earlier, AuxiliaryEntry entry) throws MechanismFormatException {
        if (earlier != null) {
            throw entry.line().refuse("a second " + entry.word() + " of one reaction");
        }
        entry.numbers(2);
        return entry;
    }

    void addCoefficients(AuxiliaryEntry entry) throws MechanismFormatException {
        first = first == null ? entry : first;
        numbers.addAll(entry.allNumbers());
    }

    /** Any entry that is there, or null. */
    AuxiliaryEntry any() {
        return first != null ? first : temperatures != null ? temperatures : pressures;
    }

    /**
     * The series in SI: a_00 is shifted by the decades between the units, log10 k being a sum with φ_0 = 1.
     *
     * @param order sum of the forward orders
     */
    ChebyshevRate rateLaw(double order, RateUnits units, SourceLine reaction) throws MechanismFormatException {
        requireComplete(reaction);
        int rows = count(0);
        int columns = count(1);
        if (numbers.size() - 2 != rows * columns) {
            throw first.line().refuse("CHEB announces " + rows + " x " + columns + " = " + rows * columns
                    + " coefficients, here are " + (numbers.size() - 2));
        }
        numbers.set(2, numbers.get(2) + units.decadesToSi(order));
        List<List<Double>> coefficients = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            coefficients.add(numbers.subList(2 + row * columns, 2 + (row + 1) * columns));
        }
        List<Double> kelvins = temperatures.numbers(2);
        List<Double> atmospheres = pressures.numbers(2);
        try {
            return new ChebyshevRate(kelvins.get(0), kelvins.get(1), atmospheres.get(0) * PhysicalConstants.ONE_ATMOSPHERE,
                    atmospheres.get(1) * PhysicalConstants.ONE_ATMOSPHERE, coefficients);
        } catch (IllegalArgumentException e) {
            throw reaction.refuse(e.getMessage());
        }
    }

    private void requireComplete(SourceLine reaction) throws MechanismFormatException {
        if (first == null) {
            throw reaction.refuse("a Chebyshev rate without CHEB");
        }
        if (temperatures == null) {
            throw reaction.refuse("a Chebyshev rate needs TCHEB, the ends of its range of temperature");
        }
        if (pressures == null) {
            throw reaction.refuse("a Chebyshev rate needs PCHEB, the ends of its range of pressure");
        }
        if (numbers.size() < 2) {
            throw first.line().refuse("CHEB begins with the numbers of coefficients in temperature and in pressure");
        }
    }

    private int count(int position) throws MechanismFormatException {
        double count = numbers.get(position);
        if (!(count >= 1.0 && count <= MOST && count == Math.rint(count))) {
            throw first.line().refuse("'" + first.values().get(position) + "' is not a number of Chebyshev coefficients");
        }
        return (int) count;
    }
}
