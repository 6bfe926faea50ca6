package org.semenov.kinetics;

import java.util.List;
import java.util.stream.IntStream;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.ElementaryRate;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.RateLaw;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.ThreeBodyRate;

/**
 * Rates of a mechanism by the law of mass action:
 * <pre>
 *   q_i = κ_i ( Π_k c_k^ν'_ki − (1/K_c,i) Π_k c_k^ν''_ki ),   ω̇_k = Σ_i ν_ki q_i
 *   κ_i = k_f(T) (elementary),   k_f(T) [M] (three-body),   k_f(T, [M]) (fall-off, chemically activated),
 *         k_f(T, p) with p = R T Σ c_k (tables and series in pressure);   1/K_c is 0 for an irreversible reaction
 * </pre>
 * where orders that the mechanism gives stand in place of the exponents ν' and ν''. Compiled once, immutable, shared by threads; scratch
 * is passed in, and the three methods that take it allocate nothing. Species are k = 0..K−1, reactions i = 0..I−1.
 *
 * <p>A temperature that is not positive gives NaN, and so does a level of a pressure table whose sum of rates is negative. Concentrations
 * may be negative where the orders are whole and positive; see {@link PowerProducts} for others.
 */
public final class Kinetics {
    private static final Arrhenius NOT_ONE_EXPRESSION = new Arrhenius(0.0, 0.0, 0.0);

    private final Mechanism mechanism;
    private final Thermodynamics thermodynamics;
    private final int speciesCount;
    private final int reactionCount;
    private final TemperatureFactors temperatureFactors;
    private final ArrheniusTable arrhenius;
    private final EquilibriumTable equilibrium;
    private final ThirdBodyTable thirdBodies;
    private final FalloffTable falloff;
    private final PressureLogTable pressureLog;
    private final ChebyshevTable chebyshev;
    private final MassAction massAction;
    private final int[] threeBodyReactions;

    /** Compiles the arrays of a mechanism. */
    public Kinetics(Mechanism mechanism) {
        this.mechanism = mechanism;
        thermodynamics = new Thermodynamics(mechanism);
        List<Reaction> reactions = mechanism.reactions();
        speciesCount = mechanism.species().size();
        reactionCount = reactions.size();
        TemperatureFactors.Collector factors = new TemperatureFactors.Collector();
        arrhenius = new ArrheniusTable(reactions.stream().map(reaction -> rateConstant(reaction.rateLaw())).toList(), factors);
        equilibrium = new EquilibriumTable(reactions, speciesCount);
        thirdBodies = new ThirdBodyTable(reactions, speciesCount);
        falloff = new FalloffTable(reactions, thirdBodies, factors);
        pressureLog = new PressureLogTable(reactions, thirdBodies);
        chebyshev = new ChebyshevTable(reactions, thirdBodies);
        massAction = new MassAction(reactions, speciesCount, equilibrium, thirdBodies);
        threeBodyReactions = IntStream.range(0, reactionCount)
                .filter(i -> reactions.get(i).rateLaw() instanceof ThreeBodyRate).toArray();
        temperatureFactors = new TemperatureFactors(factors, speciesCount);
    }

    /** The rate constant of a reaction that has one; a place is kept for the others. */
    private static Arrhenius rateConstant(RateLaw law) {
        if (law instanceof ElementaryRate elementary) {
            return elementary.rateConstant();
        }
        return law instanceof ThreeBodyRate threeBody ? threeBody.rateConstant() : NOT_ONE_EXPRESSION;
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
        return new KineticsWorkspace(speciesCount, reactionCount, temperatureFactors, equilibrium, thirdBodies, falloff,
                massAction);
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
        massAction.ratesOfProgress(w, w.ratesOfProgress);
        massAction.production(w.ratesOfProgress, omegaDot);
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
        arrhenius.logDerivatives(temperature, w.logRateDerivatives);
        evaluate(temperature, concentrations, w);
        for (int i : threeBodyReactions) {
            w.thirdBodyDerivatives[i] = w.rateConstants[i];
        }
        falloff.differentiate(temperature, w);
        equilibrium.logDerivatives(temperature, w.enthalpies, w.gibbsExponentials, w.logEquilibriumDerivatives);
        massAction.differentiate(w);
        massAction.production(w.ratesOfProgress, omegaDot);
        massAction.production(w.progressByTemperature, dOmegaDT);
        massAction.columns(w, dOmegaDc);
    }

    /**
     * Rate constants and rates of progress of all reactions. Units are mol, m³ and s to the order of the reaction.
     *
     * @param temperature       T [K]
     * @param concentrations    c_k [mol/m³], length K
     * @param w                 scratch
     * @param forward           filled with k_f: of a fall-off or chemically activated reaction with its factor, of a three-body
     *                          reaction without [M]; length I
     * @param equilibriumConstants filled with K_c, also of irreversible reactions; length I
     * @param reverse           filled with k_r = k_f/K_c, 0 for an irreversible reaction; length I
     * @param netRatesOfProgress filled with q_i [mol/m³/s], length I
     */
    public void rateConstants(double temperature, double[] concentrations, KineticsWorkspace w, double[] forward,
                              double[] equilibriumConstants, double[] reverse, double[] netRatesOfProgress) {
        evaluate(temperature, concentrations, w);
        System.arraycopy(w.rateConstants, 0, forward, 0, reactionCount);
        double logT = Math.log(temperature);
        for (int i = 0; i < reactionCount; i++) {
            int n = equilibrium.classOf(i);
            boolean reversible = mechanism.reactions().get(i).reversible();
            double inverse = w.inverseEquilibriumConstants[n];
            equilibriumConstants[i] = reversible && EquilibriumTable.hasReciprocal(inverse) ? 1.0 / inverse
                    : Exponential.of(equilibrium.logConstant(n, logT, w.gibbsEnergies));
            reverse[i] = reversible ? forward[i] * inverse : 0.0;
        }
        massAction.ratesOfProgress(w, netRatesOfProgress);
    }

    /** Everything but the products of concentrations. */
    private void evaluate(double temperature, double[] concentrations, KineticsWorkspace w) {
        double logT = Math.log(temperature);
        thermodynamics.evaluate(temperature, logT, w.heatCapacities, w.enthalpies, w.gibbsEnergies);
        temperatureFactors.evaluate(temperature, logT, w.gibbsEnergies, w.temperatureFactors, w.exponentialScratch);
        arrhenius.evaluate(w.temperatureFactors, w.rateConstants);
        equilibrium.evaluate(temperature, logT, w.gibbsEnergies, w.temperatureFactors, temperatureFactors.gibbsPlace(),
                w.gibbsExponentials, w.inverseEquilibriumConstants);
        thirdBodies.evaluate(concentrations, w.thirdBodyConcentrations);
        falloff.evaluate(logT, w);
        pressureLog.evaluate(temperature, logT, w);
        chebyshev.evaluate(temperature, w);
        massAction.prepare(concentrations, w.factors);
    }
}
