/* Riemann's problem of a gas with a constant ratio of heat capacities, solved exactly: what the scheme is held against. */
#ifndef EXACT_H
#define EXACT_H

typedef struct exact_state {
    double density, velocity, pressure;
} exact_state;

/* At x/t [m/s] of a jump at x = 0 that lets go at t = 0; no vacuum. */
exact_state exact_riemann(exact_state left, exact_state right, double gamma, double x_over_t);

#endif
