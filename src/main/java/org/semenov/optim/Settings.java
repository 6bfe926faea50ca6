package org.semenov.optim;

import java.util.Locale;

/** Checks of the ranges of settings: a value outside is the caller's mistake, told with the value and the range. */
final class Settings {

    private Settings() {
    }

    static void requireInside(String name, double value, double lowest, double highest) {
        if (!(value > lowest && value < highest)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "%s is %s, must lie inside (%s, %s)",
                    name, value, lowest, highest));
        }
    }

    static void requireFrom(String name, double value, double lowest, double highest) {
        if (!(value >= lowest && value < highest)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "%s is %s, must lie in [%s, %s)",
                    name, value, lowest, highest));
        }
    }

    static void requireFrom(String name, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "%s is %d, must lie in [%d, %d]",
                    name, value, lowest, highest));
        }
    }

    static void requirePresent(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }
}
