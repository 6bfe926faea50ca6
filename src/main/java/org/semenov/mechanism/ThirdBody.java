package org.semenov.mechanism;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The third-body efficiencies α_k of one reaction, which define its third-body concentration [M] = Σ_k α_k c_k.
 *
 * @param defaultEfficiency α of every species not named
 * @param efficiencies      α_k by the species' position; copied
 */
public record ThirdBody(double defaultEfficiency, SortedMap<Integer, Double> efficiencies) {
    public ThirdBody {
        efficiencies = Collections.unmodifiableSortedMap(new TreeMap<>(efficiencies));
    }

    /** A third body that is one species alone, as in {@code (+N2)}. */
    public static ThirdBody only(int species) {
        return new ThirdBody(0.0, new TreeMap<>(Collections.singletonMap(species, 1.0)));
    }

    /** α_k of the species at that position. */
    public double efficiency(int species) {
        return efficiencies.getOrDefault(species, defaultEfficiency);
    }
}
