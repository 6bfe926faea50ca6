package org.semenov.mechanism;

/**
 * A rate between two limits of pressure: k_f = k_∞ P_r/(1 + P_r) F with the reduced pressure P_r = k_0 [M]/k_∞.
 *
 * @param highPressureLimit k_∞(T)
 * @param lowPressureLimit  k_0(T), of one order more than k_∞
 * @param thirdBody         the efficiencies in [M]
 * @param shape             the broadening factor F
 */
public record FalloffRate(Arrhenius highPressureLimit, Arrhenius lowPressureLimit, ThirdBody thirdBody,
                          FalloffShape shape) implements RateLaw {
}
