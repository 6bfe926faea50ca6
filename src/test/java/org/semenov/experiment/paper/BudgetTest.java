package org.semenov.experiment.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BudgetTest {

    @ParameterizedTest
    @EnumSource(PaperInput.class)
    void everyCommandIsOfItsOwnBudgetAndAnyPlaceOrNumberOfThreads(PaperInput input) {
        assertTrue(Budget.same(input.command(), input.command() + " --threads 1 --quiet --output elsewhere"));
    }

    @ParameterizedTest
    @CsvSource({"--full --seeds 3, --seeds=3 --full, true", "--full --seeds 3, --seeds 3, false", "--full --seeds 3, --full --seeds 30, false",
        "--full --seeds 3, --full, false", "--full --seeds 3, --full --seeds 3 --iterations 9, false", "--seeds 10, --full --seeds 10, false",
        "--full, --full --minimizer lbfgs, false", "--full, --full --minimizer bfgs, true", "--full, --full --seeds 1, true",
        "--full, --full --variants all, true", "--variants all, --quick, false", "--minimizer lbfgs, --minimizer bfgs, false"})
    void theOptionsThatDecideHowMuchIsRunMakeTheBudget(String expected, String recorded, boolean same) {
        assertEquals(same, Budget.same("reproduce sine " + expected, "reproduce sine " + recorded));
    }

    @Test
    void everyRowIsOfAnInputOrFollowsFromNoFile() throws Exception {
        for (PaperNumber number : PaperNumber.all()) {
            assertEquals(number.source().contains(".csv"), number.input().isPresent(), number.id());
        }
    }
}
