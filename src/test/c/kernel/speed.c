/* Times the exported kernel on one thread: speed CASES.csv, one line "name,value,unit" each. CASES.csv is a file as selftest.csv, of which the first
   columns (time step, T, p, Y) are used. Medians of repeated runs, all in one process, in processor time. The kernel is included, so that its nets can be called alone. */
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 199309L
#endif
#include "semenov.c"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

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
    const semenov_cells cells = {count, t, p, y, count, 1, status, NULL, NULL, cost, NULL};
    const semenov_cells_float single_cells = {count, single_t, single_p, single_y, count, 1, status, NULL, NULL, cost, NULL};
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

/* Operations a second that the processor reaches in fused multiplications and additions. */
static double peak_double(void) {
    double times[REPEATS], sink = 0.0;
    const long rounds = 200000;
    for (int r = 0; r < REPEATS; r++) {
        vec sum[12];
        for (int n = 0; n < 12; n++) {
            sum[n] = all(1.0 + n);
        }
        const vec a = all(0.999999), b = all(1e-9);
        const double start = now();
        for (long round = 0; round < rounds; round++) {
            for (int n = 0; n < 12; n++) {
                sum[n] = fmadd(sum[n], a, b);
            }
        }
        times[r] = now() - start;
        for (int n = 0; n < 12; n++) {
            sink += lane_of(sum[n], 0);
        }
    }
    return sink == 0.0 ? 0.0 : 2.0 * 12.0 * TILE * (double) rounds / median(times, REPEATS);
}

static double peak_single(void) {
    double times[REPEATS], sink = 0.0;
    const long rounds = 200000;
    for (int r = 0; r < REPEATS; r++) {
        single_vec sum[12];
        for (int n = 0; n < 12; n++) {
            sum[n] = single_all(1.0f + (float) n);
        }
        const single_vec b = single_all(1e-9f);
        const double start = now();
        for (long round = 0; round < rounds; round++) {
            for (int n = 0; n < 12; n++) {
                sum[n] = single_fmadd(0.9999f, sum[n], b);
            }
        }
        times[r] = now() - start;
        for (int n = 0; n < 12; n++) {
            float lane[SINGLE_TILE];
            memcpy(lane, sum + n, sizeof lane);
            sink += lane[0];
        }
    }
    return sink == 0.0 ? 0.0 : 2.0 * 12.0 * SINGLE_TILE * (double) rounds / median(times, REPEATS);
}

/* Time of the nets alone for a sample [s], blocks in the cache as in a step. */
static double nets(struct workspace *w, int single) {
    double times[REPEATS];
    for (int r = 0; r < REPEATS; r++) {
        const double start = now();
        for (int block = 0; block < 50; block++) {
            if (single) {
                single_nets(w->single_features, w->single_outputs, BLOCK);
            } else {
                double_nets(w->features, w->outputs, BLOCK);
            }
        }
        times[r] = (now() - start) / (50.0 * BLOCK);
    }
    return median(times, REPEATS);
}

/* Multiplications and additions of the matrices of all nets for a sample. */
static double operations(void) {
    return 2.0 * NETS * (NET_WIDTH * FEATURES + (LAYERS - 1.0) * NET_WIDTH * NET_WIDTH + NET_WIDTH);
}

int main(int count, char **arguments) {
    void *workspace = calloc(1, semenov_workspace_size());
    const size_t states = count > 1 ? read_states(arguments[1]) : 0;
    if (!workspace || states == 0) {
        fprintf(stderr, "usage: speed CASES.csv\n");
        return 2;
    }
    struct workspace *w = &aligned(workspace)->block;
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
    for (int f = 0; f < FEATURES; f++) {
        for (int n = 0; n < BLOCK; n++) {
            w->single_features[f][n] = (float) (w->features[f][n] = FEATURE_MEAN[f]);
        }
    }
    printf("tile,%d,cells\npeak double,%.6g,GF/s\npeak single,%.6g,GF/s\n", TILE, 1e-9 * peak_double(), 1e-9 * peak_single());
    for (int single = 0; single < 2; single++) {
        const double time = nets(w, single);
        printf("nets %s,%.6g,us\nrate of nets %s,%.6g,GF/s\n", single ? "single" : "double", 1e6 * time, single ? "single" : "double",
               1e-9 * operations() / time);
    }
    free(workspace);
    return 0;
}
