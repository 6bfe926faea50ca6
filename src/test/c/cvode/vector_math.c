/* Compiled with -ffast-math, which lets gcc call libmvec (errors below 4 units in the last place); nothing else is. */
#include "vector_math.h"

#include <math.h>

void vector_exp(int count, const double *x, double *y) {
    for (int n = 0; n < count; n++) {
        y[n] = exp(x[n]);
    }
}

void vector_log(int count, const double *x, double *y) {
    for (int n = 0; n < count; n++) {
        y[n] = log(x[n]);
    }
}
