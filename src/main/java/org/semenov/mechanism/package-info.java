/**
 * What a gas-phase mechanism is, in SI units: elements, species with their thermodynamics, reactions with their rate laws.
 *
 * <p>A reader of a file format builds a {@link org.semenov.mechanism.Mechanism}; the kinetics compiles its arrays from it; a
 * model keeps its hash. Between these the description does not change: every type is immutable and may be shared by threads.
 *
 * <p>A {@link org.semenov.mechanism.Species} carries its composition, its molar mass and a
 * {@link org.semenov.mechanism.SpeciesThermo}: a NASA polynomial of seven or nine coefficients. A
 * {@link org.semenov.mechanism.Reaction} carries two lists of {@link org.semenov.mechanism.StoichiometricTerm}, orders where they
 * differ from the coefficients, and one {@link org.semenov.mechanism.RateLaw}. The rate law is sealed: elementary, three-body,
 * fall-off, chemically activated, tabulated by pressure or a Chebyshev series; the third and fourth with a
 * {@link org.semenov.mechanism.FalloffShape}. A new form of rate is a new permitted record. An explicit reverse rate makes a second,
 * irreversible reaction after the first.
 *
 * <p>What holds between reactions, whatever file they come from, is checked by {@link org.semenov.mechanism.ReactionChecks}. A
 * reader refuses by {@link org.semenov.mechanism.MechanismFormatException}; what it only finds odd is a
 * {@link org.semenov.mechanism.MechanismWarning} of the mechanism.
 *
 * <p>Species and reactions are referred to by position, counted from 0 in the order of the file. Elements of a composition are
 * referred to by the name under which the mechanism declares them.
 *
 * <p>The package reads no file and evaluates no polynomial and no rate but an Arrhenius expression, where the checks look at tables:
 * no parsing, no unit other than kg, mol, m³, s, J and K. It uses the JDK alone.
 */
package org.semenov.mechanism;
