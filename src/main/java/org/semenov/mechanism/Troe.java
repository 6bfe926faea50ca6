package org.semenov.mechanism;

import java.util.OptionalDouble;

/**
 * The broadening of J. Troe (R. G. Gilbert, K. Luther, J. Troe, Ber. Bunsenges. Phys. Chem. 87 (1983) 169-177):
 * <pre>
 *   F_cent   = (1 − a) exp(−T/T_3) + a exp(−T/T_1) + exp(−T_2/T)
 *   log10 F  = log10 F_cent / (1 + f²),   f = (log10 P_r + c)/(n − 0.14 (log10 P_r + c))
 *   c        = −0.4 − 0.67 log10 F_cent,  n = 0.75 − 1.27 log10 F_cent
 * </pre>
 * Without T_2 the last exponential is left out; that is not T_2 = 0. A T_1 or T_3 of exactly 0 K stands for its limit, in which
 * its exponential vanishes.
 *
 * @param a            weight of the second exponential
 * @param temperature3 T_3 [K]
 * @param temperature1 T_1 [K]
 * @param temperature2 T_2 [K], or empty for the form of three parameters
 */
public record Troe(double a, double temperature3, double temperature1, OptionalDouble temperature2)
        implements FalloffShape {
}
