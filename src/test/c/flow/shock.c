#include "shock.h"

#include <math.h>

enum { BISECTIONS = 60 };

/*
 * p_2/p_1 across a shock from T_1 to T_2: the positive x of (x - 1)(1 + T_2/(T_1 x)) = 2 (h_2 - h_1)/(R T_1), which is Hugoniot's
 * h_2 - h_1 = (p_2 - p_1)(1/rho_1 + 1/rho_2)/2 with p = rho R T.
 */
static double pressure_ratio(double t1, double t2, const double *y) {
    double tau = t2 / t1;
    double q = 2.0 * (semenov_enthalpy(t2, y) - semenov_enthalpy(t1, y)) / (semenov_gas_constant(y) * t1);
    double b = tau - 1.0 - q;
    return 0.5 * (sqrt(b * b + 4.0 * tau) - b);
}

/* Speed [m/s] at which gas of T_1 enters the shock that heats it to T_2: w^2 = (p_2 - p_1)/(rho_1 (1 - r)), r = rho_1/rho_2. */
static double entry_speed(double t1, double t2, const double *y) {
    double x = pressure_ratio(t1, t2, y);
    return sqrt(semenov_gas_constant(y) * t1 * (x - 1.0) / (1.0 - t2 / (t1 * x)));
}

/* By how much the shock changes the velocity [m/s]: w (1 - r). */
static double velocity_change(double t1, double t2, const double *y) {
    return entry_speed(t1, t2, y) * (1.0 - t2 / (t1 * pressure_ratio(t1, t2, y)));
}

/* T between the shocks: what the incident shock sets into motion the reflected one stops. */
static double incident_temperature(double ahead, double reflected, const double *y) {
    double low = ahead;
    double high = reflected;
    for (int n = 0; n < BISECTIONS; n++) {
        double middle = 0.5 * (low + high);
        if (velocity_change(ahead, middle, y) < velocity_change(middle, reflected, y)) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return 0.5 * (low + high);
}

shock_tube shock_tube_of(double reflected_temperature, double reflected_pressure, double ahead_temperature, const double *y) {
    double between = incident_temperature(ahead_temperature, reflected_temperature, y);
    double velocity = velocity_change(ahead_temperature, between, y);
    double between_pressure = reflected_pressure / pressure_ratio(between, reflected_temperature, y);
    double ahead_pressure = between_pressure / pressure_ratio(ahead_temperature, between, y);
    return (shock_tube) {
        .ahead = gas_of(ahead_temperature, ahead_pressure, 0.0, y),
        .incident = gas_of(between, between_pressure, -velocity, y),
        .reflected = gas_of(reflected_temperature, reflected_pressure, 0.0, y),
        .incident_speed = entry_speed(ahead_temperature, between, y),
        .reflected_speed = entry_speed(between, reflected_temperature, y) - velocity
    };
}
