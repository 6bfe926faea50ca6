package org.semenov.chemkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semenov.mechanism.MechanismFormatException;

/**
 * One entry of the lines below an equation: a keyword or a species, with the numbers between its slashes.
 *
 * @param word      as written
 * @param hasSlashes whether slashes follow
 * @param values    the words between the slashes; empty without slashes
 * @param line      where it stands
 */
record AuxiliaryEntry(String word, boolean hasSlashes, List<String> values, SourceLine line) {
    private static final Pattern ENTRY = Pattern.compile("\\s*([^\\s/]+)\\s*(?:/([^/]*)/)?\\s*");
    /** The one entry with a slash among its words: {@code UNITS /CAL/MOLE/}. */
    private static final Pattern UNITS =
            Pattern.compile("\\s*(UNITS)\\s*/\\s*([A-Z]+(?:/MOL[A-Z]*)?)\\s*/\\s*", Pattern.CASE_INSENSITIVE);

    static List<AuxiliaryEntry> parse(SourceLine line) throws MechanismFormatException {
        List<AuxiliaryEntry> entries = new ArrayList<>();
        String text = line.text();
        int position = 0;
        while (position < text.length()) {
            Matcher matcher = UNITS.matcher(text).region(position, text.length());
            if (!matcher.lookingAt()) {
                matcher = ENTRY.matcher(text).region(position, text.length());
            }
            if (!matcher.lookingAt()) {
                throw line.refuse("'" + text.substring(position) + "' is not KEYWORD or KEYWORD /numbers/");
            }
            String inside = matcher.group(2) == null ? "" : matcher.group(2).strip();
            entries.add(new AuxiliaryEntry(matcher.group(1), matcher.group(2) != null,
                    inside.isEmpty() ? List.of() : List.of(inside.split("\\s+")), line));
            position = matcher.end();
        }
        return entries;
    }

    /** The word in capitals, as keywords are compared. */
    String keyword() {
        return word.toUpperCase(Locale.ROOT);
    }

    /** All values as numbers. */
    List<Double> allNumbers() throws MechanismFormatException {
        List<Double> numbers = new ArrayList<>();
        for (String value : values) {
            numbers.add(FortranNumber.parse(value, "value of " + word, line));
        }
        return numbers;
    }

    /** The values as numbers, which must be as many as one of the counts. */
    List<Double> numbers(int... counts) throws MechanismFormatException {
        List<String> wanted = new ArrayList<>();
        for (int count : counts) {
            if (values.size() == count) {
                return allNumbers();
            }
            wanted.add(Integer.toString(count));
        }
        throw line.refuse(word + " needs " + String.join(" or ", wanted) + " numbers between slashes, here are "
                + values.size());
    }
}
