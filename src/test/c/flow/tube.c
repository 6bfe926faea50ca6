#include "tube.h"
#include "reconstruction.h"
#include "riemann.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *allocate(size_t count, size_t size) {
    void *memory = calloc(count, size);
    if (memory == NULL) {
        fprintf(stderr, "no memory for %zu x %zu bytes\n", count, size);
        exit(1);
    }
    return memory;
}

tube tube_new(int cells, double length, tube_end left, tube_end right) {
    size_t n = (size_t) cells;
    tube t = {.cells = cells, .dx = length / cells, .left = left, .right = right};
    t.conserved = allocate(n * CONSERVED, sizeof(double));
    t.start = allocate(n * CONSERVED, sizeof(double));
    t.flux = allocate((n + 1) * CONSERVED, sizeof(double));
    t.gas = (gas *) allocate(n + 2 * GHOSTS, sizeof(gas)) + GHOSTS;
    t.left_face = allocate(n + 2, sizeof(gas));
    t.right_face = allocate(n + 2, sizeof(gas));
    return t;
}

void tube_free(tube *t) {
    free(t->conserved);
    free(t->start);
    free(t->flux);
    free(t->gas - GHOSTS);
    free(t->left_face);
    free(t->right_face);
}

void tube_set(tube *t, int cell, const gas *g) {
    t->gas[cell] = *g;
    gas_conserved(g, t->conserved + (size_t) cell * CONSERVED);
}

double tube_x(const tube *t, int cell) {
    return (cell + 0.5) * t->dx;
}

double tube_fastest(const tube *t) {
    double fastest = 0.0;
    for (int cell = 0; cell < t->cells; cell++) {
        fastest = fmax(fastest, fabs(t->gas[cell].velocity) + t->gas[cell].sound_speed);
    }
    return fastest;
}

int tube_decode(tube *t) {
    for (int cell = 0; cell < t->cells; cell++) {
        if (gas_decode(t->conserved + (size_t) cell * CONSERVED, t->gas[cell].temperature, &t->gas[cell]) != 0) {
            return cell;
        }
    }
    return -1;
}

static gas ghost(const tube *t, tube_end end, const gas *mirrored, const gas *nearest, const gas *opposite) {
    gas g = end == INFLOW ? t->inflow : end == WALL ? *mirrored : end == OPEN ? *nearest : *opposite;
    if (end == WALL) {
        g.velocity = -g.velocity;
    }
    return g;
}

static void fill_ghosts(tube *t) {
    gas *first = t->gas;
    gas *last = t->gas + t->cells - 1;
    for (int n = 1; n <= GHOSTS; n++) {
        first[-n] = ghost(t, t->left, first + n - 1, first, last - n + 1);
        last[n] = ghost(t, t->right, last - n + 1, last, first + n - 1);
    }
}

static void fluxes(tube *t) {
    fill_ghosts(t);
    for (int n = 0; n < t->cells + 2; n++) {
        const gas *cell = t->gas + n - 1;
        reconstruct(cell - 1, cell, cell + 1, &t->left_face[n], &t->right_face[n]);
    }
    for (int face = 0; face <= t->cells; face++) {
        riemann_flux(&t->right_face[face], &t->left_face[face + 1], t->flux + (size_t) face * CONSERVED);
    }
}

/* U + dt L(U) in place; what passes the ends counts with a weight. */
static void euler_step(tube *t, double dt, double weight) {
    fluxes(t);
    double ratio = dt / t->dx;
    size_t values = (size_t) t->cells * CONSERVED;
    for (size_t i = 0; i < values; i++) {
        t->conserved[i] += ratio * (t->flux[i] - t->flux[i + CONSERVED]);
    }
    for (int q = 0; q < CONSERVED; q++) {
        t->passed_in[q] += weight * dt * (t->flux[q] - t->flux[values + (size_t) q]);
    }
}

int tube_advance(tube *t, double dt) {
    size_t values = (size_t) t->cells * CONSERVED;
    memcpy(t->start, t->conserved, values * sizeof(double));
    euler_step(t, dt, 0.5);
    int failed = tube_decode(t);
    if (failed >= 0) {
        return failed;
    }
    euler_step(t, dt, 0.5);
    for (size_t i = 0; i < values; i++) {
        t->conserved[i] = 0.5 * (t->start[i] + t->conserved[i]);
    }
    return tube_decode(t);
}
