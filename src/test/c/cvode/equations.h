/* What an integrator needs of a problem: dy/dt = f(y) and J, column by column. */
#ifndef EQUATIONS_H
#define EQUATIONS_H

#include "mechanism.h"

typedef struct equations {
    int dimension;
    void (*rates)(struct equations *e, const double *y, double *y_dot);
    /* jacobian[j n + i] = d y_dot_i / d y_j, every entry written */
    void (*jacobian)(struct equations *e, const double *y, double *jacobian);
    /* chemistry only: y = (T, Y), constant volume */
    mechanism *mechanism;
    double *density_over_mass;      /* rho/W_k [mol/m3] */
    double *mass_over_density;      /* W_k/rho */
} equations;

/* Robertson, HIRES, OREGO, POLLU or van der Pol by its name, or NULL. */
equations *equations_classic(const char *name);

/* An adiabatic reactor of constant volume. */
equations *equations_reactor(mechanism *m);

/* Sets the density rho [kg/m3] of the reactor. */
void equations_set_density(equations *e, double density);

#endif
