/* What a closed account of the tube must show: what is in it is what was in it and what came in through its ends. */
#ifndef BALANCE_H
#define BALANCE_H

#include "tube.h"

enum { ELEMENTS = 4, BALANCES = ELEMENTS + 3 };

/* mass, momentum, energy, and the elements H, O, N, AR */
extern const char *const BALANCE_NAMES[BALANCES];

typedef struct balance {
    double first[BALANCES];   /* totals a square metre at the start */
} balance;

/* The account of a tube as it is; ends the program where a species of the mechanism has a composition that is not known here. */
balance balance_open(const tube *t);

/* How far totals are from first and passed_in, relative to the sum of what the cells hold in size and of what came in; of BALANCE_NAMES[n]. */
double balance_error(const balance *b, const tube *t, int n);

#endif
