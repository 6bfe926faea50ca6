package org.semenov.mechanism;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The third-body efficiencies α_k of one reaction, which define its third-body concentration [M] = Σ_k α_k c_k.
 *
 * @param defaultEfficiency α of every species not named
 * @param efficiencies      α_k by the species' position; copied
 */
public record ThirdBody(double defaultEfficiency, SortedMap<Integer, Double> efficiencies) {
    private static final double SMALL_EFFICIENCY = 0.25;

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

    /**
     * [M] as a sum over c_1..c_K and Σ c: what all efficiencies have in common times Σ c, and of single species what they exceed that by. Where an efficiency is below a quarter of the
     * default one Σ c is left out and every species has its own: the sum of all less much of one would lose digits.
     *
     * @param speciesCount K
     * @return factors without zeros, in the order of summation, by the position of their concentration, where Σ c stands at K
     */
    public Map<Integer, Double> factors(int speciesCount) {
        boolean fromTotal = defaultEfficiency > 0.0
                && efficiencies.values().stream().allMatch(alpha -> alpha >= SMALL_EFFICIENCY * defaultEfficiency);
        double common = fromTotal ? defaultEfficiency : 0.0;
        Map<Integer, Double> factors = new LinkedHashMap<>();
        factors.put(speciesCount, common);
        for (int k = 0; k < speciesCount; k++) {
            factors.put(k, efficiency(k) - common);
        }
        factors.values().removeIf(factor -> factor == 0.0);
        return factors;
    }
}
