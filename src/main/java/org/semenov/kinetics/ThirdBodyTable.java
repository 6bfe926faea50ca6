package org.semenov.kinetics;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.semenov.mechanism.ChebyshevRate;
import org.semenov.mechanism.ChemicallyActivatedRate;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.PressureLogRate;
import org.semenov.mechanism.RateLaw;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.ThirdBody;
import org.semenov.mechanism.ThreeBodyRate;

/**
 * Third-body concentrations [M]_n = Σ_k α_kn c_k, each distinct set of α once. A rate tabulated by pressure depends on the mixture through
 * p = R T Σ c_k, so its third body has α = 1. Rows of α are dense: a sum of positive terms loses no digits.
 */
final class ThirdBodyTable {
    private final int speciesCount;
    private final List<ThirdBody> distinct = new ArrayList<>();
    /** The reactions with a third body, and its number; −1 for the others. */
    private final int[] thirdBodyOf;
    /** α at [n speciesCount + k]. */
    private final double[] efficiencies;

    ThirdBodyTable(List<Reaction> reactions, int speciesCount) {
        this.speciesCount = speciesCount;
        thirdBodyOf = new int[reactions.size()];
        for (int i = 0; i < thirdBodyOf.length; i++) {
            ThirdBody thirdBody = thirdBody(reactions.get(i).rateLaw());
            if (thirdBody != null && !distinct.contains(thirdBody)) {
                distinct.add(thirdBody);
            }
            thirdBodyOf[i] = distinct.indexOf(thirdBody);
        }
        efficiencies = new double[distinct.size() * speciesCount];
        for (int n = 0; n < efficiencies.length; n++) {
            efficiencies[n] = distinct.get(n / speciesCount).efficiency(n % speciesCount);
        }
    }

    private static ThirdBody thirdBody(RateLaw law) {
        if (law instanceof ThreeBodyRate threeBody) {
            return threeBody.thirdBody();
        }
        if (law instanceof FalloffRate falloff) {
            return falloff.thirdBody();
        }
        if (law instanceof ChemicallyActivatedRate activated) {
            return activated.thirdBody();
        }
        return law instanceof PressureLogRate || law instanceof ChebyshevRate ? new ThirdBody(1.0, new TreeMap<>()) : null;
    }

    int count() {
        return distinct.size();
    }

    /** Number of a reaction's third body, or −1. */
    int thirdBodyOf(int reaction) {
        return thirdBodyOf[reaction];
    }

    /** The third body of that number. */
    ThirdBody thirdBody(int number) {
        return distinct.get(number);
    }

    /** Fills [M]_n [mol/m³]; the arrays may be longer than K and {@link #count()}. */
    void evaluate(double[] concentrations, double[] thirdBodyConcentrations) {
        for (int n = 0, row = 0; row < efficiencies.length; n++, row += speciesCount) {
            double even = 0.0;
            double odd = 0.0;
            for (int k = 1; k < speciesCount; k += 2) {
                even += efficiencies[row + k - 1] * concentrations[k - 1];
                odd += efficiencies[row + k] * concentrations[k];
            }
            if ((speciesCount & 1) != 0) {
                even += efficiencies[row + speciesCount - 1] * concentrations[speciesCount - 1];
            }
            thirdBodyConcentrations[n] = even + odd;
        }
    }
}
