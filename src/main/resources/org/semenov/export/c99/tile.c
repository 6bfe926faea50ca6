/* ---- Tiles: as many cells side by side as a vector has places ------------------------------------------------------------------
   AVX-512 8, AVX2 with FMA 4, any other machine under a compiler of the GNU kind 2, else, or with SEMENOV_PLAIN, 1: plain C. The formulas below are written
   once, for the type vec. Nothing here depends on the compiler contracting or reordering sums. */

#if defined(SEMENOV_PLAIN)
#define TILE 1
#elif defined(__AVX512F__) && defined(__AVX512DQ__)
#define TILE 8
#elif defined(__AVX2__) && defined(__FMA__)
#define TILE 4
#elif defined(__GNUC__)
#define TILE 2
#else
#define TILE 1
#endif

/* Neurons and vectors of samples that a product of the nets takes at once: as many sums as there are registers. */
#if TILE == 8
#define ROWS 8
#else
#define ROWS 4
#endif

#if TILE >= 4
#include <immintrin.h>
#endif

#if TILE > 1
typedef double vec __attribute__((vector_size(TILE * 8)));
typedef long long bits __attribute__((vector_size(TILE * 8)));
typedef unsigned long long ubits __attribute__((vector_size(TILE * 8)));
#define ALIGNED __attribute__((aligned(64)))
#else
typedef double vec;
typedef long long bits;
typedef unsigned long long ubits;
#define ALIGNED
#endif

#if defined(__GNUC__)
#define INLINE static inline __attribute__((always_inline))
#else
#define INLINE static inline
#endif

INLINE vec load(const double *x) {
    vec v;
    memcpy(&v, x, sizeof v);
    return v;
}

INLINE void store(double *x, vec v) {
    memcpy(x, &v, sizeof v);
}

INLINE bits bits_of(vec v) {
    bits b;
    memcpy(&b, &v, sizeof b);
    return b;
}

INLINE vec vec_of(bits b) {
    vec v;
    memcpy(&v, &b, sizeof v);
    return v;
}

#if TILE == 8
typedef __mmask8 mask;
INLINE vec all(double x) { return (vec) _mm512_set1_pd(x); }
INLINE vec fmadd(vec a, vec b, vec c) { return (vec) _mm512_fmadd_pd((__m512d) a, (__m512d) b, (__m512d) c); }
INLINE vec square_root(vec a) { return (vec) _mm512_sqrt_pd((__m512d) a); }
/* The larger one; not a number where x is not one. */
INLINE vec at_least(vec x, vec least) { return (vec) _mm512_max_pd((__m512d) least, (__m512d) x); }
INLINE vec at_most(vec x, vec most) { return (vec) _mm512_min_pd((__m512d) most, (__m512d) x); }
INLINE vec size_of(vec a) { return (vec) _mm512_abs_pd((__m512d) a); }
INLINE mask greater(vec a, vec b) { return _mm512_cmp_pd_mask((__m512d) a, (__m512d) b, _CMP_GT_OQ); }
INLINE mask not_greater(vec a, vec b) { return _mm512_cmp_pd_mask((__m512d) a, (__m512d) b, _CMP_LE_OQ); }
INLINE vec pick(mask m, vec a, vec b) { return (vec) _mm512_mask_blend_pd(m, (__m512d) b, (__m512d) a); }
INLINE mask both(mask a, mask b) { return (mask) (a & b); }
INLINE mask either(mask a, mask b) { return (mask) (a | b); }
INLINE mask opposite(mask a) { return (mask) ~a; }
INLINE int any(mask a) { return a != 0; }
#elif TILE == 4
typedef vec mask;
INLINE vec all(double x) { return (vec) _mm256_set1_pd(x); }
INLINE vec fmadd(vec a, vec b, vec c) { return (vec) _mm256_fmadd_pd((__m256d) a, (__m256d) b, (__m256d) c); }
INLINE vec square_root(vec a) { return (vec) _mm256_sqrt_pd((__m256d) a); }
INLINE vec at_least(vec x, vec least) { return (vec) _mm256_max_pd((__m256d) least, (__m256d) x); }
INLINE vec at_most(vec x, vec most) { return (vec) _mm256_min_pd((__m256d) most, (__m256d) x); }
INLINE vec size_of(vec a) { return (vec) _mm256_andnot_pd(_mm256_set1_pd(-0.0), (__m256d) a); }
INLINE mask greater(vec a, vec b) { return (mask) _mm256_cmp_pd((__m256d) a, (__m256d) b, _CMP_GT_OQ); }
INLINE mask not_greater(vec a, vec b) { return (mask) _mm256_cmp_pd((__m256d) a, (__m256d) b, _CMP_LE_OQ); }
INLINE vec pick(mask m, vec a, vec b) { return (vec) _mm256_blendv_pd((__m256d) b, (__m256d) a, (__m256d) m); }
INLINE mask both(mask a, mask b) { return (mask) _mm256_and_pd((__m256d) a, (__m256d) b); }
INLINE mask either(mask a, mask b) { return (mask) _mm256_or_pd((__m256d) a, (__m256d) b); }
INLINE mask opposite(mask a) { return (mask) _mm256_xor_pd((__m256d) a, _mm256_castsi256_pd(_mm256_set1_epi64x(-1))); }
INLINE int any(mask a) { return _mm256_movemask_pd((__m256d) a) != 0; }
#elif TILE == 2
typedef bits mask;
INLINE vec all(double x) { return (vec) {x, x}; }
INLINE vec fmadd(vec a, vec b, vec c) { return a * b + c; }
INLINE vec square_root(vec a) { return (vec) {sqrt(a[0]), sqrt(a[1])}; }
INLINE vec pick(mask m, vec a, vec b) { return vec_of((bits_of(a) & m) | (bits_of(b) & ~m)); }
INLINE mask greater(vec a, vec b) { return a > b; }
INLINE mask not_greater(vec a, vec b) { return a <= b; }
INLINE vec at_least(vec x, vec least) { return pick(x < least, least, x); }
INLINE vec at_most(vec x, vec most) { return pick(x > most, most, x); }
INLINE vec size_of(vec a) { return vec_of(bits_of(a) & 0x7fffffffffffffffLL); }
INLINE mask both(mask a, mask b) { return a & b; }
INLINE mask either(mask a, mask b) { return a | b; }
INLINE mask opposite(mask a) { return ~a; }
INLINE int any(mask a) { return (a[0] | a[1]) != 0; }
#else
typedef int mask;
INLINE vec all(double x) { return x; }
INLINE vec fmadd(vec a, vec b, vec c) { return a * b + c; }
INLINE vec square_root(vec a) { return sqrt(a); }
INLINE vec pick(mask m, vec a, vec b) { return m ? a : b; }
INLINE mask greater(vec a, vec b) { return a > b; }
INLINE mask not_greater(vec a, vec b) { return a <= b; }
INLINE vec at_least(vec x, vec least) { return x < least ? least : x; }
INLINE vec at_most(vec x, vec most) { return x > most ? most : x; }
INLINE vec size_of(vec a) { return fabs(a); }
INLINE mask both(mask a, mask b) { return a & b; }
INLINE mask either(mask a, mask b) { return a | b; }
INLINE mask opposite(mask a) { return !a; }
INLINE int any(mask a) { return a; }
#endif

INLINE vec within(vec x, double least, double most) {
    return at_most(at_least(x, all(least)), all(most));
}

/* x with the sign of y. */
INLINE vec with_sign(vec x, vec y) {
    const bits sign = bits_of(all(-0.0));
    return vec_of((bits_of(x) & ~sign) | (bits_of(y) & sign));
}

INLINE double lane_of(vec v, int lane) {
    double x[TILE];
    memcpy(x, &v, sizeof v);
    return x[lane];
}

#define ROUNDER 0x1.8p52
#define LN2_HIGH 0x1.62e42feep-1
#define LN2_LOW 0x1.a39ef35793c76p-33
#define NOT_A_NUMBER ((double) NAN)

/* exp(x) within +-700, to about a unit in the last place: 2^n exp(r), the series of exp(r) to r^13/13!. */
INLINE vec exponential(vec x) {
    const vec shifted = fmadd(x, all(1.4426950408889634), all(ROUNDER));
    const vec n = shifted - ROUNDER;
    const vec r = fmadd(n, all(-LN2_LOW), fmadd(n, all(-LN2_HIGH), x));
    const vec r2 = r * r, r4 = r2 * r2;
    const vec low = fmadd(r, all(1.0 / 6.0), all(0.5));
    const vec p4 = fmadd(r, all(1.0 / 120.0), all(1.0 / 24.0));
    const vec p6 = fmadd(r, all(1.0 / 5040.0), all(1.0 / 720.0));
    const vec p8 = fmadd(r, all(1.0 / 362880.0), all(1.0 / 40320.0));
    const vec p10 = fmadd(r, all(1.0 / 39916800.0), all(1.0 / 3628800.0));
    const vec p12 = fmadd(r, all(1.0 / 6227020800.0), all(1.0 / 479001600.0));
    const vec high = fmadd(r4, p12, fmadd(r2, p10, p8));
    const vec tail = fmadd(r2, fmadd(r4, high, fmadd(r2, p6, p4)), low);
    const vec power = fmadd(r2, tail, r) + 1.0;
    return vec_of((bits) ((ubits) bits_of(power) + ((ubits) bits_of(shifted) << 52)));
}

INLINE vec exponential_limited(vec x) {
    return exponential(within(x, -700.0, 700.0));
}

/* ln x of positive, normal x, else not a number: n ln 2 + ln(1 + f), coefficients of fdlibm's e_log.c (Sun Microsystems, 1993). */
INLINE vec logarithm(vec x) {
    const ubits raw = (ubits) bits_of(x);
    const ubits biased = (raw - 0x3fe6a09e667f3bcdULL + (1024ULL << 52)) >> 52;
    const vec f = vec_of((bits) (raw - ((biased - 1024ULL) << 52))) - 1.0;
    const vec exponent = vec_of((bits) (biased + 0x4338000000000000ULL)) - (ROUNDER + 1024.0);
    const vec s = f / (f + 2.0);
    const vec z = s * s, w = z * z;
    const vec odd = fmadd(w, fmadd(w, fmadd(w, all(1.479819860511658591e-01), all(1.818357216161805012e-01)),
            all(2.857142874366239149e-01)), all(6.666666666666735130e-01));
    const vec even = fmadd(w, fmadd(w, all(1.531383769920937332e-01), all(2.222219843214978396e-01)), all(3.999999999940941908e-01));
    const vec half = f * f * 0.5;
    const vec small = fmadd(s, half + z * fmadd(z, even, odd), exponent * LN2_LOW) - half + f;
    return pick(greater(x, all(0.0)), fmadd(exponent, all(LN2_HIGH), small), all(NOT_A_NUMBER));
}

INLINE vec inverse_hyperbolic_sine(vec x) {
    const vec size = size_of(x);
    return with_sign(logarithm(size + square_root(fmadd(size, size, all(1.0)))), x);
}

/* sinh x = (e + e/(e + 1))/2 with e = exp(x) - 1, for |x| <= 10; e from the series where x is small. */
INLINE vec hyperbolic_sine(vec x) {
    const vec square = x * x;
    const vec series = x * fmadd(square, fmadd(square, fmadd(square, fmadd(square, all(1.0 / 362880.0), all(1.0 / 5040.0)), all(1.0 / 120.0)),
            all(1.0 / 6.0)), all(1.0));
    const vec power = exponential(x);
    return pick(greater(size_of(x), all(0.125)), 0.5 * (power - 1.0 / power), series);
}

/* 10 (Y^0.1 - 1); not a number where Y is not finite. */
INLINE vec coordinate(vec mass_fraction) {
    const vec power = exponential(0.1 * logarithm(at_least(mass_fraction, all(1e-300))));
    return (power + (mass_fraction - mass_fraction) - 1.0) * 10.0;
}

INLINE vec mass_fraction_of(vec coordinate) {
    const vec root = at_least(fmadd(coordinate, all(0.1), all(1.0)), all(0.0));
    const vec square = root * root, fourth = square * square;
    return fourth * fourth * square;
}
