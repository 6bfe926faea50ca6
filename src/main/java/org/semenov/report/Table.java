package org.semenov.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.semenov.dataset.AtomicFile;

/**
 * Named columns and rows of text, numbers, truth values or nothing ({@code null}). Immutable. Written as CSV with
 * every double exact, or into an {@link HtmlReport} with numbers rounded for a reader.
 */
public final class Table {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private final List<String> columns;
    private final List<List<Object>> rows;

    private Table(List<String> columns, List<List<Object>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** A table without rows. */
    public static Table of(String... columns) {
        return of(List.of(columns), List.of());
    }

    /** A table of rows, each with one value a column. */
    public static Table of(List<String> columns, List<? extends List<?>> rows) {
        if (columns.stream().distinct().count() != columns.size()) {
            throw new IllegalArgumentException("a column name occurs twice: " + columns);
        }
        List<List<Object>> copies = new ArrayList<>();
        for (List<?> row : rows) {
            copies.add(checkedRow(columns.size(), row));
        }
        return new Table(List.copyOf(columns), Collections.unmodifiableList(copies));
    }

    /** A table of numbers by column, in the order of the map; the arrays have one length. */
    public static Table ofColumns(Map<String, double[]> columns) {
        List<double[]> values = List.copyOf(columns.values());
        int rowCount = values.isEmpty() ? 0 : values.get(0).length;
        for (double[] column : values) {
            if (column.length != rowCount) {
                throw new IllegalArgumentException("columns of " + rowCount + " and " + column.length + " values");
            }
        }
        List<List<Object>> rows = new ArrayList<>();
        for (int n = 0; n < rowCount; n++) {
            List<Object> row = new ArrayList<>();
            for (double[] column : values) {
                row.add(column[n]);
            }
            rows.add(row);
        }
        return of(List.copyOf(columns.keySet()), rows);
    }

    /** This table and one row more; copies the list of rows, so thousands of rows go into {@link #of(List, List)}. */
    public Table withRow(Object... values) {
        List<List<Object>> longer = new ArrayList<>(rows);
        longer.add(checkedRow(columns.size(), Arrays.asList(values)));
        return new Table(columns, Collections.unmodifiableList(longer));
    }

    public List<String> columns() {
        return columns;
    }

    /** The rows; a missing value is {@code null}. */
    public List<List<Object>> rows() {
        return rows;
    }

    /** CSV: comma, header, line feed, doubles with as many of 17 digits as read back exactly, nothing for null. */
    public String csv() {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(columns);
            for (List<Object> row : rows) {
                for (Object value : row) {
                    printer.print(value instanceof Double number ? NumberText.exact(number) : value);
                }
                printer.println();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("this is a bug: writing to memory failed", impossible);
        }
        return text.toString();
    }

    /** Writes {@link #csv()} to a file, whole or not at all. */
    public void writeCsv(Path file) throws IOException {
        AtomicFile.write(file, csv());
    }

    private static List<Object> checkedRow(int width, List<?> row) {
        if (row.size() != width) {
            throw new IllegalArgumentException("a row of " + row.size() + " values in a table of " + width
                    + " columns: " + row);
        }
        for (Object value : row) {
            if (!(value == null || value instanceof String || value instanceof Boolean || value instanceof Double
                    || value instanceof Integer || value instanceof Long)) {
                throw new IllegalArgumentException("a table holds String, Double, Integer, Long, Boolean or null, not "
                        + value.getClass().getName());
            }
        }
        return Collections.unmodifiableList(new ArrayList<>(row));
    }
}
