/*
 * A gas-phase mechanism as flat arrays, compiled from the text table that org.semenov.experiment.precision.PeerMechanism writes.
 * SI units: mol, m3, s, K, kg, J. Species k = 0..K-1, reactions i = 0..I-1.
 */
#ifndef MECHANISM_H
#define MECHANISM_H

#include <stdio.h>

enum kind { ELEMENTARY, THREE_BODY, FALLOFF };
enum shape { LINDEMANN, TROE, SRI };
enum { MOST_FACTORS = 4, MOST_NET = 8 };

/* One reaction; c[K] is a dummy concentration of 1, with which unused slots are filled. */
typedef struct {
    enum kind kind;
    int rate;                       /* position of k_f (or k_inf) among the rate constants */
    int low;                        /* position of k_0, fall-off only */
    int falloff;                    /* position among the fall-off reactions, or -1 */
    int third;                      /* position of [M], or -1 */
    int net_class;                  /* position of 1/K_c, or -1 if irreversible */
    int reactant_count, product_count, net_count;
    int reactant[MOST_FACTORS], product[MOST_FACTORS], net[MOST_NET];
    double nu[MOST_NET];
} reaction;

typedef struct {
    enum shape shape;
    int reaction;
    double weight[3], parameter[3]; /* Troe: F_cent = w0 exp(-T p0) + w1 exp(-T p1) + w2 exp(-p2/T) */
    double a, b, c, d, e;           /* SRI */
} falloff;

typedef struct {
    double base;                    /* efficiency of a species that is not listed */
    int count;
    int *species;
    double *excess;                 /* efficiency less base */
} third_body;

typedef struct {
    int species, reactions, rates, exponentials, nets, falloffs, thirds;
    double *molar_mass;
    double *middle;                 /* temperature at which the polynomials meet */
    double *low, *high;             /* a_0..a_6 at [j K + k] */
    double *active, lower, upper;   /* the polynomials in use for lower < T <= upper */
    reaction *reaction;
    falloff *falloff;
    third_body *third;
    double *factor;                 /* A of each rate constant */
    int *exponential;               /* the exponential it shares */
    double *exponent, *activation;  /* b and E_a/R of each distinct exponential */
    int *net_start, *net_species;   /* distinct net reactions */
    double *net_nu, *net_sum;
    /* scratch */
    double *c, *h, *g, *cp, *argument, *k, *m, *logs;
    double *omega, *omega_t, *omega_c, *by_base;
    double *k_by_m, *log_k_by_t, *log_kc_by_t;
} mechanism;

/* Reads K, I and the tables; ends the program with a message where they are not as agreed. */
mechanism *mechanism_read(FILE *in);

/* omega [mol/m3/s] in m->omega, at T [K] and the concentrations [mol/m3] in m->c. Also fills m->h (h/RT) and m->cp (c_p/R). */
void mechanism_rates(mechanism *m, double temperature);

/* The same with m->omega_t = d omega/dT and m->omega_c[j K + k] = d omega_k/d c_j. */
void mechanism_rates_with_derivatives(mechanism *m, double temperature);

#endif
