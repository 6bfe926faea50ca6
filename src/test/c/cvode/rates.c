/*
 * Rates by the law of mass action and their analytic derivatives:
 *   q = kappa (prod c^nu' - prod c^nu''/K_c),  omega_k = sum_i nu_ki q_i,  ln K_c = -sum nu g/RT + sum nu ln(p0/RT)
 * All exponentials of a temperature are taken in one sweep through the vector unit; equal ones are shared. Nothing is allocated.
 */
#include "mechanism.h"
#include "vector_math.h"

#include <math.h>
#include <string.h>

static const double GAS_CONSTANT = 8.31446261815324;
static const double ONE_ATMOSPHERE = 101325.0;
static const double LARGEST_LOG_INVERSE = 690.775527898213705; /* ln 1e300 */
static const double SMALLEST_REDUCED_PRESSURE = 1e-250;
static const double LN_10 = 2.302585092994045684;

/* Takes for every species the range of the temperature, and notes how far the choice holds. */
static void choose_polynomials(mechanism *m, double t) {
    m->lower = 0.0;
    m->upper = INFINITY;
    for (int k = 0; k < m->species; k++) {
        const double *from = t > m->middle[k] ? m->high : m->low;
        if (t > m->middle[k]) {
            m->lower = fmax(m->lower, m->middle[k]);
        } else {
            m->upper = fmin(m->upper, m->middle[k]);
        }
        for (int j = 0; j < 7; j++) {
            m->active[j * m->species + k] = from[j * m->species + k];
        }
    }
}

static void thermodynamics(mechanism *m, double t, double log_t, double inverse_t) {
    if (!(t > m->lower && t <= m->upper)) {
        choose_polynomials(m, t);
    }
    int species = m->species;
    const double *restrict a = m->active;
    double *restrict h = m->h;
    double *restrict g = m->g;
    double *restrict cp = m->cp;
    for (int k = 0; k < species; k++) {
        double a0 = a[k];
        double a1 = a[species + k] * t;
        double a2 = a[2 * species + k] * (t * t);
        double a3 = a[3 * species + k] * (t * t * t);
        double a4 = a[4 * species + k] * (t * t * t * t);
        cp[k] = a0 + a1 + a2 + a3 + a4;
        h[k] = a0 + a1 / 2.0 + a2 / 3.0 + a3 / 4.0 + a4 / 5.0 + a[5 * species + k] * inverse_t;
        double s = a0 * log_t + a1 + a2 / 2.0 + a3 / 3.0 + a4 / 4.0 + a[6 * species + k];
        g[k] = h[k] - s;
    }
}

static double broadened_centre(const falloff *f, const double *exponentials) {
    double centre = f->weight[0] * exponentials[0] + f->weight[1] * exponentials[1] + f->weight[2] * exponentials[2];
    return fmax(centre, 1e-300);
}

static double sri_base(const falloff *f, double t) {
    return f->a * exp(-f->b / t) + (f->c != 0.0 ? exp(-t / f->c) : 0.0);
}

/* k_f = k_inf P_r/(1 + P_r) F in place of k_inf, with its derivatives by [M] and the logarithmic one by T at request. */
static void falloff_rates(mechanism *m, double t, double log_t, const double *centre_terms, int derivatives) {
    int count = m->falloffs;
    double *reduced = m->logs;
    double *log_centre = m->logs + count;
    double *log_f = m->logs + 2 * count;
    double inverse_t = 1.0 / t;
    for (int n = 0; n < count; n++) {
        const falloff *f = &m->falloff[n];
        const reaction *r = &m->reaction[f->reaction];
        reduced[n] = fmax(m->k[r->low] * m->m[r->third] / m->k[r->rate], SMALLEST_REDUCED_PRESSURE);
        log_centre[n] = f->shape == TROE ? broadened_centre(f, centre_terms + 3 * n) : f->shape == SRI ? sri_base(f, t) : 1.0;
        log_f[n] = reduced[n];
    }
    vector_log(2 * count, log_centre, log_centre);
    for (int n = 0; n < count; n++) {
        const falloff *f = &m->falloff[n];
        const reaction *r = &m->reaction[f->reaction];
        double log_p = log_f[n] / LN_10;
        double slope = 0.0;
        double by_t = 0.0;
        log_f[n] = 0.0;
        if (f->shape == TROE) {
            double l = log_centre[n] / LN_10;
            double x = log_p - 0.4 - 0.67 * l;
            double width = 0.75 - 1.27 * l;
            double d = width - 0.14 * x;
            double sum = d * d + x * x;
            log_f[n] = log_centre[n] * d * d / sum;
            if (derivatives) {
                const double *terms = centre_terms + 3 * n;
                double centre_by_t = -f->weight[0] * f->parameter[0] * terms[0] - f->weight[1] * f->parameter[1] * terms[1]
                        + f->weight[2] * f->parameter[2] * inverse_t * inverse_t * terms[2];
                slope = -2.0 * l * d * x * width / (sum * sum);
                double by_l = d * d / sum + 2.0 * l * d * x * (0.67 * d - 1.1762 * x) / (sum * sum);
                by_t = by_l * centre_by_t / broadened_centre(f, terms);
            }
        } else if (f->shape == SRI) {
            double x = 1.0 / (1.0 + log_p * log_p);
            log_f[n] = log(f->d) + x * log_centre[n] + f->e * log_t;
            if (derivatives) {
                double base_by_t = f->a * f->b * inverse_t * inverse_t * exp(-f->b / t) - (f->c != 0.0 ? exp(-t / f->c) / f->c : 0.0);
                slope = -2.0 * x * x * log_p / LN_10 * log_centre[n];
                by_t = x * base_by_t / sri_base(f, t) + f->e * inverse_t;
            }
        }
        if (derivatives) {
            int high = m->exponential[r->rate];
            int low = m->exponential[r->low];
            double high_by_t = (m->exponent[high] + m->activation[high] * inverse_t) * inverse_t;
            double low_by_t = (m->exponent[low] + m->activation[low] * inverse_t) * inverse_t;
            slope += 1.0 / (1.0 + reduced[n]);
            m->log_k_by_t[f->reaction] = high_by_t + slope * (low_by_t - high_by_t) + by_t;
            m->k_by_m[f->reaction] = slope / m->m[r->third];
        }
    }
    vector_exp(count, log_f, log_f);
    for (int n = 0; n < count; n++) {
        int i = m->falloff[n].reaction;
        double k = m->k[m->reaction[i].rate] * reduced[n] / (1.0 + reduced[n]) * log_f[n];
        m->k[m->reaction[i].rate] = k;
        m->k_by_m[i] *= k;
    }
}

/* Everything that depends on temperature and third bodies alone; gives the 1/K_c. */
static const double *evaluate(mechanism *m, double t, int derivatives) {
    double log_t = log(t);
    double inverse_t = 1.0 / t;
    thermodynamics(m, t, log_t, inverse_t);
    double *arguments = m->argument;
    for (int n = 0; n < m->exponentials; n++) {
        arguments[n] = m->exponent[n] * log_t - m->activation[n] * inverse_t;
    }
    double *inverse_kc = arguments + m->exponentials;
    double log_reference = log(ONE_ATMOSPHERE / GAS_CONSTANT) - log_t;
    for (int n = 0; n < m->nets; n++) {
        double sum = -m->net_sum[n] * log_reference;
        for (int s = m->net_start[n]; s < m->net_start[n + 1]; s++) {
            sum += m->net_nu[s] * m->g[m->net_species[s]];
        }
        inverse_kc[n] = fmin(sum, LARGEST_LOG_INVERSE);
    }
    double *centre_terms = inverse_kc + m->nets;
    for (int n = 0; n < m->falloffs; n++) {
        const double *parameter = m->falloff[n].parameter;
        centre_terms[3 * n] = -t * parameter[0];
        centre_terms[3 * n + 1] = -t * parameter[1];
        centre_terms[3 * n + 2] = -parameter[2] * inverse_t;
    }
    vector_exp(m->exponentials + m->nets + 3 * m->falloffs, arguments, arguments);
    for (int n = 0; n < m->rates; n++) {
        m->k[n] = m->factor[n] * arguments[m->exponential[n]];
    }
    double total = 0.0;
    for (int k = 0; k < m->species; k++) {
        total += m->c[k];
    }
    for (int n = 0; n < m->thirds; n++) {
        const third_body *third = &m->third[n];
        double sum = third->base * total;
        for (int s = 0; s < third->count; s++) {
            sum += third->excess[s] * m->c[third->species[s]];
        }
        m->m[n] = sum;
    }
    falloff_rates(m, t, log_t, centre_terms, derivatives);
    return inverse_kc;
}

static double product(const double *c, const int *factors) {
    return c[factors[0]] * c[factors[1]] * c[factors[2]] * c[factors[3]];
}

void mechanism_rates(mechanism *m, double temperature) {
    const double *inverse_kc = evaluate(m, temperature, 0);
    double *restrict omega = m->omega;
    memset(omega, 0, (size_t) m->species * sizeof(double));
    for (int i = 0; i < m->reactions; i++) {
        const reaction *r = &m->reaction[i];
        double q = product(m->c, r->reactant);
        if (r->net_class >= 0) {
            q -= inverse_kc[r->net_class] * product(m->c, r->product);
        }
        q *= m->k[r->rate];
        if (r->kind == THREE_BODY) {
            q *= m->m[r->third];
        }
        for (int s = 0; s < r->net_count; s++) {
            omega[r->net[s]] += r->nu[s] * q;
        }
    }
}

/* Adds nu_k dq/dc_j of the factors c_j of one side. */
static void add_factors(mechanism *m, const reaction *r, const int *factors, int count, double scale) {
    for (int s = 0; s < count; s++) {
        double by_c = scale;
        for (int other = 0; other < count; other++) {
            if (other != s) {
                by_c *= m->c[factors[other]];
            }
        }
        double *column = m->omega_c + (size_t) factors[s] * m->species;
        for (int n = 0; n < r->net_count; n++) {
            column[r->net[n]] += r->nu[n] * by_c;
        }
    }
}

/* Adds nu_k dq/d[M] of the listed species, and notes that of all species for later. */
static void add_third_body(mechanism *m, const reaction *r, double by_m) {
    const third_body *third = &m->third[r->third];
    for (int s = 0; s < third->count; s++) {
        double *column = m->omega_c + (size_t) third->species[s] * m->species;
        for (int n = 0; n < r->net_count; n++) {
            column[r->net[n]] += r->nu[n] * by_m * third->excess[s];
        }
    }
    for (int n = 0; n < r->net_count; n++) {
        m->by_base[r->net[n]] += r->nu[n] * by_m * third->base;
    }
}

void mechanism_rates_with_derivatives(mechanism *m, double temperature) {
    const double *inverse_kc = evaluate(m, temperature, 1);
    int species = m->species;
    double inverse_t = 1.0 / temperature;
    memset(m->omega, 0, (size_t) species * sizeof(double));
    memset(m->omega_t, 0, (size_t) species * sizeof(double));
    memset(m->by_base, 0, (size_t) species * sizeof(double));
    memset(m->omega_c, 0, (size_t) (species * species) * sizeof(double));
    for (int n = 0; n < m->nets; n++) {
        double sum = -m->net_sum[n];
        for (int s = m->net_start[n]; s < m->net_start[n + 1]; s++) {
            sum += m->net_nu[s] * m->h[m->net_species[s]];
        }
        m->log_kc_by_t[n] = sum * inverse_t;
    }
    for (int i = 0; i < m->reactions; i++) {
        const reaction *r = &m->reaction[i];
        double kappa = m->k[r->rate];
        if (r->kind == THREE_BODY) {
            kappa *= m->m[r->third];
        }
        double forward = product(m->c, r->reactant);
        double inverse = r->net_class >= 0 ? inverse_kc[r->net_class] : 0.0;
        double reverse = r->net_class >= 0 ? inverse * product(m->c, r->product) : 0.0;
        int shared = m->exponential[r->rate];
        double log_by_t = r->kind == FALLOFF ? m->log_k_by_t[i] : (m->exponent[shared] + m->activation[shared] * inverse_t) * inverse_t;
        double q = kappa * (forward - reverse);
        double by_t = log_by_t * q + (r->net_class >= 0 ? kappa * reverse * m->log_kc_by_t[r->net_class] : 0.0);
        for (int n = 0; n < r->net_count; n++) {
            m->omega[r->net[n]] += r->nu[n] * q;
            m->omega_t[r->net[n]] += r->nu[n] * by_t;
        }
        if (r->third >= 0) {
            add_third_body(m, r, (forward - reverse) * (r->kind == FALLOFF ? m->k_by_m[i] : m->k[r->rate]));
        }
        add_factors(m, r, r->reactant, r->reactant_count, kappa);
        if (r->net_class >= 0) {
            add_factors(m, r, r->product, r->product_count, -kappa * inverse);
        }
    }
    for (int j = 0; j < species; j++) {
        double *restrict column = m->omega_c + (size_t) j * species;
        for (int k = 0; k < species; k++) {
            column[k] += m->by_base[k];
        }
    }
}
