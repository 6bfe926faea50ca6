package org.semenov.mechanism;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A gas-phase mechanism. Immutable.
 *
 * @param name       a short name: that of the file without its extension
 * @param elements   in file order; copied
 * @param species    in file order; copied
 * @param reactions  in file order; copied
 * @param sourceFile the file read, as it was named to the reader
 * @param sha256     SHA-256 of the bytes read, 64 hexadecimal digits in lower case; of the mechanism's file followed by the
 *                   thermodynamic file where there are two
 * @param warnings   what the reader passed over or found odd, in file order; copied
 */
public record Mechanism(String name, List<Element> elements, List<Species> species, List<Reaction> reactions,
                        String sourceFile, String sha256, List<MechanismWarning> warnings) {
    public Mechanism {
        elements = List.copyOf(elements);
        species = List.copyOf(species);
        reactions = List.copyOf(reactions);
        warnings = List.copyOf(warnings);
        requireDistinct(species);
        for (Reaction reaction : reactions) {
            requireKnown(reaction, reaction.reactants(), species.size());
            requireKnown(reaction, reaction.products(), species.size());
        }
    }

    /** A mechanism without warnings. */
    public Mechanism(String name, List<Element> elements, List<Species> species, List<Reaction> reactions,
                     String sourceFile, String sha256) {
        this(name, elements, species, reactions, sourceFile, sha256, List.of());
    }

    /** Names of all species, in order. */
    public List<String> speciesNames() {
        return species.stream().map(Species::name).toList();
    }

    /**
     * Atoms of an element in one molecule of a species.
     *
     * @param element position among {@link #elements()}
     * @param species position among {@link #species()}
     */
    public double elementCount(int element, int species) {
        return this.species.get(species).atoms(elements.get(element).name());
    }

    private static void requireDistinct(List<Species> species) {
        Set<String> names = new HashSet<>();
        for (Species one : species) {
            if (!names.add(one.name())) {
                throw new IllegalArgumentException("species '" + one.name() + "' occurs twice in the mechanism");
            }
        }
    }

    private static void requireKnown(Reaction reaction, List<StoichiometricTerm> side, int speciesCount) {
        for (StoichiometricTerm term : side) {
            if (term.species() >= speciesCount) {
                throw new IllegalArgumentException("reaction '" + reaction.equation() + "' names the species at position "
                        + term.species() + ", the mechanism has " + speciesCount);
            }
        }
    }
}
