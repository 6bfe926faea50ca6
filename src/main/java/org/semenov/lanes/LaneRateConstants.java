package org.semenov.lanes;

import static org.semenov.lanes.LaneMath.LANES;
import static org.semenov.lanes.LaneMath.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jdk.incubator.vector.DoubleVector;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.ElementaryRate;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.RateLaw;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.ThirdBody;
import org.semenov.mechanism.ThreeBodyRate;

/**
 * The factors κ of the rates of progress in lanes: k_f of an elementary reaction, k_f [M] with a third body, k_f(T, [M]) in the
 * fall-off; with their derivatives by [M] and T. One instance a thread. Arrays are laid out as [reaction LANES + lane].
 */
final class LaneRateConstants {
    /** κ of every reaction, followed by the limits of low pressure. */
    final double[] kappa;
    /** ∂κ/∂[M] of the reactions with a third body, in the order of {@link #thirdBodyReactions}. */
    final double[] thirdBodyDerivatives;
    /** ∂ ln κ/∂T at fixed concentrations. */
    final double[] logDerivatives;
    final int[] thirdBodyReactions;
    final ThirdBody[] thirdBodies;

    private final int reactionCount;
    private final LaneArrhenius arrhenius;
    /** Concentrations [M] over (c_1..c_K, Σ c). */
    private final LaneSums thirdBodyConcentrations;
    /** Reactions with a third body that are not in the fall-off; those in it follow them. */
    private final int plainCount;
    private final LaneFalloff falloffs;

    LaneRateConstants(List<Reaction> reactions, int speciesCount) {
        reactionCount = reactions.size();
        int[] plain = IntStream.range(0, reactionCount).filter(i -> reactions.get(i).rateLaw() instanceof ThreeBodyRate).toArray();
        int[] falloffReactions = IntStream.range(0, reactionCount).filter(i -> reactions.get(i).rateLaw() instanceof FalloffRate).toArray();
        plainCount = plain.length;
        thirdBodyReactions = IntStream.concat(IntStream.of(plain), IntStream.of(falloffReactions)).toArray();
        thirdBodies = IntStream.of(thirdBodyReactions).mapToObj(i -> thirdBody(reactions.get(i))).toArray(ThirdBody[]::new);
        List<LaneSums.Sum> sums = LaneSums.empty(thirdBodies.length);
        for (int n = 0; n < thirdBodies.length; n++) {
            thirdBodies[n].factors(speciesCount).forEach(sums.get(n)::add);
        }
        thirdBodyConcentrations = LaneSums.of(sums);
        List<Arrhenius> rates = new ArrayList<>();
        reactions.forEach(reaction -> rates.add(rate(reaction.rateLaw())));
        List<FalloffRate> laws = IntStream.of(falloffReactions).mapToObj(i -> (FalloffRate) reactions.get(i).rateLaw()).toList();
        laws.forEach(law -> rates.add(law.lowPressureLimit()));
        falloffs = new LaneFalloff(laws, falloffReactions, reactionCount, plainCount);
        arrhenius = new LaneArrhenius(rates);
        kappa = new double[rates.size() * LANES];
        thirdBodyDerivatives = new double[thirdBodies.length * LANES];
        logDerivatives = new double[rates.size() * LANES];
    }

    private static Arrhenius rate(RateLaw law) {
        if (law instanceof ElementaryRate elementary) {
            return elementary.rateConstant();
        }
        return law instanceof ThreeBodyRate threeBody ? threeBody.rateConstant() : ((FalloffRate) law).highPressureLimit();
    }

    private static ThirdBody thirdBody(Reaction reaction) {
        if (reaction.rateLaw() instanceof ThreeBodyRate threeBody) {
            return threeBody.thirdBody();
        }
        return ((FalloffRate) reaction.rateLaw()).thirdBody();
    }

    /** Number of exponentials. */
    int exponentialCount() {
        return arrhenius.exponentialCount() + falloffs.exponentialCount();
    }

    /** Writes the exponents of the exponentials into the first places of an array. */
    void exponents(LaneTemperature temperature, double[] exponents) {
        arrhenius.exponents(temperature, exponents);
        falloffs.exponents(temperature, exponents, arrhenius.exponentialCount() * LANES);
    }

    /** κ of all reactions but those in the fall-off, whose k_∞ and k_0 it leaves, from the exponentials. */
    void multiply(double[] exponentials, double[] concentrations) {
        arrhenius.scale(exponentials, kappa);
        thirdBodyConcentrations.evaluate(concentrations, thirdBodyDerivatives);
        multiplyThirdBodies();
    }

    /** Fills ∂ ln κ/∂T of all reactions but those in the fall-off. */
    void logDerivatives(LaneTemperature temperature) {
        arrhenius.logDerivatives(temperature, logDerivatives);
    }

    /** The reactions in the fall-off, from the exponentials and what {@link #multiply} left; empty where there are none. */
    LaneProgram.Builder falloff(LaneTemperature temperature, double[] exponentials) {
        return falloffs.exponentialCount() == 0 ? new LaneProgram.Builder()
                : falloffs.program(temperature, kappa, logDerivatives, thirdBodyDerivatives, exponentials,
                        arrhenius.exponentialCount() * LANES);
    }

    /** κ = k_f [M], ∂κ/∂[M] = k_f in the place of [M]. */
    private void multiplyThirdBodies() {
        for (int n = 0; n < plainCount; n++) {
            int i = thirdBodyReactions[n] * LANES;
            DoubleVector rateConstant = load(kappa, i);
            rateConstant.mul(load(thirdBodyDerivatives, n * LANES)).intoArray(kappa, i);
            rateConstant.intoArray(thirdBodyDerivatives, n * LANES);
        }
    }
}
