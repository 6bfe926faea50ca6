package org.semenov.chemkin;

import java.util.ArrayList;
import java.util.List;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.Reaction;

/** Reactions: each an equation with A, b and E_a in one line, and the auxiliary lines below it. */
final class ReactionsSection {
    private final SpeciesSection species;
    private final List<Reaction> reactions = new ArrayList<>();

    ReactionsSection(SpeciesSection species) {
        this.species = species;
    }

    void read(Section section) throws MechanismFormatException {
        RateUnits units = RateUnits.of(section);
        ReactionBuilder open = null;
        for (SourceLine line : section.body()) {
            if (isEquation(line)) {
                close(open);
                open = equation(line, units);
            } else if (open == null) {
                throw line.refuse("an auxiliary line without a reaction above it");
            } else {
                for (AuxiliaryEntry entry : AuxiliaryEntry.parse(line)) {
                    open.add(entry);
                }
            }
        }
        close(open);
    }

    /** An equation has an equals sign before any slash. */
    private static boolean isEquation(SourceLine line) {
        int slash = line.text().indexOf('/');
        int equals = line.text().indexOf('=');
        return equals >= 0 && (slash < 0 || equals < slash);
    }

    private ReactionBuilder equation(SourceLine line, RateUnits units) throws MechanismFormatException {
        List<String> tokens = line.tokens();
        int numbers = tokens.size() - 3;
        if (numbers < 1) {
            throw line.refuse("a reaction needs an equation and three numbers A, b, E");
        }
        List<Double> rate = new ArrayList<>();
        String[] names = {"A", "b", "E"};
        for (int n = 0; n < names.length; n++) {
            rate.add(FortranNumber.parse(tokens.get(numbers + n), names[n], line));
        }
        ReactionEquation equation = ReactionEquation.parse(String.join("", tokens.subList(0, numbers)), line, species);
        return new ReactionBuilder(equation, rate, units, species, line);
    }

    private void close(ReactionBuilder open) throws MechanismFormatException {
        if (open != null) {
            reactions.add(open.build());
        }
    }

    List<Reaction> reactions() {
        return reactions;
    }
}
