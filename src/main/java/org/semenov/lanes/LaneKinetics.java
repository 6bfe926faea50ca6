package org.semenov.lanes;

import static org.semenov.lanes.LaneMath.LANES;
import static org.semenov.lanes.LaneMath.all;
import static org.semenov.lanes.LaneMath.load;
import static org.semenov.lanes.LaneStoichiometry.SLOTS;

import java.util.Arrays;
import java.util.stream.IntStream;
import jdk.incubator.vector.DoubleVector;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.PhysicalConstants;

/**
 * Net production rates and their derivatives in lanes. The equilibrium constant of a reaction is a quotient of the exponentials of its
 * species, so that with the activities a_k = c_k exp(g_k/RT) R T/p° the rate of progress is
 * <pre>
 *   q = κ Π_reactants exp(−g_k/RT) p°/(R T) · ( Π_reactants a_k − Π_products a_k )
 * </pre>
 * and a species takes two exponentials, however many reactions it is in. Outside the temperatures in which every exponential is in the
 * range of numbers the rates are not numbers. One instance a thread.
 */
final class LaneKinetics {
    private static final double LOG_REFERENCE = Math.log(PhysicalConstants.ONE_ATMOSPHERE / PhysicalConstants.GAS_CONSTANT);

    final LaneThermo thermo;
    final LaneTemperature temperature = new LaneTemperature();
    /** Species that reactions make or take: the rows and columns of the derivatives. */
    final int[] reacting;
    /** All other species. */
    final int[] inert;
    /** c_1..c_K and Σ c [mol/m³], set by the caller. */
    final double[] concentrations;
    /** ω̇_k [mol/m³/s] of the reacting species. */
    final double[] omegaDot;
    /** ∂ω̇_k/∂T at fixed concentrations [mol/m³/s/K]. */
    final double[] omegaDotT;
    /** ∂ω̇_k/∂c_m [1/s] of species m that do not react, by rows. */
    final double[] omegaDotInert;

    private final int speciesCount;
    private final int reactionCount;
    private final LaneStoichiometry stoichiometry;
    private final LaneRateConstants rates;
    /** Those of the rate constants, then exp(−g_k/RT) p°/(RT) and its inverse of all species. */
    private final double[] exponentials;
    private final int firstActivity;
    /** exp(−g_k/RT) p°/(RT), exp(g_k/RT) RT/p° and a_k, each followed by the entries one and zero. */
    private final double[] boltzmann;
    private final double[] inverseBoltzmann;
    private final double[] activities;
    /** h_k/RT − 1, followed by zeros. */
    private final double[] energies;
    /** q_i/κ_i, q_i and ∂q_i/∂T. */
    private final double[] netProducts;
    private final double[] progress;
    private final double[] progressT;
    /** ∂q_i by the factor in each slot, followed by ∂q_i/∂[M] of the reactions with a third body. */
    private final double[] partials;
    private final double[] rowCommon;
    /** Σ ν_ki over reactions; over partials for the entries of the Jacobian, and what all entries of a row have in common. */
    private final LaneSums production;
    private final LaneSums rowSums;
    private final LaneSums entrySums;
    private final LaneSums inertSums;

    LaneKinetics(Mechanism mechanism) {
        speciesCount = mechanism.species().size();
        reactionCount = mechanism.reactions().size();
        stoichiometry = new LaneStoichiometry(mechanism);
        rates = new LaneRateConstants(stoichiometry.reactions, speciesCount);
        thermo = new LaneThermo(mechanism.species());
        reacting = IntStream.range(0, speciesCount).filter(stoichiometry::isReacting).toArray();
        inert = IntStream.range(0, speciesCount).filter(k -> !stoichiometry.isReacting(k)).toArray();
        concentrations = new double[(speciesCount + 1) * LANES];
        omegaDot = new double[reacting.length * LANES];
        omegaDotT = new double[reacting.length * LANES];
        omegaDotInert = new double[reacting.length * inert.length * LANES];
        firstActivity = rates.exponentialCount() * LANES;
        exponentials = new double[firstActivity + 2 * speciesCount * LANES];
        boltzmann = padded(1.0);
        inverseBoltzmann = padded(1.0);
        activities = padded(1.0);
        energies = padded(0.0);
        netProducts = new double[reactionCount * LANES];
        progress = new double[reactionCount * LANES];
        progressT = new double[reactionCount * LANES];
        partials = new double[(reactionCount * SLOTS + rates.thirdBodyReactions.length) * LANES];
        rowCommon = new double[reacting.length * LANES];
        LaneDerivatives derivatives = new LaneDerivatives(stoichiometry, rates, reacting);
        production = derivatives.production();
        rowSums = derivatives.rows();
        entrySums = derivatives.entries(reacting, reacting.length + 1);
        inertSums = derivatives.entries(inert, inert.length);
        ExponentRange range = new ExponentRange(mechanism);
        temperature.setRange(range.lowest(), range.highest());
    }

    private double[] padded(double one) {
        double[] array = new double[(speciesCount + 2) * LANES];
        Arrays.fill(array, stoichiometry.one, stoichiometry.zero, one);
        return array;
    }

    /** Fills ω̇ at the temperature and concentrations set. */
    LaneProgram program() {
        return prepared(false).then(this::shortProgress).then(() -> {
            longProgress();
            production.evaluate(progress, omegaDot);
        }).build();
    }

    /** Fills ω̇, its derivatives by T and, in rows of one vector more than species react, those by their concentrations. */
    LaneProgram programWithDerivatives(double[] matrix) {
        return prepared(true).then(() -> {
            thermo.evaluateDerivatives(temperature);
            energyShifts();
        }).then(this::shortPartials)
                .then(this::longForwardPartials).then(this::longReversePartials).then(this::longTemperaturePartials)
                .then(() -> {
                    thirdBodyPartials();
                    production.evaluate(progress, omegaDot);
                    production.evaluate(progressT, omegaDotT);
                }).then(() -> {
                    rowSums.evaluate(partials, rowCommon);
                    entrySums.evaluate(partials, rowCommon, matrix);
                    inertSums.evaluate(partials, rowCommon, omegaDotInert);
                }).build();
    }

    private LaneProgram.Builder prepared(boolean derivatives) {
        LaneProgram.Builder program = LaneProgram.first(() -> {
            temperature.takeLogarithm();
            thermo.selectRanges(temperature);
        }).then(() -> thermo.evaluate(temperature)).then(() -> {
            rates.exponents(temperature, exponentials);
            activityExponents();
        }).then(() -> LaneMath.exp(exponentials, exponentials.length / LANES)).then(() -> {
            rates.multiply(exponentials, concentrations);
            multiplyActivities();
        });
        if (derivatives) {
            program.then(() -> rates.logDerivatives(temperature));
        }
        return program.then(rates.falloff(temperature, exponentials).build());
    }

    private void activityExponents() {
        DoubleVector logReference = all(LOG_REFERENCE).sub(load(temperature.logarithm, 0));
        for (int k = 0; k < speciesCount; k++) {
            DoubleVector exponent = logReference.sub(load(thermo.gibbsEnergies, k * LANES));
            exponent.intoArray(exponentials, firstActivity + k * LANES);
            exponent.neg().intoArray(exponentials, firstActivity + (speciesCount + k) * LANES);
        }
    }

    private void multiplyActivities() {
        for (int k = 0; k < speciesCount; k++) {
            load(exponentials, firstActivity + k * LANES).intoArray(boltzmann, k * LANES);
            DoubleVector inverse = load(exponentials, firstActivity + (speciesCount + k) * LANES);
            inverse.intoArray(inverseBoltzmann, k * LANES);
            inverse.mul(load(concentrations, k * LANES)).intoArray(activities, k * LANES);
        }
    }

    private void energyShifts() {
        for (int k = 0; k < speciesCount; k++) {
            load(thermo.enthalpies, k * LANES).sub(1.0).intoArray(energies, k * LANES);
        }
    }

    private void shortProgress() {
        int[] slots = stoichiometry.slots;
        for (int i = 0; i < stoichiometry.shortCount; i++) {
            int s = i * SLOTS;
            DoubleVector difference = load(activities, slots[s]).mul(load(activities, slots[s + 1]))
                    .sub(load(activities, slots[s + 3]).mul(load(activities, slots[s + 4])));
            DoubleVector scale = load(rates.kappa, i * LANES).mul(load(boltzmann, slots[s]).mul(load(boltzmann, slots[s + 1])));
            scale.mul(difference).intoArray(progress, i * LANES);
        }
    }

    private void longProgress() {
        int[] slots = stoichiometry.slots;
        for (int i = stoichiometry.shortCount; i < reactionCount; i++) {
            int s = i * SLOTS;
            DoubleVector difference = load(activities, slots[s]).mul(load(activities, slots[s + 1])).mul(load(activities, slots[s + 2]))
                    .sub(load(activities, slots[s + 3]).mul(load(activities, slots[s + 4])).mul(load(activities, slots[s + 5])));
            DoubleVector scale = load(rates.kappa, i * LANES).mul(load(boltzmann, slots[s]).mul(load(boltzmann, slots[s + 1]))
                    .mul(load(boltzmann, slots[s + 2])));
            scale.mul(difference).intoArray(progress, i * LANES);
        }
    }

    private void shortPartials() {
        int[] slots = stoichiometry.slots;
        DoubleVector inverseT = load(temperature.inverse, 0);
        for (int i = 0; i < stoichiometry.shortCount; i++) {
            int s = i * SLOTS;
            DoubleVector a0 = load(activities, slots[s]);
            DoubleVector a1 = load(activities, slots[s + 1]);
            DoubleVector a3 = load(activities, slots[s + 3]);
            DoubleVector a4 = load(activities, slots[s + 4]);
            DoubleVector factor = load(boltzmann, slots[s]).mul(load(boltzmann, slots[s + 1]));
            DoubleVector scale = load(rates.kappa, i * LANES).mul(factor);
            DoubleVector minus = scale.neg();
            scale.mul(a1).mul(load(inverseBoltzmann, slots[s])).intoArray(partials, s * LANES);
            scale.mul(a0).mul(load(inverseBoltzmann, slots[s + 1])).intoArray(partials, (s + 1) * LANES);
            minus.mul(a4).mul(load(inverseBoltzmann, slots[s + 3])).intoArray(partials, (s + 3) * LANES);
            minus.mul(a3).mul(load(inverseBoltzmann, slots[s + 4])).intoArray(partials, (s + 4) * LANES);
            DoubleVector reverse = a3.mul(a4);
            DoubleVector energyOfReaction = load(energies, slots[s + 3]).add(load(energies, slots[s + 4]))
                    .sub(load(energies, slots[s])).sub(load(energies, slots[s + 1]));
            DoubleVector difference = a0.mul(a1).sub(reverse);
            DoubleVector q = scale.mul(difference);
            q.intoArray(progress, i * LANES);
            factor.mul(difference).intoArray(netProducts, i * LANES);
            q.fma(load(rates.logDerivatives, i * LANES), scale.mul(reverse).mul(energyOfReaction).mul(inverseT))
                    .intoArray(progressT, i * LANES);
        }
    }

    /** The partials of the forward side; leaves Π exp(−g/RT) p°/(RT) in the place of q/κ and the forward product in that of q. */
    private void longForwardPartials() {
        int[] slots = stoichiometry.slots;
        for (int i = stoichiometry.shortCount; i < reactionCount; i++) {
            int s = i * SLOTS;
            DoubleVector a0 = load(activities, slots[s]);
            DoubleVector a1 = load(activities, slots[s + 1]);
            DoubleVector a2 = load(activities, slots[s + 2]);
            DoubleVector factor = load(boltzmann, slots[s]).mul(load(boltzmann, slots[s + 1])).mul(load(boltzmann, slots[s + 2]));
            DoubleVector scale = load(rates.kappa, i * LANES).mul(factor);
            factor.intoArray(netProducts, i * LANES);
            scale.mul(a1).mul(a2).mul(load(inverseBoltzmann, slots[s])).intoArray(partials, s * LANES);
            scale.mul(a0).mul(a2).mul(load(inverseBoltzmann, slots[s + 1])).intoArray(partials, (s + 1) * LANES);
            scale.mul(a0).mul(a1).mul(load(inverseBoltzmann, slots[s + 2])).intoArray(partials, (s + 2) * LANES);
            a0.mul(a1).mul(a2).intoArray(progress, i * LANES);
        }
    }

    private void longReversePartials() {
        int[] slots = stoichiometry.slots;
        for (int i = stoichiometry.shortCount; i < reactionCount; i++) {
            int s = i * SLOTS;
            DoubleVector a3 = load(activities, slots[s + 3]);
            DoubleVector a4 = load(activities, slots[s + 4]);
            DoubleVector a5 = load(activities, slots[s + 5]);
            DoubleVector factor = load(netProducts, i * LANES);
            DoubleVector scale = load(rates.kappa, i * LANES).mul(factor);
            DoubleVector minus = scale.neg();
            minus.mul(a4).mul(a5).mul(load(inverseBoltzmann, slots[s + 3])).intoArray(partials, (s + 3) * LANES);
            minus.mul(a3).mul(a5).mul(load(inverseBoltzmann, slots[s + 4])).intoArray(partials, (s + 4) * LANES);
            minus.mul(a3).mul(a4).mul(load(inverseBoltzmann, slots[s + 5])).intoArray(partials, (s + 5) * LANES);
            DoubleVector reverse = a3.mul(a4).mul(a5);
            DoubleVector difference = load(progress, i * LANES).sub(reverse);
            scale.mul(difference).intoArray(progress, i * LANES);
            factor.mul(difference).intoArray(netProducts, i * LANES);
            scale.mul(reverse).intoArray(progressT, i * LANES);
        }
    }

    /** ∂q/∂T = q ∂ ln κ/∂T + q_reverse d ln K_c/dT, with q_reverse in the place of the result. */
    private void longTemperaturePartials() {
        int[] slots = stoichiometry.slots;
        DoubleVector inverseT = load(temperature.inverse, 0);
        for (int i = stoichiometry.shortCount; i < reactionCount; i++) {
            int s = i * SLOTS;
            DoubleVector energyOfReaction = load(energies, slots[s + 3]).add(load(energies, slots[s + 4])).add(load(energies, slots[s + 5]))
                    .sub(load(energies, slots[s])).sub(load(energies, slots[s + 1])).sub(load(energies, slots[s + 2]));
            load(progress, i * LANES).fma(load(rates.logDerivatives, i * LANES),
                    load(progressT, i * LANES).mul(energyOfReaction).mul(inverseT)).intoArray(progressT, i * LANES);
        }
    }

    private void thirdBodyPartials() {
        for (int n = 0; n < rates.thirdBodyReactions.length; n++) {
            load(rates.thirdBodyDerivatives, n * LANES).mul(load(netProducts, rates.thirdBodyReactions[n] * LANES))
                    .intoArray(partials, (reactionCount * SLOTS + n) * LANES);
        }
    }
}
