package org.semenov.export.c99;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pieces of C: numbers that read back to the same bits, and constant tables. */
final class CText {
    private static final int TABLE_COLUMNS = 8;

    private CText() {
    }

    /** A double literal. */
    static String number(double value) {
        if (value == Double.POSITIVE_INFINITY || value == Double.NEGATIVE_INFINITY || Double.isNaN(value)) {
            throw new IllegalArgumentException(value + " has no literal in C");
        }
        return Double.toString(value).toLowerCase(Locale.ROOT);
    }

    /** {@code static const double name[n] = {...};}. */
    static String doubles(String name, double[] values) {
        return table("double", name, "[" + values.length + "]", Arrays.stream(values).mapToObj(CText::number).toArray(String[]::new));
    }

    /** The same with a function for the numbers. */
    static String doubles(String name, int count, IntToDoubleFunction values) {
        return doubles(name, IntStream.range(0, count).mapToDouble(values).toArray());
    }

    /** {@code static const float name[n] = {...};}, rounded to single precision. */
    static String floats(String name, double[] values) {
        return table("float", name, "[" + values.length + "]",
                Arrays.stream(values).mapToObj(value -> Float.toString((float) value).toLowerCase(Locale.ROOT) + "f").toArray(String[]::new));
    }

    /** {@code static const double name[rows][columns] = {...};}, rows of the same length. */
    static String matrix(String name, double[][] rows) {
        return table("double", name, "[" + rows.length + "][" + rows[0].length + "]",
                Arrays.stream(rows).map(row -> Arrays.stream(row).mapToObj(CText::number).collect(Collectors.joining(", ", "{", "}")))
                        .toArray(String[]::new));
    }

    static String integers(String name, int[] values) {
        return table("int", name, "[" + values.length + "]", Arrays.stream(values).mapToObj(Integer::toString).toArray(String[]::new));
    }

    /** {@code static const char *const name[n] = {"...", ...};}. */
    static String texts(String name, Iterable<String> values) {
        StringBuilder body = new StringBuilder();
        values.forEach(value -> body.append(body.length() == 0 ? "" : ", ").append('"').append(escaped(value)).append('"'));
        return "static const char *const " + name + "[] = {" + body + "};\n";
    }

    /** The inside of a string literal. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    /** A comment's inside. */
    static String comment(String text) {
        return text.replace("*/", "* /");
    }

    private static String table(String type, String name, String size, String[] entries) {
        StringBuilder text = new StringBuilder("static const ").append(type).append(' ').append(name).append(size).append(" = {");
        for (int n = 0; n < entries.length; n++) {
            text.append(n % TABLE_COLUMNS == 0 ? "\n    " : " ").append(entries[n]).append(n + 1 < entries.length ? "," : "");
        }
        return text.append("\n};\n").toString();
    }
}
