package org.semenov.lanes;

import static org.semenov.lanes.LaneStoichiometry.SLOTS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which partial derivatives of rates of progress make up each derivative of the net production rates. The partials are those by the
 * factor in each slot of a reaction, followed by those by [M]. Used at construction alone.
 */
final class LaneDerivatives {
    private final LaneStoichiometry stoichiometry;
    private final LaneRateConstants rates;
    private final int[] rowsOf;
    private final int reactionCount;

    /** @param rows the species whose production is asked for */
    LaneDerivatives(LaneStoichiometry stoichiometry, LaneRateConstants rates, int[] rows) {
        this.stoichiometry = stoichiometry;
        this.rates = rates;
        this.rowsOf = rows;
        this.reactionCount = stoichiometry.reactions.size();
    }

    /** ω̇_k = Σ ν_ki q_i of the rows. */
    LaneSums production() {
        List<LaneSums.Sum> sums = LaneSums.empty(rowsOf.length);
        Map<Integer, Integer> rowOf = positions(rowsOf);
        for (int i = 0; i < reactionCount; i++) {
            int reaction = i;
            stoichiometry.net(i).forEach((k, coefficient) -> sums.get(rowOf.get(k)).add(reaction, coefficient));
        }
        return LaneSums.of(sums);
    }

    /** Σ_i ν_ki α_i ∂q_i/∂[M]_i with the efficiencies α_i of all species not named. */
    LaneSums rows() {
        List<LaneSums.Sum> sums = LaneSums.empty(rowsOf.length);
        Map<Integer, Integer> rowOf = positions(rowsOf);
        for (int n = 0; n < rates.thirdBodies.length; n++) {
            int partial = reactionCount * SLOTS + n;
            double common = rates.thirdBodies[n].defaultEfficiency();
            if (common != 0.0) {
                stoichiometry.net(rates.thirdBodyReactions[n])
                        .forEach((k, coefficient) -> sums.get(rowOf.get(k)).add(partial, coefficient * common));
            }
        }
        return LaneSums.of(sums);
    }

    /**
     * ∂ω̇_k/∂c_m of the rows and some columns, less what a row has in common.
     *
     * @param columns species m
     * @param stride  vectors from row to row of the result
     */
    LaneSums entries(int[] columns, int stride) {
        List<LaneSums.Sum> sums = new ArrayList<>();
        for (int row = 0; row < rowsOf.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                sums.add(entry(row, column, columns[column], stride));
            }
        }
        return LaneSums.of(sums);
    }

    private LaneSums.Sum entry(int row, int column, int species, int stride) {
        LaneSums.Sum sum = new LaneSums.Sum(row, row * stride + column);
        for (int i = 0; i < reactionCount; i++) {
            double coefficient = stoichiometry.net(i).getOrDefault(rowsOf[row], 0.0);
            for (int slot = 0; slot < SLOTS && coefficient != 0.0; slot++) {
                if (stoichiometry.speciesAt(i, slot) == species) {
                    sum.add(i * SLOTS + slot, coefficient);
                }
            }
        }
        for (int n = 0; n < rates.thirdBodies.length; n++) {
            double coefficient = stoichiometry.net(rates.thirdBodyReactions[n]).getOrDefault(rowsOf[row], 0.0);
            double excess = rates.thirdBodies[n].efficiency(species) - rates.thirdBodies[n].defaultEfficiency();
            if (coefficient != 0.0 && excess != 0.0) {
                sum.add(reactionCount * SLOTS + n, coefficient * excess);
            }
        }
        return sum;
    }

    private static Map<Integer, Integer> positions(int[] species) {
        Map<Integer, Integer> positions = new HashMap<>();
        IntStream.range(0, species.length).forEach(row -> positions.put(species[row], row));
        return positions;
    }
}
