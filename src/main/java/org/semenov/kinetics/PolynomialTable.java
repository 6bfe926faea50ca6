package org.semenov.kinetics;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Nasa9;
import org.semenov.mechanism.Species;

/**
 * The NASA polynomials of all species; the equations stand at {@link Nasa7} and {@link Nasa9}. The temperatures at which a range of any
 * species ends cut the axis into intervals, and each interval has the coefficients of all species in one array, so that the range
 * is sought once for all. At the temperature where two ranges meet the lower one serves in NASA-7 and the upper one in NASA-9. T in K.
 */
final class PolynomialTable {
    private static final int STRIDE = Nasa7.COEFFICIENTS;

    private final int speciesCount;
    /** The last temperatures of ranges but the last, increasing; interval n lies below the n-th of them or at it. */
    private final double[] ends;
    /** a_0..a_6 of the form of seven coefficients, which are a_2..a_8 of the form of nine, at [interval][k STRIDE]. */
    private final double[][] a;
    /** Species with the form of nine coefficients. */
    private final int[] nine;
    /** a_0, a_1 of those at [interval][2 n]. */
    private final double[][] inverse;

    PolynomialTable(List<Species> species) {
        speciesCount = species.size();
        ends = species.stream().flatMapToDouble(PolynomialTable::innerEnds).sorted().distinct().toArray();
        nine = IntStream.range(0, speciesCount)
                .filter(k -> species.get(k).thermo() instanceof Nasa9).toArray();
        a = new double[ends.length + 1][STRIDE * speciesCount];
        inverse = new double[ends.length + 1][2 * nine.length];
        for (int interval = 0; interval <= ends.length; interval++) {
            double inside = interval < ends.length ? ends[interval] : Double.POSITIVE_INFINITY;
            for (int k = 0; k < speciesCount; k++) {
                System.arraycopy(coefficients(species.get(k), inside), 0, a[interval], k * STRIDE, STRIDE);
            }
            for (int n = 0; n < nine.length; n++) {
                List<Double> range = range((Nasa9) species.get(nine[n]).thermo(), inside).coefficients();
                inverse[interval][2 * n] = range.get(0);
                inverse[interval][2 * n + 1] = range.get(1);
            }
        }
    }

    private static DoubleStream innerEnds(Species species) {
        if (species.thermo() instanceof Nasa9 nasa9) {
            return nasa9.ranges().stream().limit(nasa9.ranges().size() - 1L).mapToDouble(range -> Math.nextDown(range.highTemperature()));
        }
        return DoubleStream.of(((Nasa7) species.thermo()).midTemperature());
    }

    private static double[] coefficients(Species species, double temperature) {
        if (species.thermo() instanceof Nasa9 nasa9) {
            return range(nasa9, temperature).coefficients().stream().skip(2).mapToDouble(Double::doubleValue).toArray();
        }
        Nasa7 nasa7 = (Nasa7) species.thermo();
        return temperature <= nasa7.midTemperature() ? nasa7.low() : nasa7.high();
    }

    private static Nasa9.Range range(Nasa9 nasa9, double temperature) {
        int n = 0;
        while (n < nasa9.ranges().size() - 1 && temperature >= nasa9.ranges().get(n).highTemperature()) {
            n++;
        }
        return nasa9.ranges().get(n);
    }

    /** Number of intervals. */
    int intervals() {
        return a.length;
    }

    /** Whether a species has the form of nine coefficients. */
    boolean hasInversePowers() {
        return nine.length > 0;
    }

    /** a_0..a_6 of the form of seven coefficients. */
    double coefficient(int interval, int species, int j) {
        return a[interval][species * STRIDE + j];
    }

    /** a_0 and a_1 of the form of nine coefficients, those of T⁻² and T⁻¹ in c_p/R; zero in the form of seven. */
    double inverseCoefficient(int interval, int species, int j) {
        for (int n = 0; n < nine.length; n++) {
            if (nine[n] == species) {
                return inverse[interval][2 * n + j];
            }
        }
        return 0.0;
    }

    /** Number of the interval that T [K] is in. */
    int interval(double t) {
        int n = 0;
        while (n < ends.length && t > ends[n]) {
            n++;
        }
        return n;
    }

    /** Fills c_p/R, h/(R T) and g/(R T) at 1 atm; arrays of at least one number a species. */
    void evaluate(double t, double logT, double[] cpR, double[] hRT, double[] gRT) {
        int interval = interval(t);
        double[] c = a[interval];
        double t2 = t * t;
        double inverseT = 1.0 / t;
        double oneMinusLogT = 1.0 - logT;
        for (int k = 0, n = 0; k < speciesCount; k++, n += STRIDE) {
            double linear = c[n + 1] * t;
            double square = c[n + 2] * t2;
            double cube = c[n + 3] * t2 * t;
            double fourth = c[n + 4] * t2 * t2;
            double constant = c[n + 5] * inverseT;
            cpR[k] = ((c[n] + linear) + square) + (cube + fourth);
            hRT[k] = ((c[n] + constant) + (0.5 * linear + (1.0 / 3.0) * square)) + (0.25 * cube + 0.2 * fourth);
            gRT[k] = ((c[n] * oneMinusLogT + (constant - c[n + 6])) - (0.5 * linear + (1.0 / 6.0) * square))
                    - ((1.0 / 12.0) * cube + 0.05 * fourth);
        }
        for (int n = 0; n < nine.length; n++) {
            double byT2 = inverse[interval][2 * n] * inverseT * inverseT;
            double byT = inverse[interval][2 * n + 1] * inverseT;
            cpR[nine[n]] += byT2 + byT;
            hRT[nine[n]] += byT * logT - byT2;
            gRT[nine[n]] += byT * (1.0 + logT) - 0.5 * byT2;
        }
    }

    /** Fills c_p/R. */
    void heatCapacities(double t, double[] cpR) {
        int interval = interval(t);
        double[] c = a[interval];
        for (int k = 0, n = 0; k < speciesCount; k++, n += STRIDE) {
            cpR[k] = c[n] + t * (c[n + 1] + t * (c[n + 2] + t * (c[n + 3] + t * c[n + 4])));
        }
        for (int n = 0; n < nine.length; n++) {
            cpR[nine[n]] += (inverse[interval][2 * n] / t + inverse[interval][2 * n + 1]) / t;
        }
    }

    /** Fills d(c_p/R)/dT [1/K]. */
    void heatCapacityDerivatives(double t, double[] dcpR) {
        int interval = interval(t);
        double[] c = a[interval];
        for (int k = 0, n = 0; k < speciesCount; k++, n += STRIDE) {
            dcpR[k] = c[n + 1] + t * (2.0 * c[n + 2] + t * (3.0 * c[n + 3] + t * (4.0 * c[n + 4])));
        }
        for (int n = 0; n < nine.length; n++) {
            dcpR[nine[n]] -= (2.0 * inverse[interval][2 * n] / t + inverse[interval][2 * n + 1]) / (t * t);
        }
    }

    /** Fills h/(R T). */
    void enthalpies(double t, double[] hRT) {
        int interval = interval(t);
        double[] c = a[interval];
        for (int k = 0, n = 0; k < speciesCount; k++, n += STRIDE) {
            hRT[k] = c[n] + t * (c[n + 1] * 0.5 + t * (c[n + 2] * (1.0 / 3.0) + t * (c[n + 3] * 0.25 + t * (c[n + 4] * 0.2))))
                    + c[n + 5] / t;
        }
        for (int n = 0; n < nine.length; n++) {
            hRT[nine[n]] += (inverse[interval][2 * n + 1] * Math.log(t) - inverse[interval][2 * n] / t) / t;
        }
    }

    /** Fills s/R at 1 atm. */
    void entropies(double t, double[] sR) {
        int interval = interval(t);
        double[] c = a[interval];
        double logT = Math.log(t);
        for (int k = 0, n = 0; k < speciesCount; k++, n += STRIDE) {
            sR[k] = c[n] * logT
                    + t * (c[n + 1] + t * (c[n + 2] * 0.5 + t * (c[n + 3] * (1.0 / 3.0) + t * (c[n + 4] * 0.25)))) + c[n + 6];
        }
        for (int n = 0; n < nine.length; n++) {
            sR[nine[n]] -= (0.5 * inverse[interval][2 * n] / t + inverse[interval][2 * n + 1]) / t;
        }
    }

    /** Σ_k Y_k/W_k c_p,k/R of mass fractions and inverse molar masses [mol/kg]. */
    double sumOfHeatCapacities(double t, double[] massFractions, double[] inverseMolarMass) {
        int interval = interval(t);
        double[] c = a[interval];
        double sum = 0.0;
        for (int k = 0, n = 0; k < speciesCount; k++, n += STRIDE) {
            sum += massFractions[k] * inverseMolarMass[k]
                    * (c[n] + t * (c[n + 1] + t * (c[n + 2] + t * (c[n + 3] + t * c[n + 4]))));
        }
        for (int n = 0; n < nine.length; n++) {
            sum += massFractions[nine[n]] * inverseMolarMass[nine[n]]
                    * (inverse[interval][2 * n] / t + inverse[interval][2 * n + 1]) / t;
        }
        return sum;
    }

    /** Σ_k Y_k/W_k h_k/(R T) of mass fractions and inverse molar masses [mol/kg]. */
    double sumOfEnthalpies(double t, double[] massFractions, double[] inverseMolarMass) {
        int interval = interval(t);
        double[] c = a[interval];
        double sum = 0.0;
        for (int k = 0, n = 0; k < speciesCount; k++, n += STRIDE) {
            sum += massFractions[k] * inverseMolarMass[k] * (c[n] + t * (c[n + 1] * 0.5
                    + t * (c[n + 2] * (1.0 / 3.0) + t * (c[n + 3] * 0.25 + t * (c[n + 4] * 0.2)))) + c[n + 5] / t);
        }
        for (int n = 0; n < nine.length; n++) {
            sum += massFractions[nine[n]] * inverseMolarMass[nine[n]]
                    * (inverse[interval][2 * n + 1] * Math.log(t) - inverse[interval][2 * n] / t) / t;
        }
        return sum;
    }
}
