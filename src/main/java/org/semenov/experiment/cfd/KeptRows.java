package org.semenov.experiment.cfd;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.semenov.report.Table;

/** Reads tables that were written before: whole numbers, numbers, text or nothing. */
public final class KeptRows {
    private KeptRows() {
    }

    /** The table in a file. */
    public static Table read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file);
             CSVParser parser = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
            List<List<Object>> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                List<Object> row = new ArrayList<>();
                record.forEach(text -> row.add(value(text)));
                rows.add(row);
            }
            return Table.of(parser.getHeaderNames(), rows);
        }
    }

    private static Object value(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (text.matches("-?\\d{1,18}")) {
                return Long.valueOf(text);
            }
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
