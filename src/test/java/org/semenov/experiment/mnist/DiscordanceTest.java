package org.semenov.experiment.mnist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscordanceTest {

    /** Against binomial tails counted by hand: 2 (1 + 10 + 45) / 2^10, and so on. */
    @ParameterizedTest
    @CsvSource({"0,0,1", "1,0,1", "0,5,0.0625", "2,8,0.109375", "8,2,0.109375", "5,5,1", "0,20,1.9073486328125e-6"})
    void pValueIsTheTwoSidedBinomialTail(int first, int second, double expected) {
        assertEquals(expected, new Discordance(first, second).pValue(), 1e-12);
    }

    @Test
    void layerOrderCountsPairsWithinLayersOnly() {
        LayerOrder order = LayerOrder.ofAll(new double[][] {{0.0, 1.0, 1.0}, {-5.0, -4.0, -4.5, -4.75}});
        assertEquals(new LayerOrder(2, 5, 0.5), order);
    }
}
