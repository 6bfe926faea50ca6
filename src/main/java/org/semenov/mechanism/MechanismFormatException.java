package org.semenov.mechanism;

import java.io.IOException;

/** A file that is not a mechanism its reader understands. The message is one line: {@code file:line: reason: 'text'}. */
public final class MechanismFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String text;
    private final String reason;

    /**
     * @param file   the file, as it was named to the reader
     * @param line   counted from 1
     * @param text   the offending text
     * @param reason what is wrong with it
     */
    public MechanismFormatException(String file, int line, String text, String reason) {
        super(printable(file + ":" + line + ": " + reason + ": '" + text.strip() + "'"));
        this.file = file;
        this.line = line;
        this.text = text.strip();
        this.reason = reason;
    }

    /** A file that is no text must neither break the line nor reach a terminal as commands. */
    private static String printable(String message) {
        return message.replace('\t', ' ').replaceAll("\\p{Cntrl}", "?");
    }

    /** The file, as it was named to the reader. */
    public String file() {
        return file;
    }

    /** The line, counted from 1. */
    public int line() {
        return line;
    }

    /** The offending text, without comment and surrounding blanks. */
    public String text() {
        return text;
    }

    /** What is wrong with it. */
    public String reason() {
        return reason;
    }
}
