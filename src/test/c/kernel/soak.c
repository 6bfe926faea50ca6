/* Advances random states, in the domain and far from it, for a number of cell-steps, and checks every one of them:
   soak CELL_STEPS [SEED [PART_OUTSIDE]]. Compiled with -DSINGLE in single precision. One step in a hundred is one of the integrator alone, of any size
   it takes. Numbers that are none only where such were given, elements kept, cells that are not advanced left as they
   were, to the bit; floating-point exceptions trapped. Prints what was seen; ends with 1 at the first cell that is wrong. */
#define _GNU_SOURCE
#include "semenov.h"

#include <fenv.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifdef SINGLE
typedef float real;
typedef semenov_cells_float cells_type;
#define ADVANCE semenov_advance_float
#define INTEGRATE semenov_integrate_float
#define ROUNDING 1e-7
/* A mass fraction has 24 bits: what an element may lose of what is there. */
#define LARGEST_LOSS 3e-7
#else
typedef double real;
typedef semenov_cells cells_type;
#define ADVANCE semenov_advance
#define INTEGRATE semenov_integrate
#define ROUNDING 1e-12
#define LARGEST_LOSS 1e-10
#endif

#define K SEMENOV_SPECIES
#define CELLS 960
#define STEPS 40          /* of a batch before it is drawn anew */
#define ELEMENTS 4

static const char *const ELEMENT_NAMES[ELEMENTS] = {"AR", "H", "O", "N"};
static const double MOLES_OF_AIR[2] = {1.0, 3.76};

struct soak {
    uint64_t random;
    double atoms[ELEMENTS][K], largest_loss[2], largest_negative, part_outside;
    real t[CELLS], p[CELLS], y[K * CELLS], t0[CELLS], p0[CELLS], y0[K * CELLS], error[CELLS];
    unsigned char status[CELLS];
    int floored[CELLS];
    uint64_t by_status[SEMENOV_REFERENCE_FAILED + 1], floored_fractions;
};

/* xorshift64*, 0 <= x < 1 (S. Vigna, ACM Trans. Math. Softw. 42 (2016) 30). */
static double uniform(struct soak *s) {
    s->random ^= s->random >> 12;
    s->random ^= s->random << 25;
    s->random ^= s->random >> 27;
    return (double) ((s->random * 0x2545f4914f6cdd1dULL) >> 11) * 0x1p-53;
}

static double logarithmic(struct soak *s, double least, double largest) {
    return least * exp(uniform(s) * log(largest / least));
}

/* Atoms of the elements in a species, from its name. */
static void set_atoms(struct soak *s) {
    for (int k = 0; k < K; k++) {
        const char *name = semenov_species_name(k);
        while (*name) {
            int e = 0;
            while (e < ELEMENTS && strncmp(name, ELEMENT_NAMES[e], strlen(ELEMENT_NAMES[e])) != 0) {
                e++;
            }
            if (e == ELEMENTS) {
                fprintf(stderr, "soak: species %s has an element that is not known here\n", semenov_species_name(k));
                exit(2);
            }
            name += strlen(ELEMENT_NAMES[e]);
            char *end;
            const long count = strtol(name, &end, 10);
            s->atoms[e][k] += end == name ? 1.0 : (double) count;
            name = end;
        }
    }
}

static int species(const char *name) {
    for (int k = 0; k < K; k++) {
        if (strcmp(semenov_species_name(k), name) == 0) {
            return k;
        }
    }
    fprintf(stderr, "soak: no species %s\n", name);
    exit(2);
}

static void normalise(real *y, int cell) {
    double sum = 0.0;
    for (int k = 0; k < K; k++) {
        sum += y[k * CELLS + cell];
    }
    for (int k = 0; k < K; k++) {
        y[k * CELLS + cell] = (real) (y[k * CELLS + cell] / sum);
    }
}

/* An unburnt mixture of H2 and air. */
static void set_mixture(struct soak *s, int cell, double ratio) {
    for (int k = 0; k < K; k++) {
        s->y[k * CELLS + cell] = 0.0;
    }
    s->y[species("H2") * CELLS + cell] = (real) (2.0 * ratio * semenov_molar_mass(species("H2")));
    s->y[species("O2") * CELLS + cell] = (real) (MOLES_OF_AIR[0] * semenov_molar_mass(species("O2")));
    s->y[species("N2") * CELLS + cell] = (real) (MOLES_OF_AIR[1] * semenov_molar_mass(species("N2")));
    normalise(s->y, cell);
}

/* Random fractions over many decades, some exactly zero, some smaller than any normal number. */
static void set_anything(struct soak *s, int cell) {
    const double decades = 40.0 * uniform(s) * uniform(s);
    for (int k = 0; k < K; k++) {
        const double kind = uniform(s);
        s->y[k * CELLS + cell] = (real) (kind < 0.15 ? 0.0 : kind < 0.18 ? 1e-310 : -log(1.0 - uniform(s)) * pow(10.0, -decades * uniform(s)));
    }
    s->y[(int) (uniform(s) * K) * CELLS + cell] += (real) 0.1;
    normalise(s->y, cell);
}

static void draw(struct soak *s, int cell) {
    const double kind = uniform(s) < s->part_outside ? uniform(s) : 2.0;
    s->t[cell] = (real) (1000.0 + 1000.0 * uniform(s));
    s->p[cell] = (real) logarithmic(s, 50662.5, 506625.0);
    set_mixture(s, cell, logarithmic(s, 0.5, 2.0));
    if (kind < 1.0) {
        s->t[cell] = (real) (200.0 + 4800.0 * uniform(s));
        s->p[cell] = (real) logarithmic(s, 1.0, 1e9);
        if (kind < 0.7) {
            set_anything(s, cell);
        } else {
            set_mixture(s, cell, logarithmic(s, 1e-3, 1e3));
        }
    }
    if (uniform(s) < 0.01) {      /* what is taken as zero */
        s->y[(int) (uniform(s) * K) * CELLS + cell] = (real) (-ROUNDING * uniform(s));
        normalise(s->y, cell);
    }
    if (uniform(s) < 1e-4) {      /* what must be refused */
        const real bad[] = {NAN, HUGE_VAL, -HUGE_VAL, -1, 0, sizeof(real) == 4 ? (real) 1e30 : (real) 1e300, (real) (-1e3 * ROUNDING), 2};
        real *const place[] = {s->t + cell, s->p + cell, s->y + (size_t) (uniform(s) * K) * CELLS + cell};
        *place[(int) (uniform(s) * 3.0)] = bad[(int) (uniform(s) * 8.0)];
    }
}

static void fail(const struct soak *s, int cell, double dt, const char *what) {
    printf("WRONG: %s: status %d (%s), dt %.17g, T %.17g -> %.17g, p %.17g -> %.17g\n", what, s->status[cell],
           semenov_status_text(s->status[cell]), dt, s->t0[cell], s->t[cell], s->p0[cell], s->p[cell]);
    for (int k = 0; k < K; k++) {
        printf("  %s %.17g -> %.17g\n", semenov_species_name(k), s->y0[k * CELLS + cell], s->y[k * CELLS + cell]);
    }
    exit(1);
}

static double total(const struct soak *s, const real *y, int e, int cell, int clip) {
    double sum = 0.0;
    for (int k = 0; k < K; k++) {
        const double fraction = y[k * CELLS + cell];
        sum += s->atoms[e][k] * (clip && fraction < 0.0 ? 0.0 : fraction) / semenov_molar_mass(k);
    }
    return sum;
}

static int is_finite(double x) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return (bits & 0x7ff0000000000000ULL) != 0x7ff0000000000000ULL;
}

static void check(struct soak *s, int cell, double dt) {
    const int status = s->status[cell];
    const size_t size = sizeof(real);
    int same = memcmp(s->t + cell, s->t0 + cell, size) == 0 && memcmp(s->p + cell, s->p0 + cell, size) == 0, finite = 1, negative = 0;
    for (int k = 0; k < K; k++) {
        same &= memcmp(s->y + k * CELLS + cell, s->y0 + k * CELLS + cell, size) == 0;
        finite &= is_finite(s->y[k * CELLS + cell]);
    }
    s->by_status[status <= SEMENOV_REFERENCE_FAILED ? status : 0]++;
    if (status != SEMENOV_SURROGATE && status != SEMENOV_REFERENCE) {
        if (!same || status == SEMENOV_NOT_ADVANCED || status > SEMENOV_REFERENCE_FAILED) {
            fail(s, cell, dt, "a cell that was not advanced is not as it was, or has no status");
        }
        return;
    }
    if (!finite || !is_finite(s->t[cell]) || !is_finite(s->p[cell]) || !is_finite(s->error[cell]) || s->t[cell] < 200.0 || s->p[cell] <= 0.0) {
        fail(s, cell, dt, "a number is none");
    }
    for (int k = 0; k < K; k++) {
        negative += s->y0[k * CELLS + cell] < 0 && k != species("N2") && k != species("AR");
        s->largest_negative = fmax(s->largest_negative, -(double) s->y[k * CELLS + cell]);
    }
    if (s->floored[cell] != negative) {
        fail(s, cell, dt, "what was taken as zero is not counted");
    }
    s->floored_fractions += (uint64_t) negative;
    for (int e = 0; e < ELEMENTS; e++) {
        const int inert = strcmp(ELEMENT_NAMES[e], "N") == 0 || strcmp(ELEMENT_NAMES[e], "AR") == 0;
        const double before = total(s, s->y0, e, cell, !inert), loss = fabs(total(s, s->y, e, cell, 0) - before);
        double *largest = s->largest_loss + (status == SEMENOV_REFERENCE);
        /* relative to the element, of one that is a trace to 1e-9 mol/kg */
        const double scale = fmax(fabs(before), 1e-9);
        *largest = fmax(*largest, loss / scale);
        if (loss > LARGEST_LOSS * scale) {
            fail(s, cell, dt, "an element is lost");
        }
    }
}

int main(int count, char **arguments) {
    static struct soak s;
    const double wanted = count > 1 ? atof(arguments[1]) : 1e6;
    void *workspace = calloc(1, semenov_workspace_size());
    double done = 0.0;
    const clock_t start = clock();
    if (!workspace || !(wanted > 0.0)) {
        fprintf(stderr, "usage: soak CELL_STEPS [SEED [PART_OUTSIDE]]\n");
        return 2;
    }
    s.random = 0x9e3779b97f4a7c15ULL * (count > 2 ? strtoull(arguments[2], NULL, 10) : 1) + 1;
    s.part_outside = count > 3 ? atof(arguments[3]) : 0.02;
    set_atoms(&s);
    feenableexcept(FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW);
    while (done < wanted) {
        for (int cell = 0; cell < CELLS; cell++) {
            draw(&s, cell);
        }
        for (int step = 0; step < STEPS && done < wanted; step++, done += CELLS) {
            const double kind = uniform(&s);
            const double dt = kind < 1e-3 ? 1e-5 : kind < 0.99 ? logarithmic(&s, SEMENOV_LEAST_TIME_STEP, SEMENOV_LARGEST_TIME_STEP)
                    : logarithmic(&s, SEMENOV_LEAST_INTEGRATED_STEP, SEMENOV_LARGEST_INTEGRATED_STEP);
            const cells_type cells = {CELLS, s.t, s.p, s.y, CELLS, 1, s.status, s.error, NULL, NULL, s.floored, (unsigned long long) done};
            memcpy(s.t0, s.t, sizeof s.t);
            memcpy(s.p0, s.p, sizeof s.p);
            memcpy(s.y0, s.y, sizeof s.y);
            if (kind < 0.99) {
                ADVANCE(&cells, dt, NULL, workspace);
            } else {
                INTEGRATE(&cells, dt, workspace);
            }
            for (int cell = 0; cell < CELLS; cell++) {
                check(&s, cell, dt);
            }
        }
        if (fmod(done, 1e8) < CELLS * STEPS && wanted > 1e8) {
            fprintf(stderr, "%.0f cell-steps, %.0f s\n", done, (double) (clock() - start) / CLOCKS_PER_SEC);
        }
    }
    printf("%.0f cell-steps in %.0f s of processor time\n", done, (double) (clock() - start) / CLOCKS_PER_SEC);
    for (int n = 0; n <= SEMENOV_REFERENCE_FAILED; n++) {
        if (s.by_status[n] > 0) {
            printf("  %llu: %s\n", (unsigned long long) s.by_status[n], semenov_status_text(n));
        }
    }
    printf("  %llu mass fractions below zero by rounding, taken as zero\n", (unsigned long long) s.floored_fractions);
    printf("largest loss of an element, relative: surrogate %.1e, integrator %.1e; most negative mass fraction %.1e\n", s.largest_loss[0],
           s.largest_loss[1], s.largest_negative);
    free(workspace);
    return 0;
}
