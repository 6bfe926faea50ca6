package org.semenov.experiment.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private static Sample of(double... values) {
        return new Sample(Arrays.stream(values).mapToObj(OptionalDouble::of).toList());
    }

    @Test
    void theMedianIsFiniteUntilHalfOfTheSeedsAreInfinite() {
        assertEquals(OptionalDouble.of(2.0), of(2, 1, INFINITE).median());
        assertEquals(OptionalDouble.of(2.5), of(1, 3, 2, INFINITE).median());
        assertEquals(OptionalDouble.of(INFINITE), of(1, INFINITE).median());
        assertEquals(OptionalDouble.of(INFINITE), of(INFINITE, INFINITE, 1).median());
    }

    @Test
    void whatIsUndeterminedIsNoValue() {
        Sample sample = of(INFINITE / INFINITE, 3);
        assertEquals(1, sample.missing());
        assertEquals(OptionalDouble.empty(), sample.first());
        assertEquals(OptionalDouble.of(3.0), sample.median());
        assertEquals(OptionalDouble.empty(), of(-INFINITE, INFINITE).median());
    }
}
