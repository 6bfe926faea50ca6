package org.semenov.lanes;

import static org.semenov.lanes.LaneMath.LANES;
import static org.semenov.lanes.LaneSupport.LARGEST_ORDER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.StoichiometricTerm;

/**
 * Reactions as six slots, three for each side, that name positions in arrays over species. Slots left over name the entry {@code one}
 * behind the species, the products of an irreversible reaction the entry {@code zero} behind that. Reactions of at most two molecules a
 * side come first. Positions are multiplied by the number of lanes. Immutable.
 */
final class LaneStoichiometry {
    static final int SLOTS = 2 * LARGEST_ORDER;

    /** The reactions in the order of the lanes. */
    final List<Reaction> reactions;
    /** How many have at most two molecules a side. */
    final int shortCount;
    final int[] slots;
    final int one;
    final int zero;
    private final int speciesCount;

    LaneStoichiometry(Mechanism mechanism) {
        speciesCount = mechanism.species().size();
        one = speciesCount * LANES;
        zero = one + LANES;
        List<Reaction> sorted = new ArrayList<>(mechanism.reactions());
        sorted.sort(Comparator.comparingInt(reaction -> isShort(reaction) ? 0 : 1));
        reactions = List.copyOf(sorted);
        shortCount = (int) reactions.stream().filter(LaneStoichiometry::isShort).count();
        slots = new int[reactions.size() * SLOTS];
        Arrays.fill(slots, one);
        for (int i = 0; i < reactions.size(); i++) {
            fill(reactions.get(i).reactants(), i * SLOTS);
            fill(reactions.get(i).products(), i * SLOTS + LARGEST_ORDER);
            if (!reactions.get(i).reversible()) {
                slots[i * SLOTS + LARGEST_ORDER] = zero;
            }
        }
    }

    private static boolean isShort(Reaction reaction) {
        return order(reaction.reactants()) < LARGEST_ORDER && order(reaction.products()) < LARGEST_ORDER;
    }

    private static double order(List<StoichiometricTerm> side) {
        return side.stream().mapToDouble(StoichiometricTerm::coefficient).sum();
    }

    private void fill(List<StoichiometricTerm> side, int start) {
        int slot = start;
        for (StoichiometricTerm term : side) {
            for (int n = 0; n < term.coefficient(); n++) {
                slots[slot++] = term.species() * LANES;
            }
        }
    }

    /** Species in a slot, or −1 if it is left over or that of a product of an irreversible reaction. */
    int speciesAt(int reaction, int slot) {
        int position = slots[reaction * SLOTS + slot];
        boolean ruled = slot >= LARGEST_ORDER && !reactions.get(reaction).reversible();
        return position >= one || ruled ? -1 : position / LANES;
    }

    /** ν_k by species, without zeros. */
    Map<Integer, Double> net(int reaction) {
        return reactions.get(reaction).netCoefficients();
    }

    /** Whether any reaction makes or takes a species. */
    boolean isReacting(int species) {
        return IntStream.range(0, reactions.size()).anyMatch(i -> net(i).containsKey(species));
    }
}
