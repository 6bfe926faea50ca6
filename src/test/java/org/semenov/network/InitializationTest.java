package org.semenov.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InitializationTest {
    private static final ResNetShape SHAPE = new ResNetShape(10, 30, 8, 1);

    @Test
    void seedDeterminesTheParameters() {
        double[] theta = Initialization.standard().draw(SHAPE, 42);
        assertArrayEquals(theta, Initialization.standard().draw(SHAPE, 42));
        assertFalse(Arrays.equals(theta, Initialization.standard().draw(SHAPE, 43)));
    }

    @Test
    void weightsFillTheirRangeEvenly() {
        double[] theta = new Initialization(2, 0.25, false).draw(SHAPE, 1);
        double range = 2 * Math.sqrt(6.0 / 60);
        int from = SHAPE.weightOffset(3);
        double sum = 0;
        double squares = 0;
        double largest = 0;
        for (int p = from; p < from + 900; p++) {
            sum += theta[p];
            squares += theta[p] * theta[p];
            largest = Math.max(largest, Math.abs(theta[p]));
        }
        assertEquals(0, sum / 900, 0.06 * range);
        assertEquals(range * range / 3, squares / 900, 0.03 * range * range);
        assertTrue(largest <= range && largest > 0.98 * range);
    }

    @Test
    void biasesAreSortedLayerByLayerOnDemandAndElseTheSame() {
        double[] sorted = new Initialization(1, 0.1, true).draw(SHAPE, 9);
        double[] unsorted = new Initialization(1, 0.1, false).draw(SHAPE, 9);
        assertEquals(0, BiasOrder.of(SHAPE, sorted).violations());
        assertTrue(BiasOrder.of(SHAPE, unsorted).violations() > 60);
        for (int l = 0; l < SHAPE.biasLayers(); l++) {
            Arrays.sort(unsorted, SHAPE.biasOffset(l), SHAPE.biasOffset(l) + SHAPE.width());
        }
        assertArrayEquals(unsorted, sorted);
    }

    @Test
    void biasOrderCountsNeighboursWithinALayer() {
        ResNetShape shape = new ResNetShape(1, 3, 2, 1);
        double[] theta = new double[shape.parameterCount()];
        System.arraycopy(new double[] {1, 0.5, 0.75}, 0, theta, shape.biasOffset(0), 3);
        System.arraycopy(new double[] {-4, -4, -6}, 0, theta, shape.biasOffset(1), 3);
        assertEquals(new BiasOrder(2, 4, 2.0), BiasOrder.of(shape, theta));
        theta[shape.biasOffset(0)] = 9;
        assertEquals(new BiasOrder(2, 4, 8.5), BiasOrder.of(shape, theta), "the largest is not the last");
        assertEquals(232, BiasOrder.of(SHAPE, new double[6870]).pairs());
    }

    @Test
    void impossibleRangesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Initialization(0, 0.1, true));
        assertThrows(IllegalArgumentException.class, () -> new Initialization(1, -0.1, true));
        assertThrows(IllegalArgumentException.class, () -> new Initialization(Double.NaN, 0.1, true));
    }
}
