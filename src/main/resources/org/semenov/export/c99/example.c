/* A complete use of semenov.h: cells of a flow solver, advanced by one chemical step and looked after. */
#include "semenov.h"

#include <stdio.h>
#include <stdlib.h>

#define CELLS 1000

/* Fuel and oxidizer in the proportion of their equivalence ratio 1. */
static const double mixture[SEMENOV_SPECIES] = {{{MIXTURE}}};

int main(void) {
    static double temperature[CELLS], pressure[CELLS], mass_fractions[SEMENOV_SPECIES * CELLS], error[CELLS];
    static unsigned char status[CELLS];
    void *workspace = calloc(1, semenov_workspace_size());     /* one a thread, kept as long as the thread lives */
    size_t count[SEMENOV_REFERENCE_FAILED + 1] = {0};
    double largest = 0.0;

    if (!workspace) {
        return 1;
    }
    for (int cell = 0; cell < CELLS; cell++) {
        temperature[cell] = {{LEAST_T}} + ({{LARGEST_T}} - {{LEAST_T}}) * cell / CELLS;
        pressure[cell] = {{PRESSURE}};
        for (int k = 0; k < SEMENOV_SPECIES; k++) {
            mass_fractions[k * CELLS + cell] = mixture[k];
        }
    }
    const semenov_cells cells = {.count = CELLS, .temperature = temperature, .pressure = pressure, .mass_fractions = mass_fractions,
            .species_stride = CELLS, .cell_stride = 1, .status = status, .error_estimate = error};
    for (int step = 0; step < 100; step++) {
        /* ... transport by half a step ... */
        if (semenov_advance(&cells, SEMENOV_LARGEST_TIME_STEP, NULL, workspace) != 0) {
            fprintf(stderr, "step %d: not all cells were advanced\n", step);      /* a flow solver looks at them by their status */
            return 1;
        }
        /* ... transport by half a step ... */
        for (int cell = 0; cell < CELLS; cell++) {
            count[status[cell]]++;
            largest = error[cell] > largest ? error[cell] : largest;
        }
    }
    for (int s = 0; s <= SEMENOV_REFERENCE_FAILED; s++) {
        if (count[s] > 0) {
            printf("%lu cell-steps: %s\n", (unsigned long) count[s], semenov_status_text(s));
        }
    }
    printf("largest estimated error of T of a step %.2g K\n", largest);
    printf("T in the first cell %.2f K, in the middle %.2f K\n", temperature[0], temperature[CELLS / 2]);
    free(workspace);
    return 0;
}
