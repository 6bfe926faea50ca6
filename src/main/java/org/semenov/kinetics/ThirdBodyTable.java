package org.semenov.kinetics;

import java.util.Arrays;
import java.util.List;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.ThirdBody;
import org.semenov.mechanism.ThreeBodyRate;

/** Third-body concentrations [M]_n = Σ_k α_kn c_k. Rows of α are dense: a sum of positive terms loses no digits. */
final class ThirdBodyTable {
    private static final int NONE = -1;

    private final int speciesCount;
    private final int count;
    private final int[] thirdBodyOf;
    /** α at [n speciesCount + k]. */
    private final double[] efficiencies;

    ThirdBodyTable(List<Reaction> reactions, int speciesCount) {
        this.speciesCount = speciesCount;
        thirdBodyOf = new int[reactions.size()];
        double[] rows = new double[reactions.size() * speciesCount];
        int found = 0;
        for (int i = 0; i < reactions.size(); i++) {
            ThirdBody thirdBody = thirdBody(reactions.get(i));
            thirdBodyOf[i] = thirdBody == null ? NONE : found;
            if (thirdBody != null) {
                for (int k = 0; k < speciesCount; k++) {
                    rows[found * speciesCount + k] = thirdBody.efficiency(k);
                }
                found++;
            }
        }
        count = found;
        efficiencies = Arrays.copyOf(rows, found * speciesCount);
    }

    private static ThirdBody thirdBody(Reaction reaction) {
        if (reaction.rateLaw() instanceof ThreeBodyRate threeBody) {
            return threeBody.thirdBody();
        }
        return reaction.rateLaw() instanceof FalloffRate falloff ? falloff.thirdBody() : null;
    }

    int count() {
        return count;
    }

    /** Position of a reaction's third body in the arrays below, or −1. */
    int thirdBodyOf(int reaction) {
        return thirdBodyOf[reaction];
    }

    /** Adds {@code factor} α_k of the n-th third body to K elements of an array from {@code offset}. */
    void addEfficiencies(int n, double factor, double[] sums, int offset) {
        int row = n * speciesCount;
        for (int k = 0; k < speciesCount; k++) {
            sums[offset + k] += factor * efficiencies[row + k];
        }
    }

    /** Fills [M]_n [mol/m³]. */
    void evaluate(double[] concentrations, double[] thirdBodyConcentrations) {
        for (int n = 0; n < count; n++) {
            double sum = 0.0;
            int row = n * speciesCount;
            for (int k = 0; k < speciesCount; k++) {
                sum += efficiencies[row + k] * concentrations[k];
            }
            thirdBodyConcentrations[n] = sum;
        }
    }
}
