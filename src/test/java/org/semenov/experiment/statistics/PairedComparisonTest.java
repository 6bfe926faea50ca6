package org.semenov.experiment.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedComparisonTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final Contrast CONTRAST = new Contrast("b", "a");

    @Test
    void smallNumbersByHand() {
        PairedComparison comparison = new MetricTable(Metric.logarithmic("iterations", ""))
                .with("a", 1, 2, 4, 3, INFINITE, INFINITE, 5).with("b", 2, 4, 2, 3, INFINITE, 7, INFINITE).compare(CONTRAST);
        assertEquals(7, comparison.count());
        assertEquals(2, comparison.better());
        assertEquals(3, comparison.worse());
        assertEquals(2, comparison.tied());
        assertEquals(2, comparison.variantFailed());
        assertEquals(2, comparison.baselineFailed());
        assertEquals(1, comparison.bothFailed());
        assertArrayEquals(new double[] {2.0, 2.0, 0.5, 1.0, 1.0, 0.0, INFINITE}, comparison.effects(), 1e-15);
        assertEquals(1.0, comparison.effect().median(), 0.0);
        assertEquals(0.75, comparison.effect().lowerQuartile(), 0.05);
        assertEquals(0.0625, comparison.leastP(), 0.0);
        // Doubled ranks 4 4 4 of the ratios of two, 9 9 of the failures: 17 and 13 of 30, so the middle is 2 away.
        assertEquals(1.0, comparison.wilcoxonP(), 1e-15);
        assertEquals(1.0, comparison.signP(), 1e-15);
    }

    @Test
    void exchangingTheTwoMirrorsEverything() {
        Random random = new Random(41);
        for (int trial = 0; trial < 200; trial++) {
            boolean logarithmic = random.nextBoolean();
            Metric metric = logarithmic ? Metric.logarithmic("m", "s") : Metric.linear("m", "s");
            MetricTable table = random(random, metric, 1 + random.nextInt(50));
            PairedComparison forth = table.compare(CONTRAST);
            PairedComparison back = table.compare(new Contrast(CONTRAST.baseline(), CONTRAST.variant()));
            assertEquals(forth.better(), back.worse());
            assertEquals(forth.worse(), back.better());
            assertEquals(forth.tied(), back.tied());
            assertEquals(forth.bothFailed(), back.bothFailed());
            assertEquals(forth.wilcoxonP(), back.wilcoxonP(), 0.0);
            assertEquals(forth.signP(), back.signP(), 0.0);
            assertEquals(forth.direction(), -back.direction());
            assertMirrored(logarithmic, forth.effect().median(), back.effect().median());
            assertMirrored(logarithmic, forth.effect().lowerQuartile(), back.effect().upperQuartile());
            assertMirrored(logarithmic, forth.effect().min(), back.effect().max());
            assertMirrored(logarithmic, forth.interval().lower(), back.interval().upper());
            assertMirrored(logarithmic, forth.interval().upper(), back.interval().lower());
            assertEquals(forth.interval().coverage(), back.interval().coverage(), 0.0);
        }
    }

    /** Another unit changes nothing of a ratio; a power of all values raises the ratio to it and keeps every rank. */
    @Test
    void unitsAndPowersOfALogarithmicMetric() {
        Random random = new Random(42);
        Metric metric = Metric.logarithmic("m", "s");
        for (int trial = 0; trial < 100; trial++) {
            MetricTable table = random(random, metric, 20);
            PairedComparison plain = table.compare(CONTRAST);
            PairedComparison squared = mapped(table, 1.0, 2.0).compare(CONTRAST);
            PairedComparison scaled = mapped(table, 1024.0, 1.0).compare(CONTRAST);
            for (PairedComparison other : new PairedComparison[] {squared, scaled}) {
                assertEquals(plain.better(), other.better());
                assertEquals(plain.tied(), other.tied());
                assertEquals(plain.wilcoxonP(), other.wilcoxonP(), 0.0);
                assertEquals(plain.signP(), other.signP(), 0.0);
                assertEquals(plain.direction(), other.direction());
            }
            assertEquals(plain.effect(), scaled.effect());
            assertEquals(plain.interval(), scaled.interval());
            assertMirrored(true, Math.pow(plain.effect().median(), 2.0), 1.0 / squared.effect().median());
        }
    }

    @Test
    void largerIsBetterOnlyExchangesTheWords() {
        Random random = new Random(43);
        double[] first = random.doubles(12).toArray();
        double[] second = random.doubles(12).toArray();
        Metric smaller = Metric.linear("accuracy", "");
        PairedComparison one = new MetricTable(smaller).with("a", first).with("b", second).compare(CONTRAST);
        PairedComparison other = new MetricTable(smaller.largerIsBetter()).with("a", first).with("b", second).compare(CONTRAST);
        assertEquals(one.better(), other.worse());
        assertEquals(one.effect(), other.effect());
        assertEquals(one.wilcoxonP(), other.wilcoxonP(), 0.0);
        assertEquals(one.direction(), other.direction());
    }

    /** 4 : 2, 2 : 1 and 6 : 3 are one ratio, so their ranks are tied; logarithms subtracted would not always be. */
    @Test
    void equalRatiosAreTies() {
        Metric metric = Metric.logarithmic("m", "");
        Random random = new Random(44);
        for (int trial = 0; trial < 1000; trial++) {
            int factor = 1 + random.nextInt(5000);
            int p = 1 + random.nextInt(500);
            int q = 1 + random.nextInt(500);
            assertEquals(metric.distance(p, q), metric.distance(p * factor, q * factor), 0.0);
            assertEquals(metric.distance(p, q), -metric.distance(q, p), 0.0);
        }
        assertEquals(600.0 * Math.log(10.0), metric.distance(1e300, 1e-300), 1e-10);
        assertEquals(INFINITE, metric.distance(INFINITE, 1e300));
        assertEquals(0.0, metric.distance(INFINITE, INFINITE));
    }

    @Test
    void impossibleValuesAreRefused() {
        MetricTable decades = new MetricTable(Metric.logarithmic("misfit", ""));
        MetricTable linear = new MetricTable(Metric.linear("error", "K"));
        MetricTable accuracy = new MetricTable(Metric.linear("accuracy", "").largerIsBetter());
        MetricTable duration = new MetricTable(Metric.logarithmic("life", "s").largerIsBetter());
        for (double value : new double[] {Double.NaN, 0.0, -1.0, -INFINITE}) {
            assertThrows(IllegalArgumentException.class, () -> decades.with("a", 1.0, value));
        }
        assertThrows(IllegalArgumentException.class, () -> linear.with("a", -INFINITE));
        assertThrows(IllegalArgumentException.class, () -> accuracy.with("a", INFINITE));
        assertThrows(IllegalArgumentException.class, () -> duration.with("a", INFINITE));
        assertThrows(IllegalArgumentException.class, () -> decades.with("a"));
        assertThrows(IllegalArgumentException.class, () -> decades.with("a", 1.0).with("a", 1.0));
        assertThrows(IllegalArgumentException.class, () -> decades.with("a", 1.0).with("b", 1.0, 2.0));
        assertThrows(IllegalArgumentException.class, () -> decades.with("a", 1.0).compare(CONTRAST));
        assertThrows(IllegalArgumentException.class, () -> new Contrast("a", "a"));
        assertTrue(decades.with("a", INFINITE).failures("a") == 1 && linear.with("a", INFINITE).failures("a") == 1
                && accuracy.with("a", -INFINITE).failures("a") == 1 && duration.with("a", 0.0).failures("a") == 1);
    }

    @Test
    void aTableKeepsItsOwnValues() {
        double[] values = {1.0, 2.0};
        MetricTable table = new MetricTable(Metric.linear("m", "")).with("a", values);
        values[0] = 9.0;
        table.values("a")[1] = 9.0;
        assertArrayEquals(new double[] {1.0, 2.0}, table.values("a"));
        assertFalse(table.with("b", 1.0, 2.0).variants().equals(table.variants()));
    }

    private static void assertMirrored(boolean logarithmic, double forth, double back) {
        if (Double.isNaN(forth) || Double.isNaN(back)) {
            assertTrue(Double.isNaN(forth) && Double.isNaN(back));
        } else if (logarithmic) {
            double reciprocal = 1.0 / back;
            assertEquals(reciprocal, forth, Double.isInfinite(reciprocal) ? 0.0 : 1e-12 * reciprocal);
        } else {
            assertEquals(-back, forth, 1e-14);
        }
    }

    /** Whole numbers 1..30 with ties, a tenth of them failed. */
    private static MetricTable random(Random random, Metric metric, int count) {
        double[][] values = new double[2][count];
        for (double[] row : values) {
            Arrays.setAll(row, n -> random.nextInt(10) == 0 ? INFINITE : 1.0 + random.nextInt(30));
        }
        return new MetricTable(metric).with("a", values[0]).with("b", values[1]);
    }

    private static MetricTable mapped(MetricTable table, double factor, double power) {
        MetricTable mapped = new MetricTable(table.metric());
        for (String variant : table.variants()) {
            mapped = mapped.with(variant, Arrays.stream(table.values(variant))
                    .map(value -> factor * Math.pow(value, power)).toArray());
        }
        return mapped;
    }
}
