/**
 * Thermodynamics, rates of reaction and chemical equilibrium of an ideal-gas mixture, as functions over arrays.
 *
 * <p>{@link org.semenov.kinetics.Thermodynamics} evaluates the NASA polynomials of all species and the properties of a mixture, and
 * inverts energy for temperature. {@link org.semenov.kinetics.Kinetics} gives the net production rates ω̇ of all species from
 * temperature and concentrations, and their analytic derivatives by both. {@link org.semenov.kinetics.Equilibrium} finds the state of
 * equilibrium at fixed u, v or h, p, independent of the rates.
 *
 * <p>All three are compiled once from a {@link org.semenov.mechanism.Mechanism}, are immutable and shared by threads. What a call of the
 * rates needs as scratch is a {@link org.semenov.kinetics.KineticsWorkspace}, one a thread, passed in; rates allocate nothing.
 *
 * <p>The way of a call: the polynomials give c_p/R, h/RT and g/RT of all species in one pass; {@code TemperatureFactors} gives every
 * distinct T^b exp(−E_a/RT) by one run of {@code Exponential}; {@code EquilibriumTable} gives 1/K_c for every distinct net stoichiometry
 * from the species' exp(±g/RT); {@code ThirdBodyTable} gives [M]; {@code FalloffTable} with {@code TroeTable} and {@code SriTable},
 * {@code PressureLogTable} and {@code ChebyshevTable} give the rate constants that depend on pressure, with their derivatives by T and [M], where p = R T Σ c counts
 * as a third body whose efficiencies are one; {@code MassAction} multiplies, differentiates, and sums ν_ki q_i.
 *
 * <p>Outside the range of a fit the polynomials, tables and series are extrapolated without a clamp; a table in pressure keeps its first and
 * last level. Concentrations may be slightly negative, as in the stages of an integrator: products of whole orders stay smooth and their
 * derivatives are those of the rates; a fractional or negative order gives no rate where its concentration is not positive. A temperature
 * that is not positive gives NaN, not an exception.
 *
 * <p>The package knows no reactor, no time and no file.
 */
package org.semenov.kinetics;
