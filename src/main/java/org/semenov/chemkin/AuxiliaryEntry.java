package org.semenov.chemkin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semenov.mechanism.MechanismFormatException;

/**
 * One entry of the lines below an equation: a keyword or a species, with the numbers between its slashes.
 *
 * @param keyword as written
 * @param values  the words between the slashes; empty without slashes
 * @param line    where it stands
 */
record AuxiliaryEntry(String keyword, List<String> values, SourceLine line) {
    private static final Pattern ENTRY = Pattern.compile("\\s*([^\\s/]+)\\s*(?:/([^/]*)/)?\\s*");

    static List<AuxiliaryEntry> parse(SourceLine line) throws MechanismFormatException {
        List<AuxiliaryEntry> entries = new ArrayList<>();
        Matcher matcher = ENTRY.matcher(line.text());
        int position = 0;
        while (position < line.text().length()) {
            if (!matcher.find(position) || matcher.start() != position) {
                throw line.refuse("'" + line.text().substring(position) + "' is not KEYWORD or KEYWORD /numbers/");
            }
            String inside = matcher.group(2) == null ? "" : matcher.group(2).strip();
            entries.add(new AuxiliaryEntry(matcher.group(1), inside.isEmpty() ? List.of() : List.of(inside.split("\\s+")),
                    line));
            position = matcher.end();
        }
        return entries;
    }

    /** The values as numbers, which must be as many as one of the counts. */
    List<Double> numbers(int... counts) throws MechanismFormatException {
        for (int count : counts) {
            if (values.size() == count) {
                List<Double> numbers = new ArrayList<>();
                for (String value : values) {
                    numbers.add(FortranNumber.parse(value, "value of " + keyword, line));
                }
                return numbers;
            }
        }
        List<String> wanted = new ArrayList<>();
        for (int count : counts) {
            wanted.add(Integer.toString(count));
        }
        throw line.refuse(keyword + " needs " + String.join(" or ", wanted) + " numbers between slashes, here are "
                + values.size());
    }
}
