package org.semenov.report;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Where dots of one strip stand beside its middle line so that none hides another, while there is room. */
final class Swarm {
    private static final int STEPS_A_DIAMETER = 3;

    private Swarm() {
    }

    /**
     * Each dot, from the least on, takes the nearest free place to the middle line. Where that needs more room than there is, all
     * are drawn nearer together and overlap.
     *
     * @param along    place of each dot along the axis [px]; not changed
     * @param diameter of a dot [px]
     * @param room     greatest distance from the middle line [px]
     * @return distance from the middle line, either side, in the order of {@code along} [px]
     */
    static double[] offsets(double[] along, double diameter, double room) {
        int[] order = IntStream.range(0, along.length).boxed()
                .sorted(Comparator.comparingDouble(n -> along[n])).mapToInt(Integer::intValue).toArray();
        double[] offsets = new double[along.length];
        double farthest = 0.0;
        for (int placed = 0; placed < order.length; placed++) {
            int dot = order[placed];
            for (int k = 0; !isFree(along, offsets, order, placed, diameter); k++) {
                double distance = (k / 2 + 1) * diameter / STEPS_A_DIAMETER;
                offsets[dot] = k % 2 == 0 ? distance : -distance;
            }
            farthest = Math.max(farthest, Math.abs(offsets[dot]));
        }
        if (farthest > room) {
            for (int n = 0; n < offsets.length; n++) {
                offsets[n] *= room / farthest;
            }
        }
        return offsets;
    }

    /**
     * Dots that have no place along an axis, row by row about a centre.
     *
     * @param columns dots in a full row, at least 1
     * @return x and y of each, relative to the centre, in dots
     */
    static double[][] block(int count, int columns) {
        int rows = (count + columns - 1) / columns;
        double[][] places = new double[count][];
        for (int n = 0; n < count; n++) {
            int row = n / columns;
            int inRow = Math.min(columns, count - row * columns);
            places[n] = new double[] {n % columns - 0.5 * (inRow - 1), row - 0.5 * (rows - 1)};
        }
        return places;
    }

    private static boolean isFree(double[] along, double[] offsets, int[] order, int placed, double diameter) {
        int dot = order[placed];
        for (int n = placed - 1; n >= 0 && along[dot] - along[order[n]] < diameter; n--) {
            if (Math.hypot(along[dot] - along[order[n]], offsets[dot] - offsets[order[n]]) < diameter - 1e-9) {
                return false;
            }
        }
        return true;
    }
}
