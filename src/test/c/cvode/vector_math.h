/* Exponentials and logarithms of whole arrays, through the vector unit where the C library has them (glibc's libmvec). */
#ifndef VECTOR_MATH_H
#define VECTOR_MATH_H

/* y_n = exp(x_n), finite x; y may be x. */
void vector_exp(int count, const double *x, double *y);

/* y_n = ln(x_n), positive x; y may be x. */
void vector_log(int count, const double *x, double *y);

#endif
