/*
 * The flow solver by itself, against what is known: Riemann's problem, a smooth wave, a closed box, a reflected shock. Prints key=value lines; what they
 * must be is said by FlowClientTest.
 */
#include "balance.h"
#include "exact.h"
#include "shock.h"
#include "strang.h"

#include <fenv.h>
#include <math.h>
#include <stdio.h>

static const double PI = 3.14159265358979323846;
static const double COURANT = 0.4;

static void ignore(void *context, const strang *s) {
    (void) context, (void) s;
}

/* Runs a tube to a time [s]; returns whether it got there. */
static int run(tube *t, chemistry_kind kind, double until) {
    chemistry c = chemistry_new(kind, t->cells);
    strang s = {.tube = t, .chemistry = &c, .courant = COURANT};
    int failed = strang_run(&s, until, ignore, NULL);
    if (kind != FROZEN) {
        printf("box.notAdvanced=%lld\nbox.leastMassFraction=%.3g\nbox.sumGap=%.3g\nbox.energyGap=%.3g\n",
                s.steps * t->cells - c.cell_steps[SEMENOV_SURROGATE] - c.cell_steps[SEMENOV_REFERENCE], c.least_mass_fraction, c.sum_gap, c.energy_gap);
    }
    chemistry_free(&c);
    return !failed;
}

/* Sod's jump in argon, whose heat capacities are constant: mean |error| of density, relative to that on the left. */
static double riemann_error(int cells) {
    const double length = 1.0, until = 3e-4, gamma = 5.0 / 3.0;
    const exact_state left = {0.4, 0.0, 1e5};
    const exact_state right = {0.05, 0.0, 1e4};
    double y[SPECIES];
    gas_mixture("AR:1", y);
    tube t = tube_new(cells, length, OPEN, OPEN);
    for (int cell = 0; cell < cells; cell++) {
        exact_state s = tube_x(&t, cell) < 0.5 * length ? left : right;
        gas g = gas_of(s.pressure / (s.density * semenov_gas_constant(y)), s.pressure, s.velocity, y);
        tube_set(&t, cell, &g);
    }
    double error = run(&t, FROZEN, until) ? 0.0 : 1e300;
    for (int cell = 0; cell < cells; cell++) {
        exact_state s = exact_riemann(left, right, gamma, (tube_x(&t, cell) - 0.5 * length) / until);
        error += fabs(t.gas[cell].density - s.density) / (left.density * cells);
    }
    tube_free(&t);
    return error;
}

/* Temperature and composition as smooth waves that drift at one velocity and pressure, and are back after a period. */
static gas wave(double x) {
    double y[SPECIES], fresh[SPECIES], burnt[SPECIES];
    double part = 0.5 + 0.3 * sin(2.0 * PI * x);
    gas_mixture("H2:2,O2:1,N2:3.76", fresh);
    gas_mixture("H2O:2,OH:0.1,N2:3.76", burnt);
    for (int k = 0; k < SPECIES; k++) {
        y[k] = part * fresh[k] + (1.0 - part) * burnt[k];
    }
    return gas_of(1100.0 + 300.0 * cos(2.0 * PI * x), 2e5, 400.0, y);
}

/* Mean |error| of density, relative, after a period. */
static double wave_error(int cells) {
    tube t = tube_new(cells, 1.0, PERIODIC, PERIODIC);
    for (int cell = 0; cell < cells; cell++) {
        gas g = wave(tube_x(&t, cell));
        tube_set(&t, cell, &g);
    }
    double error = run(&t, FROZEN, 1.0 / 400.0) ? 0.0 : 1e300;
    for (int cell = 0; cell < cells; cell++) {
        gas g = wave(tube_x(&t, cell));
        error += fabs(t.gas[cell].density / g.density - 1.0) / cells;
    }
    tube_free(&t);
    return error;
}

/* Errors of twice as many cells from time to time, and the order that the last two show. */
static void print_order(const char *name, double (*error)(int cells), int cells) {
    double before = error(cells);
    double after = error(2 * cells);
    double last = error(4 * cells);
    printf("%s.error%d=%.4g\n%s.error%d=%.4g\n%s.error%d=%.4g\n%s.order=%.3f\n", name, cells, before, name, 2 * cells, after, name, 4 * cells, last, name,
            log2(after / last));
}

/* Hot gas at one side of a closed box, cold gas at the other, burning: nothing may get lost. */
static void closed_box(void) {
    double y[SPECIES];
    gas_mixture("H2:2,O2:1,N2:3.76", y);
    tube t = tube_new(100, 0.02, WALL, WALL);
    for (int cell = 0; cell < t.cells; cell++) {
        gas g = cell < 30 ? gas_of(1500.0, 3e5, 0.0, y) : gas_of(1000.0, 1e5, 0.0, y);
        tube_set(&t, cell, &g);
    }
    balance b = balance_open(&t);
    int ran = run(&t, KERNEL, 60e-6);
    printf("box.ran=%d\nbox.massPassed=%.3g\nbox.burntTemperature=%.6g\n", ran, t.passed_in[0], t.gas[0].temperature);
    for (int n = 0; n < BALANCES; n++) {
        printf("box.balance.%s=%.3g\n", BALANCE_NAMES[n], balance_error(&b, &t, n));
    }
    tube_free(&t);
}

/* Where T is half way between two gases, from the far end [m]. */
static double jump_position(const tube *t, double level) {
    int cell = t->cells - 1;
    while (cell > 0 && t->gas[cell].temperature < level) {
        cell--;
    }
    double here = t->gas[cell].temperature;
    return tube_x(t, cell) + t->dx * (here - level) / (here - t->gas[cell + 1].temperature);
}

/* The shocks of a frozen gas, against Rankine and Hugoniot: the incident one comes from 5 mm. */
static void reflected_shock(void) {
    const double start = 0.005, until = 40e-6;
    double y[SPECIES];
    gas_mixture("H2:2,O2:1,N2:3.76", y);
    shock_tube s = shock_tube_of(1200.0, 101325.0, 300.0, y);
    tube t = tube_new(800, 0.04, WALL, INFLOW);
    t.inflow = s.incident;
    for (int cell = 0; cell < t.cells; cell++) {
        tube_set(&t, cell, tube_x(&t, cell) < start ? &s.ahead : &s.incident);
    }
    int ran = run(&t, FROZEN, until);
    double front = (until - start / s.incident_speed) * s.reflected_speed;
    const gas *behind = &t.gas[(int) (0.5 * front / t.dx)];
    printf("shock.ran=%d\nshock.cells=%.4f\nshock.temperature=%.3g\nshock.pressure=%.3g\nshock.wallTemperature=%.3g\n", ran,
            (jump_position(&t, 0.5 * (s.incident.temperature + s.reflected.temperature)) - front) / t.dx, behind->temperature / s.reflected.temperature - 1.0,
            behind->pressure / s.reflected.pressure - 1.0, t.gas[0].temperature / s.reflected.temperature - 1.0);
    tube_free(&t);
}

int main(void) {
    feenableexcept(FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW);
    print_order("riemann", riemann_error, 100);
    print_order("wave", wave_error, 50);
    closed_box();
    reflected_shock();
    return 0;
}
