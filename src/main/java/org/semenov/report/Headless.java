package org.semenov.report;

/** Painting without a screen, also where DISPLAY names one that cannot be reached. */
final class Headless {
    private static final String PROPERTY = "java.awt.headless";

    private Headless() {
    }

    /** Asks AWT for no screen unless the user has decided; to be called before the first class of AWT is used. */
    static void prefer() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, "true");
        }
    }
}
