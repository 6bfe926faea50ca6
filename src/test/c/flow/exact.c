#include "exact.h"

#include <math.h>

enum { BISECTIONS = 200 };

static double sound_speed(exact_state s, double gamma) {
    return sqrt(gamma * s.pressure / s.density);
}

/* Change of velocity from a state to pressure p across its wave: a shock where p is higher, a rarefaction where it is lower. */
static double velocity_change(exact_state s, double gamma, double p) {
    if (p > s.pressure) {
        return (p - s.pressure) * sqrt(2.0 / (s.density * ((gamma + 1.0) * p + (gamma - 1.0) * s.pressure)));
    }
    return 2.0 * sound_speed(s, gamma) / (gamma - 1.0) * (pow(p / s.pressure, (gamma - 1.0) / (2.0 * gamma)) - 1.0);
}

static double star_pressure(exact_state left, exact_state right, double gamma) {
    double low = 0.0;
    double high = 1e3 * fmax(left.pressure, right.pressure);
    for (int n = 0; n < BISECTIONS; n++) {
        double p = 0.5 * (low + high);
        if (velocity_change(left, gamma, p) + velocity_change(right, gamma, p) + right.velocity - left.velocity > 0.0) {
            high = p;
        } else {
            low = p;
        }
    }
    return 0.5 * (low + high);
}

/* Left of the contact; speed is x/t. */
static exact_state left_wave(exact_state s, double gamma, double p, double u, double speed) {
    double c = sound_speed(s, gamma);
    double ratio = p / s.pressure;
    double g = (gamma - 1.0) / (gamma + 1.0);
    if (ratio > 1.0) {
        double shock = s.velocity - c * sqrt((gamma + 1.0) / (2.0 * gamma) * ratio + (gamma - 1.0) / (2.0 * gamma));
        return speed < shock ? s : (exact_state) {s.density * (ratio + g) / (g * ratio + 1.0), u, p};
    }
    if (speed < s.velocity - c) {
        return s;
    }
    if (speed > u - c * pow(ratio, (gamma - 1.0) / (2.0 * gamma))) {
        return (exact_state) {s.density * pow(ratio, 1.0 / gamma), u, p};
    }
    double fan = 2.0 / (gamma + 1.0) + g / c * (s.velocity - speed);
    return (exact_state) {s.density * pow(fan, 2.0 / (gamma - 1.0)), 2.0 / (gamma + 1.0) * (c + 0.5 * (gamma - 1.0) * s.velocity + speed),
        s.pressure * pow(fan, 2.0 * gamma / (gamma - 1.0))};
}

static exact_state mirrored(exact_state s) {
    s.velocity = -s.velocity;
    return s;
}

exact_state exact_riemann(exact_state left, exact_state right, double gamma, double x_over_t) {
    double p = star_pressure(left, right, gamma);
    double u = left.velocity - velocity_change(left, gamma, p);
    return x_over_t < u ? left_wave(left, gamma, p, u, x_over_t) : mirrored(left_wave(mirrored(right), gamma, p, -u, -x_over_t));
}
