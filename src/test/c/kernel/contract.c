/* What semenov.h promises beside the numbers: contract. Prints what does not hold; ends with 0 if all does. */
#define _GNU_SOURCE
#include "semenov.h"

#include <fenv.h>
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define K SEMENOV_SPECIES
#define CELLS 1537
#define THREADS 4

struct field {
    double t[CELLS], p[CELLS], y[K * CELLS], error[CELLS], residual[CELLS];
    unsigned char status[CELLS];
    int cost[CELLS];
};

static int failures;

static void check(int holds, const char *what) {
    if (!holds) {
        printf("does not hold: %s\n", what);
        failures++;
    }
}

static int species(const char *name) {
    int k = 0;
    while (k < K && strcmp(semenov_species_name(k), name) != 0) {
        k++;
    }
    return k;
}

/* Unburnt gas, gas with radicals, hot and cold gas: for the surrogate and for the integrator. */
static void fill(struct field *f) {
    memset(f, 0, sizeof *f);
    for (int n = 0; n < CELLS; n++) {
        double *y = f->y + n;
        f->t[n] = 900.0 + n;
        f->p[n] = 101325.0 * (1.0 + n % 4);
        y[species("H2") * CELLS] = 0.02 + 0.00001 * n;
        y[species("H") * CELLS] = n % 3 == 0 ? 1e-5 : 0.0;
        y[species("OH") * CELLS] = n % 7 == 0 ? 0.1 : 0.0;
        const double air = 1.0 - y[species("H2") * CELLS] - y[species("H") * CELLS] - y[species("OH") * CELLS];
        const double oxygen = semenov_molar_mass(species("O2")), nitrogen = 3.76 * semenov_molar_mass(species("N2"));
        y[species("O2") * CELLS] = air * oxygen / (oxygen + nitrogen);
        y[species("N2") * CELLS] = air * nitrogen / (oxygen + nitrogen);
    }
}

static semenov_cells cells_of(struct field *f, size_t from, size_t count) {
    const semenov_cells cells = {count, f->t + from, f->p + from, f->y + from, CELLS, 1, f->status + from, f->error + from,
                                 f->residual + from, f->cost + from};
    return cells;
}

static void *workspace(void) {
    void *bytes = malloc(semenov_workspace_size());
    if (!bytes) {
        exit(2);
    }
    memset(bytes, 0xff, semenov_workspace_size());       /* whatever is in it */
    return bytes;
}

static int same(const struct field *a, const struct field *b) {
    return memcmp(a->t, b->t, sizeof a->t) == 0 && memcmp(a->p, b->p, sizeof a->p) == 0 && memcmp(a->y, b->y, sizeof a->y) == 0
            && memcmp(a->status, b->status, sizeof a->status) == 0 && memcmp(a->cost, b->cost, sizeof a->cost) == 0;
}

struct part {
    struct field *field;
    size_t from, to;
};

static void *advance_part(void *argument) {
    struct part *part = argument;
    void *bytes = workspace();
    const semenov_cells cells = cells_of(part->field, part->from, part->to - part->from);
    semenov_advance(&cells, 3e-7, NULL, bytes);
    free(bytes);
    return NULL;
}

static int never(void *context, double dt, double *t, double *p, double *y) {
    ++*(int *) context;
    *t = *p = y[0] = dt;         /* whatever a failing integrator leaves */
    return 1;
}

static int divides_by_zero(void *context, double dt, double *t, double *p, double *y) {
    volatile double zero = 0.0;
    (void) context; (void) dt; (void) p; (void) y;
    *t += 1.0 / (1.0 + zero);
    return fetestexcept(FE_DIVBYZERO) ? 2 : 0;
}

int main(void) {
    static struct field first, second, begun;
    void *bytes = workspace();
    fill(&begun);
    first = begun;
    semenov_cells cells = cells_of(&first, 0, CELLS);
    size_t by_surrogate = 0, by_reference = 0;
    check(semenov_advance(&cells, 3e-7, NULL, bytes) == 0, "all cells are advanced");
    for (int n = 0; n < CELLS; n++) {
        by_surrogate += first.status[n] == SEMENOV_SURROGATE;
        by_reference += first.status[n] == SEMENOV_REFERENCE;
    }
    if (by_surrogate < 100 || by_reference < 100) {
        printf("%lu cells by the surrogate and %lu by the integrator are too few for this test\n", (unsigned long) by_surrogate, (unsigned long) by_reference);
        failures++;
    }

    second = begun;
    for (size_t n = 0; n < CELLS; n += 7) {
        cells = cells_of(&second, n, CELLS - n < 7 ? CELLS - n : 7);
        semenov_advance(&cells, 3e-7, NULL, bytes);
    }
    check(same(&first, &second), "seven cells at a time give the same bits");

    second = begun;
    pthread_t thread[THREADS];
    struct part part[THREADS];
    for (int n = 0; n < THREADS; n++) {
        part[n] = (struct part) {&second, (size_t) n * CELLS / THREADS, (size_t) (n + 1) * CELLS / THREADS};
        pthread_create(thread + n, NULL, advance_part, part + n);
    }
    for (int n = 0; n < THREADS; n++) {
        pthread_join(thread[n], NULL);
    }
    check(same(&first, &second), "threads give the same bits");

    static double turned[K * CELLS];
    second = begun;
    for (int n = 0; n < CELLS * K; n++) {
        turned[n % CELLS * K + n / CELLS] = begun.y[n];
    }
    cells = cells_of(&second, 0, CELLS);
    cells.mass_fractions = turned;
    cells.species_stride = 1;
    cells.cell_stride = K;
    cells.raw_residual = NULL;
    cells.error_estimate = NULL;
    semenov_advance(&cells, 3e-7, NULL, bytes);
    for (int n = 0; n < CELLS * K; n++) {
        second.y[n] = turned[n % CELLS * K + n / CELLS];
    }
    check(same(&first, &second), "an array of structures gives the same bits");

    int calls = 0;
    semenov_options options = {1, never, &calls};
    second = begun;
    cells = cells_of(&second, 0, CELLS);
    check(semenov_advance(&cells, 3e-7, &options, bytes) == by_reference && (size_t) calls == by_reference, "the caller's integrator gets what the guard refuses");
    for (int n = 0; n < CELLS; n++) {
        check(second.status[n] == SEMENOV_REFERENCE_FAILED ? second.t[n] == begun.t[n] && second.p[n] == begun.p[n] && second.y[n] == begun.y[n]
              : second.t[n] == first.t[n], "a cell whose integration failed is as it was, the others do not see it");
    }
    options = (semenov_options) {0, never, &calls};
    second = begun;
    calls = 0;
    cells = cells_of(&second, 0, CELLS);
    semenov_advance(&cells, 3e-7, &options, bytes);
    check(calls == 0 && second.status[0] != SEMENOV_REFERENCE, "without the guard nothing is integrated");
    options = (semenov_options) {1, divides_by_zero, NULL};
    cells = cells_of(&second, 0, CELLS);
    check(semenov_advance(&cells, 3e-7, &options, bytes) == 0, "the caller's integrator sees none of the exceptions inside");

    feclearexcept(FE_ALL_EXCEPT);
    feraiseexcept(FE_DIVBYZERO);
    second = begun;
    second.t[0] = NAN;
    second.p[1] = HUGE_VAL;
    cells = cells_of(&second, 0, CELLS);
    check(semenov_advance(&cells, 3e-7, NULL, bytes) == 2, "the number of cells not advanced is returned");
    check(second.status[0] == SEMENOV_NOT_A_NUMBER && second.status[1] == SEMENOV_NOT_A_NUMBER, "numbers that are none have their status");
    check(fetestexcept(FE_ALL_EXCEPT) == FE_DIVBYZERO, "the caller's exception flags are as they were");

    second = begun;
    cells = cells_of(&second, 0, CELLS);
    check(semenov_advance(&cells, 1e-5, NULL, bytes) == CELLS && second.status[5] == SEMENOV_TIME_STEP_OUT_OF_RANGE && second.t[5] == begun.t[5], "a time step outside the domain");
    check(semenov_advance(&cells, NAN, NULL, bytes) == CELLS, "a time step that is no number");
    check(semenov_integrate(&cells, 1e-5, bytes) == 0, "the integrator takes any time step");
    check(semenov_integrate(&cells, -1.0, bytes) == CELLS, "but for negative ones");
    check(semenov_advance(NULL, 3e-7, NULL, bytes) == (size_t) -1 && semenov_advance(&cells, 3e-7, NULL, NULL) == (size_t) -1, "null pointers");
    cells.count = 0;
    cells.temperature = NULL;
    check(semenov_advance(&cells, 3e-7, NULL, bytes) == 0, "no cells");

    double y[K];
    for (int k = 0; k < K; k++) {
        y[k] = begun.y[k * CELLS + 21];
    }
    const double u = semenov_internal_energy(1234.5, y), h = semenov_enthalpy(1234.5, y);
    check(fabs(semenov_temperature_of_internal_energy(u, y, 300.0) - 1234.5) < 1e-8, "T of u");
    check(fabs(semenov_temperature_of_enthalpy(h, y, 5000.0) - 1234.5) < 1e-8, "T of h");
    check(fabs(h - u - semenov_gas_constant(y) * 1234.5) < 1e-9 * fabs(h) + 1e-6, "h - u = R T");
    check(fabs((semenov_enthalpy(1234.6, y) - semenov_enthalpy(1234.4, y)) / 0.2 / semenov_heat_capacity_p(1234.5, y) - 1.0) < 1e-6, "c_p is the slope of h");
    check(fabs((semenov_internal_energy(1234.6, y) - semenov_internal_energy(1234.4, y)) / 0.2 / semenov_heat_capacity_v(1234.5, y) - 1.0) < 1e-6, "c_v is the slope of u");
    check(semenov_temperature_of_internal_energy(1e12, y, 300.0) < 0.0, "an energy that no temperature has");
    check(semenov_species_name(K) == NULL && semenov_molar_mass(-1) == 0.0 && strlen(semenov_status_text(99)) > 0, "names beyond the last");
    for (int n = 0; n <= SEMENOV_REFERENCE_FAILED; n++) {
        check(strlen(semenov_status_text(n)) > 10, "every status has a text");
    }
    free(bytes);
    printf(failures ? "%d points do not hold\n" : "all points hold\n", failures);
    return failures ? 1 : 0;
}
