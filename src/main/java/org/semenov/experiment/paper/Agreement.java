package org.semenov.experiment.paper;

/** What the comparison of one row gave. */
enum Agreement {
    AGREES("agrees"),
    IN_SOME_SEEDS("agrees in some seeds"),
    DISAGREES("disagrees"),
    NOT_JUDGED("no number in the paper"),
    NOT_RUN("not run");

    private final String text;

    Agreement(String text) {
        this.text = text;
    }

    /** For readers. */
    String text() {
        return text;
    }
}
