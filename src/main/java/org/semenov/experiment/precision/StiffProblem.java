package org.semenov.experiment.precision;

import java.util.Optional;
import java.util.function.Supplier;
import org.hipparchus.ode.ODEJacobiansProvider;

/**
 * A stiff problem y' = f(y) from t = 0, and how an answer to it is judged. Immutable. The absolute tolerance of every component is the
 * relative one times a scale.
 */
final class StiffProblem {
    private final String name;
    private final String title;
    private final Supplier<? extends ODEJacobiansProvider> equations;
    private final double[] start;
    private final double scale;
    private final double[] times;
    private final ErrorMeasure measure;
    private final double[] published;
    private final String peerEquations;
    private final double density;

    /**
     * @param name          short, for tables and file names
     * @param title         for a diagram
     * @param equations     makes an instance for one thread
     * @param start         y at t = 0; copied
     * @param scale         absolute over relative tolerance
     * @param times         when the solution is sampled, increasing; the last is the end; copied
     * @param measure       of the error
     * @param published     the end state as published, or null; copied
     * @param peerEquations the equations in the words of the peer, see {@link PeerText}
     * @param density       ρ [kg/m³] of a reactor, NaN elsewhere
     */
    StiffProblem(String name, String title, Supplier<? extends ODEJacobiansProvider> equations, double[] start, double scale,
                 double[] times, ErrorMeasure measure, double[] published, String peerEquations, double density) {
        this.name = name;
        this.title = title;
        this.equations = equations;
        this.start = start.clone();
        this.scale = scale;
        this.times = times.clone();
        this.measure = measure;
        this.published = published == null ? null : published.clone();
        this.peerEquations = peerEquations;
        this.density = density;
    }

    String name() {
        return name;
    }

    String title() {
        return title;
    }

    ODEJacobiansProvider newEquations() {
        return equations.get();
    }

    int dimension() {
        return start.length;
    }

    double[] start() {
        return start.clone();
    }

    /** Absolute over relative tolerance. */
    double scale() {
        return scale;
    }

    double[] times() {
        return times.clone();
    }

    double endTime() {
        return times[times.length - 1];
    }

    ErrorMeasure measure() {
        return measure;
    }

    /** The end state as published. */
    Optional<double[]> published() {
        return Optional.ofNullable(published).map(double[]::clone);
    }

    String peerEquations() {
        return peerEquations;
    }

    /** ρ [kg/m³] of a reactor, NaN elsewhere. */
    double density() {
        return density;
    }
}
