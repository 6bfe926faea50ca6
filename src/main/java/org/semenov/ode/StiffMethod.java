package org.semenov.ode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A stiff method by its name: what a program chooses before it knows equations and tolerances. Immutable; makes a fresh
 * integrator each time, since integrators hold the scratch of one thread.
 */
public final class StiffMethod {

    /** Makes an integrator; see {@link #newIntegrator} for the parameters. */
    @FunctionalInterface
    private interface Maker {
        StiffIntegrator make(double minStep, double maxStep, double[] absoluteTolerances, double[] relativeTolerances);
    }

    /** Rosenbrock-Wanner, order 5. */
    public static final StiffMethod RODAS5P = of(Rodas5P.TABLEAU);
    /** Rosenbrock-Wanner, order 4. */
    public static final StiffMethod RODAS4 = of(Rodas4.TABLEAU);
    /** Implicit Runge-Kutta, order 5. */
    public static final StiffMethod RADAU5 =
            new StiffMethod("Radau5", "implicit Runge-Kutta (Radau IIA), order 5", Radau5Integrator::new);
    /** Multistep of variable order. */
    public static final StiffMethod BDF =
            new StiffMethod("BDF", "multistep (numerical differentiation formulas), orders 1 to 5", BdfIntegrator::new);
    /** The choice of {@link AutomaticChoice} by number of equations and relative tolerance. */
    public static final StiffMethod AUTO = new StiffMethod("auto",
            "chosen by number of equations and relative tolerance", (minStep, maxStep, absolute, relative) -> {
                double tightest = Arrays.stream(relative).min().orElse(0);
                return AutomaticChoice.choose(relative.length, tightest)
                        .newIntegrator(minStep, maxStep, absolute, relative);
            });

    private final String name;
    private final String description;
    private final Maker maker;

    private StiffMethod(String name, String description, Maker maker) {
        this.name = name;
        this.description = description;
        this.maker = maker;
    }

    /**
     * The Rosenbrock-Wanner method of a tableau.
     *
     * @param tableau coefficients
     * @return method with the name of the tableau
     */
    public static StiffMethod of(RosenbrockTableau tableau) {
        return new StiffMethod(tableau.name(), "Rosenbrock-Wanner, order " + tableau.order(),
                (minStep, maxStep, absolute, relative) ->
                        new RosenbrockIntegrator(tableau, minStep, maxStep, absolute, relative));
    }

    /**
     * The methods this package provides.
     *
     * @return methods, the recommended one first
     */
    public static List<StiffMethod> all() {
        return List.of(RODAS5P, RODAS4, RADAU5, BDF, AUTO);
    }

    /**
     * A method by its name.
     *
     * @param name name, in upper or lower case
     * @return method
     * @throws IllegalArgumentException if there is no such method; the message lists the names
     */
    public static StiffMethod byName(String name) {
        return all().stream().filter(method -> method.name.equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown integrator \"" + name + "\"; known are "
                        + all().stream().map(StiffMethod::name).collect(Collectors.joining(", "))));
    }

    /**
     * An integrator of this method.
     *
     * @param minStep smallest size of a step but the last, zero or positive, in units of the time
     * @param maxStep largest size of a step, may be infinite
     * @param absoluteTolerances absolute tolerances, of the dimension of the equations
     * @param relativeTolerances relative tolerances, of the dimension of the equations
     * @return a new one, for one thread
     */
    public StiffIntegrator newIntegrator(double minStep, double maxStep, double[] absoluteTolerances,
            double[] relativeTolerances) {
        return maker.make(minStep, maxStep, absoluteTolerances, relativeTolerances);
    }

    /**
     * An integrator of this method with the same tolerances for all components.
     *
     * @param dimension number of equations
     * @param minStep smallest size of a step but the last, zero or positive, in units of the time
     * @param maxStep largest size of a step, may be infinite
     * @param absoluteTolerance absolute tolerance, zero or positive
     * @param relativeTolerance relative tolerance, zero or positive
     * @return a new one, for one thread
     */
    public StiffIntegrator newIntegrator(int dimension, double minStep, double maxStep, double absoluteTolerance,
            double relativeTolerance) {
        double[] absolute = new double[dimension];
        double[] relative = new double[dimension];
        Arrays.fill(absolute, absoluteTolerance);
        Arrays.fill(relative, relativeTolerance);
        return newIntegrator(minStep, maxStep, absolute, relative);
    }

    /**
     * Name of the method, as given to {@link #byName}.
     *
     * @return name
     */
    public String name() {
        return name;
    }

    /**
     * What the method is, in a few words.
     *
     * @return text
     */
    public String describe() {
        return name + ": " + description;
    }

    @Override
    public String toString() {
        return name;
    }
}
