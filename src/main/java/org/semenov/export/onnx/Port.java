package org.semenov.export.onnx;

import java.util.List;

/**
 * An input or output of a graph.
 *
 * @param columns     of a matrix [N, columns], by name; none for a vector [N]
 * @param description what it is, with its unit
 */
record Port(String name, List<String> columns, String description) {
    Port {
        columns = List.copyOf(columns);
    }

    boolean isMatrix() {
        return !columns.isEmpty();
    }

    /** Numbers a cell. */
    int width() {
        return Math.max(1, columns.size());
    }

    /** Headers of a table with a column for each number. */
    List<String> headers() {
        return isMatrix() ? columns.stream().map(column -> name + "_" + column).toList() : List.of(name);
    }
}
