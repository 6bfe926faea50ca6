package org.semenov.experiment.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.semenov.network.ResNetShape;
import org.semenov.report.Table;

/** The tables beside the paper's: all numbers, Table 1, the rollouts of Figure 5, the layers of Figure 6, and what was read. */
final class PaperTables {
    private final List<Comparison> rows;
    private final Map<String, Comparison> byId;
    private final ResultFiles files;

    PaperTables(List<Comparison> rows, ResultFiles files) {
        this.rows = rows;
        this.byId = rows.stream().collect(Collectors.toMap(row -> row.number().id(), Function.identity()));
        this.files = files;
    }

    /** By the names of their files. */
    Map<String, Table> all() throws IOException {
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put("numbers.csv", numbers());
        tables.put("table1.csv", table1());
        tables.put("nets.csv", nets());
        tables.put("rollouts.csv", rollouts());
        tables.put("layers.csv", layers());
        tables.put("permutations.csv", permutations());
        tables.put("setup.csv", setup());
        tables.put("inputs.csv", inputs());
        return tables;
    }

    /** All rows, in the order of the paper. */
    Table numbers() {
        List<List<Object>> cells = new ArrayList<>();
        for (Comparison row : rows) {
            PaperNumber number = row.number();
            List<Object> line = new ArrayList<>(List.of(number.section(), number.id(), number.quantity(), number.paper(), number.where()));
            line.add(orNull(number.value()));
            line.addAll(statistics(row));
            line.add(row.ours().map(Sample::size).orElse(null));
            line.add(orNull(row.ratio()));
            line.addAll(List.of(number.criterion().text(), row.holding(), row.agreement().text(), row.remark(), number.source()));
            cells.add(line);
        }
        return Table.of(List.of("section", "id", "quantity", "paper", "where", "paperValue", "firstSeed", "median", "lowest",
                "highest", "seeds", "ratio", "criterion", "seedsThatAgree", "agreement", "remark", "source"), cells);
    }

    /** First seed, median, lowest and highest; nothing where it is not run. */
    private static List<Object> statistics(Comparison row) {
        return row.ours().map(sample -> Arrays.asList(orNull(sample.first()), orNull(sample.median()), orNull(sample.lowest()),
                orNull(sample.highest()))).orElse(Arrays.asList(null, null, null, null));
    }

    /** Table 1 of the paper and ours. */
    Table table1() {
        List<String> columns = new ArrayList<>(List.of("net"));
        for (String loss : List.of("J", "J_γ")) {
            columns.addAll(List.of("paper " + loss, loss, loss + " median", loss + " lowest", loss + " highest", loss + " ratio"));
        }
        List<List<Object>> cells = new ArrayList<>();
        List<String> nets = new ArrayList<>(HydrogenMeasures.NETS);
        nets.add("sum");
        for (String net : nets) {
            List<Object> line = new ArrayList<>(List.of(net));
            for (String loss : Losses.BOTH) {
                Comparison row = byId.get("t1-" + net + "-" + loss);
                line.add(orNull(row.number().value()));
                line.addAll(statistics(row));
                line.add(orNull(row.ratio()));
            }
            cells.add(line);
        }
        return Table.of(columns, cells);
    }

    /**
     * What Table 1 does not tell of the nets of the first seed, with the wall time [s] where it is there; without rows where
     * they are not run.
     */
    Table nets() throws IOException {
        List<String> columns = List.of("iterations", "misfit", "validationMeanSquare", "orderViolations", "largestViolation", "skippedUpdates");
        List<String> header = new ArrayList<>(List.of("net", "loss"));
        header.addAll(columns);
        header.add("wallSeconds");
        Table table = Table.of(header, List.of());
        if (!files.has(PaperInput.HYDROGEN, "training.csv")) {
            return table;
        }
        ResultTable first = files.table(PaperInput.HYDROGEN, "training.csv").by("seed").get(0);
        for (String net : HydrogenMeasures.NETS) {
            for (String loss : Losses.BOTH) {
                ResultTable row = first.where("loss", loss).where("net", net);
                List<Object> line = new ArrayList<>(List.of(net, loss));
                for (String column : columns) {
                    line.add(row.columns().contains(column) ? orNull(row.optional(column)) : null);
                }
                line.add(wallSeconds(net, loss));
                table = table.withRow(line.toArray());
            }
        }
        return table;
    }

    private Object wallSeconds(String net, String loss) throws IOException {
        return files.has(PaperInput.HYDROGEN, "wall-time.csv") ? orNull(files.table(PaperInput.HYDROGEN, "wall-time.csv").by("seed").get(0)
                .where("loss", loss).where("net", net).optional("wallSeconds")) : null;
    }

    /** What Figure 5 shows as curves: errors of J and J_γ by temperature. */
    Table rollouts() {
        List<List<Object>> cells = new ArrayList<>();
        for (int temperature : RolloutMeasures.TEMPERATURES) {
            for (String kind : RolloutMeasures.KINDS) {
                for (String loss : Losses.BOTH) {
                    List<Object> line = new ArrayList<>(List.of(temperature, kind, loss));
                    line.addAll(statistics(byId.get(RolloutMeasures.id("rms", temperature, kind, loss))));
                    line.addAll(statistics(byId.get(RolloutMeasures.id("delay", temperature, kind, loss))));
                    cells.add(line);
                }
            }
        }
        return Table.of(List.of("T0 [K]", "rollout", "loss", "rms T error [K]", "rms median", "rms lowest", "rms highest",
                "delay error [s]", "delay median", "delay lowest", "delay highest"), cells);
    }

    /** Order and range of the biases by layer, medians over the seeds; without rows where it is not run. */
    Table layers() throws IOException {
        Table table = Table.of("layer", "biases", "pairs out of order J", "pairs out of order J_γ", "largest J", "largest J_γ",
                "largest of range J", "largest of range J_γ", "range J", "range J_γ");
        if (!files.has(PaperInput.MNIST, "layers.csv")) {
            return table;
        }
        for (ResultTable layer : files.table(PaperInput.MNIST, "layers.csv").by("layer")) {
            List<Object> line = new ArrayList<>(List.of(layer.each().get(0).text("layer"), layer.each().get(0).number("biases")));
            for (String column : List.of("orderViolations", "largestViolation", "largestViolationOfRange")) {
                Losses.BOTH.forEach(loss -> line.add(median(layer, loss, row -> row.optional(column))));
            }
            Losses.BOTH.forEach(loss -> line.add(median(layer, loss,
                    row -> OptionalDouble.of(row.number("largest") - row.number("smallest")))));
            table = table.withRow(line.toArray());
        }
        return table;
    }

    private static Object median(ResultTable layer, String loss, Function<ResultTable, OptionalDouble> value) {
        return orNull(new Sample(layer.where("loss", loss).each().stream().map(value).toList()).median());
    }

    /** Equivalent orders of the parameters, exactly. */
    Table permutations() {
        Table table = Table.of("net", "sum of n_l!, as printed", "product of n_l!, plain net", "n!, identity skips");
        for (ResNetShape shape : List.of(NetMeasures.FIGURE_1, NetMeasures.SINE)) {
            PermutationCount count = new PermutationCount(shape);
            table = table.withRow(shape.hiddenLayers() + " layers of " + shape.width(), count.sum().toString(),
                    count.plain().toString(), count.withSkips().toString());
        }
        return table;
    }

    /** The paper's settings and ours, as the manifests say them. */
    Table setup() throws IOException {
        Table table = Table.of("section", "setting", "paper", "ours");
        for (ResultTable row : PaperNumber.resource("setup.csv").each()) {
            String ours = files.manifest(PaperInput.valueOf(row.text("input"))).map(manifest -> manifest.path(row.text("field")))
                    .filter(field -> !field.isMissingNode()).map(PaperTables::text).orElse("not run");
            table = table.withRow(row.text("section"), row.text("setting"), row.text("paper"), ours);
        }
        return table;
    }

    /** What was read, and what made it. */
    Table inputs() throws IOException {
        Table table = Table.of("input", "command", "seed", "commit");
        for (PaperInput input : PaperInput.values()) {
            Optional<JsonNode> manifest = files.manifest(input);
            table = manifest.isPresent() ? table.withRow(input.directory(), files.otherCommand(input)
                    .orElse(text(manifest.get().path("command"))), text(manifest.get().path("seed")), text(manifest.get().path("commit")))
                    : table.withRow(input.directory(), "not run: " + files.absence(input), null, null);
        }
        return table;
    }

    private static String text(JsonNode field) {
        return field.isValueNode() ? field.asText() : field.toString();
    }

    private static Object orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
