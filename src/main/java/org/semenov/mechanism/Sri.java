package org.semenov.mechanism;

/**
 * The broadening of SRI International (P. H. Stewart, C. W. Larson, D. M. Golden, Combust. Flame 75 (1989) 25-31), with the two
 * more parameters of R. J. Kee et al. (CHEMKIN-II, SAND89-8009):
 * <pre>
 *   F = d (a exp(−b/T) + exp(−T/c))^X T^e,   X = 1/(1 + (log10 P_r)²)
 * </pre>
 *
 * @param a weight of the first exponential
 * @param b [K]
 * @param c [K], not negative; 0 stands for its limit, in which the second exponential vanishes
 * @param d factor, 1 in the form of three parameters
 * @param e temperature exponent, 0 in the form of three parameters
 */
public record Sri(double a, double b, double c, double d, double e) implements FalloffShape {
}
