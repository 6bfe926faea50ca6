package org.semenov.experiment.paper;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** How one number of ours is found in the results. */
@FunctionalInterface
interface Measure {

    /** @throws MissingResultException where what it needs is not there */
    Sample of(ResultFiles files) throws IOException;

    /** A value from the rows of each seed of one table, J and J_γ and whatever else there is among them. */
    static Measure bySeed(PaperInput input, String file, Function<ResultTable, OptionalDouble> value) {
        return bySeed(input, file, table -> table, value);
    }

    /** The same from a part of the table, whose seeds may be fewer. */
    static Measure bySeed(PaperInput input, String file, UnaryOperator<ResultTable> part, Function<ResultTable, OptionalDouble> value) {
        return files -> {
            List<OptionalDouble> values = part.apply(files.table(input, file)).by("seed").stream().map(value).toList();
            if (values.isEmpty()) {
                throw new MissingResultException(input.name(file) + " has no rows", files.hint(input));
            }
            return new Sample(values);
        };
    }
}
