/* Compares semenov.c with figures of the Java kernel: selftest [FILE]. Ends with 0 if all agree. Under glibc it traps floating-point exceptions. */
#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "semenov.h"

#include <fenv.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define K SEMENOV_SPECIES
#define COLUMNS (2 * K + 7)
#define LARGEST_LINE 4096
/* In single precision a mass fraction is compared relative to itself, before or after, and to no less than this. */
#define FLOOR 1e-6

static const char *const WHERE[] = {"T", "p", "mass fractions"};

struct cases {
    size_t count;
    double *time_step, *before, *after;      /* T, p, Y of a state side by side */
    int *status;
};

static void *reserve(size_t count, size_t size) {
    void *bytes = calloc(count ? count : 1, size);
    if (!bytes) {
        fprintf(stderr, "selftest: out of memory\n");
        exit(2);
    }
    return bytes;
}

static struct cases read_cases(const char *name) {
    struct cases cases = {0, NULL, NULL, NULL, NULL};
    size_t room = 20000;
    char line[LARGEST_LINE];
    FILE *file = fopen(name, "r");
    if (!file || !fgets(line, sizeof line, file)) {
        fprintf(stderr, "selftest: %s cannot be read\n", name);
        exit(2);
    }
    cases.time_step = reserve(room, sizeof(double));
    cases.before = reserve(room * (K + 2), sizeof(double));
    cases.after = reserve(room * (K + 2), sizeof(double));
    cases.status = reserve(room, sizeof(int));
    while (cases.count < room && fgets(line, sizeof line, file)) {
        double number[COLUMNS];
        char *place = line;
        for (int n = 0; n < COLUMNS; n++) {
            char *end;
            number[n] = strtod(place, &end);
            if (end == place) {
                fprintf(stderr, "selftest: %s, line %lu: no number in column %d\n", name, (unsigned long) cases.count + 2, n + 1);
                exit(2);
            }
            place = *end == ',' ? end + 1 : end;
        }
        cases.time_step[cases.count] = number[0];
        memcpy(cases.before + cases.count * (K + 2), number + 1, (K + 2) * sizeof(double));
        cases.status[cases.count] = (int) number[K + 3];
        memcpy(cases.after + cases.count * (K + 2), number + K + 4, (K + 2) * sizeof(double));
        cases.count++;
    }
    fclose(file);
    return cases;
}

static double larger(double a, double b) {
    return a > b ? a : b;
}

/* Compares one state, relative: T and p to themselves; mass fractions, in double precision, to the largest one of the state. */
static void compare(const double *found, const double *wanted, const double *before, int single, double *largest) {
    double of_state = 0.0;
    for (int n = 2; n < K + 2; n++) {
        of_state = larger(of_state, wanted[n]);
    }
    for (int n = 0; n < K + 2; n++) {
        const double scale = n < 2 ? fabs(wanted[n]) : single ? larger(larger(fabs(wanted[n]), fabs(before[n])), FLOOR) : of_state;
        const double error = fabs(found[n] - wanted[n]) / scale;
        double *place = largest + (n < 2 ? n : 2);
        *place = error <= *place ? *place : error;
    }
}

/* All cases, as an array of structures; returns how many statuses differ. */
static size_t run(const struct cases *cases, int single, double *largest, void *workspace) {
    size_t differing = 0;
    for (size_t first = 0, last; first < cases->count; first = last) {
        for (last = first; last < cases->count && cases->time_step[last] == cases->time_step[first]; last++) { }
        const size_t count = last - first;
        double *t = reserve(count, sizeof(double)), *p = reserve(count, sizeof(double)), *y = reserve(count * K, sizeof(double));
        float *single_t = reserve(count, sizeof(float)), *single_p = reserve(count, sizeof(float)), *single_y = reserve(count * K, sizeof(float));
        unsigned char *status = reserve(count, 1);
        for (size_t n = 0; n < count; n++) {
            const double *state = cases->before + (first + n) * (K + 2);
            single_t[n] = (float) (t[n] = state[0]);
            single_p[n] = (float) (p[n] = state[1]);
            for (int k = 0; k < K; k++) {
                single_y[n * K + k] = (float) (y[n * K + k] = state[k + 2]);
            }
        }
        const semenov_cells cells = {.count = count, .temperature = t, .pressure = p, .mass_fractions = y, .species_stride = 1, .cell_stride = K, .status = status};
        const semenov_cells_float single_cells = {.count = count, .temperature = single_t, .pressure = single_p, .mass_fractions = single_y,
                .species_stride = 1, .cell_stride = K, .status = status};
        if (single) {
            semenov_advance_float(&single_cells, cases->time_step[first], NULL, workspace);
        } else {
            semenov_advance(&cells, cases->time_step[first], NULL, workspace);
        }
        for (size_t n = 0; n < count; n++) {
            double state[K + 2];
            state[0] = single ? single_t[n] : t[n];
            state[1] = single ? single_p[n] : p[n];
            for (int k = 0; k < K; k++) {
                state[k + 2] = single ? single_y[n * K + k] : y[n * K + k];
            }
            const double *wanted = cases->after + (first + n) * (K + 2);
            if (status[n] == cases->status[first + n]) {
                compare(state, wanted, cases->before + (first + n) * (K + 2), single, largest);
            } else {
                differing++;
            }
        }
        free(t); free(p); free(y); free(single_t); free(single_p); free(single_y); free(status);
    }
    return differing;
}

int main(int count, char **arguments) {
    const char *name = count > 1 ? arguments[1] : "selftest.csv";
    void *workspace = reserve(semenov_workspace_size(), 1);
    const struct cases cases = read_cases(name);
    int failures = cases.count == 0;
#if defined(__GLIBC__) && !defined(SEMENOV_NO_TRAPS)
    feenableexcept(FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW);
#endif
    for (int single = 0; single < 2; single++) {
        const double tolerance = single ? 1e-5 : 1e-11;      /* compilers round sums in ways of their own */
        double largest[3] = {0.0, 0.0, 0.0};
        const size_t differing = run(&cases, single, largest, workspace);
        printf("%s precision, %lu states: %lu statuses differ;", single ? "single" : "double", (unsigned long) cases.count, (unsigned long) differing);
        failures += differing > 0;
        for (int n = 0; n < 3; n++) {
            printf(" %s %.1e", WHERE[n], largest[n]);
            failures += !(largest[n] <= tolerance);
        }
        printf(" (allowed %.0e)\n", tolerance);
    }
    printf(failures ? "selftest FAILED\n" : "selftest passed\n");
    free(workspace); free(cases.time_step); free(cases.before); free(cases.after); free(cases.status);
    return failures ? 1 : 0;
}
