#ifndef MOMENT_H
#define MOMENT_H

/* Seconds: of a clock on the wall that nobody sets, and of the processor, which counts this program alone. */
typedef struct moment {
    double wall, processor;
} moment;

moment moment_now(void);

/* Adds the time since a moment to a sum. */
void moment_add_since(moment *sum, moment begin);

#endif
