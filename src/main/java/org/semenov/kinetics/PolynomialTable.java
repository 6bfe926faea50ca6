package org.semenov.kinetics;

import java.util.List;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Species;

/** The NASA polynomials of all species in one array; the equations stand at {@link Nasa7}. T in K. */
final class PolynomialTable {
    private static final int STRIDE = Nasa7.COEFFICIENTS;

    private final double[] midTemperature;
    /** a_0..a_6 at [(2 k + range) STRIDE], range 0 low and 1 high. */
    private final double[] a;

    PolynomialTable(List<Species> species) {
        midTemperature = species.stream().mapToDouble(one -> nasa7(one).midTemperature()).toArray();
        a = new double[2 * species.size() * STRIDE];
        for (int k = 0; k < species.size(); k++) {
            System.arraycopy(nasa7(species.get(k)).low(), 0, a, 2 * k * STRIDE, STRIDE);
            System.arraycopy(nasa7(species.get(k)).high(), 0, a, (2 * k + 1) * STRIDE, STRIDE);
        }
    }

    private static Nasa7 nasa7(Species species) {
        if (species.thermo() instanceof Nasa7 nasa7) {
            return nasa7;
        }
        throw new IllegalArgumentException("species '" + species.name() + "' has no NASA-7 polynomial");
    }

    private int start(int k, double t) {
        return (2 * k + (t > midTemperature[k] ? 1 : 0)) * STRIDE;
    }

    /** c_p/R. */
    double heatCapacity(int k, double t) {
        int n = start(k, t);
        return a[n] + t * (a[n + 1] + t * (a[n + 2] + t * (a[n + 3] + t * a[n + 4])));
    }

    /** d(c_p/R)/dT [1/K]. */
    double heatCapacityDerivative(int k, double t) {
        int n = start(k, t);
        return a[n + 1] + t * (2.0 * a[n + 2] + t * (3.0 * a[n + 3] + t * (4.0 * a[n + 4])));
    }

    /** h/(R T). */
    double enthalpy(int k, double t) {
        int n = start(k, t);
        return a[n] + t * (a[n + 1] * 0.5 + t * (a[n + 2] * (1.0 / 3.0) + t * (a[n + 3] * 0.25 + t * (a[n + 4] * 0.2))))
                + a[n + 5] / t;
    }

    /** s/R at 1 atm. */
    double entropy(int k, double t, double logT) {
        int n = start(k, t);
        return a[n] * logT
                + t * (a[n + 1] + t * (a[n + 2] * 0.5 + t * (a[n + 3] * (1.0 / 3.0) + t * (a[n + 4] * 0.25)))) + a[n + 6];
    }
}
