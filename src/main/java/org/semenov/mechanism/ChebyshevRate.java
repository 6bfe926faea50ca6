package org.semenov.mechanism;

import java.util.ArrayList;
import java.util.List;

/**
 * A rate constant as a double Chebyshev series of reduced temperature and pressure (P. K. Venkatesh, A. Y. Chang, A. M. Dean,
 * M. H. Cohen, R. W. Carr, AIChE J. 43 (1997) 1331-1340):
 * <pre>
 *   log10 k_f = Σ_n Σ_j a_nj φ_n(T̃) φ_j(p̃),   φ_n(x) = cos(n arccos x)
 *   T̃ = (2/T − 1/T_min − 1/T_max)/(1/T_max − 1/T_min)
 *   p̃ = (2 log10 p − log10 p_min − log10 p_max)/(log10 p_max − log10 p_min)
 * </pre>
 *
 * @param lowTemperature  T_min [K]
 * @param highTemperature T_max [K]
 * @param lowPressure     p_min [Pa]
 * @param highPressure    p_max [Pa]
 * @param coefficients    a_nj, n = 0.. by row for temperature, j = 0.. by column for pressure, for k_f in mol, m³ and s; rows of one
 *                        length; copied
 */
public record ChebyshevRate(double lowTemperature, double highTemperature, double lowPressure, double highPressure,
                            List<List<Double>> coefficients) implements RateLaw {
    public ChebyshevRate {
        List<List<Double>> rows = new ArrayList<>();
        coefficients.forEach(row -> rows.add(List.copyOf(row)));
        coefficients = List.copyOf(rows);
        if (!(lowTemperature > 0.0 && lowTemperature < highTemperature)) {
            throw new IllegalArgumentException("temperatures " + lowTemperature + ", " + highTemperature
                    + " K of a Chebyshev rate must be positive and must increase");
        }
        if (!(lowPressure > 0.0 && lowPressure < highPressure)) {
            throw new IllegalArgumentException("pressures " + lowPressure + ", " + highPressure
                    + " Pa of a Chebyshev rate must be positive and must increase");
        }
        if (coefficients.isEmpty() || coefficients.get(0).isEmpty()) {
            throw new IllegalArgumentException("a Chebyshev rate needs a coefficient");
        }
        for (List<Double> row : coefficients) {
            if (row.size() != coefficients.get(0).size()) {
                throw new IllegalArgumentException("rows of " + coefficients.get(0).size() + " and " + row.size()
                        + " coefficients in a Chebyshev rate");
            }
        }
    }
}
