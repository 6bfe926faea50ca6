package org.semenov.experiment.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * One number or claim of the paper: a row of the resource {@code numbers.csv}, in the order of the paper.
 *
 * @param id        names the measure of ours
 * @param section   of the paper
 * @param quantity  what it is, with its unit
 * @param paper     as the paper says it
 * @param value     the paper's number, where it gives one
 * @param where     it stands in the paper
 * @param source    how ours is found in the files
 * @param criterion when ours agrees
 * @param agrees    the remark where it does in every seed, or where nothing is judged
 * @param disagrees the remark where it does not: the reason, or that none was found
 */
record PaperNumber(String id, String section, String quantity, String paper, OptionalDouble value, String where, String source,
                   Criterion criterion, String agrees, String disagrees) {

    private static PaperNumber of(ResultTable row) {
        OptionalDouble value = row.optional("value");
        return new PaperNumber(row.text("id"), row.text("section"), row.text("quantity"), row.text("paper"), value, row.text("where"),
                row.text("source"), Criterion.parse(row.text("criterion"), value.orElse(Double.NaN)), row.text("agrees"), row.text("disagrees"));
    }

    /** The results that ours is found in; none where it follows from the sizes of the net or is not run. */
    Optional<PaperInput> input() {
        return Stream.of(PaperInput.values()).filter(input -> source.startsWith(input.directory() + "/")).findFirst();
    }

    /** All rows. */
    static List<PaperNumber> all() throws IOException {
        return resource("numbers.csv").each().stream().map(PaperNumber::of).toList();
    }

    /** A table of this package. */
    static ResultTable resource(String name) throws IOException {
        try (InputStream stream = PaperNumber.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is missing: this is a bug");
            }
            return ResultTable.parse(name, "a resource of the program", new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
