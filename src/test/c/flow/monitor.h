/* What a run is compared by: the reaction front, the ignition at the wall, the peaks. */
#ifndef MONITOR_H
#define MONITOR_H

#include "tube.h"

typedef struct monitor {
    int fuel;                        /* species whose decline is the front */
    double fuel_level;               /* its mass fraction at the front */
    double ignition_temperature;     /* [K] of the first cell, which counts as ignition */
    double front;                    /* [m] from the wall, 0 where no cell has burnt */
    double ignition_time;            /* [s], interpolated; negative before */
    double peak_pressure;            /* [Pa] of any cell so far */
    double peak_temperature;         /* [K] */
    double wall_temperature, time;   /* when last watched */
} monitor;

/* Front where half the fuel of fresh gas is left; ignition at a temperature of the first cell [K]. */
monitor monitor_new(int fuel, const gas *fresh, double ignition_temperature);

/* To be called at the start and after every step. */
void monitor_watch(monitor *m, const tube *t, double time);

#endif
