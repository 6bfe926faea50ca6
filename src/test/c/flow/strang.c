#include "strang.h"

#include <math.h>
#include <stdio.h>

/* The longest step that Courant number and model allow, shortened so that a whole number of such steps meets the time. */
static double time_step(const strang *s, double until) {
    double longest = 2.0 * s->courant * s->tube->dx / tube_fastest(s->tube);
    if (s->chemistry->kind != FROZEN) {
        longest = fmin(longest, SEMENOV_LARGEST_TIME_STEP);
    }
    double left = until - s->time;
    return left / ceil(left / longest);
}

static int failed(const strang *s, const char *what, int cell) {
    const gas *g = &s->tube->gas[cell];
    fprintf(stderr, "%s failed in cell %d of %d at %.9g s: T = %.6g K, p = %.6g Pa, status '%s'\n", what, cell, s->tube->cells, s->time, g->temperature,
            g->pressure, semenov_status_text(s->chemistry->status[cell]));
    return 1;
}

static int move(strang *s, double dt) {
    s->largest_courant = fmax(s->largest_courant, dt * tube_fastest(s->tube) / s->tube->dx);
    return tube_advance(s->tube, dt);
}

static int step(strang *s, double dt) {
    int cell = move(s, 0.5 * dt);
    if (cell >= 0) {
        return failed(s, "flow", cell);
    }
    cell = chemistry_advance(s->chemistry, s->tube, dt);
    if (cell >= 0) {
        return failed(s, "chemistry", cell);
    }
    cell = move(s, 0.5 * dt);
    return cell >= 0 ? failed(s, "flow", cell) : 0;
}

int strang_run(strang *s, double until, void (*watch)(void *context, const strang *s), void *context) {
    while (s->time < until) {
        moment begin = moment_now();
        double dt = time_step(s, until);
        if (s->chemistry->kind == KERNEL && dt < SEMENOV_LEAST_TIME_STEP) {
            fprintf(stderr, "a step of %.3g s at %.9g s is below the least of the model, %.3g s: take fewer cells\n", dt, s->time, SEMENOV_LEAST_TIME_STEP);
            return 1;
        }
        if (step(s, dt) != 0) {
            return 1;
        }
        s->steps++;
        s->time = dt < until - s->time ? s->time + dt : until;
        moment_add_since(&s->spent, begin);
        watch(context, s);
    }
    return 0;
}
