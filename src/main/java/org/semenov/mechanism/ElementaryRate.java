package org.semenov.mechanism;

/**
 * A rate constant of temperature alone.
 *
 * @param rateConstant k_f(T)
 */
public record ElementaryRate(Arrhenius rateConstant) implements RateLaw {
}
