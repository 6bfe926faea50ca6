/* What semenov.h promises beside the numbers: contract. Prints what does not hold; ends with 0 if all does. */
#define _GNU_SOURCE
#include "semenov.h"

#include <fenv.h>
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef __SSE2__
#include <immintrin.h>
#endif

#define K SEMENOV_SPECIES
#define CELLS 1537
#define THREADS 4
#define WIDE (K + 3)      /* of a structure that holds more than mass fractions */

struct field {
    double t[CELLS], p[CELLS], y[K * CELLS], error[CELLS], residual[CELLS];
    unsigned char status[CELLS];
    int cost[CELLS], floored[CELLS];
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
                                 f->residual + from, f->cost + from, f->floored + from, 0};
    return cells;
}

static void *workspace(void) {
    const size_t size = semenov_workspace_size() + 1;
    void *bytes = malloc(size);
    if (!bytes) {
        exit(2);
    }
    memset(bytes, 0xff, size);       /* whatever is in it */
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

/* A caller's integrator that says it did, and leaves what is none. */
struct liar {
    double t, p, y;
};

static int lies(void *context, double dt, double *t, double *p, double *y) {
    const struct liar *liar = context;
    (void) dt;
    *t = liar->t;
    *p = liar->p;
    y[K / 2] = liar->y;
    return 0;
}

/* Calls the kernel from within, with the workspace that it is given. */
static int calls_again(void *context, double dt, double *t, double *p, double *y) {
    const semenov_cells cells = {1, t, p, y, 1, K, NULL, NULL, NULL, NULL, NULL, 0};
    return semenov_integrate(&cells, dt, context) != 0;
}

/* Leaves what is beyond single precision. */
static int is_wide(void *context, double dt, double *t, double *p, double *y) {
    (void) dt; (void) p; (void) y;
    *t = *(const double *) context;
    return 0;
}

static int turns_rounding(void *context, double dt, double *t, double *p, double *y) {
    (void) context; (void) dt; (void) t; (void) p; (void) y;
    return fesetround(FE_UPWARD);
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

/* Other rounding, and flushing of small numbers to zero, of a caller change no bit and are as they were afterwards. */
static void check_environment(const struct field *begun, const struct field *wanted, void *bytes) {
    static struct field f;
    f = *begun;
    semenov_cells cells = cells_of(&f, 0, CELLS);
    fesetround(FE_UPWARD);
    semenov_advance(&cells, 3e-7, NULL, bytes);
    check(fegetround() == FE_UPWARD, "the caller's rounding is as it was");
    fesetround(FE_TONEAREST);
    check(same(wanted, &f), "the caller's rounding changes no bit");
#ifdef __SSE2__
    f = *begun;
    const unsigned flushing = _mm_getcsr() | 0x8040;
    _mm_setcsr(flushing);
    semenov_advance(&cells, 3e-7, NULL, bytes);
    check(_mm_getcsr() == flushing, "flushing to zero is as it was");
    _mm_setcsr(flushing & ~0x8040u);
    check(same(wanted, &f), "flushing to zero changes no bit");
#endif
    static struct field kept, turned;
    semenov_options options = {0, turns_rounding, NULL};
    turned = *begun;
    cells = cells_of(&turned, 0, CELLS);
    semenov_advance(&cells, 3e-7, &options, bytes);
    fesetround(FE_TONEAREST);
    kept = turned;
    for (int n = 0; n < CELLS; n++) {
        check(kept.status[n] != SEMENOV_SURROGATE || (kept.t[n] == wanted->t[n] && kept.y[n] == wanted->y[n]), "rounding that a caller's integrator changes changes no other cell");
    }
}

#define ACCEPTED(name, real, cells_type, advance, integrate, rounding)                                                                          \
static void name(void *bytes) {                                                                                                                 \
    for (int k = 0; k < K; k++) {                                                                                                               \
        for (int kind = 0; kind < 24; kind++) {                                                                                                 \
            real t = (real[]) {300, 1000, 1500, 2500}[kind % 4], p = (real[]) {1e3f, 1e5f, 1e7f}[kind / 4 % 3], y[K] = {0};                     \
            unsigned char status;                                                                                                               \
            int floored;                                                                                                                        \
            const cells_type cells = {1, &t, &p, y, 1, K, &status, NULL, NULL, NULL, &floored, 0};                                                 \
            y[species("H2")] = (real) 0.03;                                                                                                     \
            y[species("O2")] = (real) 0.22;                                                                                                     \
            y[species("N2")] = (real) 0.75;                                                                                                     \
            y[k] = (real) (-0.99 * (rounding));                                                                                                 \
            y[species(k == species("N2") ? "O2" : "N2")] += (real) (k == species("H2") ? 0.03 : k == species("O2") ? 0.22 : k == species("N2") ? 0.75 : 0.0); \
            for (int step = 0; step < 20; step++) {                                                                                             \
                const size_t left = kind < 12 ? advance(&cells, 1e-6, NULL, bytes) : integrate(&cells, 1e-6, bytes);                            \
                check(left == 0, "what is accepted with a mass fraction below zero by rounding is accepted after the step");                    \
                check(step > 0 || floored == (semenov_molar_mass(k) > 0.0 && k != species("N2") && k != species("AR")), "and is counted");      \
                for (int m = 0; m < K; m++) {                                                                                                   \
                    check(y[m] >= (real) (-1.0 * (rounding)), "and is not made more negative");                                                 \
                }                                                                                                                               \
            }                                                                                                                                   \
        }                                                                                                                                       \
    }                                                                                                                                           \
}
ACCEPTED(check_rounding, double, semenov_cells, semenov_advance, semenov_integrate, 1e-12)
ACCEPTED(check_rounding_float, float, semenov_cells_float, semenov_advance_float, semenov_integrate_float, 1e-7)

/* Time steps from one end to the other, and both precisions. */
static void check_integration(const struct field *begun, void *bytes) {
    static struct field f;
    static float t[CELLS], p[CELLS], y[K * CELLS];
    const double steps[] = {SEMENOV_LEAST_INTEGRATED_STEP, 1e-9, 1e-5, 1.0, SEMENOV_LARGEST_INTEGRATED_STEP};
    semenov_cells cells = cells_of(&f, 0, CELLS);
    const semenov_cells_float singles = {CELLS, t, p, y, CELLS, 1, NULL, NULL, NULL, NULL, NULL, 0};
    for (size_t s = 0; s < sizeof steps / sizeof steps[0]; s++) {
        f = *begun;
        for (int n = 0; n < CELLS * K; n++) {
            y[n] = (float) f.y[n];
        }
        for (int n = 0; n < CELLS; n++) {
            t[n] = (float) f.t[n];
            p[n] = (float) f.p[n];
        }
        check(semenov_integrate(&cells, steps[s], bytes) == 0, "the integrator takes time steps from the least to the largest");
        check(semenov_integrate_float(&singles, steps[s], bytes) == 0, "in single precision too");
        for (int n = 0; n < CELLS && steps[s] < 1e-8; n++) {
            check(fabs(t[n] / f.t[n] - 1.0) < 1e-5, "with the same result");
        }
    }
    check(semenov_integrate(&cells, 0.99 * SEMENOV_LEAST_INTEGRATED_STEP, bytes) == CELLS, "shorter ones are refused");
    check(semenov_integrate(&cells, 1.01 * SEMENOV_LARGEST_INTEGRATED_STEP, bytes) == CELLS, "longer ones are refused");
    check(semenov_integrate(&cells, NAN, bytes) == CELLS && semenov_integrate(&cells, -1.0, bytes) == CELLS, "and what is no time");
    check(semenov_integrate(NULL, 1e-6, bytes) == (size_t) -1 && semenov_integrate_float(&singles, 1e-6, NULL) == (size_t) -1, "null pointers in integrations");
}

/* With exceptions trapped: nothing that is given to the functions of thermodynamics stops a program. */
static void check_thermodynamics(void) {
    const double bad[] = {NAN, -NAN, HUGE_VAL, -HUGE_VAL, 0.0, -0.0, -300.0, 1e300, -1e300, 1e-310, 5e-324, 1e9, 1e18, 1e-307, 1e-290};
    double y[K] = {0}, none[K] = {0};
    y[species("N2")] = 0.7;
    y[species("O2")] = 0.3;
    feenableexcept(FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW);
    for (size_t b = 0; b < sizeof bad / sizeof bad[0]; b++) {
        double odd[K];
        memcpy(odd, y, sizeof y);
        odd[species("H2")] = bad[b];
        double thin[K] = {0};
        thin[species("N2")] = bad[b];
        const double *const mixtures[] = {y, none, odd, thin};
        for (int m = 0; m < 4; m++) {
            for (int which = 0; which < 2; which++) {
                const double t = which ? bad[b] : 1000.0;
                volatile double x = semenov_internal_energy(t, mixtures[m]);
                x = semenov_enthalpy(t, mixtures[m]);
                x = semenov_heat_capacity_v(t, mixtures[m]);
                x = semenov_heat_capacity_p(t, mixtures[m]);
                x = semenov_gas_constant(mixtures[m]);
                x = semenov_temperature_of_internal_energy(which ? bad[b] : 1e6, mixtures[m], 1000.0);
                x = semenov_temperature_of_enthalpy(1e6, mixtures[m], t);
                (void) x;
            }
        }
        const double found = semenov_temperature_of_enthalpy(semenov_enthalpy(1700.0, y), y, bad[b]);
        fedisableexcept(FE_ALL_EXCEPT);
        check(fabs(found - 1700.0) < 1e-8, "any guess leads to T");
        feenableexcept(FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW);
    }
    const double below = semenov_temperature_of_enthalpy(1e6, none, 1000.0), none_there = semenov_temperature_of_internal_energy(NAN, y, 1000.0);
    const double energy = semenov_internal_energy(NAN, y), cold = semenov_enthalpy(-1.0, y);
    fedisableexcept(FE_ALL_EXCEPT);
    check(below == -1.0 && none_there == -1.0, "no T of no gas, nor of no energy");
    check(isnan(energy) && isnan(cold), "no energy of what is no temperature");
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

    static double turned[WIDE * CELLS];
    second = begun;
    for (int n = 0; n < CELLS * K; n++) {
        turned[n % CELLS * WIDE + n / CELLS] = begun.y[n];
    }
    cells = cells_of(&second, 0, CELLS);
    cells.mass_fractions = turned;
    cells.species_stride = 1;
    cells.cell_stride = WIDE;
    cells.raw_residual = NULL;
    cells.error_estimate = NULL;
    cells.floored = NULL;
    semenov_advance(&cells, 3e-7, NULL, (char *) bytes + 1);
    for (int n = 0; n < CELLS * K; n++) {
        second.y[n] = turned[n % CELLS * WIDE + n / CELLS];
    }
    check(same(&first, &second), "an array of structures, and a workspace at any address, give the same bits");

    int calls = 0;
    semenov_options options = {0};
    options.integrator = never;
    options.context = &calls;
    second = begun;
    cells = cells_of(&second, 0, CELLS);
    check(semenov_advance(&cells, 3e-7, &options, bytes) == by_reference && (size_t) calls == by_reference, "the caller's integrator gets what the guard refuses");
    for (int n = 0; n < CELLS; n++) {
        check(second.status[n] == SEMENOV_REFERENCE_FAILED ? second.t[n] == begun.t[n] && second.p[n] == begun.p[n] && second.y[n] == begun.y[n]
              : second.t[n] == first.t[n], "a cell whose integration failed is as it was, the others do not see it");
    }
    options.unguarded = 1;
    second = begun;
    calls = 0;
    cells = cells_of(&second, 0, CELLS);
    semenov_advance(&cells, 3e-7, &options, bytes);
    check(calls == 0 && second.status[0] != SEMENOV_REFERENCE, "without the guard nothing is integrated");
    for (int n = 0; n < CELLS; n++) {
        check((second.error[n] < HUGE_VAL) == (first.status[n] == SEMENOV_SURROGATE), "and where the guard would refuse no error is known");
    }
    options = (semenov_options) {0, divides_by_zero, NULL};
    cells = cells_of(&second, 0, CELLS);
    check(semenov_advance(&cells, 3e-7, &options, bytes) == 0, "the caller's integrator sees none of the exceptions inside");

    const struct liar liars[] = {{NAN, 1e5, 0.1}, {-300.0, 1e5, 0.1}, {300.0, 0.0, 0.1}, {300.0, -HUGE_VAL, 0.1}, {300.0, 1e5, NAN}};
    for (size_t l = 0; l < sizeof liars / sizeof liars[0]; l++) {
        options = (semenov_options) {0, lies, (void *) (liars + l)};
        second = begun;
        cells = cells_of(&second, 0, CELLS);
        check(semenov_advance(&cells, 3e-7, &options, bytes) == by_reference, "what is no state of a gas is not taken from a caller's integrator");
        for (int n = 0; n < CELLS; n++) {
            check(second.status[n] == SEMENOV_SURROGATE || (second.status[n] == SEMENOV_REFERENCE_FAILED && second.t[n] == begun.t[n] && second.p[n] == begun.p[n]
                  && second.y[K / 2 * CELLS + n] == begun.y[K / 2 * CELLS + n]), "and the cell is as it was");
        }
    }
    void *other = workspace();
    options = (semenov_options) {0, calls_again, other};
    second = begun;
    cells = cells_of(&second, 0, CELLS);
    check(semenov_advance(&cells, 3e-7, &options, bytes) == 0, "a caller's integrator may call the kernel with another workspace");
    for (int n = 0; n < CELLS; n++) {
        check(second.status[n] == first.status[n] && second.t[n] == first.t[n] && second.y[n] == first.y[n], "and gets what the kernel gets");
    }
    options.context = bytes;
    second = begun;
    check(semenov_advance(&cells, 3e-7, &options, bytes) == by_reference && second.status[0] != SEMENOV_NOT_ADVANCED, "with the same workspace it is refused");
    check(semenov_advance(&cells, 3e-7, NULL, bytes) == 0, "and the workspace is free afterwards");
    free(other);
    const double wide[] = {1e300, 1e-300};
    static float single_t[CELLS], single_p[CELLS], single_y[K * CELLS];
    for (size_t n = 0; n < 2; n++) {
        for (int m = 0; m < CELLS * K; m++) {
            single_y[m] = (float) begun.y[m];
        }
        for (int m = 0; m < CELLS; m++) {
            single_t[m] = (float) begun.t[m];
            single_p[m] = (float) begun.p[m];
        }
        const semenov_cells_float singles = {CELLS, single_t, single_p, single_y, CELLS, 1, second.status, NULL, NULL, NULL, NULL, 0};
        options = (semenov_options) {0, is_wide, (void *) (wide + n)};
        check(semenov_advance_float(&singles, 3e-7, &options, bytes) == by_reference, "a state beyond single precision is none");
    }
    const size_t strides[][2] = {{0, 1}, {CELLS, 0}, {1, 1}, {K, K}, {1, K - 1}, {CELLS - 1, 1}, {2, 6}};
    for (size_t n = 0; n < sizeof strides / sizeof strides[0]; n++) {
        second = begun;
        cells = cells_of(&second, 0, CELLS);
        cells.species_stride = strides[n][0];
        cells.cell_stride = strides[n][1];
        check(semenov_advance(&cells, 3e-7, NULL, bytes) == (size_t) -1 && semenov_integrate(&cells, 3e-7, bytes) == (size_t) -1 && second.t[0] == begun.t[0],
              "strides with which cells share memory");
    }
    check_environment(&begun, &first, bytes);
    check_rounding(bytes);
    check_rounding_float(bytes);
    check_integration(&begun, bytes);
    check_thermodynamics();

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
