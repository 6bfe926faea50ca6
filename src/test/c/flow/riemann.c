#include "riemann.h"

#include <math.h>

/* S*; written so that a contact at rest, as at a wall, carries no mass and no energy to the last bit. */
static double contact_speed(const gas *l, const gas *r, double speed_l, double speed_r) {
    double mass_l = l->density * (speed_l - l->velocity);
    double mass_r = r->density * (speed_r - r->velocity);
    return (r->pressure - l->pressure + mass_l * l->velocity - mass_r * r->velocity) / (mass_l - mass_r);
}

static void set_flux(double mass, double momentum, double energy, const gas *carried, double *flux) {
    for (int k = 0; k < SPECIES; k++) {
        flux[k] = mass * carried->y[k];
    }
    flux[MOMENTUM] = momentum;
    flux[ENERGY] = energy;
}

/* F(U) of one side. */
static void whole_flux(const gas *g, double *flux) {
    double mass = g->density * g->velocity;
    double total = g->energy + 0.5 * g->velocity * g->velocity;
    set_flux(mass, mass * g->velocity + g->pressure, mass * total + g->pressure * g->velocity, g, flux);
}

/* F(U*) between a wave of one side and the contact. */
static void star_flux(const gas *g, double speed, double contact, double *flux) {
    double relative = speed - g->velocity;
    double density = g->density * relative / (speed - contact);
    double pressure = g->pressure + g->density * relative * (contact - g->velocity);
    double total = g->density * (g->energy + 0.5 * g->velocity * g->velocity);
    double energy = (relative * total - g->pressure * g->velocity + pressure * contact) / (speed - contact);
    double mass = density * contact;
    set_flux(mass, mass * contact + pressure, (energy + pressure) * contact, g, flux);
}

void riemann_flux(const gas *left, const gas *right, double *flux) {
    double speed_l = fmin(left->velocity - left->sound_speed, right->velocity - right->sound_speed);
    double speed_r = fmax(left->velocity + left->sound_speed, right->velocity + right->sound_speed);
    if (speed_l >= 0.0) {
        whole_flux(left, flux);
    } else if (speed_r <= 0.0) {
        whole_flux(right, flux);
    } else {
        double contact = contact_speed(left, right, speed_l, speed_r);
        if (contact >= 0.0) {
            star_flux(left, speed_l, contact, flux);
        } else {
            star_flux(right, speed_r, contact, flux);
        }
    }
}
