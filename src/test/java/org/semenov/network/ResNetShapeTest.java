package org.semenov.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResNetShapeTest {

    /** The paper, section 5.2: 6,870 parameters and 240 biases a net, 2,160 biases in nine. */
    @Test
    void countsOfThePaper() {
        ResNetShape shape = new ResNetShape(10, 30, 8, 1);
        assertEquals(6870, shape.parameterCount());
        assertEquals(240, shape.biasCount());
        assertEquals(2160, 9 * shape.biasCount());
        assertEquals("10-30x8-1", shape.describe());
    }

    @ParameterizedTest
    @CsvSource({"10,30,8,1", "1,50,2,1", "3,1,1,2", "2,4,3,5"})
    void layersFillThetaWithoutGapOrOverlap(int inputs, int width, int hiddenLayers, int outputs) {
        ResNetShape shape = new ResNetShape(inputs, width, hiddenLayers, outputs);
        int next = 0;
        int biases = 0;
        for (int l = 0; l < shape.layers(); l++) {
            assertEquals(next, shape.weightOffset(l));
            next += shape.layerOutputs(l) * shape.layerInputs(l);
            if (l < shape.biasLayers()) {
                assertEquals(next, shape.biasOffset(l));
                next += shape.layerOutputs(l);
                biases += shape.layerOutputs(l);
            }
        }
        assertEquals(next, shape.parameterCount());
        assertEquals(biases, shape.biasCount());
        assertEquals(inputs, shape.layerInputs(0));
        assertEquals(outputs, shape.layerOutputs(hiddenLayers));
    }

    @Test
    void impossibleShapesAndLayersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ResNetShape(0, 3, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new ResNetShape(1, 3, 0, 1));
        IllegalArgumentException tooLong = assertThrows(IllegalArgumentException.class,
                () -> new ResNetShape(10, 50_000, 3, 1));
        assertTrue(tooLong.getMessage().contains("parameters"), tooLong.getMessage());
        ResNetShape shape = new ResNetShape(2, 3, 4, 1);
        assertThrows(IllegalArgumentException.class, () -> shape.weightOffset(5));
        assertThrows(IllegalArgumentException.class, () -> shape.biasOffset(4));
    }
}
