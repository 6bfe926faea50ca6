/* Operator splitting after Strang: half a step of the flow, a step of the chemistry, half a step of the flow. */
#ifndef STRANG_H
#define STRANG_H

#include "chemistry.h"
#include "tube.h"

typedef struct strang {
    tube *tube;
    chemistry *chemistry;
    double courant;            /* number of half a step, set */
    double largest_courant;    /* number of any half step, seen; the second one moves gas that has burnt in between */
    moment spent;              /* on whole steps, chemistry included */
    long steps;
    double time;               /* [s] reached */
} strang;

/*
 * Steps to a time [s], which is met exactly; watch is called after each step. Nonzero, with a line on stderr, where a cell has no state or was not advanced or
 * the step would be shorter than the model takes.
 */
int strang_run(strang *s, double until, void (*watch)(void *context, const strang *s), void *context);

#endif
