package org.semenov.experiment.gamma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GammaSettingsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void tooFewIterationsForTheStagesAreRefusedWithTheLeast(int iterations) {
        String message = assertThrows(IllegalArgumentException.class, () -> GammaSettings.withIterations(iterations, 1)).getMessage();
        assertTrue(message.startsWith("--iterations " + iterations + " ") && message.endsWith("at least 3"), message);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 7, 8, 9, 100, Integer.MAX_VALUE})
    void enoughIterationsGiveEveryRuleItsTraining(int iterations) {
        GammaSettings settings = GammaSettings.withIterations(iterations, 1);
        for (GammaRule rule : GammaRule.values()) {
            assertEquals(iterations, settings.training(rule).maximumIterations());
        }
    }

    @Test
    void limitsAndSeedsBelowOneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new GammaSettings(0, 20, 2, 3, 12));
        assertThrows(IllegalArgumentException.class, () -> new GammaSettings(1, 0, 2, 3, 12));
        assertThrows(IllegalArgumentException.class, () -> new GammaSettings(1, 20, 0, 3, 12));
        assertThrows(IllegalArgumentException.class, () -> new GammaSettings(1, 20, 2, 0, 12));
        assertThrows(IllegalArgumentException.class, () -> new GammaSettings(1, 20, 2, 3, 6));
    }
}
