/*
 * CVODE (BDF, dense direct solver, analytic Jacobian) as the peer of org.semenov.experiment.precision. Usage: semenov-cvode FILE, with
 * the problem in FILE and commands, one a line, on standard input:
 *   solve RTOL              counts, then the state at each sample time
 *   time RTOL REPEATS       median processor seconds of repeated solutions from start to end
 *   cells RTOL STEP         counts of all cells, then the state of each cell after STEP seconds
 *   time-cells RTOL STEP REPEATS   median processor seconds of repeated passes over all cells, CVodeReInit before each cell
 *   version                 of SUNDIALS and of the compiler
 *   check                   largest relative differences: rates from those in FILE, Jacobian from central differences of the rates
 * Every answer is one line "ok ..." or "failed FLAG", followed by the lines of numbers it announces.
 */
#include "problem.h"
#include "text.h"

#include <cvode/cvode.h>
#include <math.h>
#include <nvector/nvector_serial.h>
#include <stdlib.h>
#include <string.h>
#include <sundials/sundials_version.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <time.h>

enum {
    MOST_REPEATS = 100000,
    MOST_FAILURES = 50 /* of a step; the default of 7 ends OREGO at some tolerances */
};
static const long MOST_STEPS = 2000000;

typedef struct {
    problem *problem;
    void *cvode;
    N_Vector state, sample;
} solver;

typedef struct {
    long steps, rejected, rates, jacobians;
} counts;

static int rates(realtype t, N_Vector y, N_Vector y_dot, void *data) {
    (void) t;
    equations *e = data;
    const double *state = N_VGetArrayPointer(y);
    if (e->mechanism != NULL && !(state[0] > 0.0)) {
        return 1;
    }
    e->rates(e, state, N_VGetArrayPointer(y_dot));
    return 0;
}

static int jacobian(realtype t, N_Vector y, N_Vector y_dot, SUNMatrix matrix, void *data, N_Vector a, N_Vector b, N_Vector c) {
    (void) t, (void) y_dot, (void) a, (void) b, (void) c;
    equations *e = data;
    e->jacobian(e, N_VGetArrayPointer(y), SUNDenseMatrix_Data(matrix));
    return 0;
}

static void require(int right, const char *what) {
    if (!right) {
        fprintf(stderr, "%s failed\n", what);
        exit(3);
    }
}

static solver new_solver(problem *p, SUNContext context) {
    solver s = {.problem = p};
    s.state = N_VNew_Serial(p->dimension, context);
    s.sample = N_VNew_Serial(p->dimension, context);
    memcpy(N_VGetArrayPointer(s.state), p->start, (size_t) p->dimension * sizeof(double));
    s.cvode = CVodeCreate(CV_BDF, context);
    require(CVodeInit(s.cvode, rates, 0.0, s.state) == CV_SUCCESS, "CVodeInit");
    require(CVodeSStolerances(s.cvode, 1e-6, 1e-12) == CV_SUCCESS, "CVodeSStolerances");
    SUNMatrix matrix = SUNDenseMatrix(p->dimension, p->dimension, context);
    SUNLinearSolver linear = SUNLinSol_Dense(s.state, matrix, context);
    require(CVodeSetLinearSolver(s.cvode, linear, matrix) == CV_SUCCESS, "CVodeSetLinearSolver");
    require(CVodeSetJacFn(s.cvode, jacobian) == CV_SUCCESS, "CVodeSetJacFn");
    require(CVodeSetUserData(s.cvode, p->equations) == CV_SUCCESS, "CVodeSetUserData");
    CVodeSetMaxNumSteps(s.cvode, MOST_STEPS);
    CVodeSetMaxErrTestFails(s.cvode, MOST_FAILURES);
    CVodeSetErrFile(s.cvode, NULL);
    return s;
}

static void set_tolerance(solver *s, double rtol) {
    CVodeSStolerances(s->cvode, rtol, rtol * s->problem->scale);
}

static void restart(solver *s, double density, const double *start) {
    if (s->problem->equations->mechanism != NULL) {
        equations_set_density(s->problem->equations, density);
    }
    memcpy(N_VGetArrayPointer(s->state), start, (size_t) s->problem->dimension * sizeof(double));
    CVodeReInit(s->cvode, 0.0, s->state);
}

static void add_counts(solver *s, counts *sum) {
    long value = 0;
    CVodeGetNumSteps(s->cvode, &value);
    sum->steps += value;
    CVodeGetNumErrTestFails(s->cvode, &value);
    sum->rejected += value;
    CVodeGetNumNonlinSolvConvFails(s->cvode, &value);
    sum->rejected += value;
    CVodeGetNumRhsEvals(s->cvode, &value);
    sum->rates += value;
    CVodeGetNumJacEvals(s->cvode, &value);
    sum->jacobians += value;
}

static void print_state(const double *state, int dimension) {
    for (int i = 0; i < dimension; i++) {
        printf(i == 0 ? "%.17g" : " %.17g", state[i]);
    }
    printf("\n");
}

static void print_ok(const counts *c, int lines) {
    printf("ok %ld %ld %ld %ld %d\n", c->steps, c->rejected, c->rates, c->jacobians, lines);
}

/* Step by step as CVode goes on its way to the end, with the samples from its interpolant. */
static void solve(solver *s, double rtol) {
    problem *p = s->problem;
    int n = p->dimension;
    double end = p->times[p->time_count - 1];
    double *samples = allocate(p->time_count * n, sizeof(double));
    set_tolerance(s, rtol);
    restart(s, p->density, p->start);
    realtype t = 0.0;
    int next = 0;
    while (next < p->time_count) {
        int flag = CVode(s->cvode, end, s->state, &t, CV_ONE_STEP);
        long steps = 0;
        CVodeGetNumSteps(s->cvode, &steps);
        if (flag < 0 || steps >= MOST_STEPS) {
            printf("failed %d\n", flag);
            free(samples);
            return;
        }
        while (next < p->time_count && p->times[next] <= t) {
            CVodeGetDky(s->cvode, p->times[next], 0, s->sample);
            memcpy(samples + (size_t) next * n, N_VGetArrayPointer(s->sample), (size_t) n * sizeof(double));
            next++;
        }
    }
    counts c = {0};
    add_counts(s, &c);
    print_ok(&c, p->time_count);
    for (int sample = 0; sample < p->time_count; sample++) {
        print_state(samples + (size_t) sample * n, n);
    }
    free(samples);
}

/* Processor time of this thread [s], as the Java side reads it of its own. */
static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double) t.tv_sec + 1e-9 * (double) t.tv_nsec;
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *) a;
    double y = *(const double *) b;
    return (x > y) - (x < y);
}

static void print_median(double *seconds, int repeats) {
    qsort(seconds, (size_t) repeats, sizeof(double), ascending);
    printf("ok %.9e\n", seconds[repeats / 2]);
}

static void time_solve(solver *s, double rtol, int repeats) {
    problem *p = s->problem;
    double *seconds = allocate(repeats, sizeof(double));
    set_tolerance(s, rtol);
    for (int repeat = 0; repeat < repeats; repeat++) {
        double begin = now();
        realtype t;
        restart(s, p->density, p->start);
        int flag = CVode(s->cvode, p->times[p->time_count - 1], s->state, &t, CV_NORMAL);
        seconds[repeat] = now() - begin;
        if (flag < 0) {
            printf("failed %d\n", flag);
            free(seconds);
            return;
        }
    }
    print_median(seconds, repeats);
    free(seconds);
}

static int advance_cell(solver *s, int cell, double step) {
    realtype t;
    restart(s, s->problem->cell_density[cell], s->problem->cells + (size_t) cell * s->problem->dimension);
    return CVode(s->cvode, step, s->state, &t, CV_NORMAL);
}

static void cells(solver *s, double rtol, double step) {
    problem *p = s->problem;
    int n = p->dimension;
    double *ends = allocate(p->cell_count * n, sizeof(double));
    counts c = {0};
    set_tolerance(s, rtol);
    for (int cell = 0; cell < p->cell_count; cell++) {
        int flag = advance_cell(s, cell, step);
        if (flag < 0) {
            printf("failed %d\n", flag);
            free(ends);
            return;
        }
        add_counts(s, &c);
        memcpy(ends + (size_t) cell * n, N_VGetArrayPointer(s->state), (size_t) n * sizeof(double));
    }
    print_ok(&c, p->cell_count);
    for (int cell = 0; cell < p->cell_count; cell++) {
        print_state(ends + (size_t) cell * n, n);
    }
    free(ends);
}

static void time_cells(solver *s, double rtol, double step, int repeats) {
    double *seconds = allocate(repeats, sizeof(double));
    set_tolerance(s, rtol);
    for (int repeat = 0; repeat < repeats; repeat++) {
        double begin = now();
        for (int cell = 0; cell < s->problem->cell_count; cell++) {
            advance_cell(s, cell, step);
        }
        seconds[repeat] = now() - begin;
    }
    print_median(seconds, repeats);
    free(seconds);
}

static double worst(double difference, double scale, double so_far) {
    double relative = difference == 0.0 ? 0.0 : fabs(difference) / scale;
    return relative > so_far || isnan(relative) ? relative : so_far;
}

/*
 * A rate may be the small difference of large terms, so that of component i is held against sum_j |J_ij y_j|; an entry of the
 * Jacobian against the largest of its row, T counted in units of itself.
 */
static void check(solver *s) {
    problem *p = s->problem;
    equations *e = p->equations;
    int n = p->dimension;
    double *y = allocate(n, sizeof(double));
    double *plus = allocate(n, sizeof(double));
    double *minus = allocate(n, sizeof(double));
    double *j = allocate(n * n, sizeof(double));
    double *differences = allocate(n * n, sizeof(double));
    double worst_rate = 0.0;
    double worst_jacobian = 0.0;
    for (int point = 0; point < p->check_count; point++) {
        const double *state = p->checks + (size_t) point * n;
        const double *expected = p->check_rates + (size_t) point * n;
        if (e->mechanism != NULL) {
            equations_set_density(e, p->check_density[point]);
        }
        memcpy(y, state, (size_t) n * sizeof(double));
        e->rates(e, y, plus);
        e->jacobian(e, y, j);
        for (int i = 0; i < n; i++) {
            double scale = 0.0;
            for (int column = 0; column < n; column++) {
                scale += fabs(j[column * n + i] * state[column]);
            }
            worst_rate = worst(plus[i] - expected[i], scale, worst_rate);
        }
        for (int column = 0; column < n; column++) {
            double h = 1e-5 * fmax(fabs(state[column]), column == 0 ? 1.0 : 1e-2);
            y[column] = state[column] + h;
            e->rates(e, y, plus);
            y[column] = state[column] - h;
            e->rates(e, y, minus);
            y[column] = state[column];
            for (int i = 0; i < n; i++) {
                differences[column * n + i] = (plus[i] - minus[i]) / (2.0 * h);
            }
        }
        for (int i = 0; i < n; i++) {
            double row = 0.0;
            for (int column = e->mechanism != NULL; column < n; column++) {
                row = fmax(row, fabs(j[column * n + i]));
            }
            for (int column = 0; column < n; column++) {
                double unit = column == 0 && e->mechanism != NULL ? state[0] : 1.0;
                worst_jacobian = worst((j[column * n + i] - differences[column * n + i]) * unit, row, worst_jacobian);
            }
        }
    }
    printf("ok %.3e %.3e\n", worst_rate, worst_jacobian);
    free(y);
    free(plus);
    free(minus);
    free(j);
    free(differences);
}

static int positive_repeats(FILE *in) {
    int repeats = read_count(in, MOST_REPEATS);
    return repeats > 0 ? repeats : 1;
}

int main(int argument_count, char **arguments) {
    FILE *in = argument_count == 2 ? fopen(arguments[1], "r") : NULL;
    if (in == NULL) {
        fprintf(stderr, "usage: semenov-cvode PROBLEM-FILE, commands on standard input\n");
        return 2;
    }
    problem *p = problem_read(in);
    fclose(in);
    SUNContext context;
    require(SUNContext_Create(NULL, &context) == 0, "SUNContext_Create");
    solver s = new_solver(p, context);
    char command[64];
    while (read_any_word(stdin, command)) {
        if (strcmp(command, "solve") == 0) {
            solve(&s, read_number(stdin));
        } else if (strcmp(command, "time") == 0) {
            double rtol = read_number(stdin);
            time_solve(&s, rtol, positive_repeats(stdin));
        } else if (strcmp(command, "cells") == 0) {
            double rtol = read_number(stdin);
            cells(&s, rtol, read_number(stdin));
        } else if (strcmp(command, "time-cells") == 0) {
            double rtol = read_number(stdin);
            double step = read_number(stdin);
            time_cells(&s, rtol, step, positive_repeats(stdin));
        } else if (strcmp(command, "check") == 0) {
            check(&s);
        } else if (strcmp(command, "version") == 0) {
            char version[32] = "";
            SUNDIALSGetVersion(version, sizeof version);
            printf("ok CVODE of SUNDIALS %s, gcc %s\n", version, __VERSION__);
        } else {
            fprintf(stderr, "unknown command '%s'\n", command);
            return 2;
        }
        fflush(stdout);
    }
    return 0;
}
