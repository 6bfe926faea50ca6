/**
 * Reads gas-phase mechanisms from Cantera's input files in YAML into {@link org.semenov.mechanism.Mechanism}. This package and its
 * sister for CHEMKIN files are the only places that know units outside SI: cm, kmol, cal, atm, eV, molecule.
 *
 * <p>The way of a file: {@code YamlFile} reads the bytes and takes SnakeYAML's graph of nodes, before scalars become Java values: the
 * species {@code NO}, {@code N} and {@code Y} stay text, and every node knows its line. {@code Item} is a node with its file and
 * with the units that hold there ({@code UnitDefaults}); {@code Fields} is a mapping. {@code PhaseReader} chooses a phase,
 * {@code ElementTable} its elements, {@code SpeciesReader} with {@code ThermoReader} its species, {@code ReactionReader} with
 * {@code Equation}, {@code Collider} and {@code RateReader} its reactions; {@code FileSet} opens the files that sections refer to.
 * {@code ReactionChecks} of the mechanism package then compares reactions with one another and with the elements.
 * {@link org.semenov.cantera.CanteraReader} is the door.
 *
 * <p>Read are ideal-gas phases with elements, species and reactions by name, by section and from other files; custom elements;
 * NASA7, NASA9, Shomate and constant-cp; elementary, three-body, fall-off (Lindemann, Troe, SRI), chemically activated,
 * pressure-dependent-Arrhenius and Chebyshev reactions with orders, efficiencies, negative A and real coefficients; units of the file, of
 * a section, of an entry and of a single value. The words are those of the YAML input file reference of Cantera 3.2. Charged species are
 * read with the element E; what the other packages do with charges is theirs.
 *
 * <p>Refused by name: phases of other models, surface and plasma kinetics, other thermodynamic models, reactions of other types
 * (Blowers-Masel, two-temperature-plasma, linear-Burke, sticking, ...), Tsang fall-off. Passed over by design: transport data, equations
 * of state, critical parameters, the state of a phase, notes. A field that is not known here gives a
 * {@link org.semenov.mechanism.MechanismWarning}; a field known here in a reaction of the wrong type is refused.
 *
 * <p>Where Cantera takes the first phase of several, this reader asks for a name, unless a single phase is an ideal gas. The
 * package knows no formula of kinetics: it does not evaluate what it reads.
 */
package org.semenov.cantera;
