/* The command line of the flow solver. */
#ifndef SETTINGS_H
#define SETTINGS_H

#include "chemistry.h"

typedef struct settings {
    chemistry_kind chemistry;
    int cells;
    double length;                /* [m] */
    double shock;                 /* [m] from the wall, where the incident shock starts */
    double end;                   /* [s] */
    const char *mixture;          /* moles of fresh gas */
    const char *fuel;             /* species whose decline is the front */
    double temperature;           /* [K] behind the reflected shock */
    double pressure;              /* [Pa] behind it */
    double ahead_temperature;     /* [K] before the incident shock */
    double courant;
    int times;                    /* profiles, the last at the end */
    const char *profiles;         /* file, or NULL */
    const char *history;          /* file, or NULL */
} settings;

/* Nonzero, with a line on stderr, where an option is unknown or a value out of its range. */
int settings_read(int count, char **arguments, settings *s);

#endif
