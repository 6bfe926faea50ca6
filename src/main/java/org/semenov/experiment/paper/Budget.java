package org.semenov.experiment.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The options of a command line that decide what a run comes to; places, threads and the like do not. */
final class Budget {
    private static final List<String> SWITCHES = List.of("--full");
    private static final List<String> WITH_VALUE = List.of("--seeds", "--iterations", "--variants", "--minimizer");
    /** What an option that is not given stands for, where naming it changes nothing. */
    private static final Map<String, String> DEFAULTS = Map.of("--seeds", "1", "--minimizer", "bfgs");

    private Budget() {
    }

    /**
     * Whether a run is of the budget expected: every option has the expected value, and none but {@code --variants}, of which
     * J and J_γ are always two, is there besides.
     *
     * @param expected command line, with the options as {@code --name value}
     * @param recorded command line, as {@code --name value} or {@code --name=value}
     */
    static boolean same(String expected, String recorded) {
        Map<String, String> wanted = options(expected);
        Map<String, String> given = options(recorded);
        if (!wanted.containsKey("--variants")) {
            given.remove("--variants");
        }
        return wanted.equals(given);
    }

    private static Map<String, String> options(String command) {
        List<String> words = List.of(command.trim().split("[\\s=]+"));
        Map<String, String> options = new HashMap<>(DEFAULTS);
        for (int n = 0; n < words.size(); n++) {
            String word = words.get(n);
            if (SWITCHES.contains(word)) {
                options.put(word, "");
            } else if (WITH_VALUE.contains(word)) {
                options.put(word, n + 1 < words.size() ? words.get(n + 1) : "");
            }
        }
        return options;
    }
}
