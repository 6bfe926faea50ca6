package org.semenov.cantera;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Nasa9;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.mechanism.SpeciesThermo;

/**
 * Reads the field {@code thermo} of a species. Two models become polynomials without any loss:
 * <pre>
 *   constant-cp: c_p = cp0, h = h0 + cp0 (T − T0), s = s0 + cp0 ln(T/T0)               a NASA-7 with a_0, a_5 and a_6
 *   Shomate:     c_p = A + B t + C t² + D t³ + E/t²,  t = T/1000 K                        [J/mol/K]
 *                h   = A t + B t²/2 + C t³/3 + D t⁴/4 − E/t + F                          [kJ/mol]
 *                s   = A ln t + B t + C t²/2 + D t³/3 − E/(2 t²) + G                     [J/mol/K]   a NASA-9 with a_0, a_2..a_5, a_7, a_8
 * </pre>
 * (NIST Chemistry WebBook, SRD 69). A reference pressure p° other than 1 atm is folded into the constant of s/R as ln(p°/1 atm).
 */
final class ThermoReader {
    private static final double STANDARD_TEMPERATURE = 298.15;
    /** T-min of constant-cp is 0 K where it is not given; a fit's lower end must be positive. */
    private static final double NO_LOWER_END = Double.MIN_VALUE;
    private static final int SHOMATE_COEFFICIENTS = 7;

    private final Fields fields;
    private final double entropyShift;

    private ThermoReader(Fields fields) throws MechanismFormatException {
        this.fields = fields;
        entropyShift = fields.has("reference-pressure") ? shift(fields.require("reference-pressure")) : 0.0;
    }

    private static double shift(Item pressure) throws MechanismFormatException {
        double pascals = pressure.in(Unit.PASCAL);
        if (!(pascals > 0.0)) {
            throw pressure.refuse("a reference pressure of " + pascals + " Pa is not positive");
        }
        return Math.log(pascals / PhysicalConstants.ONE_ATMOSPHERE);
    }

    static SpeciesThermo read(Item thermo) throws MechanismFormatException {
        Fields fields = thermo.fields();
        ThermoReader reader = new ThermoReader(fields);
        Item model = fields.require("model");
        return switch (model.text()) {
            case "NASA7" -> reader.nasa7();
            case "NASA9" -> reader.nasa9(Nasa9.COEFFICIENTS, coefficients -> coefficients);
            case "Shomate" -> reader.nasa9(SHOMATE_COEFFICIENTS, ThermoReader::fromShomate);
            case "constant-cp" -> reader.constantHeatCapacity();
            default -> throw model.refuse("the thermodynamic model '" + model.text()
                    + "' is not supported, known are NASA7 NASA9 Shomate constant-cp");
        };
    }

    private Nasa7 nasa7() throws MechanismFormatException {
        List<Double> temperatures = temperatures(1, 2);
        List<List<Double>> data = data(temperatures.size() - 1, Nasa7.COEFFICIENTS);
        double[] low = shifted(data.get(0));
        double[] high = shifted(data.get(data.size() - 1));
        return fields.owner().checked(() -> new Nasa7(temperatures.get(0), temperatures.get(1),
                temperatures.get(temperatures.size() - 1), low, high));
    }

    private double[] shifted(List<Double> coefficients) {
        double[] shifted = coefficients.stream().mapToDouble(Double::doubleValue).toArray();
        shifted[shifted.length - 1] += entropyShift;
        return shifted;
    }

    private Nasa9 nasa9(int coefficientCount, UnaryOperator<List<Double>> toNasa9) throws MechanismFormatException {
        List<Double> temperatures = temperatures(1, coefficientCount == Nasa9.COEFFICIENTS ? Integer.MAX_VALUE : 2);
        List<List<Double>> data = data(temperatures.size() - 1, coefficientCount);
        List<Nasa9.Range> ranges = new ArrayList<>();
        for (int n = 0; n < data.size(); n++) {
            List<Double> coefficients = new ArrayList<>(toNasa9.apply(data.get(n)));
            coefficients.set(Nasa9.COEFFICIENTS - 1, coefficients.get(Nasa9.COEFFICIENTS - 1) + entropyShift);
            double from = temperatures.get(n);
            double to = temperatures.get(n + 1);
            ranges.add(fields.owner().checked(() -> new Nasa9.Range(from, to, coefficients)));
        }
        return fields.owner().checked(() -> new Nasa9(ranges));
    }

    /** A..G with t in 1000 K, J and kJ, as a_0..a_8 with T in K. */
    private static List<Double> fromShomate(List<Double> shomate) {
        double r = PhysicalConstants.GAS_CONSTANT;
        double a = shomate.get(0) / r;
        return List.of(shomate.get(4) * 1e6 / r, 0.0, a, shomate.get(1) * 1e-3 / r, shomate.get(2) * 1e-6 / r,
                shomate.get(3) * 1e-9 / r, 0.0, shomate.get(5) * 1e3 / r, shomate.get(6) / r - a * Math.log(1e3));
    }

    private Nasa7 constantHeatCapacity() throws MechanismFormatException {
        double t0 = value("T0", Unit.KELVIN, STANDARD_TEMPERATURE);
        double heatCapacity = value("cp0", Unit.JOULE_PER_MOLE_AND_KELVIN, 0.0) / PhysicalConstants.GAS_CONSTANT;
        double enthalpy = value("h0", Unit.JOULE_PER_MOLE, 0.0) / PhysicalConstants.GAS_CONSTANT;
        double entropy = value("s0", Unit.JOULE_PER_MOLE_AND_KELVIN, 0.0) / PhysicalConstants.GAS_CONSTANT;
        if (!(t0 > 0.0)) {
            throw fields.owner().refuse("the reference temperature T0 of " + t0 + " K is not positive");
        }
        double low = Math.max(NO_LOWER_END, value("T-min", Unit.KELVIN, 0.0));
        double high = upperEnd();
        double[] a = {heatCapacity, 0.0, 0.0, 0.0, 0.0, enthalpy - heatCapacity * t0,
                entropy - heatCapacity * Math.log(t0) + entropyShift};
        return fields.owner().checked(() -> new Nasa7(low, high, high, a, a));
    }

    private double upperEnd() throws MechanismFormatException {
        return !fields.has("T-max") || fields.require("T-max").isInfinity() ? Double.POSITIVE_INFINITY
                : fields.require("T-max").in(Unit.KELVIN);
    }

    private double value(String name, Unit unit, double otherwise) throws MechanismFormatException {
        return fields.has(name) ? fields.require(name).in(unit) : otherwise;
    }

    private List<Double> temperatures(int fewestRanges, int mostRanges) throws MechanismFormatException {
        Item item = fields.require("temperature-ranges");
        List<Double> temperatures = item.temperatures();
        int ranges = temperatures.size() - 1;
        if (ranges < fewestRanges || ranges > mostRanges) {
            throw item.refuse(temperatures.size() + " temperatures do not fit the model "
                    + fields.require("model").text());
        }
        return temperatures;
    }

    private List<List<Double>> data(int ranges, int coefficients) throws MechanismFormatException {
        Item item = fields.require("data");
        List<List<Double>> data = new ArrayList<>();
        for (Item range : item.list()) {
            data.add(range.numbers());
            if (data.get(data.size() - 1).size() != coefficients) {
                throw range.refuse(data.get(data.size() - 1).size() + " coefficients in a range of "
                        + fields.require("model").text() + ", it has " + coefficients);
            }
        }
        if (data.size() != ranges) {
            throw item.refuse(data.size() + " lists of coefficients for " + ranges + " temperature ranges");
        }
        return data;
    }
}
