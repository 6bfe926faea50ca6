package org.semenov.experiment.mnist;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.semenov.experiment.statistics.Quantiles;

/**
 * All nets of the experiment, by seed and, within a seed, in the order of {@link Ordering}. Immutable.
 *
 * @param all three a seed
 */
record MnistRuns(List<MnistRun> all) {

    MnistRuns {
        all = List.copyOf(all);
    }

    /** The runs of one kind, by seed. */
    List<MnistRun> of(Ordering ordering) {
        return all.stream().filter(run -> run.ordering() == ordering).toList();
    }

    /** The runs of the first seed, in the order of {@link Ordering}. */
    List<MnistRun> ofFirstSeed() {
        return all.subList(0, Ordering.values().length);
    }

    int layers() {
        return all.get(0).layers();
    }

    /** A number of each run of one kind, by seed. */
    double[] values(Ordering ordering, ToDoubleFunction<MnistRun> value) {
        return of(ordering).stream().mapToDouble(value).toArray();
    }

    /** Median over the seeds. */
    double median(Ordering ordering, ToDoubleFunction<MnistRun> value) {
        return Quantiles.of(values(ordering, value)).median();
    }

    double lowest(Ordering ordering, ToDoubleFunction<MnistRun> value) {
        return Arrays.stream(values(ordering, value)).min().orElseThrow();
    }

    double highest(Ordering ordering, ToDoubleFunction<MnistRun> value) {
        return Arrays.stream(values(ordering, value)).max().orElseThrow();
    }
}
