#include "gas.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static double frozen_sound_speed(double temperature, double gas_constant, const double *y) {
    double gamma = 1.0 + gas_constant / semenov_heat_capacity_v(temperature, y);
    return sqrt(gamma * gas_constant * temperature);
}

gas gas_of(double temperature, double pressure, double velocity, const double *y) {
    double gas_constant = semenov_gas_constant(y);
    gas g = {
        .density = pressure / (gas_constant * temperature),
        .velocity = velocity,
        .pressure = pressure,
        .temperature = temperature,
        .sound_speed = frozen_sound_speed(temperature, gas_constant, y),
        .energy = semenov_internal_energy(temperature, y)
    };
    memcpy(g.y, y, sizeof g.y);
    return g;
}

gas gas_beside(const gas *cell, double temperature, double pressure, double velocity, const double *y) {
    gas g = {
        .density = pressure / (semenov_gas_constant(y) * temperature),
        .velocity = velocity,
        .pressure = pressure,
        .temperature = temperature,
        .energy = semenov_internal_energy(temperature, y)
    };
    double gamma = cell->sound_speed * cell->sound_speed * cell->density / cell->pressure;
    g.sound_speed = sqrt(gamma * pressure / g.density);
    memcpy(g.y, y, sizeof g.y);
    return g;
}

void gas_conserved(const gas *g, double *conserved) {
    for (int k = 0; k < SPECIES; k++) {
        conserved[k] = g->density * g->y[k];
    }
    conserved[MOMENTUM] = g->density * g->velocity;
    conserved[ENERGY] = g->density * (g->energy + 0.5 * g->velocity * g->velocity);
}

int gas_decode(const double *conserved, double guess, gas *g) {
    g->density = 0.0;
    for (int k = 0; k < SPECIES; k++) {
        g->density += conserved[k];
    }
    if (!(g->density > 0.0)) {
        return 1;
    }
    for (int k = 0; k < SPECIES; k++) {
        g->y[k] = conserved[k] / g->density;
    }
    g->velocity = conserved[MOMENTUM] / g->density;
    g->energy = conserved[ENERGY] / g->density - 0.5 * g->velocity * g->velocity;
    g->temperature = semenov_temperature_of_internal_energy(g->energy, g->y, guess);
    if (!(g->temperature > 0.0)) {
        return 1;
    }
    double gas_constant = semenov_gas_constant(g->y);
    g->pressure = g->density * gas_constant * g->temperature;
    g->sound_speed = frozen_sound_speed(g->temperature, gas_constant, g->y);
    return 0;
}

int gas_species(const char *name) {
    for (int k = 0; k < SPECIES; k++) {
        if (strcmp(semenov_species_name(k), name) == 0) {
            return k;
        }
    }
    return -1;
}

/* Adds one "NAME:MOLES" to y as a mass, and to the sum. */
static int add_moles(const char *text, size_t length, double *y, double *sum) {
    char item[64];
    char *colon, *end;
    if (length >= sizeof item) {
        return 1;
    }
    memcpy(item, text, length);
    item[length] = '\0';
    colon = strchr(item, ':');
    if (colon == NULL) {
        return 1;
    }
    *colon = '\0';
    int k = gas_species(item);
    double moles = strtod(colon + 1, &end);
    if (k < 0 || end == colon + 1 || *end != '\0' || !(moles >= 0.0 && moles < 1e9)) {
        return 1;
    }
    double mass = moles * semenov_molar_mass(k);
    y[k] += mass;
    *sum += mass;
    return 0;
}

int gas_mixture(const char *moles, double *y) {
    double sum = 0.0;
    const char *item = moles;
    memset(y, 0, SPECIES * sizeof(double));
    while (*item != '\0') {
        size_t length = strcspn(item, ",");
        if (add_moles(item, length, y, &sum) != 0) {
            fprintf(stderr, "mixture '%s': '%.*s' is not SPECIES:MOLES of a species of %s and moles from 0\n", moles, (int) length, item, SEMENOV_MODEL);
            return 1;
        }
        item += length + (item[length] == ',');
    }
    if (!(sum > 0.0)) {
        fprintf(stderr, "mixture '%s' holds nothing\n", moles);
        return 1;
    }
    for (int k = 0; k < SPECIES; k++) {
        y[k] /= sum;
    }
    return 0;
}
