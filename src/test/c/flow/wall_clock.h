#ifndef WALL_CLOCK_H
#define WALL_CLOCK_H

/* Seconds since some moment, by a clock that nobody sets. */
double wall_clock(void);

#endif
