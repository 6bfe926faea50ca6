package org.semenov.chemkin;

import java.util.List;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;

/**
 * A line of a file without its comment and trailing blanks.
 *
 * @param file   the file, as it was named to the reader
 * @param number counted from 1; of the first line where lines were joined
 * @param text   leading blanks are kept, since NASA cards go by column
 */
record SourceLine(String file, int number, String text) {

    /** The words between blanks. */
    List<String> tokens() {
        String stripped = text.strip();
        return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+"));
    }

    /** The same place with another text. */
    SourceLine withText(String other) {
        return new SourceLine(file, number, other);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** The characters of columns {@code first} to {@code last}, counted from 1; what lies beyond the end is missing. */
    String columns(int first, int last) {
        int end = Math.min(last, text.length());
        return first > end ? "" : text.substring(first - 1, end);
    }

    MechanismWarning warn(String reason) {
        return new MechanismWarning(file, number, text.strip(), reason);
    }

    MechanismFormatException refuse(String reason) {
        return new MechanismFormatException(file, number, text, reason);
    }
}
