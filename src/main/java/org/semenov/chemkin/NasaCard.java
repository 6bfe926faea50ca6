package org.semenov.chemkin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.semenov.mechanism.Element;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Species;

/**
 * The four lines of 80 columns that give one species its composition and its NASA polynomial. Columns of the first line: 1-18 name and
 * note, 19-24 date, 25-44 four elements (two columns symbol, three columns count), 45 phase, 46-55 lower, 56-65 upper and
 * 66-73 middle temperature, 74-78 a fifth element, 80 the digit 1. Columns 74-75 belong to the middle temperature where no
 * fifth element stands there. The other lines hold five numbers of 15 columns each, a_0..a_6 of the high range before those of the low.
 */
final class NasaCard {
    private static final int LINES = 4;
    private static final int NUMBER_WIDTH = 15;
    private static final int NUMBERS_IN_LINE = 5;

    private final List<SourceLine> lines;

    private NasaCard(List<SourceLine> lines) {
        this.lines = lines;
    }

    /** The card whose first line stands at that position of a section, its line numbers in column 80 verified. */
    static NasaCard at(int first, List<SourceLine> body) throws MechanismFormatException {
        for (int n = 0; n < LINES; n++) {
            if (first + n == body.size()) {
                throw body.get(first).refuse("the NASA card ends after " + n + " of 4 lines");
            }
            SourceLine line = body.get(first + n);
            if (line.text().indexOf('\t') >= 0) {
                throw line.refuse("a tab in a NASA card, whose numbers go by column");
            }
            if (line.text().endsWith("&")) {
                throw line.refuse("a NASA card continued by & is not supported");
            }
            if (!line.columns(80, 80).equals(Integer.toString(n + 1))) {
                throw line.refuse("line " + (n + 1) + " of a NASA card must have " + (n + 1) + " in column 80");
            }
        }
        return new NasaCard(List.copyOf(body.subList(first, first + LINES)));
    }

    int lineCount() {
        return LINES;
    }

    SourceLine firstLine() {
        return lines.get(0);
    }

    /** The name: the first word of columns 1 to 18. */
    String speciesName() throws MechanismFormatException {
        String name = firstLine().columns(1, 18).strip();
        if (name.isEmpty()) {
            throw firstLine().refuse("a NASA card without the name of a species");
        }
        return name.split("\\s+")[0];
    }

    /**
     * @param elements              the declared elements
     * @param defaultMidTemperature [K], where the card gives none; NaN if the section has none
     */
    Species toSpecies(ElementsSection elements, double defaultMidTemperature) throws MechanismFormatException {
        Map<String, Double> composition = new LinkedHashMap<>();
        double molarMass = 0.0;
        for (String field : elementFields()) {
            String symbol = field.substring(0, 2).strip();
            String count = field.substring(2).strip();
            double atoms = count.isEmpty() ? 0.0 : FortranNumber.parse(count, "number of atoms", firstLine());
            boolean noSymbol = symbol.isEmpty() || symbol.equals("0");
            if (atoms == 0.0) {
                continue;
            }
            if (noSymbol) {
                throw firstLine().refuse("number of atoms '" + count + "' without an element");
            }
            if (symbol.equalsIgnoreCase("E")) {
                throw firstLine().refuse("a charged species is not supported");
            }
            Element element = elements.require(symbol, firstLine());
            if (atoms < 0.0) {
                throw firstLine().refuse("number of atoms '" + count + "' is negative");
            }
            composition.merge(element.name(), atoms, Double::sum);
            molarMass += atoms * element.atomicMass();
        }
        if (composition.isEmpty()) {
            throw firstLine().refuse("a species without elements");
        }
        return new Species(speciesName(), composition, molarMass, polynomial(defaultMidTemperature));
    }

    private List<String> elementFields() {
        List<String> fields = new ArrayList<>();
        for (int column = 25; column <= 40; column += 5) {
            fields.add(padded(firstLine().columns(column, column + 4)));
        }
        String fifth = padded(firstLine().columns(74, 78));
        fields.add(hasFifthElement() ? fifth : "  " + fifth.substring(2));
        return fields;
    }

    private boolean hasFifthElement() {
        return firstLine().columns(74, 75).chars().anyMatch(Character::isLetter);
    }

    private static String padded(String field) {
        return (field + "     ").substring(0, 5);
    }

    private Nasa7 polynomial(double defaultMidTemperature) throws MechanismFormatException {
        double lowest = FortranNumber.parse(firstLine().columns(46, 55), "lower temperature", firstLine());
        double highest = FortranNumber.parse(firstLine().columns(56, 65), "upper temperature", firstLine());
        String middle = firstLine().columns(66, hasFifthElement() ? 73 : 75);
        if (middle.isBlank() && Double.isNaN(defaultMidTemperature)) {
            throw firstLine().refuse("neither the NASA card nor the section gives a middle temperature");
        }
        double mid = middle.isBlank() ? defaultMidTemperature
                : FortranNumber.parse(middle, "middle temperature", firstLine());
        double[] low = new double[Nasa7.COEFFICIENTS];
        double[] high = new double[Nasa7.COEFFICIENTS];
        for (int j = 0; j < Nasa7.COEFFICIENTS; j++) {
            high[j] = coefficient(j);
            low[j] = coefficient(Nasa7.COEFFICIENTS + j);
        }
        try {
            return new Nasa7(lowest, mid, highest, low, high);
        } catch (IllegalArgumentException e) {
            throw firstLine().refuse(e.getMessage());
        }
    }

    private double coefficient(int position) throws MechanismFormatException {
        SourceLine line = lines.get(1 + position / NUMBERS_IN_LINE);
        int first = 1 + NUMBER_WIDTH * (position % NUMBERS_IN_LINE);
        return FortranNumber.parse(line.columns(first, first + NUMBER_WIDTH - 1), "coefficient in columns " + first + "-"
                + (first + NUMBER_WIDTH - 1), line);
    }
}
