/*
 * Adiabatic reactor of constant volume, y = (T, Y_1..Y_K):
 *   dY_k/dt = W_k omega_k/rho,   dT/dt = -T sum (h_k/RT - 1) omega_k / sum c_k (c_pk/R - 1)
 */
#include "equations.h"
#include "text.h"

/* Concentrations from y; omega and thermodynamics are left in the mechanism's scratch. */
static void concentrations(equations *e, const double *y) {
    double *restrict c = e->mechanism->c;
    for (int k = 0; k < e->mechanism->species; k++) {
        c[k] = y[1 + k] * e->density_over_mass[k];
    }
}

/* sum c_k (c_vk/R); the numerator -T sum (u_k/RT) omega_k goes to *released. */
static double heat_capacity(const mechanism *m, double t, double *released) {
    double capacity = 0.0;
    double energy = 0.0;
    for (int k = 0; k < m->species; k++) {
        capacity += m->c[k] * (m->cp[k] - 1.0);
        energy += (m->h[k] - 1.0) * m->omega[k];
    }
    *released = -t * energy;
    return capacity;
}

static void rates(equations *e, const double *y, double *y_dot) {
    mechanism *m = e->mechanism;
    concentrations(e, y);
    mechanism_rates(m, y[0]);
    double released;
    double capacity = heat_capacity(m, y[0], &released);
    y_dot[0] = released / capacity;
    for (int k = 0; k < m->species; k++) {
        y_dot[1 + k] = m->omega[k] * e->mass_over_density[k];
    }
}

static double heat_capacity_derivative(const mechanism *m, double t, int k) {
    const double *a = m->active + k;
    int n = m->species;
    return a[n] + t * (2.0 * a[2 * n] + t * (3.0 * a[3 * n] + t * 4.0 * a[4 * n]));
}

static void jacobian(equations *e, const double *y, double *restrict jacobian) {
    mechanism *m = e->mechanism;
    int species = m->species;
    int n = species + 1;
    double t = y[0];
    concentrations(e, y);
    mechanism_rates_with_derivatives(m, t);
    double released;
    double capacity = heat_capacity(m, t, &released);
    double inverse_capacity = 1.0 / capacity;
    double t_dot = released * inverse_capacity;
    double released_t = 0.0;
    double capacity_t = 0.0;
    for (int k = 0; k < species; k++) {
        released_t -= (m->cp[k] - 1.0) * m->omega[k] + t * (m->h[k] - 1.0) * m->omega_t[k];
        capacity_t += m->c[k] * heat_capacity_derivative(m, t, k);
        jacobian[1 + k] = m->omega_t[k] * e->mass_over_density[k];
    }
    jacobian[0] = (released_t - t_dot * capacity_t) * inverse_capacity;
    for (int j = 0; j < species; j++) {
        const double *restrict column = m->omega_c + (size_t) j * species;
        double *restrict out = jacobian + (size_t) (1 + j) * n;
        double scale = e->density_over_mass[j];
        double energy = 0.0;
        for (int k = 0; k < species; k++) {
            energy += (m->h[k] - 1.0) * column[k];
            out[1 + k] = column[k] * e->mass_over_density[k] * scale;
        }
        out[0] = -(t * energy + t_dot * (m->cp[j] - 1.0)) * scale * inverse_capacity;
    }
}

equations *equations_reactor(mechanism *m) {
    equations *e = allocate(1, sizeof(equations));
    e->dimension = m->species + 1;
    e->rates = rates;
    e->jacobian = jacobian;
    e->mechanism = m;
    e->density_over_mass = allocate(m->species, sizeof(double));
    e->mass_over_density = allocate(m->species, sizeof(double));
    return e;
}

void equations_set_density(equations *e, double density) {
    for (int k = 0; k < e->mechanism->species; k++) {
        e->density_over_mass[k] = density / e->mechanism->molar_mass[k];
        e->mass_over_density[k] = e->mechanism->molar_mass[k] / density;
    }
}
