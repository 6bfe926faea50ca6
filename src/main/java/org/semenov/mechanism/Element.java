package org.semenov.mechanism;

/**
 * An element as a mechanism declares it.
 *
 * @param name       the name in the mechanism's file, for example {@code AR}
 * @param atomicMass [kg/mol]
 */
public record Element(String name, double atomicMass) {
    public Element {
        if (!(atomicMass > 0.0 && atomicMass < 1.0)) {
            throw new IllegalArgumentException("atomic mass " + atomicMass + " kg/mol of element '" + name
                    + "' is not within 0..1 kg/mol");
        }
    }
}
