package org.semenov.chemkin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semenov.mechanism.AtomicMasses;
import org.semenov.mechanism.Element;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;
import org.semenov.mechanism.PhysicalConstants;

/** Elements by name, each with the mass of the table or with its own between slashes: {@code D /2.014/}. */
final class ElementsSection {
    /** The element that counts electrons: 1 in an electron and an anion, −1 in a cation. */
    static final String ELECTRON = "E";
    /** Mass of an electron [kg], CODATA 2018. */
    private static final double ELECTRON_MASS = 9.1093837015e-31;
    private static final double GRAMS_PER_KILOGRAM = 1e3;
    private static final Pattern DECLARATION = Pattern.compile("([A-Za-z][A-Za-z0-9]*)\\s*(?:/([^/]*)/)?\\s*");

    private final Map<String, Element> byUpperCaseName = new LinkedHashMap<>();
    private final Consumer<MechanismWarning> warnings;

    ElementsSection(Consumer<MechanismWarning> warnings) {
        this.warnings = warnings;
    }

    void read(Section section) throws MechanismFormatException {
        readWords(String.join(" ", section.options()), section.header());
        for (SourceLine line : section.body()) {
            readWords(line.text().strip(), line);
        }
    }

    private void readWords(String text, SourceLine line) throws MechanismFormatException {
        Matcher matcher = DECLARATION.matcher(text);
        int position = 0;
        while (position < text.length()) {
            if (!matcher.find(position) || matcher.start() != position) {
                throw line.refuse("'" + text.substring(position) + "' is not an element, or an element and its mass /g/mol/");
            }
            declare(matcher.group(1), matcher.group(2), line);
            position = matcher.end();
        }
    }

    private void declare(String name, String massInGrams, SourceLine line) throws MechanismFormatException {
        String key = name.toUpperCase(Locale.ROOT);
        Element element = new Element(name, mass(key, massInGrams, line));
        Element earlier = byUpperCaseName.putIfAbsent(key, element);
        if (earlier == null) {
            return;
        }
        if (earlier.atomicMass() != element.atomicMass()) {
            throw line.refuse("element '" + name + "' is declared twice, with unlike masses");
        }
        warnings.accept(line.warn("element '" + name + "' is declared twice and read once"));
    }

    private static double mass(String name, String massInGrams, SourceLine line) throws MechanismFormatException {
        if (massInGrams != null) {
            double mass = FortranNumber.parse(massInGrams, "atomic mass", line) / GRAMS_PER_KILOGRAM;
            if (!(mass > 0.0 && mass < 1.0)) {
                throw line.refuse("atomic mass " + massInGrams.strip() + " g/mol is not within 0..1000 g/mol");
            }
            return mass;
        }
        if (name.equals(ELECTRON)) {
            return ELECTRON_MASS * PhysicalConstants.AVOGADRO_CONSTANT;
        }
        OptionalDouble mass = AtomicMasses.ofSymbol(name);
        if (mass.isEmpty()) {
            throw line.refuse("unknown element '" + name + "': give its mass between slashes, in g/mol");
        }
        return mass.getAsDouble();
    }

    List<Element> elements() {
        return List.copyOf(byUpperCaseName.values());
    }

    /** The declared element of that name in any case. */
    Element require(String name, SourceLine line) throws MechanismFormatException {
        Element element = byUpperCaseName.get(name.toUpperCase(Locale.ROOT));
        if (element == null) {
            throw line.refuse("element '" + name + "' is not declared");
        }
        return element;
    }
}
