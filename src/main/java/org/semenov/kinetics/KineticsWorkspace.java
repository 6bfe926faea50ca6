package org.semenov.kinetics;

/**
 * Scratch of one call of {@link Kinetics}: one a thread, made by {@link Kinetics#newWorkspace()}. What it carries from call to call is
 * only read by callers: the thermodynamics of the last call's temperature, so that a reactor need not evaluate them again.
 */
public final class KineticsWorkspace {
    // read and written by the loops of this package
    final double[] heatCapacities;
    final double[] enthalpies;
    final double[] gibbsEnergies;
    final double[] temperatureFactors;
    final Exponential.Scratch exponentialScratch;
    /** k_f of every reaction, of a three-body reaction without [M]. */
    final double[] rateConstants;
    /** 1/K_c of every class, then a zero. */
    final double[] inverseEquilibriumConstants;
    final double[] logEquilibriumDerivatives;
    final double[] gibbsExponentials;
    /** [M] of every third body, then a one. */
    final double[] thirdBodyConcentrations;
    /** ∂(k_f or k_f [M])/∂[M]. */
    final double[] thirdBodyDerivatives;
    /** ∂ ln k_f/∂T at fixed concentrations. */
    final double[] logRateDerivatives;
    final double[] factors;
    final double[] ratesOfProgress;
    final double[] netProducts;
    final double[] progressByTemperature;
    final double[] partials;
    final double[] commonColumn;
    /** Of the fall-off and chemically activated reactions. */
    final FalloffScratch falloff;

    KineticsWorkspace(int speciesCount, int reactionCount, TemperatureFactors temperatureFactors, EquilibriumTable equilibrium,
                      ThirdBodyTable thirdBodies, FalloffTable falloff, MassAction massAction) {
        heatCapacities = new double[speciesCount];
        enthalpies = new double[speciesCount];
        gibbsEnergies = new double[speciesCount];
        this.temperatureFactors = new double[temperatureFactors.count()];
        exponentialScratch = new Exponential.Scratch(temperatureFactors.count());
        rateConstants = new double[reactionCount];
        inverseEquilibriumConstants = new double[equilibrium.classCount() + 1];
        logEquilibriumDerivatives = new double[equilibrium.classCount() + 1];
        gibbsExponentials = new double[equilibrium.scratchLength()];
        thirdBodyConcentrations = new double[thirdBodies.count() + 1];
        thirdBodyConcentrations[thirdBodies.count()] = 1.0;
        thirdBodyDerivatives = new double[reactionCount];
        logRateDerivatives = new double[reactionCount];
        factors = new double[massAction.factorCount()];
        ratesOfProgress = new double[reactionCount];
        netProducts = new double[reactionCount];
        progressByTemperature = new double[reactionCount];
        partials = new double[massAction.partialCount()];
        commonColumn = new double[speciesCount];
        this.falloff = new FalloffScratch(falloff.count());
    }

    /** c_p/R of all species at the temperature of the last call. The array itself, not a copy: only to be read. */
    public double[] heatCapacities() {
        return heatCapacities;
    }

    /** h/(R T) of all species at the temperature of the last call. The array itself, not a copy: only to be read. */
    public double[] enthalpies() {
        return enthalpies;
    }
}
