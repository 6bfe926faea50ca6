#include "settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const settings DEFAULTS = {
    .chemistry = KERNEL,
    .cells = 400,
    .length = 0.07,
    .shock = 0.0,
    .end = 90e-6,
    .mixture = "H2:2,O2:1,N2:3.76",
    .fuel = "H2",
    .temperature = 1200.0,
    .pressure = 101325.0,
    .ahead_temperature = 300.0,
    .courant = 0.4,
    .times = 5
};

static int read_chemistry(const char *text, chemistry_kind *kind) {
    static const char *const NAMES[] = {"none", "kernel", "integrator"};
    static const chemistry_kind KINDS[] = {FROZEN, KERNEL, INTEGRATOR};
    for (int n = 0; n < 3; n++) {
        if (strcmp(text, NAMES[n]) == 0) {
            *kind = KINDS[n];
            return 0;
        }
    }
    fprintf(stderr, "--chemistry '%s' is none of none, kernel, integrator\n", text);
    return 1;
}

static int read_number(const char *name, const char *text, double least, double most, double *value) {
    char *end;
    *value = strtod(text, &end);
    if (end == text || *end != '\0' || !(*value >= least && *value <= most)) {
        fprintf(stderr, "%s '%s' is not a number from %g to %g (SI units)\n", name, text, least, most);
        return 1;
    }
    return 0;
}

static int read_count(const char *name, const char *text, int least, int most, int *value) {
    double number;
    int wrong = read_number(name, text, least, most, &number);
    if (!wrong) {
        *value = (int) number;
    }
    return wrong;
}

static int read_option(const char *name, const char *text, settings *s) {
    const struct {
        const char *name;
        double least, most;
        double *value;
    } numbers[] = {
        {"--length", 1e-6, 1e3, &s->length},
        {"--shock", 0.0, 1e3, &s->shock},
        {"--end", 1e-9, 1.0, &s->end},
        {"--temperature", 400.0, 3500.0, &s->temperature},
        {"--pressure", 1.0, 1e9, &s->pressure},
        {"--ahead-temperature", 200.0, 3000.0, &s->ahead_temperature},
        {"--courant", 0.01, 0.5, &s->courant}
    };
    for (size_t n = 0; n < sizeof numbers / sizeof numbers[0]; n++) {
        if (strcmp(name, numbers[n].name) == 0) {
            return read_number(name, text, numbers[n].least, numbers[n].most, numbers[n].value);
        }
    }
    const struct {
        const char *name;
        const char **value;
    } texts[] = {{"--mixture", &s->mixture}, {"--fuel", &s->fuel}, {"--profiles", &s->profiles}, {"--history", &s->history}};
    for (size_t n = 0; n < sizeof texts / sizeof texts[0]; n++) {
        if (strcmp(name, texts[n].name) == 0) {
            *texts[n].value = text;
            return 0;
        }
    }
    if (strcmp(name, "--chemistry") == 0) {
        return read_chemistry(text, &s->chemistry);
    }
    if (strcmp(name, "--cells") == 0) {
        return read_count(name, text, 10, 1000000, &s->cells);
    }
    if (strcmp(name, "--times") == 0) {
        return read_count(name, text, 1, 1000, &s->times);
    }
    fprintf(stderr, "unknown option '%s'; known: --chemistry --cells --length --shock --end --mixture --fuel --temperature --pressure --ahead-temperature "
            "--courant --times --profiles --history\n", name);
    return 1;
}

int settings_read(int count, char **arguments, settings *s) {
    *s = DEFAULTS;
    for (int n = 1; n < count; n += 2) {
        if (n + 1 == count) {
            fprintf(stderr, "%s has no value\n", arguments[n]);
            return 1;
        }
        if (read_option(arguments[n], arguments[n + 1], s) != 0) {
            return 1;
        }
    }
    if (!(s->temperature > s->ahead_temperature) || !(s->shock < s->length)) {
        fprintf(stderr, "--temperature %g K must be above --ahead-temperature %g K, and --shock %g m below --length %g m\n", s->temperature, s->ahead_temperature,
                s->shock, s->length);
        return 1;
    }
    return 0;
}
