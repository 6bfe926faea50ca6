package org.semenov.mechanism;

/** Constants of CODATA 2018, exact since the revision of the SI in 2019, and the reference pressure of the NASA fits. */
public final class PhysicalConstants {
    /** Avogadro constant N_A [1/mol]. */
    public static final double AVOGADRO_CONSTANT = 6.02214076e23;
    /** Elementary charge e [C], which is the number of joules in an electron volt. */
    public static final double ELEMENTARY_CHARGE = 1.602176634e-19;
    /** Gas constant R [J/mol/K]. */
    public static final double GAS_CONSTANT = 8.31446261815324;
    /** Standard atmosphere [Pa]: the reference pressure p° of the entropies. */
    public static final double ONE_ATMOSPHERE = 101325.0;

    private PhysicalConstants() {
    }
}
