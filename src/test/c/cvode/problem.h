/* A problem as org.semenov.experiment.precision.PeerProblem writes it. */
#ifndef PROBLEM_H
#define PROBLEM_H

#include "equations.h"

typedef struct {
    equations *equations;
    int dimension;
    double density;                 /* of the start, chemistry only */
    double *start;
    double scale;                   /* absolute tolerance of every component = rtol scale */
    int time_count;
    double *times;                  /* samples, the last is the end */
    int cell_count;
    double *cell_density, *cells;   /* cells[c n + i] */
    int check_count;
    double *check_density, *checks, *check_rates;
} problem;

problem *problem_read(FILE *in);

#endif
