package org.semenov.experiment.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.semenov.experiment.RunOrigin;
import org.semenov.report.Table;

/**
 * Every number and claim of the paper beside what the commands of this program wrote. Nothing is computed anew: numbers
 * come from tables, and a table that is not there leaves its rows as not run, with the command that makes it. Immutable;
 * {@link #write} puts tables, page and manifest into a directory.
 */
public final class PaperComparison {
    private final ResultFiles files;
    private final List<Comparison> rows;

    private PaperComparison(ResultFiles files, List<Comparison> rows) {
        this.files = files;
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads the results.
     *
     * @param results the directory below which the inputs are, see {@link PaperInput#directory}
     * @throws IllegalArgumentException where there is none of them, or a file is there but cannot be read, with file and line
     */
    public static PaperComparison read(Path results) throws IOException {
        ResultFiles files = new ResultFiles(results);
        files.requireAny();
        Map<String, Measure> measures = measures();
        List<Comparison> rows = new ArrayList<>();
        for (PaperNumber number : PaperNumber.all()) {
            rows.add(compared(number, Optional.ofNullable(measures.get(number.id())).orElseThrow(
                    () -> new IllegalStateException("no measure for " + number.id() + ": this is a bug")), files));
        }
        requireStatisticsOfTheRun(files);
        return new PaperComparison(files, rows);
    }

    /** Before anything is written. */
    private static void requireStatisticsOfTheRun(ResultFiles files) throws IOException {
        for (PaperInput input : PaperReport.WITH_STATISTICS) {
            try {
                files.statistics(input);
            } catch (MissingResultException missing) {
                continue; // the page says so
            }
        }
    }

    /** How each number of ours is found, by the ids of the rows. */
    static Map<String, Measure> measures() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        Stream.of(NetMeasures.all(), GammaMeasures.all(), SineMeasures.all(), HydrogenMeasures.all(), RolloutMeasures.all(),
                MnistMeasures.all()).forEach(measures::putAll);
        return measures;
    }

    private static Comparison compared(PaperNumber number, Measure measure, ResultFiles files) throws IOException {
        try {
            Sample ours = measure.of(files);
            Optional<PaperInput> input = number.input();
            return Comparison.of(number, ours, input.isPresent() && files.otherCommand(input.get()).isPresent());
        } catch (MissingResultException missing) {
            return Comparison.notRun(number, missing.getMessage());
        }
    }

    /** How many rows agree, disagree and so on, and what is not run. */
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (Agreement agreement : Agreement.values()) {
            summary.put(agreement.text(), rows.stream().filter(row -> row.agreement() == agreement).count());
        }
        return summary;
    }

    PaperTables tables() {
        return new PaperTables(rows, files);
    }

    /** Writes tables, page and manifest. */
    public void write(Path directory, RunOrigin origin) throws IOException {
        PaperTables tables = tables();
        for (Map.Entry<String, Table> table : tables.all().entrySet()) {
            table.getValue().writeCsv(directory.resolve(table.getKey()));
        }
        new PaperReport(rows, files, tables, origin).write(directory.resolve("report.html"));
        origin.manifest().with("inputs", files.hashes()).write(directory.resolve(PaperInput.MANIFEST));
    }
}
