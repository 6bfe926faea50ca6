package org.semenov.cli;

import java.util.List;
import org.semenov.network.Arithmetic;

/** The command line of this run, for manifests: set once, at entry. */
final class CommandRecord {
    private static volatile List<String> arguments = List.of();

    private CommandRecord() {
    }

    static void set(String... args) {
        arguments = List.of(args);
    }

    /** As it can be typed again, with the options of Java that change what is computed. */
    static String text() {
        StringBuilder text = new StringBuilder("java ");
        if (ModuleLayer.boot().findModule(Arithmetic.MODULE).isPresent()) {
            text.append("--add-modules ").append(Arithmetic.MODULE).append(' ');
        }
        String arithmetic = System.getProperty(Arithmetic.PROPERTY);
        if (arithmetic != null) {
            text.append("-D").append(Arithmetic.PROPERTY).append('=').append(arithmetic).append(' ');
        }
        text.append("-jar target/semenov.jar");
        for (String argument : arguments) {
            text.append(' ').append(argument.matches("[-A-Za-z0-9_./:,=+]+") ? argument : "'" + argument.replace("'", "'\\''") + "'");
        }
        return text.toString();
    }
}
