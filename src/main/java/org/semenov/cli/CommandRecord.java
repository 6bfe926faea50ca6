package org.semenov.cli;

import java.util.List;

/** The command line of this run, for manifests: set once, at entry. */
final class CommandRecord {
    private static volatile List<String> arguments = List.of();

    private CommandRecord() {
    }

    static void set(String... args) {
        arguments = List.of(args);
    }

    /** As it can be typed again. */
    static String text() {
        StringBuilder text = new StringBuilder("java -jar target/semenov.jar");
        for (String argument : arguments) {
            text.append(' ').append(argument.matches("[-A-Za-z0-9_./:,=+]+") ? argument : "'" + argument.replace("'", "'\\''") + "'");
        }
        return text.toString();
    }
}
