package org.semenov.chemkin;

import java.util.TreeMap;
import java.util.function.Consumer;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;
import org.semenov.mechanism.ThirdBody;

/** The third-body efficiencies below one equation. */
final class Efficiencies {
    private static final double DEFAULT = 1.0;

    private final SpeciesSection species;
    private final Consumer<MechanismWarning> warnings;
    private final TreeMap<Integer, Double> bySpecies = new TreeMap<>();
    private AuxiliaryEntry first;

    Efficiencies(SpeciesSection species, Consumer<MechanismWarning> warnings) {
        this.species = species;
        this.warnings = warnings;
    }

    void add(AuxiliaryEntry entry) throws MechanismFormatException {
        if (!entry.hasSlashes()) {
            throw entry.line().refuse("the line is neither an equation with one of <=> => = nor an auxiliary line, of keywords and "
                    + "of species with an efficiency between slashes");
        }
        Integer position = species.positionOf(entry.word());
        if (position == null) {
            throw entry.line().refuse("'" + entry.word() + "' is neither a known keyword nor a declared species");
        }
        double efficiency = entry.numbers(1).get(0);
        if (efficiency < 0.0) {
            throw entry.line().refuse("efficiency '" + entry.values().get(0) + "' is negative");
        }
        Double earlier = bySpecies.put(position, efficiency);
        if (earlier != null && earlier != efficiency) {
            throw entry.line().refuse("a second efficiency of '" + entry.word() + "' in one reaction");
        }
        if (earlier != null) {
            warnings.accept(entry.line().warn("the efficiency of '" + entry.word() + "' is given twice and read once"));
        }
        first = first == null ? entry : first;
    }

    /** The first entry, or null. */
    AuxiliaryEntry any() {
        return first;
    }

    /** The third body of an equation, which has one. */
    ThirdBody thirdBody(ReactionEquation.Collider collider) throws MechanismFormatException {
        if (!collider.isNamed()) {
            return new ThirdBody(DEFAULT, bySpecies);
        }
        requireNone("an efficiency needs a third body M in the equation, not a named one");
        return ThirdBody.only(collider.species());
    }

    void requireNone(String reason) throws MechanismFormatException {
        if (first != null) {
            throw first.line().refuse(reason);
        }
    }
}
