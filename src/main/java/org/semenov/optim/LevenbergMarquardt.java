package org.semenov.optim;

import java.io.DataInput;
import java.io.IOException;
import java.util.Locale;

/**
 * The damped Gauss-Newton method of Levenberg and Marquardt: the step p solves the normal equations
 *
 * <pre>  (J^T J + μ D) p = -g,   D_ii = max( (J^T J)_ii , floor · max_j (J^T J)_jj )  </pre>
 *
 * and is taken where the value falls by enough of what the quadratic model foretells (NW section 10.3). The damping μ follows
 * the gain ratio ρ of the two as by H. B. Nielsen (Damping parameter in Marquardt's method, IMM-REP-1999-05, Technical
 * University of Denmark): a step taken gives μ ← μ max(shrink, 1 - (2ρ - 1)³), steps rejected one after the other
 * μ ← ν μ, 2ν μ', ... with the first ν the growth.
 *
 * @param initialDamping    first μ, relative to D
 * @param growth            ν > 1 of the first rejected step; doubles with every further one
 * @param shrink            smallest factor of μ after a step taken, in (0, 1)
 * @param smallestDamping   μ never falls below it; 0 or more
 * @param largestDamping    where μ exceeds it without a step taken the run ends with {@link StopReason#DAMPING_LIMIT}
 * @param diagonalFloor     0 scales by the diagonal as Marquardt, 1 by its largest element alone as Levenberg; [0, 1]
 * @param acceptance        smallest gain ratio of a step taken, in [0, 1)
 * @param furtherTrials     after a step taken, smaller dampings tried with the same matrix while the value falls; worth it
 *                          where the matrix costs far more than its factor, 0 or more
 * @param gradientTolerance largest component of the gradient at which the run ends, 0 or more
 * @param product           how the dense products are computed
 */
public record LevenbergMarquardt(double initialDamping, double growth, double shrink, double smallestDamping,
                                 double largestDamping, double diagonalFloor, double acceptance, int furtherTrials,
                                 double gradientTolerance, RankUpdate product) {

    public LevenbergMarquardt {
        Settings.requireInside("initial damping", initialDamping, 0, Double.POSITIVE_INFINITY);
        Settings.requireInside("growth of the damping", growth, 1, 1e6);
        Settings.requireInside("shrink of the damping", shrink, 0, 1);
        Settings.requireFrom("smallest damping", smallestDamping, 0, Double.POSITIVE_INFINITY);
        Settings.requireInside("largest damping", largestDamping, smallestDamping, Double.POSITIVE_INFINITY);
        Settings.requireFrom("floor of the diagonal", diagonalFloor, 0, Math.nextUp(1.0));
        Settings.requireFrom("smallest gain ratio", acceptance, 0, 1);
        Settings.requireFrom("further trials", furtherTrials, 0, 1000);
        Settings.requireFrom("gradient tolerance", gradientTolerance, 0, Double.POSITIVE_INFINITY);
        Settings.requirePresent("product", product);
    }

    /**
     * First μ 1e-3, growth 2, shrink 1/3, μ within [1e-14, 1e10], floor 1e-3, smallest gain ratio 1e-4, no further trials,
     * gradient tolerance 0, the fastest product there is.
     */
    public static LevenbergMarquardt defaults() {
        return new LevenbergMarquardt(1e-3, 2, 1.0 / 3, 1e-14, 1e10, 1e-3, 1e-4, 0, 0, RankUpdate.fastest());
    }

    public LevenbergMarquardt withInitialDamping(double newInitialDamping) {
        return new LevenbergMarquardt(newInitialDamping, growth, shrink, smallestDamping, largestDamping, diagonalFloor, acceptance,
                furtherTrials, gradientTolerance, product);
    }

    public LevenbergMarquardt withShrink(double newShrink) {
        return new LevenbergMarquardt(initialDamping, growth, newShrink, smallestDamping, largestDamping, diagonalFloor, acceptance,
                furtherTrials, gradientTolerance, product);
    }

    public LevenbergMarquardt withDiagonalFloor(double newDiagonalFloor) {
        return new LevenbergMarquardt(initialDamping, growth, shrink, smallestDamping, largestDamping, newDiagonalFloor, acceptance,
                furtherTrials, gradientTolerance, product);
    }

    public LevenbergMarquardt withFurtherTrials(int newFurtherTrials) {
        return new LevenbergMarquardt(initialDamping, growth, shrink, smallestDamping, largestDamping, diagonalFloor, acceptance,
                newFurtherTrials, gradientTolerance, product);
    }

    public LevenbergMarquardt withGradientTolerance(double newGradientTolerance) {
        return new LevenbergMarquardt(initialDamping, growth, shrink, smallestDamping, largestDamping, diagonalFloor, acceptance,
                furtherTrials, newGradientTolerance, product);
    }

    public LevenbergMarquardt withProduct(RankUpdate newProduct) {
        return new LevenbergMarquardt(initialDamping, growth, shrink, smallestDamping, largestDamping, diagonalFloor, acceptance,
                furtherTrials, gradientTolerance, newProduct);
    }

    /** Name and settings in one line, for manifests. */
    public String describe() {
        return String.format(Locale.ROOT, "Levenberg-Marquardt(initialDamping=%s, growth=%s, shrink=%s, damping in [%s, %s],"
                        + " diagonalFloor=%s, acceptance=%s, furtherTrials=%d, gradientTolerance=%s, %s)",
                initialDamping, growth, shrink, smallestDamping, largestDamping, diagonalFloor, acceptance, furtherTrials,
                gradientTolerance, product.describe());
    }

    /**
     * Begins a run: evaluates the value once, at the start.
     *
     * @param start first parameters, length {@code problem.dimension()}, copied
     * @throws IllegalArgumentException where the length differs, or the value is not finite at the start
     */
    public LevenbergMarquardtRun start(LeastSquares problem, double[] start) {
        return LevenbergMarquardtRun.start(this, problem, start);
    }

    /**
     * Continues a run saved by {@link LevenbergMarquardtRun#save}, to the same bits.
     *
     * @throws IOException where the saved run is damaged or belongs to other settings or another dimension
     */
    public LevenbergMarquardtRun resume(LeastSquares problem, DataInput saved) throws IOException {
        return LevenbergMarquardtRun.resume(this, problem, saved);
    }

    /** D of a matrix. */
    void scale(NormalMatrix matrix, double[] scale) {
        double largest = 0;
        for (int j = 0; j < scale.length; j++) {
            scale[j] = matrix.get(j, j);
            largest = Math.max(largest, scale[j]);
        }
        for (int j = 0; j < scale.length; j++) {
            scale[j] = Math.max(scale[j], diagonalFloor * largest);
        }
    }

    /** μ after a step taken with gain ratio ρ. */
    double shrunk(double damping, double gainRatio) {
        double excess = 2 * gainRatio - 1;
        return Math.max(smallestDamping, damping * Math.max(shrink, 1 - excess * excess * excess));
    }
}
