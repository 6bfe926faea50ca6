package org.semenov.dataset;

/**
 * Box-Cox transform z = (Y^λ - 1)/λ of a mass fraction (Box and Cox, J. R. Stat. Soc. B 26 (1964) 211-252), continued
 * oddly below zero, so that a negative fraction that a net produces stays visible instead of being clipped:
 * z = (sign(Y)|Y|^λ - 1)/λ. λ = 1 is a shift, small λ resembles the logarithm but is finite at zero.
 *
 * @param exponent λ, in (0, 1]
 */
public record BoxCox(double exponent) {

    public BoxCox {
        if (!(exponent > 0.0 && exponent <= 1.0)) {
            throw new IllegalArgumentException("Box-Cox exponent " + exponent + " is not within (0, 1]");
        }
    }

    /** z of Y. */
    public double transform(double value) {
        return (Math.copySign(Math.pow(Math.abs(value), exponent), value) - 1.0) / exponent;
    }

    /** Y of z. */
    public double inverse(double transformed) {
        double power = 1.0 + exponent * transformed;
        return Math.copySign(Math.pow(Math.abs(power), 1.0 / exponent), power);
    }

    /** dY/dz = |Y|^(1-λ), given Y. */
    public double inverseDerivative(double value) {
        return Math.pow(Math.abs(value), 1.0 - exponent);
    }
}
