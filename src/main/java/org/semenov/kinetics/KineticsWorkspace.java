package org.semenov.kinetics;

/**
 * Scratch of one call of {@link Kinetics}: one a thread, made by {@link Kinetics#newWorkspace()}. It carries nothing from call to call.
 */
public final class KineticsWorkspace {
    // read and written by the loops of this package
    final double[] enthalpies;
    final double[] gibbsEnergies;
    final double[] exponentials;
    /** k_f of every reaction, then the limits of low pressure. */
    final double[] rateConstants;
    final double[] logEquilibriumConstants;
    final double[] inverseEquilibriumConstants;
    final double[] logEquilibriumDerivatives;
    final double[] thirdBodyConcentrations;
    /** ∂k_f/∂[M] of fall-off reactions. */
    final double[] thirdBodyDerivatives;
    /** ∂ ln k_f/∂T of fall-off reactions. */
    final double[] logRateDerivatives;

    KineticsWorkspace(int speciesCount, int reactionCount, ArrheniusTable arrhenius, EquilibriumTable equilibrium,
                      ThirdBodyTable thirdBodies) {
        enthalpies = new double[speciesCount];
        gibbsEnergies = new double[speciesCount];
        exponentials = new double[arrhenius.exponentialCount()];
        rateConstants = new double[arrhenius.size()];
        logEquilibriumConstants = new double[equilibrium.classCount()];
        inverseEquilibriumConstants = new double[equilibrium.classCount()];
        logEquilibriumDerivatives = new double[equilibrium.classCount()];
        thirdBodyConcentrations = new double[thirdBodies.count()];
        thirdBodyDerivatives = new double[reactionCount];
        logRateDerivatives = new double[reactionCount];
    }
}
