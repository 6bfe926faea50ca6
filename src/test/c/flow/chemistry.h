/* The chemistry of the cells of a tube: each a closed volume that keeps its density, momentum and energy. */
#ifndef CHEMISTRY_H
#define CHEMISTRY_H

#include "moment.h"
#include "tube.h"

enum { STATUSES = SEMENOV_REFERENCE_FAILED + 1 };

typedef enum chemistry_kind { FROZEN, KERNEL, INTEGRATOR } chemistry_kind;

typedef struct chemistry {
    chemistry_kind kind;
    long long cell_steps[STATUSES];   /* by what became of them; those of INTEGRATOR are SEMENOV_REFERENCE */
    long long hot_steps[STATUSES];    /* the same of cells hotter than HOT before the step */
    int last_step[STATUSES];          /* cells of the last step */
    double energy_gap;                /* largest difference [K] of a temperature given and that of the energy kept */
    double sum_gap;                   /* largest |sum of Y - 1| given or taken */
    double least_mass_fraction;       /* given or taken */
    moment spent;                     /* within the exported functions */
    /* scratch */
    void *workspace;
    double *temperature, *pressure, *y;   /* [cells], [cells], [SPECIES][cells] */
    unsigned char *status;
} chemistry;

/* [K] Above it a cell counts as hot: fresh and once shocked gas of the cases here is colder. */
extern const double CHEMISTRY_HOT;

/* Ends the program where there is no memory. */
chemistry chemistry_new(chemistry_kind kind, int cells);

void chemistry_free(chemistry *c);

/* One step of dt [s] of all cells, states of t included. The number of the first cell that was not advanced or has no temperature, or -1. */
int chemistry_advance(chemistry *c, tube *t, double dt);

#endif
