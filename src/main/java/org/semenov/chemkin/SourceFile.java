package org.semenov.chemkin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;

/** The bytes of a file and its lines without comments. */
final class SourceFile {
    private static final char COMMENT = '!';
    /** UTF-8's, as editors on Windows write it, read as Latin-1. */
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private final String name;
    private final byte[] bytes;
    private final List<SourceLine> lines;

    private SourceFile(String name, byte[] bytes, List<SourceLine> lines) {
        this.name = name;
        this.bytes = bytes;
        this.lines = lines;
    }

    /** Reads a file. Comments may hold any bytes, so they are taken as ISO 8859-1, in which every byte is a character. */
    static SourceFile read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.toString();
        List<SourceLine> lines = new ArrayList<>();
        int number = 0;
        String whole = new String(bytes, StandardCharsets.ISO_8859_1);
        String unmarked = whole.startsWith(BYTE_ORDER_MARK) ? whole.substring(BYTE_ORDER_MARK.length()) : whole;
        for (String text : unmarked.split("\r\n|\r|\n", -1)) {
            number++;
            int comment = text.indexOf(COMMENT);
            String kept = comment < 0 ? text : text.substring(0, comment);
            lines.add(new SourceLine(name, number, kept.stripTrailing()));
        }
        return new SourceFile(name, bytes, List.copyOf(lines));
    }

    byte[] bytes() {
        return bytes;
    }

    List<SourceLine> lines() {
        return lines;
    }

    /** Something odd in the whole file, reported at its last line. */
    MechanismWarning warnAtEnd(String reason) {
        return new MechanismWarning(name, lines.size(), "end of file", reason);
    }

    /** A fault of the whole file, such as a section that is not there: reported at its last line. */
    MechanismFormatException refuseAtEnd(String reason) {
        return new MechanismFormatException(name, lines.size(), "end of file", reason);
    }
}
