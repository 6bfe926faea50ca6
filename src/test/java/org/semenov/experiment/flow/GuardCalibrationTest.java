package org.semenov.experiment.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.FlowGuard;
import org.semenov.surrogate.flow.FlowModels;

class GuardCalibrationTest {
    private static final double FAILED = Double.POSITIVE_INFINITY;

    private final GuardCalibration calibration = new GuardCalibration(FlowModels.random(ReactorClosure.CONSTANT_PRESSURE, 1), FlowModels.solver(1e-6), 1, 5);

    private static JudgedStep step(boolean within, double score, double distance, double error) {
        return new JudgedStep(within, score, distance, error, 1e-5);
    }

    /** Errors of the size of the score in kelvin, distances 0 and 1..3. */
    private static List<JudgedStep> good(boolean within, int count, long seed) {
        Random random = new Random(seed);
        List<JudgedStep> steps = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            double score = Math.pow(10.0, -8.0 + 8.0 * random.nextDouble());
            steps.add(step(within, score, n % 3 == 0 ? 0.0 : 1.0 + 2.0 * random.nextDouble(), score * random.nextDouble()));
        }
        return steps;
    }

    private static FlowGuard guard(GuardCalibration calibration, List<JudgedStep> within, List<JudgedStep> outside) {
        FlowGuard guard = calibration.calibrate(new GuardCalibration.Steps(within, outside));
        assertEquals(0, GuardCalibration.missed(within, guard));
        assertEquals(0, GuardCalibration.missed(outside, guard));
        for (double limit : new double[] {guard.largestScore(), guard.largestScoreOutside(), guard.largestDistance()}) {
            assertTrue(Double.isFinite(limit), "limit " + limit);
        }
        double before = 0.0;
        for (double estimate : guard.errorEstimates()) {
            assertTrue(estimate >= before && estimate > 0.0 && Double.isFinite(estimate));
            before = estimate;
        }
        for (List<JudgedStep> steps : List.of(within, outside)) {
            double coverage = GuardCalibration.coverage(steps, guard);
            assertTrue(Double.isNaN(coverage) || coverage >= guard.coverage(), "coverage " + coverage);
        }
        return guard;
    }

    @Test
    void theLimitsAreHalfTheSmallestBadScoresAndAMultipleOfTheDistances() {
        List<JudgedStep> within = good(true, 600, 1);
        List<JudgedStep> outside = good(false, 600, 2);
        within.add(step(true, 0.8, 1.5, 7.0));
        within.add(step(true, 2.0, 1.5, 90.0));
        outside.add(step(false, 0.06, 1.5, 5.5));
        outside.add(new JudgedStep(false, 0.4, 0.0, 0.1, 0.006));
        outside.add(step(false, 1e-7, 400.0, 300.0));
        FlowGuard guard = guard(calibration, within, outside);
        assertEquals(0.4, guard.largestScore(), 1e-15);
        assertEquals(0.03, guard.largestScoreOutside(), 1e-15);
        double farthest = within.stream().mapToDouble(JudgedStep::distance).max().orElseThrow();
        assertEquals(1.25 * farthest, guard.largestDistance(), 0.02);
        assertEquals(3.0 / 5.0, guard.missedRate(), 1e-15);
        assertEquals(0.95, guard.coverage());
        assertTrue(GuardCalibration.refused(within, guard) < 0.1);
        assertTrue(GuardCalibration.refused(outside, guard) > GuardCalibration.refused(within, guard));
        assertEquals(0.0, GuardCalibration.refused(List.of(), guard));
    }

    @Test
    void theEstimateOfABinIsTheQuantileOfTheWorseOfBothKinds() {
        List<JudgedStep> within = new ArrayList<>();
        List<JudgedStep> outside = new ArrayList<>();
        for (int n = 1; n <= 1000; n++) {
            within.add(step(true, 0.02, 1.0, 1e-3 * n));
            outside.add(step(false, 0.02, 1.0, 2e-3 * n));
        }
        FlowGuard guard = guard(calibration, within, outside);
        assertEquals(2e-3 * 981, guard.errorEstimate(0.02), 1e-12);
        assertEquals(1e-9, guard.errorEstimate(1e-5), 0.0);
        assertEquals(2e-3 * 981, guard.errorEstimate(0.3), 1e-12);
        assertEquals(1.0, GuardCalibration.coverage(within, guard), 0.0);
        assertEquals(0.981, GuardCalibration.coverage(outside, guard), 1e-12);
    }

    @Test
    void theScoreOutsideIsNeverBelievedMoreThanWithin() {
        List<JudgedStep> within = good(true, 50, 3);
        within.add(step(true, 1e-3, 1.0, 30.0));
        FlowGuard guard = guard(calibration, within, good(false, 50, 4));
        assertEquals(5e-4, guard.largestScore(), 1e-18);
        assertEquals(5e-4, guard.largestScoreOutside(), 1e-18);
    }

    @Test
    void withoutBadStepsHalfTheUnitIsBelievedAndNothingIsKnownOfTheMissed() {
        FlowGuard guard = guard(calibration, good(true, 100, 5), good(false, 100, 6));
        assertEquals(0.5, guard.largestScore());
        assertEquals(0.5, guard.largestScoreOutside());
        assertEquals(1.0, guard.missedRate());
    }

    /** Such steps have an infinite score, which half of is no limit. */
    @Test
    void stepsOfWhichTheSurrogateFoundNothingSetNoLimit() {
        List<JudgedStep> within = good(true, 100, 7);
        List<JudgedStep> outside = good(false, 100, 8);
        within.add(new JudgedStep(true, FAILED, 0.0, FAILED, FAILED));
        outside.add(new JudgedStep(false, FAILED, 1.0, FAILED, FAILED));
        FlowGuard guard = guard(calibration, within, outside);
        assertEquals(0.5, guard.largestScore());
        assertEquals(0.5, guard.largestScoreOutside());
    }

    @Test
    void inputsInfinitelyFarOffTheDataSetNoLimit() {
        List<JudgedStep> within = good(true, 100, 9);
        for (int n = 0; n < 5; n++) {
            within.add(step(true, 1e-3, Double.POSITIVE_INFINITY, 40.0));
        }
        FlowGuard guard = guard(calibration, within, good(false, 10, 10));
        assertTrue(guard.largestDistance() < 4.0);
        assertEquals(0.5, guard.largestScore());
    }

    @Test
    void aBadStepOfScoreZeroIsNotBelievedEither() {
        List<JudgedStep> outside = good(false, 20, 12);
        outside.add(step(false, 0.0, 0.0, 6.0));
        FlowGuard guard = guard(calibration, good(true, 20, 11), outside);
        assertEquals(0.5, guard.largestScore());
        assertEquals(1.0, GuardCalibration.refused(outside, guard));
    }

    @Test
    void aWholeCalibrationOfRandomNetsMissesNothing() {
        GuardCalibration.Steps steps = calibration.steps("test", 1, 10);
        assertTrue(steps.within().size() >= 4 * 150 && steps.outside().size() > 50, steps.within().size() + " and " + steps.outside().size());
        guard(calibration, steps.within(), steps.outside());
    }
}
