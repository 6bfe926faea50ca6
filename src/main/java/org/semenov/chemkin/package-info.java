/**
 * Reads mechanisms in the CHEMKIN format into {@link org.semenov.mechanism.Mechanism}. This package and its sister for the other file family
 * are the only places that know units outside SI: cm³, cal, electron volt, molecule.
 *
 * <p>The way of a file: {@code SourceFile} reads the bytes, strips comments and gives numbered {@code SourceLine}s;
 * {@code SectionSplitter} cuts them into sections; {@code ElementsSection}, {@code SpeciesSection}, {@code ThermoSection} with
 * {@code NasaCard}, and {@code ReactionsSection} each read one kind. A reaction is an equation line
 * ({@code ReactionEquation}) followed by auxiliary lines ({@code AuxiliaryEntry}), gathered by {@code ReactionBuilder}, which also
 * converts to SI by {@code RateUnits}. {@code ReactionChecks} then compares reactions with one another and with the elements.
 * {@link org.semenov.chemkin.ChemkinReader} is the door.
 *
 * <p>Read are: ELEMENTS (with a mass between slashes), SPECIES, THERMO with NASA cards of two ranges, REACTIONS with the units of
 * its header, reversible and irreversible equations, {@code +M}, {@code (+M)} and a named collider, LOW, TROE of three and four parameters,
 * efficiencies, DUPLICATE, comments, continuation by {@code &}, and sections without END. The grammar is that of R. J. Kee, F. M.
 * Rupley, J. A. Miller, CHEMKIN-II, Sandia report SAND89-8009 (1989).
 *
 * <p>Nothing is skipped in silence: a keyword, section or form not read ends in a
 * {@link org.semenov.chemkin.MechanismFormatException} with file, line, text and reason. Three things are passed over by design, because they do not
 * belong to the mechanism: thermodynamic cards of species that are not declared, the date and note of a card, and the fifteenth
 * number of a card (h at 298.15 K over R, which the polynomial repeats).
 *
 * <p>The package knows no formula of kinetics: it does not evaluate what it reads.
 */
package org.semenov.chemkin;
