#include "monitor.h"

#include <math.h>

monitor monitor_new(int fuel, const gas *fresh, double ignition_temperature) {
    return (monitor) {.fuel = fuel, .fuel_level = 0.5 * fresh->y[fuel], .ignition_temperature = ignition_temperature, .ignition_time = -1.0};
}

/* The burnt cell farthest from the wall, and how far from its centre towards that of its neighbour the level is. */
static double front(const monitor *m, const tube *t) {
    int cell = t->cells - 1;
    while (cell >= 0 && t->gas[cell].y[m->fuel] >= m->fuel_level) {
        cell--;
    }
    if (cell < 0) {
        return 0.0;
    }
    if (cell == t->cells - 1) {
        return t->cells * t->dx;
    }
    double here = t->gas[cell].y[m->fuel];
    double beyond = t->gas[cell + 1].y[m->fuel];
    return tube_x(t, cell) + t->dx * (m->fuel_level - here) / (beyond - here);
}

static void watch_wall(monitor *m, double wall_temperature, double time) {
    if (m->ignition_time < 0.0 && wall_temperature >= m->ignition_temperature) {
        double rise = wall_temperature - m->wall_temperature;
        double part = time > 0.0 ? (m->ignition_temperature - m->wall_temperature) / rise : 1.0;
        m->ignition_time = m->time + part * (time - m->time);
    }
    m->wall_temperature = wall_temperature;
    m->time = time;
}

void monitor_watch(monitor *m, const tube *t, double time) {
    for (int cell = 0; cell < t->cells; cell++) {
        m->peak_pressure = fmax(m->peak_pressure, t->gas[cell].pressure);
        m->peak_temperature = fmax(m->peak_temperature, t->gas[cell].temperature);
    }
    m->front = front(m, t);
    watch_wall(m, t->gas[0].temperature, time);
}
