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
 * <p>The way of a call: polynomials give g_k/RT and h_k/RT; {@code ArrheniusTable} gives every rate constant, sharing the exponentials
 * of equal (b, E_a); {@code EquilibriumTable} gives K_c for every distinct net stoichiometry; {@code ThirdBodyTable} gives [M];
 * {@code FalloffTable} blends the limits of pressure; {@code Stoichiometry} holds the index lists of the products over species and
 * of the sum of ν_ki q_i.
 *
 * <p>Outside the range of a fit the polynomials are extrapolated without a clamp. Concentrations may be slightly negative, as in the stages of
 * an integrator: orders are whole numbers, products stay finite and the derivatives stay those of the rates. A temperature that is not
 * positive gives NaN, not an exception.
 *
 * <p>The package knows no reactor, no time and no file.
 */
package org.semenov.kinetics;
