package org.semenov.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file of numbers with named columns: comma, one header line, {@code #} comments allowed when read, numbers
 * written so that they read back to the same bits. Columns go by name, never by number. Immutable.
 */
public final class StateTable {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').setCommentMarker('#')
            .setIgnoreSurroundingSpaces(true).setIgnoreEmptyLines(true).get();

    private final String source;
    private final List<String> header;
    private final List<String> columns;
    private final List<double[]> rows;

    /**
     * @param columns names, each once
     * @param rows    a number a column each
     */
    public StateTable(List<String> columns, List<double[]> rows) {
        this("table", columns, columns, rows);
    }

    private StateTable(String source, List<String> header, List<String> columns, List<double[]> rows) {
        this.source = source;
        this.header = List.copyOf(header);
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    public int size() {
        return rows.size();
    }

    public List<String> columns() {
        return columns;
    }

    /** The names of all columns of the file, those not asked for among them. */
    List<String> header() {
        return header;
    }

    /** The file, for messages. */
    String source() {
        return source;
    }

    public boolean hasColumn(String name) {
        return columns.contains(name);
    }

    /** A copy of a column. */
    public double[] column(String name) {
        int position = position(name);
        return rows.stream().mapToDouble(row -> row[position]).toArray();
    }

    /** One number. */
    public double value(int row, String column) {
        return rows.get(row)[position(column)];
    }

    /** A copy of the numbers of some columns, in the order asked for. */
    public double[] values(int row, List<String> names) {
        return names.stream().mapToDouble(name -> value(row, name)).toArray();
    }

    private int position(String name) {
        int position = columns.indexOf(name);
        if (position < 0) {
            throw new IllegalArgumentException(source + " has no column '" + name + "'; it has " + String.join(",", columns));
        }
        return position;
    }

    /** Reads a file; a cell that is no number is refused with file, line and text. */
    public static StateTable read(Path file) throws IOException {
        return read(file, column -> true, false);
    }

    /** Reads those columns of a file that are asked for, as far as it has them; others may hold text. */
    public static StateTable read(Path file, List<String> wanted) throws IOException {
        return read(file, wanted::contains, false);
    }

    /** The same, but a cell that is no number is read as {@link Double#NaN}, for callers that give such a row a status of its own. */
    public static StateTable readWithGaps(Path file, List<String> wanted) throws IOException {
        return read(file, wanted::contains, true);
    }

    private static StateTable read(Path file, Predicate<String> wanted, boolean gaps) throws IOException {
        try (BufferedReader reader = withoutByteOrderMark(Files.newBufferedReader(file)); CSVParser parser = FORMAT.parse(reader)) {
            List<String> columns = null;
            List<double[]> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                if (columns == null) {
                    columns = List.of(record.values());
                    if (columns.stream().distinct().count() != columns.size()) {
                        throw new IllegalArgumentException(file + ":" + parser.getCurrentLineNumber()
                                + ": a column name occurs twice: " + String.join(",", columns));
                    }
                    continue;
                }
                if (record.size() != columns.size()) {
                    throw new IllegalArgumentException(file + ":" + parser.getCurrentLineNumber() + ": " + record.size()
                            + " cells, the header has " + columns.size());
                }
                rows.add(numbers(file, parser.getCurrentLineNumber(), columns, record, wanted, gaps));
            }
            if (columns == null) {
                throw new IllegalArgumentException(file + ": no header line");
            }
            return new StateTable(file.toString(), columns, columns.stream().filter(wanted).toList(), rows);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(file + ": is not UTF-8 text", e);
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException(file + ": " + (e.getCause() instanceof MalformedInputException
                    ? "is not UTF-8 text" : e.getCause().getMessage()), e);
        }
    }

    /** Spreadsheets put one before the first column's name. */
    private static BufferedReader withoutByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != 0xFEFF) {
            reader.reset();
        }
        return reader;
    }

    private static double[] numbers(Path file, long line, List<String> columns, CSVRecord record,
                                    Predicate<String> wanted, boolean gaps) {
        double[] numbers = new double[(int) columns.stream().filter(wanted).count()];
        for (int j = 0, n = 0; j < columns.size(); j++) {
            if (!wanted.test(columns.get(j))) {
                continue;
            }
            try {
                numbers[n] = Double.parseDouble(record.get(j));
            } catch (NumberFormatException e) {
                if (gaps) {
                    numbers[n++] = Double.NaN;
                    continue;
                }
                throw new IllegalArgumentException(file + ":" + line + ": '" + record.get(j) + "' in column "
                        + columns.get(j) + " is not a number", e);
            }
            n++;
        }
        return numbers;
    }

    /** The table as CSV text. */
    public String toCsv() {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(columns);
            for (double[] row : rows) {
                printer.printRecord(Arrays.stream(row).mapToObj(Double::toString).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes the table: all of it, or nothing. */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, toCsv());
    }
}
