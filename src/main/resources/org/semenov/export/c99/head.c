/* Semenov {{VERSION}}: the surrogate {{MODEL}}. See semenov.h, which says what is what and how to compile. Generated; Apache-2.0. */
#include "semenov.h"

#include <fenv.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#ifdef __FAST_MATH__
#error "semenov.c must not be compiled with -ffast-math: it tells numbers from what is none"
#endif

