/* A tube of equal cells and the Euler equations in it, each step of SSP-RK2 conservative to rounding. */
#ifndef TUBE_H
#define TUBE_H

#include "gas.h"

enum { GHOSTS = 2 };

typedef enum tube_end { WALL, OPEN, INFLOW, PERIODIC } tube_end;

typedef struct tube {
    int cells;
    double dx;                    /* [m] */
    tube_end left, right;
    gas inflow;                   /* beyond an end that is INFLOW */
    double *conserved;            /* [cells][CONSERVED] */
    gas *gas;                     /* [cells], the same as states; GHOSTS more before and behind */
    double passed_in[CONSERVED];  /* through both ends since the start, a square metre */
    /* scratch */
    double *start, *flux;         /* [cells][CONSERVED], [cells + 1][CONSERVED] */
    gas *left_face, *right_face;  /* [cells + 2], of the cells and one ghost each side */
} tube;

/* A tube whose cells hold nothing yet; length [m]. Ends the program where there is no memory. */
tube tube_new(int cells, double length, tube_end left, tube_end right);

void tube_free(tube *t);

/* Sets a cell. */
void tube_set(tube *t, int cell, const gas *g);

/* Centre of a cell [m]. */
double tube_x(const tube *t, int cell);

/* max(|u| + c) [m/s]. */
double tube_fastest(const tube *t);

/* gas of conserved, of all cells; the number of the first that has none, or -1. */
int tube_decode(tube *t);

/* One step of dt [s]; as tube_decode. */
int tube_advance(tube *t, double dt);

#endif
