/* Semenov {{VERSION}}: the surrogate {{MODEL}} for the chemistry of a flow solver's cells.
   Written by `semenov export --format c99`. Apache-2.0. Needs C99 and libm alone.

   Each cell is a closed adiabatic reactor at {{CLOSURE}}: {{KEPT}} are kept. Mechanism {{MECHANISM}}.
   Domain: initial {{DOMAIN_T}} K, {{DOMAIN_P}} Pa, equivalence ratio {{DOMAIN_PHI}}, fuel {{FUEL}},
   oxidizer {{OXIDIZER}}, and all states on their way to equilibrium; time steps {{DOMAIN_DT}} s. What lies outside, or is not
   believed, goes to the stiff integrator: any state may be passed.

   Compile semenov.c with -O3 -march=native (GCC, Clang): 8 cells a tile with AVX-512, 4 with AVX2 and FMA, 2 on other machines,
   1 (plain C) with -DSEMENOV_PLAIN or other compilers. Never with -ffast-math or a part of it (-ffinite-math-only, -fassociative-math,
   -freciprocal-math): refused where the compiler tells. The rest of a program may be compiled with what it likes.
   No globals, no allocation, no locks; reentrant. Inside, rounding is to nearest, no exception traps and nothing is flushed to zero; the
   caller's environment is put back, its flags too, so that a program that traps exceptions (feenableexcept) or flushes may call it. The
   thermodynamic functions raise no exception but underflow and inexact. Less than 40 KiB of stack where
   it is optimised.
   Several models in one program: compile the semenov.c of each with its own -DSEMENOV_PREFIX=name_ ; its functions are then
   name_advance and so on. A source file includes the header of one of them, and is compiled with the same -D. */
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
/* Of semenov_integrate [s]. */
#define SEMENOV_LEAST_INTEGRATED_STEP 1e-15
#define SEMENOV_LARGEST_INTEGRATED_STEP 1e3

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
    double *error_estimate;     /* [K], [count]; infinite where the guard is off and would refuse, NaN where none is known */
    double *raw_residual;       /* [count] */
    int *cost;                  /* [count], linear systems set up */
    int *floored;               /* [count], mass fractions below zero by rounding ({{ROUNDING}}, single {{SINGLE_ROUNDING}}) that were taken as zero */
    unsigned long long step;    /* of single precision, see below; here of no effect */
} semenov_cells;

/* The same in single precision. A state is rounded up or down by chance, in proportion, so that small changes are kept in the mean; the largest
   mass fraction is rounded so that the sum comes nearer to one. The chance follows from the state and from step, which is to be another number
   in every call, such as the number of the flow solver's step: where it is always the same, a cell that nothing else changes comes to rest
   where a step changes it by less than the last digit. */
typedef struct semenov_cells_float {
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
    int *floored;
    unsigned long long step;
} semenov_cells_float;

/* A caller's own stiff integrator for the cells that the guard refuses: advances T [K], p [Pa], Y[K] in place by time_step [s];
   0 if it did, anything else if it failed. Called in the caller's floating-point environment; it may call this kernel with another workspace,
   with the same one it gets (size_t) -1; it must return, not jump. What it leaves must be a state of a gas: T and p positive numbers,
   mass fractions and their sum as a call takes them, else the cell counts as failed. Such a cell has no error estimate. */
typedef int (*semenov_integrator)(void *context, double time_step, double *temperature, double *pressure, double *mass_fractions);

/* All zero is the default: guarded, by the built-in integrator. */
typedef struct semenov_options {
    int unguarded;                   /* 0: guarded; else keep the surrogate's state whatever the guard says */
    semenov_integrator integrator;   /* NULL: the built-in one */
    void *context;
} semenov_options;

/* Bytes of scratch, one for each thread; allocated once, zeroed (calloc), and kept. A call marks the scratch as its own while it works. */
size_t semenov_workspace_size(void);

/* Advances cells by time_step [s]. options NULL: the default. Returns the number of cells that were not advanced, (size_t) -1, and
   nothing is done, for a null pointer where one must not be, strides with which cells share memory, or a workspace in which
   another call works: 0 is the only good answer. */
size_t semenov_advance(const semenov_cells *cells, double time_step, const semenov_options *options, void *workspace);
size_t semenov_advance_float(const semenov_cells_float *cells, double time_step, const semenov_options *options, void *workspace);

/* The built-in stiff integrator for all cells, of time steps that the surrogate does not take too: what it stands for. In double precision
   inside, whatever the arrays. */
size_t semenov_integrate(const semenov_cells *cells, double time_step, void *workspace);
size_t semenov_integrate_float(const semenov_cells_float *cells, double time_step, void *workspace);

const char *semenov_status_text(int status);
const char *semenov_species_name(int species);      /* NULL beyond the last */
double semenov_molar_mass(int species);             /* [kg/mol] */

/* Thermodynamics of the same mechanism, Y[K] contiguous. NaN where a number is none, or T not within 1..{{HIGHEST_T}} K. */
double semenov_gas_constant(const double *mass_fractions);                             /* R/W [J/kg/K] */
double semenov_internal_energy(double temperature, const double *mass_fractions);      /* [J/kg], with heats of formation */
double semenov_enthalpy(double temperature, const double *mass_fractions);             /* [J/kg], with heats of formation */
double semenov_heat_capacity_v(double temperature, const double *mass_fractions);      /* [J/kg/K] */
double semenov_heat_capacity_p(double temperature, const double *mass_fractions);      /* [J/kg/K] */
/* T [K] of an internal energy (an enthalpy) [J/kg]; -1 where there is none within {{LEAST_T_FOUND}}..{{MOST_T_FOUND}} K, or a number is none. A guess that is no
   number is none. */
double semenov_temperature_of_internal_energy(double internal_energy, const double *mass_fractions, double guess);
double semenov_temperature_of_enthalpy(double enthalpy, const double *mass_fractions, double guess);

#ifdef __cplusplus
}
#endif
#endif
