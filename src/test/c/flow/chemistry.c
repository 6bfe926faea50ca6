#include "chemistry.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const double CHEMISTRY_HOT = 900.0;

static void *allocate(size_t size) {
    void *memory = calloc(1, size);
    if (memory == NULL) {
        fprintf(stderr, "no memory for %zu bytes\n", size);
        exit(1);
    }
    return memory;
}

chemistry chemistry_new(chemistry_kind kind, int cells) {
    size_t n = (size_t) cells;
    chemistry c = {
        .kind = kind,
        .least_mass_fraction = 1.0,
        .workspace = allocate(semenov_workspace_size()),
        .temperature = allocate(n * sizeof(double)),
        .pressure = allocate(n * sizeof(double)),
        .y = allocate(n * SPECIES * sizeof(double)),
        .status = allocate(n)
    };
    memset(c.status, SEMENOV_NOT_ADVANCED, n);
    return c;
}

void chemistry_free(chemistry *c) {
    free(c->workspace);
    free(c->temperature);
    free(c->pressure);
    free(c->y);
    free(c->status);
}

static void look_at(chemistry *c, const double *y) {
    double sum = 0.0;
    for (int k = 0; k < SPECIES; k++) {
        sum += y[k];
        c->least_mass_fraction = fmin(c->least_mass_fraction, y[k]);
    }
    c->sum_gap = fmax(c->sum_gap, fabs(sum - 1.0));
}

static void gather(chemistry *c, const tube *t) {
    for (int cell = 0; cell < t->cells; cell++) {
        const gas *g = &t->gas[cell];
        c->temperature[cell] = g->temperature;
        c->pressure[cell] = g->pressure;
        for (int k = 0; k < SPECIES; k++) {
            c->y[k * t->cells + cell] = g->y[k];
        }
        look_at(c, g->y);
    }
}

static void call(chemistry *c, const tube *t, double dt) {
    semenov_cells cells = {
        .count = (size_t) t->cells,
        .temperature = c->temperature,
        .pressure = c->pressure,
        .mass_fractions = c->y,
        .species_stride = (size_t) t->cells,
        .cell_stride = 1,
        .status = c->status
    };
    moment begin = moment_now();
    if (c->kind == KERNEL) {
        semenov_advance(&cells, dt, NULL, c->workspace);
    } else {
        semenov_integrate(&cells, dt, c->workspace);
    }
    moment_add_since(&c->spent, begin);
}

static void count(chemistry *c, const tube *t) {
    memset(c->last_step, 0, sizeof c->last_step);
    for (int cell = 0; cell < t->cells; cell++) {
        int status = c->status[cell];
        c->cell_steps[status]++;
        c->last_step[status]++;
        c->hot_steps[status] += t->gas[cell].temperature > CHEMISTRY_HOT;
    }
}

/* Takes the mass fractions of a cell; the rest of what it conserves stays, and gives its temperature. */
static int take(chemistry *c, tube *t, int cell) {
    double y[SPECIES];
    double *conserved = t->conserved + (size_t) cell * CONSERVED;
    gas *g = &t->gas[cell];
    if (c->status[cell] != SEMENOV_SURROGATE && c->status[cell] != SEMENOV_REFERENCE) {
        return 1;
    }
    for (int k = 0; k < SPECIES; k++) {
        y[k] = c->y[k * t->cells + cell];
        conserved[k] = g->density * y[k];
    }
    look_at(c, y);
    if (gas_decode(conserved, c->temperature[cell], g) != 0) {
        return 1;
    }
    c->energy_gap = fmax(c->energy_gap, fabs(g->temperature - c->temperature[cell]));
    return 0;
}

int chemistry_advance(chemistry *c, tube *t, double dt) {
    if (c->kind == FROZEN) {
        return -1;
    }
    gather(c, t);
    call(c, t, dt);
    count(c, t);
    for (int cell = 0; cell < t->cells; cell++) {
        if (take(c, t, cell) != 0) {
            return cell;
        }
    }
    return -1;
}
