/*
 * A gas of the exported mechanism: what it is (primitive state) and what a volume of it keeps (conserved state).
 * Conserved, each a volume: partial densities rho Y_k [kg/m3], momentum rho u [kg/m2/s], energy rho (e + u^2/2) [J/m3] with heats of formation.
 */
#ifndef GAS_H
#define GAS_H

#include "semenov.h"

enum { SPECIES = SEMENOV_SPECIES, MOMENTUM = SPECIES, ENERGY, CONSERVED };

typedef struct gas {
    double density;       /* [kg/m3] */
    double velocity;      /* [m/s] */
    double pressure;      /* [Pa] */
    double temperature;   /* [K] */
    double sound_speed;   /* [m/s], frozen */
    double energy;        /* e [J/kg], internal */
    double y[SPECIES];    /* mass fractions */
} gas;

/* Temperature [K], pressure [Pa], velocity [m/s], mass fractions [SPECIES], all positive but the velocity and single fractions. */
gas gas_of(double temperature, double pressure, double velocity, const double *y);

/* The same at a face of a cell, with the cell's ratio of heat capacities: it enters the speeds of waves alone. */
gas gas_beside(const gas *cell, double temperature, double pressure, double velocity, const double *y);

void gas_conserved(const gas *g, double *conserved);

/* The gas of a conserved state; guess of its temperature [K]. Nonzero where it has none: g is then without meaning. */
int gas_decode(const double *conserved, double guess, gas *g);

/* Mass fractions of moles given as "H2:2,O2:1,N2:3.76". Nonzero, with a line on stderr, where the text cannot be read. */
int gas_mixture(const char *moles, double *y);

/* Place of a species, negative where the mechanism has it not. */
int gas_species(const char *name);

#endif
