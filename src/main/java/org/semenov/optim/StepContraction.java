package org.semenov.optim;

/**
 * How a rejected trial step α becomes the next, shorter one. The interpolating rules keep the new step within
 * [ρ/5, ρ]·α, with ρ = 1/2 the usual [0.1, 0.5]·α (J. E. Dennis, R. B. Schnabel, Numerical Methods for Unconstrained
 * Optimization and Nonlinear Equations, SIAM 1996, A6.3.1), and fall back on ρ·α where the trial was not finite.
 */
public enum StepContraction {

    /** α ← ρ·α. */
    GEOMETRIC {
        @Override
        double fraction(double step, double value, double slope, double trialValue, double trialSlope) {
            return Double.NaN;
        }
    },

    /** The minimiser of the parabola through φ(0), φ'(0) and φ(α), NW (3.58). */
    QUADRATIC {
        @Override
        double fraction(double step, double value, double slope, double trialValue, double trialSlope) {
            return -slope * step / (2 * (trialValue - value - slope * step));
        }
    },

    /** The minimiser of the cubic through φ(0), φ'(0), φ(α) and φ'(α), NW (3.59); the trial's gradient is there anyway. */
    CUBIC {
        @Override
        double fraction(double step, double value, double slope, double trialValue, double trialSlope) {
            double d1 = slope + trialSlope - 3 * (trialValue - value) / step;
            double d2 = Math.sqrt(d1 * d1 - slope * trialSlope);
            return 1 - (trialSlope + d2 - d1) / (trialSlope - slope + 2 * d2);
        }
    };

    /**
     * The next step as a fraction of the present one, before the safeguard; NaN where the rule has no answer.
     *
     * @param step       α > 0, just rejected
     * @param value      φ(0)
     * @param slope      φ'(0) < 0
     * @param trialValue φ(α)
     * @param trialSlope φ'(α)
     */
    abstract double fraction(double step, double value, double slope, double trialValue, double trialSlope);

    /** The next step: the rule's, kept within [ρ/5, ρ]·α; ρ·α where the rule has no answer. */
    double next(double step, double contraction, double value, double slope, double trialValue, double trialSlope) {
        double fraction = fraction(step, value, slope, trialValue, trialSlope);
        if (!Double.isFinite(fraction) || !Double.isFinite(trialValue)) {
            return contraction * step;
        }
        return step * Math.max(contraction / 5, Math.min(contraction, fraction));
    }
}
