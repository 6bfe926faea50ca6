package org.semenov.experiment.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What an error costs, read off measured points. */
class PrecisionCurveTest {

    private static PrecisionPoint point(double error, double seconds, String status) {
        return new PrecisionPoint("p", "m", 1e-6, 1e-12, error, Double.NaN, seconds, 1, OptionalLong.empty(), OptionalLong.empty(),
                OptionalLong.empty(), status);
    }

    private static PrecisionCurve curve(double... errorsAndSeconds) {
        List<PrecisionPoint> points = new ArrayList<>();
        for (int n = 0; n < errorsAndSeconds.length; n += 2) {
            points.add(point(errorsAndSeconds[n], errorsAndSeconds[n + 1], "ok"));
        }
        return new PrecisionCurve(points);
    }

    /** Time ~ error^(-1/2) is a straight line in decades, so that it is found exactly. */
    @Test
    void powersAreInterpolatedExactly() {
        PrecisionCurve curve = curve(1e-8, 1e4, 1e-2, 1e1, 1e-4, 1e2);
        assertEquals(1e3, curve.secondsAt(1e-6).orElseThrow(), 1e-9);
        assertEquals(1e2, curve.secondsAt(1e-4).orElseThrow(), 1e-10);
        assertEquals(Math.pow(1e-3, -0.5), curve.secondsAt(1e-3).orElseThrow(), 1e-10);
    }

    @Test
    void outsideOfTheCurve_theCheapestPointServes_orNone() {
        PrecisionCurve curve = curve(1e-2, 1.0, 1e-4, 10.0);
        assertEquals(1.0, curve.secondsAt(0.5).orElseThrow());
        assertTrue(curve.secondsAt(1e-5).isEmpty());
        assertTrue(new PrecisionCurve(List.of()).secondsAt(1e-5).isEmpty());
    }

    @Test
    void aPointThatAnotherBeatsInBothIsNoPartOfIt() {
        PrecisionCurve curve = curve(1e-2, 1.0, 1e-3, 50.0, 1e-4, 10.0);
        assertEquals(Math.sqrt(10.0), curve.secondsAt(1e-3).orElseThrow(), 1e-12);
    }

    @Test
    void pointsWithoutAnAnswerAreLeftOut() {
        PrecisionCurve curve = new PrecisionCurve(List.of(point(1e-3, 1.0, "ok"), point(Double.NaN, Double.NaN, "time limit")));
        assertEquals(1.0, curve.secondsAt(1e-3).orElseThrow());
        assertTrue(curve.secondsAt(1e-4).isEmpty());
    }
}
