package org.semenov.chemkin;

import java.util.List;
import java.util.Optional;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Nasa9;
import org.semenov.mechanism.SpeciesThermo;

/**
 * Looks for jumps of c_p, h and s where two ranges of a polynomial meet, with the limits that Cantera's NasaPoly2 uses: 1 % of c_p, and
 * 0.1 % of c_p/R in h/(RT) and of (s + c_p)/R in s/R. The equations are those of {@link Nasa7} and {@link Nasa9}.
 */
final class RangeJoints {
    private static final double CP_LIMIT = 0.01;
    private static final double LIMIT = 0.001;

    private RangeJoints() {
    }

    /** What jumps and where, or empty. */
    static Optional<String> jump(SpeciesThermo thermo) {
        if (thermo instanceof Nasa7 nasa7) {
            double t = nasa7.midTemperature();
            return t < nasa7.highTemperature() ? jump(t, sevenAt(nasa7.low(), t), sevenAt(nasa7.high(), t)) : Optional.empty();
        }
        List<Nasa9.Range> ranges = ((Nasa9) thermo).ranges();
        for (int n = 1; n < ranges.size(); n++) {
            double t = ranges.get(n).lowTemperature();
            Optional<String> found = jump(t, nineAt(ranges.get(n - 1).coefficients(), t), nineAt(ranges.get(n).coefficients(), t));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** c_p/R, h/(RT) and s/R on the two sides. */
    private static Optional<String> jump(double t, double[] below, double[] above) {
        double cp = Math.abs(below[0]);
        double[] limits = {CP_LIMIT * cp, LIMIT * cp, LIMIT * (Math.abs(below[2]) + cp)};
        String[] names = {"c_p/R", "h/(RT)", "s/R"};
        for (int q = 0; q < names.length; q++) {
            if (Math.abs(above[q] - below[q]) > limits[q]) {
                return Optional.of(names[q] + " jumps from " + (float) below[q] + " to " + (float) above[q] + " at " + t + " K");
            }
        }
        return Optional.empty();
    }

    private static double[] sevenAt(double[] a, double t) {
        return new double[] {
            a[0] + t * (a[1] + t * (a[2] + t * (a[3] + t * a[4]))),
            a[0] + t * (a[1] / 2 + t * (a[2] / 3 + t * (a[3] / 4 + t * a[4] / 5))) + a[5] / t,
            a[0] * Math.log(t) + t * (a[1] + t * (a[2] / 2 + t * (a[3] / 3 + t * a[4] / 4))) + a[6]};
    }

    private static double[] nineAt(List<Double> a, double t) {
        double[] seven = sevenAt(new double[] {a.get(2), a.get(3), a.get(4), a.get(5), a.get(6), a.get(7), a.get(8)}, t);
        return new double[] {
            seven[0] + a.get(0) / (t * t) + a.get(1) / t,
            seven[1] - a.get(0) / (t * t) + a.get(1) * Math.log(t) / t,
            seven[2] - a.get(0) / (2 * t * t) - a.get(1) / t};
    }
}
