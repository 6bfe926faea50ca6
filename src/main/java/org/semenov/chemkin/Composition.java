package org.semenov.chemkin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.semenov.mechanism.Element;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.Species;
import org.semenov.mechanism.SpeciesThermo;

/** Atoms by the symbol of their element, gathered from the fields of one thermodynamic entry. */
final class Composition {
    private final Map<String, Double> atoms = new LinkedHashMap<>();
    private final SourceLine line;

    /** @param line the line of the fields, for messages */
    Composition(SourceLine line) {
        this.line = line;
    }

    /** A field of a symbol in two columns and a count in the others. */
    void addField(String field) throws MechanismFormatException {
        String padded = (field + "  ").substring(0, Math.max(2, field.length()));
        add(padded.substring(0, 2).strip(), padded.substring(2).strip());
    }

    /** A symbol and its count; a count of 0 or none adds nothing. */
    void add(String symbol, String count) throws MechanismFormatException {
        double number = count.isEmpty() ? 0.0 : FortranNumber.parse(count, "number of atoms", line);
        if (number == 0.0) {
            return;
        }
        if (symbol.isEmpty() || symbol.equals("0")) {
            throw line.refuse("number of atoms '" + count + "' without an element");
        }
        if (symbol.chars().anyMatch(Character::isDigit)) {
            throw line.refuse("'" + symbol + "' is not an element: more than three digits of atoms do not fit the columns, "
                    + "give them in a line continued by &");
        }
        if (number < 0.0 && !symbol.equalsIgnoreCase(ElementsSection.ELECTRON)) {
            throw line.refuse("number of atoms '" + count + "' is negative");
        }
        atoms.merge(symbol, number, Double::sum);
    }

    void requireAny() throws MechanismFormatException {
        if (atoms.isEmpty()) {
            throw line.refuse("a species without elements");
        }
    }

    boolean isCharged() {
        return atoms.keySet().stream().anyMatch(symbol -> symbol.equalsIgnoreCase(ElementsSection.ELECTRON));
    }

    Species toSpecies(String name, ElementsSection elements, SpeciesThermo thermo) throws MechanismFormatException {
        Map<String, Double> composition = new LinkedHashMap<>();
        double molarMass = 0.0;
        for (Map.Entry<String, Double> entry : atoms.entrySet()) {
            Element element = elements.require(entry.getKey(), line);
            composition.merge(element.name(), entry.getValue(), Double::sum);
            molarMass += entry.getValue() * element.atomicMass();
        }
        try {
            return new Species(name, composition, molarMass, thermo);
        } catch (IllegalArgumentException e) {
            throw line.refuse(e.getMessage());
        }
    }
}
