/*
 * Ignition behind a reflected shock: the Euler equations of the exported mechanism's gas in one dimension, chemistry by the exported kernel or its built-in
 * integrator. Options and defaults in settings.c; prints a summary of key=value lines. The program traps invalid operations, divisions by zero and overflows,
 * as flow solvers do.
 */
#include "output.h"

#include <fenv.h>
#include <stdlib.h>

typedef struct run {
    settings settings;
    monitor monitor;
    FILE *history;
} run;

static FILE *create(const char *name) {
    FILE *out = name == NULL ? NULL : fopen(name, "w");
    if (name != NULL && out == NULL) {
        perror(name);
        exit(2);
    }
    return out;
}

static void finish(FILE *out, const char *name) {
    if (out != NULL && (ferror(out) | fclose(out)) != 0) {
        fprintf(stderr, "%s could not be written\n", name);
        exit(1);
    }
}

static void watch(void *context, const strang *s) {
    run *r = context;
    monitor_watch(&r->monitor, s->tube, s->time);
    if (r->history != NULL) {
        output_history(r->history, s, &r->monitor);
    }
}

/* Gas at rest up to the incident shock, which comes for the wall; more of what is behind it flows in at the far end. */
static tube shocked_tube(const settings *s, const shock_tube *shocks) {
    tube t = tube_new(s->cells, s->length, WALL, INFLOW);
    t.inflow = shocks->incident;
    for (int cell = 0; cell < t.cells; cell++) {
        tube_set(&t, cell, tube_x(&t, cell) < s->shock ? &shocks->ahead : &shocks->incident);
    }
    return t;
}

static int simulate(run *r, strang *s, FILE *profiles) {
    for (int n = 1; n <= r->settings.times; n++) {
        if (strang_run(s, r->settings.end * n / r->settings.times, watch, r) != 0) {
            return 1;
        }
        if (profiles != NULL) {
            output_profiles(profiles, s);
        }
    }
    return 0;
}

int main(int count, char **arguments) {
    enum { IGNITION_RISE = 400 };
    run r = {.history = NULL};
    double y[SPECIES];
    feenableexcept(FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW);
    if (settings_read(count, arguments, &r.settings) != 0 || gas_mixture(r.settings.mixture, y) != 0) {
        return 2;
    }
    int fuel = gas_species(r.settings.fuel);
    if (fuel < 0 || !(y[fuel] > 0.0)) {
        fprintf(stderr, "--fuel '%s' is no species of the mixture '%s'\n", r.settings.fuel, r.settings.mixture);
        return 2;
    }
    shock_tube shocks = shock_tube_of(r.settings.temperature, r.settings.pressure, r.settings.ahead_temperature, y);
    tube t = shocked_tube(&r.settings, &shocks);
    chemistry c = chemistry_new(r.settings.chemistry, t.cells);
    strang s = {.tube = &t, .chemistry = &c, .courant = r.settings.courant};
    balance b = balance_open(&t);
    r.monitor = monitor_new(fuel, &shocks.ahead, r.settings.temperature + IGNITION_RISE);
    FILE *profiles = create(r.settings.profiles);
    r.history = create(r.settings.history);
    if (profiles != NULL) {
        output_profiles_header(profiles);
    }
    if (r.history != NULL) {
        output_history_header(r.history);
    }
    monitor_watch(&r.monitor, &t, 0.0);
    int failed = simulate(&r, &s, profiles);
    finish(profiles, r.settings.profiles);
    finish(r.history, r.settings.history);
    output_summary(stdout, &r.settings, &shocks, &s, &r.monitor, &b);
    chemistry_free(&c);
    tube_free(&t);
    return failed;
}
