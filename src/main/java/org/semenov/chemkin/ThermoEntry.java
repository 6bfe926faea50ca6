package org.semenov.chemkin;

import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.SpeciesThermo;

/** The lines that give one species its composition and its thermodynamic polynomial. */
sealed interface ThermoEntry permits NasaCard, Nasa9Entry {

    /** Number of lines, continuations among them. */
    int lineCount();

    SourceLine firstLine();

    String speciesName() throws MechanismFormatException;

    /** Verifies that the numbers of the polynomial can be read, as is asked of the entries of species that are not declared. */
    void requireNumbers() throws MechanismFormatException;

    Composition composition() throws MechanismFormatException;

    SpeciesThermo thermo() throws MechanismFormatException;
}
