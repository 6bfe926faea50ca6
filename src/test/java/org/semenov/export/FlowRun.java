package org.semenov.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one run of the flow solver said and wrote.
 *
 * @param summary  its key=value lines
 * @param profiles a row a cell, time after time
 * @param history  a row a step
 */
record FlowRun(Map<String, String> summary, FlowColumns profiles, FlowColumns history) {

    static FlowRun of(String said, Path profiles, Path history) throws IOException {
        return new FlowRun(values(said), FlowColumns.read(profiles), FlowColumns.read(history));
    }

    /** Lines of key=value. */
    static Map<String, String> values(String lines) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : lines.lines().toList()) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("no key=value: " + line);
            }
            values.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return values;
    }

    /** A number of the summary. */
    double number(String key) {
        String text = summary.get(key);
        if (text == null) {
            throw new IllegalArgumentException("the summary has no " + key + ", only " + summary.keySet());
        }
        return Double.parseDouble(text);
    }

    int cells() {
        return (int) number("cells");
    }

    /** Width of a cell [m]. */
    double cellWidth() {
        return number("length") / number("cells");
    }

    /** How many times profiles were written. */
    int times() {
        return profiles.rowCount() / cells();
    }

    /** A column of the profiles at the n-th of their times. */
    double[] profile(String name, int n) {
        return profiles.column(name, n * cells(), (n + 1) * cells());
    }

    /** Time [s] of the n-th profiles. */
    double time(int n) {
        return profile("t", n)[0];
    }
}
