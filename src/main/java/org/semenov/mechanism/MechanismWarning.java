package org.semenov.mechanism;

/**
 * Something in a mechanism's file that the reader passed over or found odd, and that the caller may want to know. Nothing that a
 * warning speaks of changes a rate or a property without saying so.
 *
 * @param file   the file, as it was named to the reader
 * @param line   counted from 1
 * @param text   the text meant
 * @param reason what is odd with it and what the reader did
 */
public record MechanismWarning(String file, int line, String text, String reason) {

    /** One line: {@code file:line: reason: 'text'}. */
    public String message() {
        return file + ":" + line + ": " + reason + ": '" + text.strip() + "'";
    }
}
