package org.semenov.mechanism;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A species of an ideal-gas mixture; a charged one holds the element E once for each electron more, -1 for each one less.
 *
 * @param name        as in the mechanism's file
 * @param composition atoms of each element by the element's name, without zeros; copied, the order is kept
 * @param molarMass   W_k [kg/mol]
 * @param thermo      the thermodynamic fit
 */
public record Species(String name, Map<String, Double> composition, double molarMass, SpeciesThermo thermo) {
    public Species {
        composition = Collections.unmodifiableMap(new LinkedHashMap<>(composition));
        if (!(molarMass > 0.0 && molarMass < 1e3)) {
            throw new IllegalArgumentException("molar mass " + molarMass + " kg/mol of species '" + name
                    + "' is not within 0..1000 kg/mol");
        }
    }

    /** Atoms of an element in one molecule; 0 for an element the species does not hold. */
    public double atoms(String element) {
        return composition.getOrDefault(element, 0.0);
    }
}
