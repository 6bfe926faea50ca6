/* Semenov {{VERSION}}: the surrogate {{MODEL}}. See semenov.h, which says what is what and how to compile. Generated; Apache-2.0. */
#include "semenov.h"

#include <fenv.h>
#include <float.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#if defined(__FAST_MATH__) || (defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__) || defined(__ASSOCIATIVE_MATH__) || defined(__RECIPROCAL_MATH__)
#error "semenov.c must not be compiled with -ffast-math, -ffinite-math-only, -fassociative-math or -freciprocal-math: it tells numbers from what is none, and rounds on purpose"
#endif
#if !defined(FLT_EVAL_METHOD) || FLT_EVAL_METHOD != 0
#error "semenov.c needs double arithmetic in the type's own precision (FLT_EVAL_METHOD 0): not the x87 unit, compile with -mfpmath=sse"
#endif

