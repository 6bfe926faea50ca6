/* The flux through a face between two states. */
#ifndef RIEMANN_H
#define RIEMANN_H

#include "gas.h"

/*
 * HLLC of Toro, Spruce and Speares (1994) with the wave speeds of Davis, S_L = min(u - c), S_R = max(u + c) over both sides. Species are carried
 * by the flux of mass with the mass fractions of the side it comes from, so that their fluxes sum to it. flux[CONSERVED] a square metre and second.
 */
void riemann_flux(const gas *left, const gas *right, double *flux);

#endif
