package org.semenov.mechanism;

/**
 * A rate constant times the third-body concentration: q = [M] (k_f Π c − k_r Π c).
 *
 * @param rateConstant k_f(T), without [M]
 * @param thirdBody    the efficiencies in [M]
 */
public record ThreeBodyRate(Arrhenius rateConstant, ThirdBody thirdBody) implements RateLaw {
}
