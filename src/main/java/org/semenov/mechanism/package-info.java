/**
 * What a gas-phase mechanism is, in SI units: elements, species with their thermodynamics, reactions with their rate laws.
 *
 * <p>A reader of a file format builds a {@link org.semenov.mechanism.Mechanism}; the kinetics compiles its arrays from it; a
 * model keeps its hash. Between these the description does not change: every type is immutable and may be shared by threads.
 *
 * <p>A {@link org.semenov.mechanism.Species} carries its composition, its molar mass and a
 * {@link org.semenov.mechanism.Nasa7} polynomial. A {@link org.semenov.mechanism.Reaction} carries two lists of
 * {@link org.semenov.mechanism.StoichiometricTerm} and one {@link org.semenov.mechanism.RateLaw}. The rate law is sealed:
 * {@link org.semenov.mechanism.ElementaryRate}, {@link org.semenov.mechanism.ThreeBodyRate} or
 * {@link org.semenov.mechanism.FalloffRate}, the last with a {@link org.semenov.mechanism.FalloffShape}. A new form of rate is a
 * new permitted record, and the compiler then names every place that must know it.
 *
 * <p>Species and reactions are referred to by position, counted from 0 in the order of the file. Elements of a composition are
 * referred to by the name under which the mechanism declares them.
 *
 * <p>The package knows neither files nor formulas: no parsing, no unit other than kg, mol, m³, s, J and K, no evaluation of a
 * polynomial or a rate. It uses the JDK alone.
 */
package org.semenov.mechanism;
