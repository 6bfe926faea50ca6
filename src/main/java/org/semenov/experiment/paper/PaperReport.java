package org.semenov.experiment.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.semenov.experiment.RunOrigin;
import org.semenov.report.HtmlReport;
import org.semenov.report.Table;

/** The page to be laid beside the paper, in the order of the paper. */
final class PaperReport {
    private static final List<String> STATISTICS = List.of("metric", "variant", "baseline", "n", "variant median", "baseline median",
            "better", "worse", "tied", "effect", "effect median", "p Holm", "verdict");

    /** Inputs whose comparison of J_γ with J over all seeds is shown. */
    static final List<PaperInput> WITH_STATISTICS = List.of(PaperInput.SINE, PaperInput.STUDY);
    private static final List<String> PROPOSITION = List.of("gamma", "lossJ", "penalty", "lossJGamma", "J0bound", "orderViolations",
            "largestViolation", "iterations", "end");

    private final List<Comparison> rows;
    private final ResultFiles files;
    private final PaperTables tables;
    private final RunOrigin origin;
    private final HtmlReport page = new HtmlReport("Deep neural nets with fixed bias configuration: the paper and ours");

    /** A table that may not be there. */
    @FunctionalInterface
    private interface Reading {
        Table table() throws IOException;
    }

    PaperReport(List<Comparison> rows, ResultFiles files, PaperTables tables, RunOrigin origin) {
        this.rows = rows;
        this.files = files;
        this.tables = tables;
        this.origin = origin;
    }

    void write(Path file) throws IOException {
        head();
        rows("1", "Section 1: equivalent orders of the parameters");
        page.table(tables.permutations(), "Equivalent orders, exactly.");
        rows("3", "Section 3: Proposition 1 and Remark 1");
        shown(PaperInput.GAMMA, "proposition.csv", "Proposition 1 along γ, small net, squares as regulariser, first seed",
                table -> table.by("seed").get(0).asTable(PROPOSITION));
        verbatim(PaperInput.GAMMA, "statements.csv", "Proposition 1 over all seeds, from the first γ of a path and from γ = 1");
        figures("3");
        shown(PaperInput.GAMMA, "remark-statistics.csv", "Remark 1 over all seeds; 0, 0, 0 is J with as many restarts as a path has",
                table -> table.asTable(STATISTICS));
        rows("5.1", "Section 5.1: sin(x)");
        figures("5.1");
        statistics(PaperInput.SINE, "Not in the paper: J_γ and J from equal starts over all seeds");
        rows("5.2", "Section 5.2: stiff H2-O2 chemistry");
        page.table(tables.table1(), "Table 1 of the paper and ours: BFGS iterations by net; J and J_γ without a word are of the first"
                + " seed, ratio is our median to the paper.");
        page.table(tables.nets(), "The nets of the first seed: misfit at the last iteration, validation error of the parameters kept, order of the"
                + " biases, updates of the inverse Hessian that were skipped, wall time of the training.");
        page.table(tables.rollouts(), "What Figure 5 shows as curves: errors at the two temperatures, first seed, then median and range"
                + " over the seeds. An early ignition is negative.");
        figures("5.2");
        statistics(PaperInput.STUDY, "Not in the paper: J_γ and J from equal starts over more seeds, with fewer iterations" + minimizer());
        rows("5.3", "Section 5.3: MNIST");
        page.table(tables.layers(), "Order and range of the biases by layer, medians over the seeds.");
        figures("5.3");
        page.heading("Settings");
        page.table(tables.setup(), "The paper's settings and ours, as the manifests of the runs say them.");
        page.write(file);
    }

    private void head() throws IOException {
        page.paragraph("Numbers, tables and figures of H. Antil, T. S. Brown, R. Löhner, F. Togashi, D. Verma, Deep neural nets with"
                + " fixed bias configuration (2022), in the order of the paper, each with what Semenov measured: ratio, and a remark"
                + " that says where both disagree the reason found, or that none was found.");
        page.preformatted(origin.command() + "\ncommit " + origin.commit());
        page.list(List.of("Ours: the first seed; with more seeds their median and range. Ratio: our median to the paper's number.",
                "A row agrees where its criterion, in brackets, holds in every seed; the column says in how many it holds. The paper shows one run"
                        + " of each experiment, which a spread over seeds may well contain.",
                "J and J_γ of a seed start from the same weights and biases. Of other variants of training"
                        + " only γ -> ∞ for MNIST is part of this page."));
        page.table(tables.inputs(), "Results read, and the commands that made them.");
        for (PaperInput input : PaperInput.values()) {
            files.otherCommand(input).ifPresent(other -> page.paragraph(input.directory() + " was " + other
                    + ". Its rows are judged all the same; where they disagree, the budget may be why."));
        }
        page.table(counts(), "Rows of this page by section.");
    }

    private Table counts() {
        List<String> columns = new ArrayList<>(List.of("section"));
        Stream.of(Agreement.values()).map(Agreement::text).forEach(columns::add);
        List<List<Object>> lines = new ArrayList<>();
        for (String section : rows.stream().map(row -> row.number().section()).distinct().toList()) {
            List<Object> line = new ArrayList<>(List.of(section));
            for (Agreement agreement : Agreement.values()) {
                line.add(rows.stream().filter(row -> row.number().section().equals(section) && row.agreement() == agreement).count());
            }
            lines.add(line);
        }
        return Table.of(columns, lines);
    }

    private void rows(String section, String title) {
        page.heading(title);
        List<List<Object>> lines = new ArrayList<>();
        for (Comparison row : rows.stream().filter(one -> one.number().section().equals(section)).toList()) {
            lines.add(line(row));
        }
        page.table(Table.of(List.of("quantity", "paper", "ours", "ratio", "agrees in", "remark"), lines),
                "Section " + section + ": the paper's number, ours, ratio, remark.");
    }

    private static List<Object> line(Comparison row) {
        PaperNumber number = row.number();
        boolean judged = row.agreement() != Agreement.NOT_JUDGED && row.agreement() != Agreement.NOT_RUN;
        String place = number.where().equals(number.paper()) || number.where().equals("–") ? "" : " (" + number.where() + ")";
        return List.of(number.quantity(), number.paper() + place, row.oursText(), ratio(row),
                judged ? row.holding() + " (" + number.criterion().text() + ")" : "–",
                judged ? row.agreement().text() + ". " + row.remark() : row.remark());
    }

    private static String ratio(Comparison row) {
        return row.ratio().isPresent() ? Comparison.readable(row.ratio()) : "–";
    }

    private void figures(String section) throws IOException {
        for (ResultTable figure : PaperNumber.resource("figures.csv").each().stream().filter(row -> row.text("section").equals(section)).toList()) {
            PaperInput input = PaperInput.valueOf(figure.text("input"));
            String file = figure.text("file");
            if (files.has(input, file)) {
                page.figure(files.figure(input, file), figure.text("caption") + " From " + input.name(file) + ".");
            } else {
                page.paragraph(figure.text("caption") + " Not run: there is no " + input.name(file) + " with a manifest; " + files.hint(input) + ".");
            }
        }
    }

    /** A table of an input as it is. */
    private void verbatim(PaperInput input, String file, String caption) throws IOException {
        shown(input, file, caption, table -> table.asTable(table.columns()));
    }

    /** The comparison of J_γ with J over all seeds. */
    private void statistics(PaperInput input, String caption) throws IOException {
        shown(input, "statistics.csv", caption, () -> files.statistics(input).asTable(STATISTICS));
    }

    /** How the nets of the study were trained, as its manifest says. */
    private String minimizer() throws IOException {
        return files.manifest(PaperInput.STUDY).map(manifest -> manifest.path("training").asText() + manifest.path("command").asText())
                .filter(text -> text.contains("minimizer=lbfgs") || text.contains("--minimizer lbfgs"))
                .map(text -> ", by limited-memory BFGS").orElse("");
    }

    private void shown(PaperInput input, String file, String caption, Function<ResultTable, Table> part) throws IOException {
        shown(input, file, caption, () -> part.apply(files.table(input, file)));
    }

    private void shown(PaperInput input, String file, String caption, Reading part) throws IOException {
        try {
            page.table(part.table(), caption + ", from " + input.name(file) + ".");
        } catch (MissingResultException missing) {
            page.paragraph(caption + ": not run, " + missing.getMessage() + ".");
        }
    }
}
