/* Semenov {{VERSION}}: the surrogate {{MODEL}} for the chemistry of a flow solver's cells.
   Written by `semenov export --format c99`. Apache-2.0. Needs C99 and libm alone.

   Each cell is a closed adiabatic reactor at {{CLOSURE}}: {{KEPT}} are kept. Mechanism {{MECHANISM}}.
   Domain: initial {{DOMAIN_T}} K, {{DOMAIN_P}} Pa, equivalence ratio {{DOMAIN_PHI}}, fuel {{FUEL}},
   oxidizer {{OXIDIZER}}, and all states on their way to equilibrium; time steps {{DOMAIN_DT}} s. What lies outside, or is not
   believed, goes to the stiff integrator: any state may be passed.

   Compile semenov.c with -O3 -march=native (GCC, Clang): 8 cells a tile with AVX-512, 4 with AVX2 and FMA, 2 on other machines,
   1 (plain C) with -DSEMENOV_PLAIN or other compilers. Never with -ffast-math: states that are no numbers are told from others.
   No globals, no allocation, no locks; reentrant. Floating-point exceptions are held back inside and the caller's environment is
   restored, so that a program that traps them (feenableexcept) may call it. Less than 40 KiB of stack.
   To link several models into one program, compile each with -DSEMENOV_PREFIX=name_ ; the functions are then name_advance and so on. */
#ifndef SEMENOV_H
#define SEMENOV_H

#include <stddef.h>

#ifdef SEMENOV_PREFIX
#define SEMENOV_JOIN2(a, b) a##b
#define SEMENOV_JOIN(a, b) SEMENOV_JOIN2(a, b)
{{PREFIXES}}#endif

#ifdef __cplusplus
extern "C" {
#endif

#define SEMENOV_VERSION "{{VERSION}}"
#define SEMENOV_MODEL "{{MODEL}}"
#define SEMENOV_WEIGHTS_SHA256 "{{WEIGHTS_SHA256}}"
#define SEMENOV_MECHANISM_SHA256 "{{MECHANISM_SHA256}}"
#define SEMENOV_CONSTANT_VOLUME {{CONSTANT_VOLUME}}     /* 1: density and internal energy are kept, 0: pressure and enthalpy */
#define SEMENOV_SPECIES {{SPECIES}}            /* K; order: {{SPECIES_NAMES}} */
#define SEMENOV_LEAST_TIME_STEP {{LEAST_TIME_STEP}}
#define SEMENOV_LARGEST_TIME_STEP {{LARGEST_TIME_STEP}}

/* What became of a cell. All but SEMENOV_SURROGATE and SEMENOV_REFERENCE leave it as it was. */
typedef enum semenov_status {
{{STATUSES}}} semenov_status;

/* Cells in the caller's arrays, advanced in place. */
typedef struct semenov_cells {
    size_t count;
    double *temperature;        /* [K], [count] */
    double *pressure;           /* [Pa], [count] */
    double *mass_fractions;     /* Y_k of a cell at [k * species_stride + cell * cell_stride] */
    size_t species_stride;      /* structure of arrays: count (or more); array of structures: 1 */
    size_t cell_stride;         /* structure of arrays: 1; array of structures: K (or more) */
    unsigned char *status;      /* [count], a semenov_status; may be NULL, as may all below */
    double *error_estimate;     /* [K], [count] */
    double *raw_residual;       /* [count] */
    int *cost;                  /* [count], linear systems set up */
} semenov_cells;

typedef struct semenov_cells_float {  /* the same in single precision */
    size_t count;
    float *temperature;
    float *pressure;
    float *mass_fractions;
    size_t species_stride;
    size_t cell_stride;
    unsigned char *status;
    float *error_estimate;
    float *raw_residual;
    int *cost;
} semenov_cells_float;

/* A caller's own stiff integrator for the cells that the guard refuses: advances T [K], p [Pa], Y[K] in place by time_step [s];
   0 if it did, anything else if it failed. */
typedef int (*semenov_integrator)(void *context, double time_step, double *temperature, double *pressure, double *mass_fractions);

typedef struct semenov_options {
    int guard;                       /* 0: keep the surrogate's state whatever the guard says; else guarded */
    semenov_integrator integrator;   /* NULL: the built-in one */
    void *context;
} semenov_options;

/* Bytes of scratch, one for each thread; may be allocated once and kept. */
size_t semenov_workspace_size(void);

/* Advances cells by time_step [s]. options NULL: guarded, built-in integrator. Returns the number of cells that were not advanced, (size_t) -1 for a null pointer where one must not be. */
size_t semenov_advance(const semenov_cells *cells, double time_step, const semenov_options *options, void *workspace);
size_t semenov_advance_float(const semenov_cells_float *cells, double time_step, const semenov_options *options, void *workspace);

/* The built-in stiff integrator for all cells, any positive time step: what the surrogate stands for. */
size_t semenov_integrate(const semenov_cells *cells, double time_step, void *workspace);

const char *semenov_status_text(int status);
const char *semenov_species_name(int species);      /* NULL beyond the last */
double semenov_molar_mass(int species);             /* [kg/mol] */

/* Thermodynamics of the same mechanism, Y[K] contiguous. */
double semenov_gas_constant(const double *mass_fractions);                             /* R/W [J/kg/K] */
double semenov_internal_energy(double temperature, const double *mass_fractions);      /* [J/kg], with heats of formation */
double semenov_enthalpy(double temperature, const double *mass_fractions);             /* [J/kg], with heats of formation */
double semenov_heat_capacity_v(double temperature, const double *mass_fractions);      /* [J/kg/K] */
double semenov_heat_capacity_p(double temperature, const double *mass_fractions);      /* [J/kg/K] */
/* T [K] of an internal energy (an enthalpy) [J/kg]; negative where there is none within 200..6000 K. */
double semenov_temperature_of_internal_energy(double internal_energy, const double *mass_fractions, double guess);
double semenov_temperature_of_enthalpy(double enthalpy, const double *mass_fractions, double guess);

#ifdef __cplusplus
}
#endif
#endif
