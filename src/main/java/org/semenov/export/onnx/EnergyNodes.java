package org.semenov.export.onnx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Nasa9;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.mechanism.Species;
import org.semenov.state.ReactorClosure;

/**
 * The specific energy as nodes, from the NASA polynomials of all species; the equations stand at {@link Nasa7} and {@link Nasa9}:
 * <pre>
 *   h_k/(R T) = a_k + (T, T², T³, T⁴, 1/T, -1/T², ln T/T) · b_k,      e = R T Σ_k n_k (h_k/(R T) - c)
 * </pre>
 * with c = 1 at constant volume, where e is the internal energy, and 0 at constant pressure, where it is the enthalpy. The temperatures at which a
 * range of any species ends cut the axis into intervals, each with coefficients of all species. At the temperature where two ranges meet the lower
 * one serves in NASA-7 and the upper one in NASA-9.
 */
final class EnergyNodes {
    private static final int POWERS = 7;
    /** The factors of a_1..a_4 in h/(R T). */
    private static final double[] INTEGRATED = {1.0 / 2.0, 1.0 / 3.0, 1.0 / 4.0, 1.0 / 5.0};

    private final List<Species> species;
    private final double c;

    EnergyNodes(Mechanism mechanism, ReactorClosure closure) {
        species = mechanism.species();
        c = closure == ReactorClosure.CONSTANT_VOLUME ? 1.0 : 0.0;
    }

    /**
     * e [J/kg] as [N, 1].
     *
     * @param temperature T [K], [N, 1]
     * @param amounts     n_k [mol/kg] of all species, [N, K]
     */
    Value specificEnergy(Value temperature, Value amounts) {
        Value inverse = temperature.inverse();
        Value square = temperature.squared();
        Value powers = temperature.beside(List.of(square, square.times(temperature), square.squared(), inverse,
                inverse.squared().negative(), temperature.log().times(inverse)));
        List<Double> ends = ends();
        Value enthalpies = enthalpies(powers, ends.isEmpty() ? Double.POSITIVE_INFINITY : ends.get(0));
        for (int n = 0; n < ends.size(); n++) {
            Value next = enthalpies(powers, n + 1 < ends.size() ? ends.get(n + 1) : Double.POSITIVE_INFINITY);
            enthalpies = temperature.isAtMost(temperature.row(ends.get(n))).choose(enthalpies, next);
        }
        return amounts.times(enthalpies.minus(c)).rowSum().times(temperature).times(PhysicalConstants.GAS_CONSTANT);
    }

    /** The last temperatures [K] of all ranges but the last, increasing. */
    private List<Double> ends() {
        return species.stream().map(EnergyNodes::ends).flatMap(Collection::stream).sorted().distinct().toList();
    }

    private static List<Double> ends(Species one) {
        if (one.thermo() instanceof Nasa9 nasa9) {
            return nasa9.ranges().stream().limit(nasa9.ranges().size() - 1L).map(range -> Math.nextDown(range.highTemperature())).toList();
        }
        return List.of(((Nasa7) one.thermo()).midTemperature());
    }

    /** h_k/(R T) of all species by the ranges that serve a temperature, [N, K]. */
    private Value enthalpies(Value powers, double inside) {
        int count = species.size();
        double[] a = new double[count];
        double[] b = new double[POWERS * count];
        for (int k = 0; k < count; k++) {
            double[] form = nineCoefficients(species.get(k), inside);
            a[k] = form[2];
            for (int n = 0; n < INTEGRATED.length; n++) {
                b[n * count + k] = INTEGRATED[n] * form[3 + n];
            }
            b[4 * count + k] = form[7];
            b[5 * count + k] = form[0];
            b[6 * count + k] = form[1];
        }
        return powers.matMul(powers.graph().constant(powers.type(), new long[] {POWERS, count}, b)).plus(powers.row(a));
    }

    /** a_0..a_8 of the form of nine coefficients, of which that of seven lacks the first two. */
    private static double[] nineCoefficients(Species one, double temperature) {
        List<Double> coefficients = new ArrayList<>();
        if (one.thermo() instanceof Nasa9 nasa9) {
            int n = 0;
            while (n < nasa9.ranges().size() - 1 && temperature >= nasa9.ranges().get(n).highTemperature()) {
                n++;
            }
            coefficients.addAll(nasa9.ranges().get(n).coefficients());
        } else {
            Nasa7 nasa7 = (Nasa7) one.thermo();
            coefficients.addAll(List.of(0.0, 0.0));
            for (double coefficient : temperature <= nasa7.midTemperature() ? nasa7.low() : nasa7.high()) {
                coefficients.add(coefficient);
            }
        }
        return coefficients.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
