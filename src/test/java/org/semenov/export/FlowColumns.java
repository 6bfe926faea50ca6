package org.semenov.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Columns of numbers of a file that the flow solver wrote: a header of names, then rows. */
final class FlowColumns {
    private final Path file;
    private final List<String> names;
    private final double[][] rows;

    private FlowColumns(Path file, List<String> names, double[][] rows) {
        this.file = file;
        this.names = names;
        this.rows = rows;
    }

    /** @throws IllegalArgumentException where a row has another number of values than the header, with its number */
    static FlowColumns read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> names = List.of(lines.get(0).split(","));
        double[][] rows = new double[lines.size() - 1][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = Arrays.stream(lines.get(n + 1).split(",")).mapToDouble(Double::parseDouble).toArray();
            if (rows[n].length != names.size()) {
                throw new IllegalArgumentException(file + ", line " + (n + 2) + ": " + rows[n].length + " values under " + names.size() + " names");
            }
        }
        return new FlowColumns(file, names, rows);
    }

    int rowCount() {
        return rows.length;
    }

    /** A whole column. */
    double[] column(String name) {
        return column(name, 0, rows.length);
    }

    /** Rows from..to-1 of a column. */
    double[] column(String name, int from, int to) {
        int place = names.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException(file + " has no column " + name + ", only " + names);
        }
        return Arrays.stream(rows, from, to).mapToDouble(row -> row[place]).toArray();
    }
}
