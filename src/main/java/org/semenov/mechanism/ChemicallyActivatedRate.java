package org.semenov.mechanism;

/**
 * A rate that falls with pressure: k_f = k_0 F/(1 + P_r) with the reduced pressure P_r = k_0 [M]/k_∞. In such a reaction the
 * low-pressure limit has the order of the reaction itself, and k_∞ one order less.
 *
 * @param lowPressureLimit  k_0(T), the rate of the equation's line in a CHEMKIN file
 * @param highPressureLimit k_∞(T), the numbers of HIGH in a CHEMKIN file
 * @param thirdBody         the efficiencies in [M]
 * @param shape             the broadening factor F
 */
public record ChemicallyActivatedRate(Arrhenius lowPressureLimit, Arrhenius highPressureLimit, ThirdBody thirdBody,
                                      FalloffShape shape) implements RateLaw {
}
