/* ---- Times the nets on one thread: one line "name,value,unit" each, medians of repeated runs in processor time ---------------------- */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define REPEATS 31
#define BLOCKS 50
#define CHAINS 12     /* sums that do not wait for each other: more than units times their latency */

static double double_features[FEATURES][BLOCK], double_outputs[NETS][BLOCK];
static float single_features[FEATURES][BLOCK], single_outputs[NETS][BLOCK];

static double now(void) {
    return (double) clock() / CLOCKS_PER_SEC;
}

static int compare(const void *a, const void *b) {
    const double x = *(const double *) a, y = *(const double *) b;
    return x < y ? -1 : x > y;
}

static double median(double *values) {
    qsort(values, REPEATS, sizeof *values, compare);
    return values[REPEATS / 2];
}

/* Time of an operation [s] where the processor does nothing but fused multiplications and additions. */
#define PEAK(precision, real, vec, tile)                                                 \
static double precision##_peak(void) {                                                   \
    const long rounds = 300000;                                                          \
    volatile real sink = 0;                                                              \
    vec sum[CHAINS];                                                                     \
    real lanes[tile];                                                                    \
    for (int n = 0; n < CHAINS; n++) {                                                   \
        sum[n] = precision##_all((real) (1 + n));                                        \
    }                                                                                    \
    const vec b = precision##_all((real) 1e-9);                                          \
    const double start = now();                                                          \
    for (long round = 0; round < rounds; round++) {                                      \
        for (int n = 0; n < CHAINS; n++) {                                               \
            sum[n] = precision##_fmadd((real) 0.9999, sum[n], b);                        \
        }                                                                                \
    }                                                                                    \
    const double time = now() - start;                                                   \
    for (int n = 0; n < CHAINS; n++) {                                                   \
        memcpy(lanes, sum + n, sizeof lanes);                                            \
        sink += lanes[0];                                                                \
    }                                                                                    \
    return time / (2.0 * CHAINS * (tile) * (double) rounds);                             \
}
PEAK(double, double, double_vec, DOUBLE_TILE)
PEAK(single, float, single_vec, SINGLE_TILE)

/* Time of all nets for a sample [s], blocks in the cache as in a step. */
static double nets(int single) {
    const double start = now();
    for (int block = 0; block < BLOCKS; block++) {
        if (single) {
            single_nets(single_features, single_outputs, BLOCK);
        } else {
            double_nets(double_features, double_outputs, BLOCK);
        }
    }
    return (now() - start) / ((double) BLOCKS * BLOCK);
}

int main(void) {
    /* multiplications and additions of the matrices of all nets for a sample */
    const double operations = 2.0 * NETS * (NET_WIDTH * FEATURES + (LAYERS - 1.0) * NET_WIDTH * NET_WIDTH + NET_WIDTH);
    for (int f = 0; f < FEATURES; f++) {
        for (int n = 0; n < BLOCK; n++) {
            single_features[f][n] = (float) (double_features[f][n] = 0.01 * ((7 * f + 3 * n) % 101 - 50));
        }
    }
    for (int single = 0; single < 2; single++) {
        const char *name = single ? "single" : "double";
        double peaks[REPEATS], times[REPEATS];
        for (int r = -REPEATS; r < REPEATS; r++) {      /* in turn, since the clock of a processor changes; the first half is not counted */
            peaks[r < 0 ? 0 : r] = single ? single_peak() : double_peak();
            times[r < 0 ? 0 : r] = nets(single);
        }
        const double time = median(times);
        printf("peak %s,%.6g,GF/s\nnets %s,%.6g,us\nrate of nets %s,%.6g,GF/s\n", name, 1e-9 / median(peaks), name, 1e6 * time, name, 1e-9 * operations / time);
    }
    printf("output,%.17g,1\noutput single,%.9g,1\n", double_outputs[NETS - 1][BLOCK - 1], (double) single_outputs[NETS - 1][BLOCK - 1]);
    return 0;
}
