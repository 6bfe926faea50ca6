package org.semenov.kinetics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.ElementaryRate;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.RateLaw;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.ThreeBodyRate;

/**
 * Rates of a mechanism by the law of mass action:
 * <pre>
 *   q_i = κ_i ( Π_k c_k^ν'_ki − (1/K_c,i) Π_k c_k^ν''_ki ),   ω̇_k = Σ_i ν_ki q_i
 *   κ_i = k_f (elementary),  k_f [M] (three-body),  k_f(T, [M]) (fall-off);   1/K_c is 0 for an irreversible reaction
 * </pre>
 * Compiled once, immutable, shared by threads; scratch is passed in, and the three methods that take it allocate nothing. Species are
 * k = 0..K−1, reactions i = 0..I−1. A temperature that is not positive gives NaN. Concentrations may be negative.
 */
public final class Kinetics {
    private final Mechanism mechanism;
    private final Thermodynamics thermodynamics;
    private final int speciesCount;
    private final int reactionCount;
    private final boolean[] reversible;
    private final boolean[] falloffReaction;
    private final Stoichiometry stoichiometry;
    private final ArrheniusTable arrhenius;
    private final EquilibriumTable equilibrium;
    private final ThirdBodyTable thirdBodies;
    private final FalloffTable falloff;

    /**
     * Compiles the arrays of a mechanism.
     *
     * @throws IllegalArgumentException if a stoichiometric coefficient is not whole
     */
    public Kinetics(Mechanism mechanism) {
        this.mechanism = mechanism;
        thermodynamics = new Thermodynamics(mechanism);
        List<Reaction> reactions = mechanism.reactions();
        speciesCount = mechanism.species().size();
        reactionCount = reactions.size();
        reversible = new boolean[reactionCount];
        falloffReaction = new boolean[reactionCount];
        List<Arrhenius> rates = new ArrayList<>();
        for (int i = 0; i < reactionCount; i++) {
            reversible[i] = reactions.get(i).reversible();
            falloffReaction[i] = reactions.get(i).rateLaw() instanceof FalloffRate;
            rates.add(forwardRate(reactions.get(i).rateLaw()));
        }
        rates.addAll(FalloffTable.lowPressureLimits(reactions));
        arrhenius = new ArrheniusTable(rates);
        stoichiometry = new Stoichiometry(reactions);
        equilibrium = new EquilibriumTable(reactions);
        thirdBodies = new ThirdBodyTable(reactions, speciesCount);
        falloff = new FalloffTable(reactions);
    }

    private static Arrhenius forwardRate(RateLaw law) {
        if (law instanceof ElementaryRate elementary) {
            return elementary.rateConstant();
        }
        if (law instanceof ThreeBodyRate threeBody) {
            return threeBody.rateConstant();
        }
        if (law instanceof FalloffRate limits) {
            return limits.highPressureLimit();
        }
        throw new IllegalStateException("rate law " + law + " is not compiled: this is a bug");
    }

    public Mechanism mechanism() {
        return mechanism;
    }

    public Thermodynamics thermodynamics() {
        return thermodynamics;
    }

    /** K. */
    public int speciesCount() {
        return speciesCount;
    }

    /** I. */
    public int reactionCount() {
        return reactionCount;
    }

    /** Scratch for one thread. */
    public KineticsWorkspace newWorkspace() {
        return new KineticsWorkspace(speciesCount, reactionCount, arrhenius, equilibrium, thirdBodies);
    }

    /**
     * Net production rates.
     *
     * @param temperature    T [K]
     * @param concentrations c_k [mol/m³], length K
     * @param w              scratch
     * @param omegaDot       filled with ω̇_k [mol/m³/s], length K
     */
    public void netProductionRates(double temperature, double[] concentrations, KineticsWorkspace w, double[] omegaDot) {
        evaluate(temperature, concentrations, w);
        Arrays.fill(omegaDot, 0.0);
        for (int i = 0; i < reactionCount; i++) {
            addProduction(i, netRateOfProgress(i, concentrations, w), omegaDot);
        }
    }

    /**
     * Net production rates and their derivatives.
     *
     * @param temperature    T [K]
     * @param concentrations c_k [mol/m³], length K
     * @param w              scratch
     * @param omegaDot       filled with ω̇_k [mol/m³/s], length K
     * @param dOmegaDT       filled with ∂ω̇_k/∂T at fixed concentrations [mol/m³/s/K], length K
     * @param dOmegaDc       filled with ∂ω̇_k/∂c_m at [k K + m] [1/s], length K²
     */
    public void netProductionRatesWithDerivatives(double temperature, double[] concentrations, KineticsWorkspace w,
                                                  double[] omegaDot, double[] dOmegaDT, double[] dOmegaDc) {
        evaluate(temperature, concentrations, w);
        equilibrium.logDerivatives(temperature, w.enthalpies, w.logEquilibriumDerivatives);
        Arrays.fill(omegaDot, 0.0);
        Arrays.fill(dOmegaDT, 0.0);
        Arrays.fill(dOmegaDc, 0.0);
        for (int i = 0; i < reactionCount; i++) {
            double forward = Stoichiometry.product(stoichiometry.reactants, i, concentrations);
            double reverse = inverseEquilibriumConstant(i, w)
                    * Stoichiometry.product(stoichiometry.products, i, concentrations);
            double kappa = kappa(i, w);
            double logRateDerivative = falloffReaction[i] ? w.logRateDerivatives[i]
                    : arrhenius.logDerivative(i, temperature);
            double byTemperature = kappa * (logRateDerivative * (forward - reverse)
                    + reverse * w.logEquilibriumDerivatives[equilibrium.classOf(i)]);
            addProduction(i, kappa * (forward - reverse), omegaDot);
            addProduction(i, byTemperature, dOmegaDT);
            addThirdBodyColumns(i, forward - reverse, w, dOmegaDc);
            addFactorColumns(i, stoichiometry.reactants, kappa, concentrations, dOmegaDc);
            addFactorColumns(i, stoichiometry.products, -kappa * inverseEquilibriumConstant(i, w), concentrations, dOmegaDc);
        }
    }

    /**
     * Rate constants and rates of progress of all reactions. Units are mol, m³ and s to the order of the reaction.
     *
     * @param temperature       T [K]
     * @param concentrations    c_k [mol/m³], length K
     * @param w                 scratch
     * @param forward           filled with k_f: of a fall-off reaction with its fall-off factor, of a three-body reaction without
     *                          [M]; length I
     * @param equilibriumConstants filled with K_c, also of irreversible reactions; length I
     * @param reverse           filled with k_r = k_f/K_c, 0 for an irreversible reaction; length I
     * @param netRatesOfProgress filled with q_i [mol/m³/s], length I
     */
    public void rateConstants(double temperature, double[] concentrations, KineticsWorkspace w, double[] forward,
                              double[] equilibriumConstants, double[] reverse, double[] netRatesOfProgress) {
        evaluate(temperature, concentrations, w);
        for (int i = 0; i < reactionCount; i++) {
            forward[i] = w.rateConstants[i];
            equilibriumConstants[i] = Math.exp(w.logEquilibriumConstants[equilibrium.classOf(i)]);
            reverse[i] = w.rateConstants[i] * inverseEquilibriumConstant(i, w);
            netRatesOfProgress[i] = netRateOfProgress(i, concentrations, w);
        }
    }

    /** Everything that depends on temperature and third bodies alone. */
    private void evaluate(double temperature, double[] concentrations, KineticsWorkspace w) {
        double logT = Math.log(temperature);
        thermodynamics.enthalpiesAndGibbsEnergies(temperature, logT, w.enthalpies, w.gibbsEnergies);
        arrhenius.evaluate(temperature, logT, w.exponentials, w.rateConstants);
        equilibrium.evaluate(logT, w.gibbsEnergies, w.logEquilibriumConstants, w.inverseEquilibriumConstants);
        thirdBodies.evaluate(concentrations, w.thirdBodyConcentrations);
        falloff.evaluate(temperature, arrhenius, thirdBodies, reactionCount, w);
    }

    private double inverseEquilibriumConstant(int i, KineticsWorkspace w) {
        return reversible[i] ? w.inverseEquilibriumConstants[equilibrium.classOf(i)] : 0.0;
    }

    private double kappa(int i, KineticsWorkspace w) {
        int thirdBody = thirdBodies.thirdBodyOf(i);
        return thirdBody < 0 || falloffReaction[i] ? w.rateConstants[i]
                : w.rateConstants[i] * w.thirdBodyConcentrations[thirdBody];
    }

    private double netRateOfProgress(int i, double[] concentrations, KineticsWorkspace w) {
        double forward = Stoichiometry.product(stoichiometry.reactants, i, concentrations);
        double inverse = inverseEquilibriumConstant(i, w);
        double reverse = inverse == 0.0 ? 0.0
                : inverse * Stoichiometry.product(stoichiometry.products, i, concentrations);
        return kappa(i, w) * (forward - reverse);
    }

    /** rates_k += ν_ki q. */
    private void addProduction(int i, double q, double[] rates) {
        IndexLists net = stoichiometry.netSpecies;
        for (int n = net.start[i]; n < net.start[i + 1]; n++) {
            rates[net.index[n]] += stoichiometry.netCoefficient[n] * q;
        }
    }

    /** Adds ν_ki ∂q_i/∂c_m of the factors c_m of one side; {@code scale} is κ with the side's sign and 1/K_c. */
    private void addFactorColumns(int i, IndexLists side, double scale, double[] concentrations, double[] dOmegaDc) {
        if (scale == 0.0) {
            return;
        }
        for (int n = side.start[i]; n < side.start[i + 1]; n++) {
            double derivative = scale * Stoichiometry.productWithout(side, i, n, concentrations);
            addColumn(i, side.index[n], derivative, dOmegaDc);
        }
    }

    /** Adds ν_ki ∂q_i/∂[M] α_m. */
    private void addThirdBodyColumns(int i, double netProduct, KineticsWorkspace w, double[] dOmegaDc) {
        int thirdBody = thirdBodies.thirdBodyOf(i);
        if (thirdBody < 0) {
            return;
        }
        double byThirdBody = netProduct * (falloffReaction[i] ? w.thirdBodyDerivatives[i] : w.rateConstants[i]);
        IndexLists net = stoichiometry.netSpecies;
        for (int n = net.start[i]; n < net.start[i + 1]; n++) {
            thirdBodies.addEfficiencies(thirdBody, stoichiometry.netCoefficient[n] * byThirdBody, dOmegaDc,
                    net.index[n] * speciesCount);
        }
    }

    private void addColumn(int i, int m, double derivative, double[] dOmegaDc) {
        IndexLists net = stoichiometry.netSpecies;
        for (int n = net.start[i]; n < net.start[i + 1]; n++) {
            dOmegaDc[net.index[n] * speciesCount + m] += stoichiometry.netCoefficient[n] * derivative;
        }
    }
}
