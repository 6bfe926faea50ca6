package org.semenov.chemkin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;
import org.semenov.mechanism.Reaction;

/** Reactions: each an equation with A, b and E_a in one line, and the auxiliary lines below it. */
final class ReactionsSection {
    private final SpeciesSection species;
    private final Consumer<MechanismWarning> warnings;
    private final List<Reaction> reactions = new ArrayList<>();

    ReactionsSection(SpeciesSection species, Consumer<MechanismWarning> warnings) {
        this.species = species;
        this.warnings = warnings;
    }

    void read(Section section) throws MechanismFormatException {
        RateUnits units = RateUnits.of(section);
        EquationParser parser = new EquationParser(species);
        ReactionBuilder open = null;
        for (SourceLine line : section.body()) {
            if (isEquation(line)) {
                close(open);
                open = equation(line, units, parser);
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

    /** An equation has an equals sign before any slash, and ends in a number; a name in an efficiency may hold an equals sign too. */
    private static boolean isEquation(SourceLine line) {
        int slash = line.text().indexOf('/');
        int equals = line.text().indexOf('=');
        return equals >= 0 && (slash < 0 || equals < slash && !line.text().endsWith("/"));
    }

    private ReactionBuilder equation(SourceLine line, RateUnits units, EquationParser parser)
            throws MechanismFormatException {
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
        ReactionEquation equation = parser.parse(String.join("", tokens.subList(0, numbers)), line);
        return new ReactionBuilder(equation, rate, units, species, line, warnings);
    }

    private void close(ReactionBuilder open) throws MechanismFormatException {
        if (open != null) {
            reactions.addAll(open.build());
        }
    }

    List<Reaction> reactions() {
        return reactions;
    }
}
