package org.semenov.experiment.precision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Error against time of one method: the points that no other point beats in both, by falling error. In between it is a straight line in
 * log error and log time.
 */
final class PrecisionCurve {
    private final List<PrecisionPoint> front = new ArrayList<>();

    /** @param points of one method on one problem, in any order; those without an answer are left out */
    PrecisionCurve(List<PrecisionPoint> points) {
        List<PrecisionPoint> bySeconds = points.stream().filter(point -> point.ok() && point.error() > 0.0)
                .sorted(Comparator.comparingDouble(PrecisionPoint::seconds)).toList();
        for (PrecisionPoint point : bySeconds) {
            if (front.isEmpty() || point.error() < front.get(front.size() - 1).error()) {
                front.add(point);
            }
        }
    }

    /**
     * What an error of at most this costs [s]: that of the cheapest point where even that is more accurate; empty where no point is
     * as accurate.
     */
    OptionalDouble secondsAt(double error) {
        if (front.isEmpty() || front.get(front.size() - 1).error() > error) {
            return OptionalDouble.empty();
        }
        int n = 0;
        while (front.get(n).error() > error) {
            n++;
        }
        if (n == 0) {
            return OptionalDouble.of(front.get(0).seconds());
        }
        PrecisionPoint before = front.get(n - 1);
        PrecisionPoint after = front.get(n);
        double share = Math.log(before.error() / error) / Math.log(before.error() / after.error());
        return OptionalDouble.of(before.seconds() * Math.pow(after.seconds() / before.seconds(), share));
    }
}
