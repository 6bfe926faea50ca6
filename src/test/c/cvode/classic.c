/*
 * Five problems of F. Mazzia, C. Magherini, Test Set for Initial Value Problem Solvers, release 2.4, University of Bari, 2008
 * (ROBER, HIRES, OREGO, POLLU, VDPOL); the same equations stand in org.semenov.experiment.precision.
 */
#include "equations.h"
#include "text.h"

#include <string.h>

static void robertson(equations *e, const double *y, double *f) {
    (void) e;
    double first = 0.04 * y[0];
    double second = 1e4 * y[1] * y[2];
    double third = 3e7 * y[1] * y[1];
    f[0] = second - first;
    f[1] = first - second - third;
    f[2] = third;
}

static void robertson_jacobian(equations *e, const double *y, double *j) {
    (void) e;
    const double columns[9] = {-0.04, 0.04, 0.0,
        1e4 * y[2], -1e4 * y[2] - 6e7 * y[1], 6e7 * y[1],
        1e4 * y[1], -1e4 * y[1], 0.0};
    memcpy(j, columns, sizeof columns);
}

static void van_der_pol(equations *e, const double *y, double *f) {
    (void) e;
    f[0] = y[1];
    f[1] = 1e6 * ((1.0 - y[0] * y[0]) * y[1] - y[0]);
}

static void van_der_pol_jacobian(equations *e, const double *y, double *j) {
    (void) e;
    j[0] = 0.0;
    j[1] = 1e6 * (-2.0 * y[0] * y[1] - 1.0);
    j[2] = 1.0;
    j[3] = 1e6 * (1.0 - y[0] * y[0]);
}

static const double S = 77.27, W = 0.161, Q = 8.375e-6;

static void orego(equations *e, const double *y, double *f) {
    (void) e;
    f[0] = S * (y[1] + y[0] * (1.0 - Q * y[0] - y[1]));
    f[1] = (y[2] - (1.0 + y[0]) * y[1]) / S;
    f[2] = W * (y[0] - y[2]);
}

static void orego_jacobian(equations *e, const double *y, double *j) {
    (void) e;
    const double columns[9] = {S * (1.0 - 2.0 * Q * y[0] - y[1]), -y[1] / S, W,
        S * (1.0 - y[0]), -(1.0 + y[0]) / S, 0.0,
        0.0, 1.0 / S, -W};
    memcpy(j, columns, sizeof columns);
}

static void hires(equations *e, const double *y, double *f) {
    (void) e;
    double pair = 280.0 * y[5] * y[7];
    f[0] = -1.71 * y[0] + 0.43 * y[1] + 8.32 * y[2] + 0.0007;
    f[1] = 1.71 * y[0] - 8.75 * y[1];
    f[2] = -10.03 * y[2] + 0.43 * y[3] + 0.035 * y[4];
    f[3] = 8.32 * y[1] + 1.71 * y[2] - 1.12 * y[3];
    f[4] = -1.745 * y[4] + 0.43 * (y[5] + y[6]);
    f[5] = -pair + 0.69 * y[3] + 1.71 * y[4] - 0.43 * y[5] + 0.69 * y[6];
    f[6] = pair - 1.81 * y[6];
    f[7] = -f[6];
}

static void hires_jacobian(equations *e, const double *y, double *j) {
    (void) e;
    memset(j, 0, 64 * sizeof(double));
    j[0] = -1.71;
    j[1] = 1.71;
    j[8] = 0.43;
    j[9] = -8.75;
    j[11] = 8.32;
    j[16] = 8.32;
    j[18] = -10.03;
    j[19] = 1.71;
    j[26] = 0.43;
    j[27] = -1.12;
    j[29] = 0.69;
    j[34] = 0.035;
    j[36] = -1.745;
    j[37] = 1.71;
    j[44] = 0.43;
    j[45] = -280.0 * y[7] - 0.43;
    j[46] = 280.0 * y[7];
    j[47] = -280.0 * y[7];
    j[52] = 0.43;
    j[53] = 0.69;
    j[54] = -1.81;
    j[55] = 1.81;
    j[61] = -280.0 * y[5];
    j[62] = 280.0 * y[5];
    j[63] = -280.0 * y[5];
}

/* POLLU: rate k a b, the reactants counted from 1 (0: none), then what it makes (+) and takes (-), ended by 0. */
typedef struct {
    double k;
    int a, b;
    int change[8];
} pollution;

static const pollution POLLU[25] = {
    {0.35, 1, 0, {-1, 2, 3}}, {26.6, 2, 4, {-2, -4, 1}}, {1.23e4, 5, 2, {-5, -2, 1, 6}}, {8.6e-4, 7, 0, {-7, 5, 5, 8}},
    {8.2e-4, 7, 0, {-7, 8}}, {1.5e4, 7, 6, {-7, -6, 5, 8}}, {1.3e-4, 9, 0, {-9, 5, 8, 10}}, {2.4e4, 9, 6, {-9, -6, 11}},
    {1.65e4, 11, 2, {-11, -2, 1, 10, 12}}, {9e3, 11, 1, {-11, -1, 13}}, {0.022, 13, 0, {-13, 11, 1}}, {1.2e4, 10, 2, {-10, -2, 14, 1}},
    {1.88, 14, 0, {-14, 7, 5}}, {1.63e4, 1, 6, {-1, -6, 15}}, {4.8e6, 3, 0, {-3, 4}}, {3.5e-4, 4, 0, {-4, 16}},
    {0.0175, 4, 0, {-4, 3}}, {1e8, 16, 0, {-16, 6, 6}}, {4.44e11, 16, 0, {-16, 3}}, {1240.0, 17, 6, {-17, -6, 5, 18}},
    {2.1, 19, 0, {-19, 2}}, {5.78, 19, 0, {-19, 1, 3}}, {0.0474, 1, 4, {-1, -4, 19}}, {1780.0, 19, 1, {-19, -1, 20}},
    {3.12, 20, 0, {-20, 19, 1}}};

static void add_changes(const pollution *r, double rate, double *f) {
    for (const int *change = r->change; *change != 0; change++) {
        if (*change > 0) {
            f[*change - 1] += rate;
        } else {
            f[-*change - 1] -= rate;
        }
    }
}

static void pollu(equations *e, const double *y, double *f) {
    (void) e;
    memset(f, 0, 20 * sizeof(double));
    for (const pollution *r = POLLU; r < POLLU + 25; r++) {
        add_changes(r, r->k * y[r->a - 1] * (r->b > 0 ? y[r->b - 1] : 1.0), f);
    }
}

static void pollu_jacobian(equations *e, const double *y, double *j) {
    (void) e;
    memset(j, 0, 400 * sizeof(double));
    for (const pollution *r = POLLU; r < POLLU + 25; r++) {
        add_changes(r, r->k * (r->b > 0 ? y[r->b - 1] : 1.0), j + 20 * (r->a - 1));
        if (r->b > 0) {
            add_changes(r, r->k * y[r->a - 1], j + 20 * (r->b - 1));
        }
    }
}

equations *equations_classic(const char *name) {
    static const struct {
        const char *name;
        equations equations;
    } all[] = {
        {"ROBER", {.dimension = 3, .rates = robertson, .jacobian = robertson_jacobian}},
        {"HIRES", {.dimension = 8, .rates = hires, .jacobian = hires_jacobian}},
        {"OREGO", {.dimension = 3, .rates = orego, .jacobian = orego_jacobian}},
        {"POLLU", {.dimension = 20, .rates = pollu, .jacobian = pollu_jacobian}},
        {"VDPOL", {.dimension = 2, .rates = van_der_pol, .jacobian = van_der_pol_jacobian}}};
    for (size_t n = 0; n < sizeof all / sizeof all[0]; n++) {
        if (strcmp(name, all[n].name) == 0) {
            equations *e = allocate(1, sizeof(equations));
            *e = all[n].equations;
            return e;
        }
    }
    return NULL;
}
