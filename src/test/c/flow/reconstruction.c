#include "reconstruction.h"

/* Half the harmonic mean of two differences, 0 where they have different signs: at most the smaller of them. */
static double half_slope(double before, double here, double after) {
    double a = here - before;
    double b = after - here;
    return a * b > 0.0 ? a * b / (a + b) : 0.0;
}

static int most_abundant(const double *y) {
    int most = 0;
    for (int k = 1; k < SPECIES; k++) {
        if (y[k] > y[most]) {
            most = k;
        }
    }
    return most;
}

/* Half slopes of mass fractions that sum to 0. */
static void half_slopes(const gas *before, const gas *cell, const gas *after, double *slope) {
    int most = most_abundant(cell->y);
    double others = 0.0;
    for (int k = 0; k < SPECIES; k++) {
        slope[k] = half_slope(before->y[k], cell->y[k], after->y[k]);
        others += k == most ? 0.0 : slope[k];
    }
    slope[most] = -others;
}

void reconstruct(const gas *before, const gas *cell, const gas *after, gas *left_face, gas *right_face) {
    double slope[SPECIES], left[SPECIES], right[SPECIES];
    double t = half_slope(before->temperature, cell->temperature, after->temperature);
    double p = half_slope(before->pressure, cell->pressure, after->pressure);
    double u = half_slope(before->velocity, cell->velocity, after->velocity);
    half_slopes(before, cell, after, slope);
    for (int k = 0; k < SPECIES; k++) {
        left[k] = cell->y[k] - slope[k];
        right[k] = cell->y[k] + slope[k];
    }
    *left_face = gas_beside(cell, cell->temperature - t, cell->pressure - p, cell->velocity - u, left);
    *right_face = gas_beside(cell, cell->temperature + t, cell->pressure + p, cell->velocity + u, right);
}
