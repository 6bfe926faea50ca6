package org.semenov.experiment.paper;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import org.hipparchus.stat.descriptive.rank.Median;

/**
 * One quantity over the seeds of a run, in their order; a seed may have no value, as a delay has none where nothing
 * ignites. Not empty.
 *
 * @param values a value or none for each seed
 */
record Sample(List<OptionalDouble> values) {

    Sample {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a sample of no seeds");
        }
    }

    /** A number that no seed changes. */
    static Sample of(double value) {
        return new Sample(List.of(OptionalDouble.of(value)));
    }

    int size() {
        return values.size();
    }

    /** Seeds without a value. */
    int missing() {
        return size() - (int) present().count();
    }

    OptionalDouble first() {
        return values.get(0);
    }

    OptionalDouble lowest() {
        return present().min();
    }

    OptionalDouble highest() {
        return present().max();
    }

    /** Of the seeds that have a value. */
    OptionalDouble median() {
        return missing() == size() ? OptionalDouble.empty() : OptionalDouble.of(new Median().evaluate(present().toArray()));
    }

    /** Seeds whose value does; a seed without a value does not. */
    int count(DoublePredicate what) {
        return (int) present().filter(what).count();
    }

    private DoubleStream present() {
        return values.stream().filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble);
    }
}
