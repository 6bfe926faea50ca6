package org.semenov.experiment.paper;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.semenov.report.Table;

/**
 * Rows of a CSV file that a command wrote: text by the name of the column, numbers where they are asked for. What is not
 * there is a {@link MissingResultException}, what cannot be read a mistake of the file, named with its line. Immutable.
 */
final class ResultTable {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final String NUMBER = "-?([0-9.]+([eE]-?[0-9]+)?|Infinity)";

    private final String name;
    private final String hint;
    private final List<String> columns;
    private final List<Row> rows;

    /** Cells by column and the number of the line where they end. */
    private record Row(long line, Map<String, String> cells) {
    }

    private ResultTable(String name, String hint, List<String> columns, List<Row> rows) {
        this.name = name;
        this.hint = hint;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Reads a table.
     *
     * @param name of the file, for messages
     * @param hint where it is and what makes it, for messages
     * @param text of the file
     */
    static ResultTable parse(String name, String hint, String text) {
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            List<Row> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                if (!record.isConsistent()) {
                    throw new IllegalArgumentException(name + ":" + parser.getCurrentLineNumber() + ": " + record.size()
                            + " cells under " + parser.getHeaderNames().size() + " columns");
                }
                rows.add(new Row(parser.getCurrentLineNumber(), record.toMap()));
            }
            return new ResultTable(name, hint, List.copyOf(parser.getHeaderNames()), List.copyOf(rows));
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new IllegalArgumentException(name + ": no CSV: " + broken.getMessage(), broken);
        }
    }

    /** The names of the columns in the order of the file. */
    List<String> columns() {
        return columns;
    }

    /** The rows that have a text in a column, at least one. */
    ResultTable where(String column, String value) {
        return filtered(row -> cell(row, column).equals(value), column + " = " + value);
    }

    /** The rows that have a number in a column, at least one. */
    ResultTable where(String column, double value) {
        return filtered(row -> number(row, column).equals(OptionalDouble.of(value)), column + " = " + value);
    }

    private ResultTable filtered(Predicate<Row> condition, String description) {
        List<Row> found = rows.stream().filter(condition).toList();
        if (found.isEmpty()) {
            throw missing("no row with " + description);
        }
        return new ResultTable(name, hint, columns, found);
    }

    /** A table for each value of a column, in the order in which they first occur. */
    List<ResultTable> by(String column) {
        Map<String, List<Row>> parts = new LinkedHashMap<>();
        rows.forEach(row -> parts.computeIfAbsent(cell(row, column), value -> new ArrayList<>()).add(row));
        return parts.values().stream().map(part -> new ResultTable(name, hint, columns, List.copyOf(part))).toList();
    }

    /** A row each. */
    List<ResultTable> each() {
        return rows.stream().map(row -> new ResultTable(name, hint, columns, List.of(row))).toList();
    }

    /** The text in the only row. */
    String text(String column) {
        return cell(only(), column);
    }

    /** The number in the only row; none where the cell is empty. */
    OptionalDouble optional(String column) {
        return number(only(), column);
    }

    /** The number in the only row. */
    double number(String column) {
        return required(only(), column);
    }

    /** The numbers of all rows. */
    DoubleStream numbers(String column) {
        return rows.stream().mapToDouble(row -> required(row, column));
    }

    /** Some columns for a page: what reads as a number is one, empty cells are nothing. */
    Table asTable(List<String> wanted) {
        return Table.of(wanted, rows.stream().map(row -> wanted.stream().map(column -> readable(cell(row, column))).toList()).toList());
    }

    private static Object readable(String cell) {
        return cell.isEmpty() ? null : cell.matches(NUMBER) ? (Object) Double.valueOf(cell) : cell;
    }

    private Row only() {
        if (rows.size() != 1) {
            throw new IllegalArgumentException(name + ": " + rows.size() + " rows where one is expected, the last in line "
                    + (rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line()));
        }
        return rows.get(0);
    }

    private String cell(Row row, String column) {
        if (!columns.contains(column)) {
            throw missing("no column " + column);
        }
        return row.cells().get(column);
    }

    private double required(Row row, String column) {
        return number(row, column).orElseThrow(() -> missing("no " + column + " in line " + row.line()));
    }

    private MissingResultException missing(String what) {
        return new MissingResultException(name + " has " + what, hint);
    }

    private OptionalDouble number(Row row, String column) {
        String text = cell(row, column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isNaN(value)) {
                throw new NumberFormatException();
            }
            return OptionalDouble.of(value);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(name + ":" + row.line() + ": " + column + " is '" + text + "', not a number", noNumber);
        }
    }
}
