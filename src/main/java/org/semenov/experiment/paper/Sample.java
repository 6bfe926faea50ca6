package org.semenov.experiment.paper;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import org.semenov.experiment.statistics.Quantiles;

/**
 * One quantity over the seeds of a run, in their order; a seed may have no value, as a delay has none where nothing
 * ignites, nor has what is undetermined, as ∞/∞. May be infinite. Not empty.
 *
 * @param values a value or none for each seed; NaN is none
 */
record Sample(List<OptionalDouble> values) {

    Sample {
        values = values.stream().map(Sample::determined).toList();
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

    /** Of the seeds that have a value; infinite where it lies between a finite and an infinite one. */
    OptionalDouble median() {
        return missing() == size() ? OptionalDouble.empty() : determined(OptionalDouble.of(Quantiles.of(present().toArray()).median()));
    }

    /** Seeds whose value does; a seed without a value does not. */
    int count(DoublePredicate what) {
        return (int) present().filter(what).count();
    }

    private static OptionalDouble determined(OptionalDouble value) {
        return value.isPresent() && Double.isNaN(value.getAsDouble()) ? OptionalDouble.empty() : value;
    }

    private DoubleStream present() {
        return values.stream().filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble);
    }
}
