package org.semenov.cantera;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.semenov.mechanism.AtomicMasses;
import org.semenov.mechanism.Element;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.PhysicalConstants;

/**
 * The elements of a phase. Where the phase does not list them, each standard element is added when a species first needs it. A
 * mass comes from the file's section {@code elements}, or else from the standard table. E is the electron, of which a cation has a
 * negative number.
 */
final class ElementTable {
    private static final String SECTION = "elements";
    private static final String STANDARD = "default";
    private static final String ELECTRON = "E";
    /** CODATA 2018 [kg]. */
    private static final double ELECTRON_MASS = 9.1093837015e-31;
    private static final double GRAMS_PER_KILOGRAM = 1e3;

    private final FileSet files;
    private final boolean open;
    private final boolean skipsUndeclared;
    private final Map<String, Element> elements = new LinkedHashMap<>();

    /** Reads the elements of a phase. */
    ElementTable(Fields phase, FileSet files) throws IOException {
        this.files = files;
        open = !phase.has(SECTION);
        skipsUndeclared = !open && phase.flag("skip-undeclared-elements");
        if (!open) {
            for (Item entry : phase.require(SECTION).list()) {
                if (entry.isMapping()) {
                    declareFrom(entry);
                } else {
                    declare(entry, ownSection());
                }
            }
        }
    }

    private void declareFrom(Item entry) throws IOException {
        Map.Entry<String, Item> source = entry.fields().single();
        List<Item> section = source.getKey().equals(STANDARD) ? List.of() : files.section(source.getKey(), entry);
        for (Item symbol : source.getValue().list()) {
            declare(symbol, section);
        }
    }

    private List<Item> ownSection() throws MechanismFormatException {
        Fields root = files.main().root().fields();
        return root.has(SECTION) ? root.require(SECTION).list() : List.of();
    }

    private void declare(Item symbol, List<Item> section) throws MechanismFormatException {
        String name = symbol.text();
        if (elements.put(name, element(name, symbol, section)) != null) {
            throw symbol.refuse("element '" + name + "' is declared twice");
        }
    }

    private static Element element(String name, Item where, List<Item> section) throws MechanismFormatException {
        for (Item entry : section) {
            Fields fields = entry.fields();
            if (fields.require("symbol").text().equals(name)) {
                Item mass = fields.require("atomic-weight");
                double massInGrams = mass.number();
                return mass.checked(() -> new Element(name, massInGrams / GRAMS_PER_KILOGRAM));
            }
        }
        if (name.equals(ELECTRON)) {
            return new Element(name, ELECTRON_MASS * PhysicalConstants.AVOGADRO_CONSTANT);
        }
        OptionalDouble mass = AtomicMasses.ofSymbol(name);
        if (mass.isEmpty()) {
            throw where.refuse("unknown element '" + name + "': give its atomic-weight in a section 'elements'");
        }
        return new Element(name, mass.getAsDouble());
    }

    /** Whether a species with that element is to be passed over. */
    boolean skips(String name) {
        return skipsUndeclared && !elements.containsKey(name);
    }

    Element require(String name, Item where) throws MechanismFormatException {
        Element element = elements.get(name);
        if (element == null && open) {
            element = element(name, where, ownSection());
            elements.put(name, element);
        }
        if (element == null) {
            throw where.refuse("element '" + name + "' is not declared in the phase");
        }
        return element;
    }

    List<Element> elements() {
        return List.copyOf(elements.values());
    }
}
