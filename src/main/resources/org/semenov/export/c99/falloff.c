/* k_f = k_inf P/(1 + P) F with P = k_0 [M]/k_inf and log10 F = L d^2/(d^2 + x^2), L = log10 u, x = log10 P - 0.4 - 0.67 L,
   n = 0.75 - 1.27 L, d = n - 0.14 x, u = w3 exp(-T r3) + w1 exp(-T r1) + w2 exp(-t2/T). */
INLINE void blend(struct chemistry *x, int high, int low, int third, double w3, double r3, double w1, double r1, double w2, double t2) {
    const vec term3 = exponential_limited(x->t * -r3) * w3, term1 = exponential_limited(x->t * -r1) * w1;
    const vec term2 = exponential_limited(x->inverse_t * -t2) * w2;
    const vec centre = at_least(term3 + term1 + term2, all(1e-300));
    const vec centre_slope = (term2 * (x->inverse_t * x->inverse_t) * t2 - term3 * r3 - term1 * r1) / centre;
    const vec m = x->third_body[third];
    const vec pressure = at_least(x->kappa[low] * m / x->kappa[high], all(0.0));
    const vec log_centre = logarithm(centre) * (1.0 / LN_10);
    const vec s = logarithm(at_least(pressure, all(1e-250))) * (1.0 / LN_10) - 0.4 - log_centre * 0.67;
    const vec width = log_centre * -1.27 + 0.75;
    const vec d = width - s * 0.14, d2 = d * d;
    const vec inverse = 1.0 / fmadd(s, s, d2);
    const vec share = d2 * inverse;
    const vec shared = log_centre * 2.0 * d * s * inverse * inverse;
    const vec broadening = exponential_limited(log_centre * LN_10 * share);
    const vec temperature_slope = (share + shared * (s * (-1.27 + 0.14 * 0.67) + d * 0.67)) * centre_slope;
    const vec part = 1.0 / (pressure + 1.0);
    const vec slope = part + pick(greater(pressure, all(1e-250)), -(shared * width), all(0.0));
    const vec by_third = x->kappa[low] * part * broadening;
    const vec high_slope = x->log_slope[high];
    x->kappa[high] = by_third * m;
    x->by_third_body[third] = by_third * slope;
    x->log_slope[high] = fmadd(slope, x->log_slope[low] - high_slope, temperature_slope + high_slope);
}

