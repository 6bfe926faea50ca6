package org.semenov.experiment.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionTest {

    @ParameterizedTest
    @CsvSource({"equal, 5, 5, true", "equal, 5, 5.001, false", "decade, 1e64, 3e64, true", "decade, 1e64, 1e65, false",
        "decade, 1e64, 9e63, false", "factor 2, 100, 50, true", "factor 2, 100, 200, true", "factor 2, 100, 49, false",
        "factor 2, 100, 201, false", "within 0.5, 98, 98.5, true", "within 0.5, 98, 97.4, false", "at most 3, NaN, 3, true",
        "at most 3, NaN, 3.1, false", "at least 3, NaN, 3, true", "at least 3, NaN, 2.9, false", "below 1, NaN, 0.9, true",
        "below 1, NaN, 1, false", "above 1, NaN, 1, false", "above 1, NaN, 1.1, true", "at most 1e-5, 8e-7, 1e-5, true"})
    void holdsWhereItSays(String text, double paper, double ours, boolean holds) {
        assertEquals(holds, Criterion.parse(text, paper).holds().test(ours));
    }

    @Test
    void nothingJudgesNothing() {
        assertFalse(Criterion.parse("", 1.0).judges());
    }

    @ParameterizedTest
    @ValueSource(strings = {"equal", "factor 2", "within 1", "decade"})
    void besideNoNumberOfThePaperItIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Criterion.parse(text, Double.NaN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"about 2", "at 3", "3", "factor two"})
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Criterion.parse(text, 1.0));
    }
}
