/**
 * Reads mechanisms in the CHEMKIN format into {@link org.semenov.mechanism.Mechanism}. This package and its sister for the other file
 * family are the only places that know units outside SI: cm³, atm, cal, electron volt, molecule.
 *
 * <p>The way of a file: {@code SourceFile} reads the bytes, strips comments and gives numbered {@code SourceLine}s;
 * {@code SectionSplitter} cuts them into sections; {@code ElementsSection}, {@code SpeciesSection}, {@code ThermoSection} (with
 * {@code NasaCard}, {@code Nasa9Entry}, {@code Composition} and {@code RangeJoints}) and {@code ReactionsSection} each read one kind. A
 * reaction is an equation line ({@code EquationParser}) followed by auxiliary lines ({@code AuxiliaryEntry}), gathered by
 * {@code ReactionBuilder}; {@code RateForms} makes the rate law of them ({@code FalloffLimits}, {@code PressureTable},
 * {@code ChebyshevTable}, {@code Efficiencies}), {@code RateUnits} converts to SI by the order of the rate, which
 * {@code ReactionOrders} counts. {@code ReactionChecks} then compares reactions with one another and with the elements.
 * {@link org.semenov.chemkin.ChemkinReader} is the door.
 *
 * <p>Read is the gas-phase dialect of CHEMKIN-II (R. J. Kee, F. M. Rupley, J. A. Miller, Sandia report SAND89-8009, 1989) with what
 * CHEMKIN-III and later versions added: sections in long and short names, with or without END; masses of elements between slashes;
 * NASA cards of one and two ranges, with a fifth element, with elements beyond column 80 or in lines continued by {@code &};
 * NASA-9 entries; all units of REACTIONS and of UNITS; coefficients in real numbers; {@code +M}, {@code (+M)}, a named collider; LOW,
 * HIGH, TROE, SRI, PLOG, CHEB, REV, FORD, RORD, DUPLICATE, efficiencies. The numbers of the equation's line mean nothing with PLOG and
 * CHEB, nor does M. REV makes two irreversible reactions, the second right after the first; with A = 0 it makes one. Entropies of
 * NASA-9 entries are taken at 1 atm like those of cards, since the format names no pressure and Cantera does the same.
 *
 * <p>Nothing is skipped in silence: a keyword, section or form not read (surfaces, photons, plasmas, Landau-Teller and others) ends in a
 * {@link org.semenov.mechanism.MechanismFormatException} with file, line, text and reason; what is only odd (TRANSPORT, a negative A alone, a
 * jump where two ranges meet, charged species) is a warning of the mechanism. Three things are passed over by design, because
 * they do not belong to the mechanism: thermodynamic entries of species that are not declared, the date and note of a card, and the
 * fifteenth number of a card (h at 298.15 K over R, which the polynomial repeats).
 *
 * <p>What is accepted and what is refused follows Cantera's converter ck2yaml in its strict mode; a test compares the two over a
 * collection of files. The package knows no formula of kinetics: it does not evaluate the rates it reads.
 */
package org.semenov.chemkin;
