package org.semenov.chemkin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.Nasa7;

/**
 * The four lines of 80 columns that give one species its composition and its NASA polynomial. Columns of the first line: 1-18 name and
 * note, 19-24 date, 25-44 four elements (two columns symbol, three columns count), 45 phase, 46-55 lower, 56-65 upper and
 * 66-73 middle temperature, 74-78 a fifth element, 80 the digit 1. Columns 74-75 belong to the middle temperature where no
 * fifth element stands there. Beyond column 80 more elements may follow in fields of ten columns (two symbol, eight count), or the sign
 * {@code &}: then the elements stand as words in the next lines, instead of columns 25-44. The other lines hold five numbers of 15
 * columns each, a_0..a_6 of the high range before those of the low.
 */
final class NasaCard implements ThermoEntry {
    private static final int LINES = 4;
    private static final int LINE_WIDTH = 80;
    private static final int NUMBER_WIDTH = 15;
    private static final int NUMBERS_IN_LINE = 5;
    private static final int LONG_FIELD_WIDTH = 10;
    private static final String CONTINUATION = "&";

    private final List<SourceLine> lines;
    private final List<SourceLine> continuations;
    private final double defaultMidTemperature;

    private NasaCard(List<SourceLine> lines, List<SourceLine> continuations, double defaultMidTemperature) {
        this.lines = lines;
        this.continuations = continuations;
        this.defaultMidTemperature = defaultMidTemperature;
    }

    /**
     * The card whose first line stands at that position of a section, its line numbers in column 80 verified.
     *
     * @param defaultMidTemperature [K], where the card gives none; NaN if the section has none
     */
    static NasaCard at(int first, List<SourceLine> body, double defaultMidTemperature) throws MechanismFormatException {
        List<SourceLine> lines = new ArrayList<>();
        List<SourceLine> continuations = new ArrayList<>();
        for (int n = first; lines.size() < LINES; n++) {
            if (n == body.size()) {
                throw body.get(first).refuse("the NASA card ends after " + lines.size() + " of 4 lines");
            }
            SourceLine line = body.get(n);
            if (line.text().indexOf('\t') >= 0) {
                throw line.refuse("a tab in a NASA card, whose numbers go by column");
            }
            if (lines.size() == 1 && body.get(n - 1).text().endsWith(CONTINUATION)) {
                continuations.add(line);
            } else {
                String digit = Integer.toString(lines.size() + 1);
                if (!line.columns(LINE_WIDTH, LINE_WIDTH).equals(digit)) {
                    throw line.refuse("line " + digit + " of a NASA card must have " + digit + " in column 80");
                }
                lines.add(line);
            }
        }
        return new NasaCard(List.copyOf(lines), List.copyOf(continuations), defaultMidTemperature);
    }

    @Override
    public int lineCount() {
        return LINES + continuations.size();
    }

    @Override
    public SourceLine firstLine() {
        return lines.get(0);
    }

    /** The name: the first word of columns 1 to 18. */
    @Override
    public String speciesName() throws MechanismFormatException {
        String name = firstLine().columns(1, 18).strip();
        if (name.isEmpty()) {
            throw firstLine().refuse("a NASA card without the name of a species");
        }
        return name.split("\\s+")[0];
    }

    @Override
    public Composition composition() throws MechanismFormatException {
        Composition composition = new Composition(firstLine());
        if (!continuations.isEmpty()) {
            addContinued(composition);
        } else {
            for (int column = 25; column <= 40; column += 5) {
                composition.addField(firstLine().columns(column, column + 4));
            }
            if (hasFifthElement()) {
                composition.addField(firstLine().columns(74, 78));
            }
            for (int column = LINE_WIDTH + 1; column <= firstLine().text().length(); column += LONG_FIELD_WIDTH) {
                composition.addField(firstLine().columns(column, column + LONG_FIELD_WIDTH - 1));
            }
        }
        composition.requireAny();
        return composition;
    }

    private void addContinued(Composition composition) throws MechanismFormatException {
        List<String> words = new ArrayList<>();
        for (SourceLine line : continuations) {
            String text = line.text();
            words.addAll(line.withText(text.endsWith(CONTINUATION) ? text.substring(0, text.length() - 1) : text).tokens());
        }
        if (words.size() % 2 != 0) {
            throw continuations.get(0).refuse("elements continued by & need a symbol and a number each");
        }
        for (int n = 0; n < words.size(); n += 2) {
            composition.add(words.get(n), words.get(n + 1));
        }
    }

    private boolean hasFifthElement() {
        return firstLine().columns(74, 75).chars().anyMatch(Character::isLetter);
    }

    /** The numbers of the polynomial; the middle temperature is that of the only range's end where the fit has one range. */
    private record Numbers(double lowest, double middle, double highest, double[] low, double[] high) {
    }

    private Numbers numbers() throws MechanismFormatException {
        double lowest = FortranNumber.parse(firstLine().columns(46, 55), "lower temperature", firstLine());
        double highest = FortranNumber.parse(firstLine().columns(56, 65), "upper temperature", firstLine());
        double middle = midTemperature(lowest, highest);
        double[] high = coefficients(0);
        double[] low = coefficients(Nasa7.COEFFICIENTS);
        if (Double.isNaN(middle) || middle == lowest || middle == highest || Arrays.equals(low, high)) {
            double[] only = only(low, high);
            return new Numbers(lowest, highest, highest, only, only);
        }
        return new Numbers(lowest, middle, highest, low, high);
    }

    @Override
    public void requireNumbers() throws MechanismFormatException {
        numbers();
    }

    @Override
    public Nasa7 thermo() throws MechanismFormatException {
        Numbers numbers = numbers();
        try {
            return new Nasa7(numbers.lowest(), numbers.middle(), numbers.highest(), numbers.low(), numbers.high());
        } catch (IllegalArgumentException e) {
            throw firstLine().refuse(e.getMessage());
        }
    }

    /** Of the card, or of the section where that lies within the fit; NaN if there is none. */
    private double midTemperature(double lowest, double highest) throws MechanismFormatException {
        String middle = firstLine().columns(66, hasFifthElement() ? 73 : 75);
        if (!middle.isBlank()) {
            return FortranNumber.parse(middle, "middle temperature", firstLine());
        }
        return lowest < defaultMidTemperature && defaultMidTemperature < highest ? defaultMidTemperature : Double.NaN;
    }

    /** The coefficients of a fit of one range: the other set is the same or all zeros. */
    private double[] only(double[] low, double[] high) throws MechanismFormatException {
        if (isZero(low) || Arrays.equals(low, high)) {
            return high;
        }
        if (isZero(high)) {
            return low;
        }
        throw firstLine().refuse("one temperature range, without a middle temperature inside it, but two different sets of "
                + "coefficients");
    }

    private static boolean isZero(double[] coefficients) {
        return Arrays.stream(coefficients).allMatch(a -> a == 0.0);
    }

    private double[] coefficients(int first) throws MechanismFormatException {
        double[] coefficients = new double[Nasa7.COEFFICIENTS];
        for (int j = 0; j < coefficients.length; j++) {
            coefficients[j] = coefficient(first + j);
        }
        return coefficients;
    }

    private double coefficient(int position) throws MechanismFormatException {
        SourceLine line = lines.get(1 + position / NUMBERS_IN_LINE);
        int first = 1 + NUMBER_WIDTH * (position % NUMBERS_IN_LINE);
        return FortranNumber.parse(line.columns(first, first + NUMBER_WIDTH - 1), "coefficient in columns " + first + "-"
                + (first + NUMBER_WIDTH - 1), line);
    }
}
