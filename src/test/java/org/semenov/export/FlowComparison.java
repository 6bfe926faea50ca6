package org.semenov.export;

import java.util.Arrays;

/**
 * Two runs of one case that differ in their chemistry alone.
 *
 * @param kernel     by the exported kernel
 * @param integrator by its built-in integrator
 */
record FlowComparison(FlowRun kernel, FlowRun integrator) {

    FlowComparison {
        if (kernel.cells() != integrator.cells() || kernel.times() != integrator.times()) {
            throw new IllegalArgumentException("runs of " + kernel.cells() + " and " + integrator.cells() + " cells, " + kernel.times() + " and "
                    + integrator.times() + " times are not of one case");
        }
    }

    /** Relative difference of a number of the summaries. */
    double relative(String key) {
        return kernel.number(key) / integrator.number(key) - 1.0;
    }

    /** Size of the difference of a column at the n-th time, of each cell. */
    double[] differences(String column, int n) {
        double[] gaps = kernel.profile(column, n);
        double[] theirs = integrator.profile(column, n);
        for (int cell = 0; cell < gaps.length; cell++) {
            gaps[cell] = Math.abs(gaps[cell] - theirs[cell]);
        }
        return gaps;
    }

    /** How far the front of the kernel's run is ahead [cells], at its steps; the other's is interpolated in time. */
    double[] frontLead() {
        double[] times = kernel.history().column("t");
        double[] lead = kernel.history().column("front");
        double[] theirTimes = integrator.history().column("t");
        double[] theirs = integrator.history().column("front");
        for (int n = 0; n < lead.length; n++) {
            lead[n] = (lead[n] - interpolated(theirTimes, theirs, times[n])) / kernel.cellWidth();
        }
        return lead;
    }

    /** Largest size of {@link #frontLead} at the times of the profiles, which both runs meet. */
    double largestFrontGap() {
        double[] times = kernel.history().column("t");
        double[] lead = frontLead();
        double largest = 0.0;
        for (int n = 0; n < kernel.times(); n++) {
            largest = Math.max(largest, Math.abs(lead[Arrays.binarySearch(times, kernel.time(n))]));
        }
        return largest;
    }

    private static double interpolated(double[] times, double[] values, double time) {
        int place = Arrays.binarySearch(times, time);
        if (place >= 0) {
            return values[place];
        }
        int after = -place - 1;
        if (after == 0 || after == times.length) {
            return values[Math.min(after, times.length - 1)];
        }
        double part = (time - times[after - 1]) / (times[after] - times[after - 1]);
        return values[after - 1] + part * (values[after] - values[after - 1]);
    }
}
