#include "output.h"

static const char *const KIND_NAMES[] = {"none", "kernel", "integrator"};

void output_profiles_header(FILE *out) {
    fprintf(out, "t,x,rho,u,p,T");
    for (int k = 0; k < SPECIES; k++) {
        fprintf(out, ",Y_%s", semenov_species_name(k));
    }
    fprintf(out, ",status\n");
}

void output_profiles(FILE *out, const strang *s) {
    const tube *t = s->tube;
    for (int cell = 0; cell < t->cells; cell++) {
        const gas *g = &t->gas[cell];
        fprintf(out, "%.17g,%.17g,%.17g,%.17g,%.17g,%.17g", s->time, tube_x(t, cell), g->density, g->velocity, g->pressure, g->temperature);
        for (int k = 0; k < SPECIES; k++) {
            fprintf(out, ",%.17g", g->y[k]);
        }
        fprintf(out, ",%d\n", s->chemistry->status[cell]);
    }
}

void output_history_header(FILE *out) {
    fprintf(out, "t,front,wallTemperature,wallPressure,surrogateCells,referenceCells\n");
}

void output_history(FILE *out, const strang *s, const monitor *m) {
    const int *cells = s->chemistry->last_step;
    fprintf(out, "%.17g,%.17g,%.17g,%.17g,%d,%d\n", s->time, m->front, s->tube->gas[0].temperature, s->tube->gas[0].pressure, cells[SEMENOV_SURROGATE],
            cells[SEMENOV_REFERENCE]);
}

static void print_statuses(FILE *out, const char *key, const long long *counts) {
    long long other = 0;
    for (int status = 0; status < STATUSES; status++) {
        other += status == SEMENOV_SURROGATE || status == SEMENOV_REFERENCE ? 0 : counts[status];
    }
    fprintf(out, "%sSurrogate=%lld\n%sReference=%lld\n%sNotAdvanced=%lld\n", key, counts[SEMENOV_SURROGATE], key, counts[SEMENOV_REFERENCE], key, other);
}

static void print_gas(FILE *out, const char *key, const gas *g) {
    fprintf(out, "%sTemperature=%.17g\n%sPressure=%.17g\n%sVelocity=%.17g\n", key, g->temperature, key, g->pressure, key, g->velocity);
}

void output_summary(FILE *out, const settings *set, const shock_tube *shocks, const strang *s, const monitor *m, const balance *b) {
    const chemistry *c = s->chemistry;
    fprintf(out, "model=%s\nweightsSha256=%s\nchemistry=%s\ncells=%d\nlength=%.17g\nend=%.17g\nsteps=%ld\nlargestCourant=%.6g\n", SEMENOV_MODEL,
            SEMENOV_WEIGHTS_SHA256, KIND_NAMES[c->kind], set->cells, set->length, s->time, s->steps, s->largest_courant);
    print_gas(out, "ahead", &shocks->ahead);
    print_gas(out, "incident", &shocks->incident);
    print_gas(out, "reflected", &shocks->reflected);
    fprintf(out, "incidentShockSpeed=%.17g\nreflectedShockSpeed=%.17g\n", shocks->incident_speed, shocks->reflected_speed);
    fprintf(out, "front=%.17g\nignitionTime=%.17g\npeakPressure=%.17g\npeakTemperature=%.17g\n", m->front, m->ignition_time, m->peak_pressure, m->peak_temperature);
    print_statuses(out, "cellSteps", c->cell_steps);
    print_statuses(out, "hotCellSteps", c->hot_steps);
    fprintf(out, "chemistryWallSeconds=%.6g\nflowWallSeconds=%.6g\n", c->spent.wall, s->spent.wall - c->spent.wall);
    fprintf(out, "chemistryProcessorSeconds=%.6g\nflowProcessorSeconds=%.6g\n", c->spent.processor, s->spent.processor - c->spent.processor);
    fprintf(out, "energyGap=%.3g\nsumGap=%.3g\nleastMassFraction=%.3g\n", c->energy_gap, c->sum_gap, c->least_mass_fraction);
    for (int n = 0; n < BALANCES; n++) {
        fprintf(out, "balance.%s=%.3g\n", BALANCE_NAMES[n], balance_error(b, s->tube, n));
    }
}
