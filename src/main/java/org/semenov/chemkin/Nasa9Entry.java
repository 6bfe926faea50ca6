package org.semenov.chemkin;

import java.util.ArrayList;
import java.util.List;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.Nasa9;

/**
 * The lines that give one species its NASA polynomial of nine coefficients, as in appendix A of S. Gordon, B. J. McBride, NASA RP-1311
 * (1996): the name and a comment; a line with the number of ranges in columns 1-2 and five elements in columns 11-50 (two symbol, six
 * count); and for each range three lines: its ends in columns 2-11 and 12-21, five numbers of 16 columns, and five more of which the
 * third is empty.
 */
final class Nasa9Entry implements ThermoEntry {
    private static final int HEAD_LINES = 2;
    private static final int LINES_IN_RANGE = 3;
    private static final int NUMBER_WIDTH = 16;
    /** Line of a range (1 or 2) and position in it of each coefficient. */
    private static final int[][] PLACES = {{1, 0}, {1, 1}, {1, 2}, {1, 3}, {1, 4}, {2, 0}, {2, 1}, {2, 3}, {2, 4}};

    private final List<SourceLine> lines;

    private Nasa9Entry(List<SourceLine> lines) {
        this.lines = lines;
    }

    /** The entry whose first line stands at that position of a section. */
    static Nasa9Entry at(int first, List<SourceLine> body) throws MechanismFormatException {
        if (first + 1 == body.size()) {
            throw body.get(first).refuse("the NASA-9 entry ends after its first line");
        }
        SourceLine second = body.get(first + 1);
        String count = second.columns(1, 2).strip();
        if (!count.matches("[1-9]")) {
            throw second.refuse("the number of temperature ranges in columns 1-2 of a NASA-9 entry is '" + count + "'");
        }
        int length = HEAD_LINES + LINES_IN_RANGE * Integer.parseInt(count);
        if (first + length > body.size()) {
            throw body.get(first).refuse("the NASA-9 entry ends after " + (body.size() - first) + " of " + length + " lines");
        }
        return new Nasa9Entry(List.copyOf(body.subList(first, first + length)));
    }

    @Override
    public int lineCount() {
        return lines.size();
    }

    @Override
    public SourceLine firstLine() {
        return lines.get(0);
    }

    @Override
    public String speciesName() {
        return firstLine().tokens().get(0);
    }

    @Override
    public Composition composition() throws MechanismFormatException {
        Composition composition = new Composition(lines.get(1));
        for (int column = 11; column <= 43; column += 8) {
            composition.addField(lines.get(1).columns(column, column + 7));
        }
        composition.requireAny();
        return composition;
    }

    @Override
    public void requireNumbers() throws MechanismFormatException {
        thermo();
    }

    @Override
    public Nasa9 thermo() throws MechanismFormatException {
        List<Nasa9.Range> ranges = new ArrayList<>();
        try {
            for (int n = HEAD_LINES; n < lines.size(); n += LINES_IN_RANGE) {
                ranges.add(range(n));
            }
            return new Nasa9(ranges);
        } catch (IllegalArgumentException e) {
            throw firstLine().refuse(e.getMessage());
        }
    }

    private Nasa9.Range range(int first) throws MechanismFormatException {
        SourceLine ends = lines.get(first);
        List<Double> coefficients = new ArrayList<>();
        for (int[] place : PLACES) {
            SourceLine line = lines.get(first + place[0]);
            int column = 1 + NUMBER_WIDTH * place[1];
            int last = column + NUMBER_WIDTH - 1;
            coefficients.add(FortranNumber.parse(line.columns(column, last), "coefficient in columns " + column + "-" + last, line));
        }
        return new Nasa9.Range(FortranNumber.parse(ends.columns(2, 11), "lower temperature", ends),
                FortranNumber.parse(ends.columns(12, 21), "upper temperature", ends), coefficients);
    }
}
