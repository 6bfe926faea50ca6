package org.semenov.experiment.paper;

/** A result that has not been made yet: a directory, file, column or row is not there. The row that wanted it says so. */
final class MissingResultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param what is missing, with the file's name
     * @param hint where it was looked for, and the command that makes it
     */
    MissingResultException(String what, String hint) {
        super(what + "; " + hint);
    }
}
