#include "balance.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *const BALANCE_NAMES[BALANCES] = {"mass", "momentum", "energy", "H", "O", "N", "AR"};

enum { MASS, TOTAL_MOMENTUM, TOTAL_ENERGY, FIRST_ELEMENT };

/* Atoms of H, O, N, AR. */
static const struct {
    const char *species;
    double atoms[ELEMENTS];
} COMPOSITION[] = {
    {"H2", {2, 0, 0, 0}}, {"O2", {0, 2, 0, 0}}, {"O", {0, 1, 0, 0}}, {"H", {1, 0, 0, 0}}, {"OH", {1, 1, 0, 0}},
    {"HO2", {1, 2, 0, 0}}, {"H2O2", {2, 2, 0, 0}}, {"H2O", {2, 1, 0, 0}}, {"N2", {0, 0, 2, 0}}, {"AR", {0, 0, 0, 1}}
};

static const double *atoms(int species) {
    const char *name = semenov_species_name(species);
    for (size_t n = 0; n < sizeof COMPOSITION / sizeof COMPOSITION[0]; n++) {
        if (strcmp(COMPOSITION[n].species, name) == 0) {
            return COMPOSITION[n].atoms;
        }
    }
    fprintf(stderr, "species %s of %s: its elements are not known here, add it to COMPOSITION in balance.c\n", name, SEMENOV_MODEL);
    exit(2);
}

/* Quantity n of a conserved state: as it is, elements in mol/m3. */
static double quantity(const double *conserved, int n) {
    if (n == TOTAL_MOMENTUM) {
        return conserved[MOMENTUM];
    }
    if (n == TOTAL_ENERGY) {
        return conserved[ENERGY];
    }
    double sum = 0.0;
    for (int k = 0; k < SPECIES; k++) {
        sum += n == MASS ? conserved[k] : conserved[k] * atoms(k)[n - FIRST_ELEMENT] / semenov_molar_mass(k);
    }
    return sum;
}

static double total(const tube *t, int n, double *size) {
    double sum = 0.0;
    *size = 0.0;
    for (int cell = 0; cell < t->cells; cell++) {
        double held = quantity(t->conserved + (size_t) cell * CONSERVED, n) * t->dx;
        sum += held;
        *size += fabs(held);
    }
    return sum;
}

balance balance_open(const tube *t) {
    balance b;
    double size;
    for (int n = 0; n < BALANCES; n++) {
        b.first[n] = total(t, n, &size);
    }
    return b;
}

double balance_error(const balance *b, const tube *t, int n) {
    double size;
    double now = total(t, n, &size);
    double passed_in = quantity(t->passed_in, n);
    double gap = fabs(now - b->first[n] - passed_in);
    return gap == 0.0 ? 0.0 : gap / (size + fabs(passed_in));
}
