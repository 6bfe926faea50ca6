package org.semenov.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
    @Test
    void csvGivesEveryDoubleBack() throws Exception {
        Random random = new Random(5);
        double[] values = new double[5000];
        for (int n = 0; n < values.length; n++) {
            double bits = Double.longBitsToDouble(random.nextLong());
            values[n] = n % 2 == 0 && !Double.isNaN(bits) ? bits : random.nextGaussian();
        }
        double[] special = {0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, Double.NEGATIVE_INFINITY, 0.1, 1e-7};
        System.arraycopy(special, 0, values, 0, special.length);
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("t", values);
        columns.put("Y_H2", values);
        List<CSVRecord> records = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(Table.ofColumns(columns).csv())).getRecords();
        assertEquals(values.length, records.size());
        for (int n = 0; n < values.length; n++) {
            assertEquals(Double.doubleToLongBits(values[n]),
                    Double.doubleToLongBits(Double.parseDouble(records.get(n).get("Y_H2"))), records.get(n).get("Y_H2"));
        }
    }

    @Test
    void csvIsCommaHeaderAndLineFeedInEveryLocale(@TempDir Path directory) throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            Table table = Table.of("name", "value", "count", "holds", "none")
                    .withRow("a, \"b\"", 2.5e-7, 12000, true, null).withRow("c", 1400.0, -3L, false, null);
            table.writeCsv(directory.resolve("deep/er/a.csv"));
            assertEquals("name,value,count,holds,none\n\"a, \"\"b\"\"\",2.5E-7,12000,true,\nc,1400,-3,false,\n",
                    Files.readString(directory.resolve("deep/er/a.csv")));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aTableIsNotChangedByItsSourceOrItsCopies() {
        List<Object> row = new ArrayList<>(List.of(1.0));
        Table table = Table.of(List.of("a"), List.of(row));
        row.set(0, 2.0);
        table.withRow(3.0);
        assertEquals("a\n1\n", table.csv());
        assertThrows(RuntimeException.class, () -> table.rows().get(0).set(0, 2.0));
    }

    @Test
    void rowsAndColumnsThatDoNotFitAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Table.of("a", "b").withRow(1.0));
        assertThrows(IllegalArgumentException.class, () -> Table.of("a", "a"));
        assertThrows(IllegalArgumentException.class, () -> Table.of("a").withRow(new double[] {1.0}));
        assertThrows(IllegalArgumentException.class,
                () -> Table.ofColumns(new LinkedHashMap<>(Map.of("a", new double[1], "b", new double[2]))));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "1400, 1400", "2.5e-7, 2.5E-7", "0.30000000000000004, 0.30000000000000004", "-1e-3, -0.001",
        "2.2250738585072014e-308, 2.2250738585072014E-308", "1e22, 1E22", "123456789012345680, 1.2345678901234568E17"})
    void exactTextIsTheShortestOfFifteenToSeventeenDigits(double value, String text) {
        assertEquals(text, NumberText.exact(value));
    }

    @ParameterizedTest
    @CsvSource({"0.0123456, 0.01235", "1.23456e-7, 1.235×10⁻⁷", "-1423.456, −1423", "2638, 2638", "34847, 34847",
        "1e25, 1×10²⁵", "999999.7, 1×10⁶", "NaN, not a number", "-Infinity, −∞", "0, 0", "0.00012, 1.2×10⁻⁴"})
    void readableTextHasFourDigits(double value, String text) {
        assertEquals(text, NumberText.readable(value));
    }
}
