package org.semenov.experiment.precision;

import java.util.List;

/**
 * How much is measured.
 *
 * @param tolerances  relative tolerances of whole solutions, loosest first; copied
 * @param cells       number of cells of a flow solver
 * @param rounds      rounds counted, each with a turn of every method and tolerance
 * @param budget      time for one method and tolerance over all rounds [s]; more where one solution takes longer
 * @param warmUp      time for the compiler before the rounds of a problem [s]
 * @param limit       time allowed for one solution [s]
 * @param tightest    relative tolerance of the reference
 * @param tight       relative tolerance of the solutions by other methods that the reference is compared with
 */
public record PrecisionSettings(List<Double> tolerances, int cells, int rounds, double budget, double warmUp, double limit,
                                double tightest, double tight) {
    /** A time step of many cells at a tighter tolerance takes long and says nothing to a flow solver. */
    private static final double TIGHTEST_OF_CELLS = 1e-9;

    public PrecisionSettings {
        tolerances = List.copyOf(tolerances);
    }

    /** The tolerances at which cells are advanced. */
    List<Double> cellTolerances() {
        return tolerances.stream().filter(tolerance -> tolerance >= TIGHTEST_OF_CELLS).toList();
    }

    /** Seven decades of tolerance, 1,000 cells. */
    public static PrecisionSettings full() {
        return new PrecisionSettings(List.of(1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10), 1000, 5, 0.25, 2.0, 3.0, 1e-13, 1e-11);
    }

    /** A minute's look: fewer tolerances, cells and rounds. */
    public static PrecisionSettings quick() {
        return new PrecisionSettings(List.of(1e-4, 1e-6, 1e-8), 200, 3, 0.03, 0.3, 0.3, 1e-13, 1e-11);
    }
}
