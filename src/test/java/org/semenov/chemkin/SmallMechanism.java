package org.semenov.chemkin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sections before the reactions of the mechanism without inerts, to which the tests add reactions or do damage. */
final class SmallMechanism {
    /** Without comments, so that line 1 is ELEMENTS; ends with the line of END before REACTIONS. */
    static final String HEAD = head();

    private SmallMechanism() {
    }

    private static String head() {
        try {
            String text = Files.readString(Path.of("mechanisms", "h2o2-ramec.inp"));
            return text.substring(text.indexOf("ELEMENTS"), text.indexOf("REACTIONS"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The four lines of a species. */
    static String card(String species) {
        int start = HEAD.indexOf("\n" + species + " ", HEAD.indexOf("THERMO")) + 1;
        int end = start;
        for (int n = 0; n < 4; n++) {
            end = HEAD.indexOf('\n', end) + 1;
        }
        return HEAD.substring(start, end);
    }
}
