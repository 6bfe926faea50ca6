#include "moment.h"

#include <time.h>

static double seconds(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return (double) t.tv_sec + 1e-9 * (double) t.tv_nsec;
}

moment moment_now(void) {
    return (moment) {seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID)};
}

void moment_add_since(moment *sum, moment begin) {
    moment now = moment_now();
    sum->wall += now.wall - begin.wall;
    sum->processor += now.processor - begin.processor;
}
