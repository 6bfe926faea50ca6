/* Times the exported kernel on one thread: speed CASES.csv, one line "name,value,unit" each. CASES.csv is a file as selftest.csv, of which the first
   columns (time step, T, p, Y) are used. Medians of repeated runs, all in one process, in processor time. */
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 199309L
#endif
#include "semenov.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define K SEMENOV_SPECIES
#define MOST 20000
#define COLUMNS (K + 3)
#define REPEATS 31

static double state[MOST][COLUMNS];
static double t[MOST], p[MOST], y[MOST * K];
static float single_t[MOST], single_p[MOST], single_y[MOST * K];
static unsigned char status[MOST];
static int cost[MOST];

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (double) time.tv_sec + 1e-9 * (double) time.tv_nsec;
}

static int compare_doubles(const void *a, const void *b) {
    const double x = *(const double *) a, z = *(const double *) b;
    return x < z ? -1 : x > z;
}

static double median(double *values, int count) {
    qsort(values, (size_t) count, sizeof *values, compare_doubles);
    return values[count / 2];
}

static size_t read_states(const char *name) {
    char line[8192];
    size_t count = 0;
    FILE *file = fopen(name, "r");
    if (!file || !fgets(line, sizeof line, file)) {
        fprintf(stderr, "speed: %s cannot be read\n", name);
        exit(2);
    }
    while (count < MOST && fgets(line, sizeof line, file)) {
        char *place = line;
        for (int n = 0; n < COLUMNS; n++) {
            state[count][n] = strtod(place, &place);
            place++;
        }
        count++;
    }
    fclose(file);
    return count;
}

static void fill(size_t first, size_t count) {
    for (size_t n = 0; n < count; n++) {
        const double *from = state[first + n];
        single_t[n] = (float) (t[n] = from[1]);
        single_p[n] = (float) (p[n] = from[2]);
        for (int k = 0; k < K; k++) {
            single_y[(size_t) k * count + n] = (float) (y[(size_t) k * count + n] = from[3 + k]);
        }
    }
}

enum kind { DOUBLE, SINGLE, REFERENCE };

/* Median time of a cell-step [s]. */
static double advance(enum kind kind, size_t first, size_t count, double dt, void *workspace, int repeats) {
    double times[REPEATS];
    const semenov_cells cells = {count, t, p, y, count, 1, status, NULL, NULL, cost, NULL, 0};
    const semenov_cells_float single_cells = {count, single_t, single_p, single_y, count, 1, status, NULL, NULL, cost, NULL, 0};
    for (int r = 0; r < repeats; r++) {
        fill(first, count);
        const double start = now();
        if (kind == DOUBLE) {
            semenov_advance(&cells, dt, NULL, workspace);
        } else if (kind == SINGLE) {
            semenov_advance_float(&single_cells, dt, NULL, workspace);
        } else {
            semenov_integrate(&cells, dt, workspace);
        }
        times[r] = (now() - start) / (double) count;
    }
    return median(times, repeats);
}

int main(int count, char **arguments) {
    void *workspace = calloc(1, semenov_workspace_size());
    const size_t states = count > 1 ? read_states(arguments[1]) : 0;
    if (!workspace || states == 0) {
        fprintf(stderr, "usage: speed CASES.csv\n");
        return 2;
    }
    for (size_t first = 0, last; first < states; first = last) {
        const double dt = state[first][0];
        for (last = first; last < states && state[last][0] >= dt && state[last][0] <= dt; last++) { }
        const size_t cells = last - first;
        double systems = 0.0, referred = 0.0;
        printf("step double %g s,%.6g,us\n", dt, 1e6 * advance(DOUBLE, first, cells, dt, workspace, REPEATS));
        for (size_t n = 0; n < cells; n++) {
            systems += cost[n];
            referred += status[n] == SEMENOV_REFERENCE;
        }
        printf("step single %g s,%.6g,us\n", dt, 1e6 * advance(SINGLE, first, cells, dt, workspace, REPEATS));
        printf("integrator %g s,%.6g,us\n", dt, 1e6 * advance(REFERENCE, first, cells, dt, workspace, 5));
        printf("linear systems %g s,%.6g,1\n", dt, systems / (double) cells);
        printf("referred %g s,%.6g,1\n", dt, referred / (double) cells);
    }
    free(workspace);
    return 0;
}
