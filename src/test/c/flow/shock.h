/* Normal shocks in a gas whose heat capacity depends on temperature; composition frozen. */
#ifndef SHOCK_H
#define SHOCK_H

#include "gas.h"

/* The gases of a shock tube whose end wall is at x = 0: at rest, behind the incident shock on its way to the wall (velocity < 0), and behind the reflected one. */
typedef struct shock_tube {
    gas ahead, incident, reflected;
    double incident_speed;    /* [m/s], towards the wall */
    double reflected_speed;   /* [m/s], from the wall */
} shock_tube;

/*
 * The tube whose reflected shock leaves the gas at rest at a temperature [K] and a pressure [Pa], from gas of a lower temperature [K]; mass fractions y[SPECIES].
 * Temperatures within 200..6000 K.
 */
shock_tube shock_tube_of(double reflected_temperature, double reflected_pressure, double ahead_temperature, const double *y);

#endif
