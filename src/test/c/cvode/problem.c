#include "problem.h"
#include "text.h"

#include <stdlib.h>

static double *read_numbers(FILE *in, int count) {
    double *numbers = allocate(count, sizeof(double));
    for (int n = 0; n < count; n++) {
        numbers[n] = read_number(in);
    }
    return numbers;
}

static equations *read_equations(FILE *in) {
    char name[64] = "";
    read_word(in, "equations");
    read_any_word(in, name);
    equations *classic = equations_classic(name);
    if (classic != NULL) {
        return classic;
    }
    rewind(in);
    read_word(in, "equations");
    read_word(in, "mechanism");
    return equations_reactor(mechanism_read(in));
}

problem *problem_read(FILE *in) {
    problem *p = allocate(1, sizeof(problem));
    p->equations = read_equations(in);
    p->dimension = p->equations->dimension;
    if (p->equations->mechanism != NULL) {
        read_word(in, "density");
        p->density = read_number(in);
    }
    read_word(in, "start");
    p->start = read_numbers(in, p->dimension);
    read_word(in, "scale");
    p->scale = read_number(in);
    read_word(in, "times");
    p->time_count = read_count(in, 1000000);
    p->times = read_numbers(in, p->time_count);
    read_word(in, "checks");
    p->check_count = read_count(in, 1000000);
    p->check_density = allocate(p->check_count, sizeof(double));
    p->checks = allocate(p->check_count * p->dimension, sizeof(double));
    p->check_rates = allocate(p->check_count * p->dimension, sizeof(double));
    for (int n = 0; n < p->check_count; n++) {
        p->check_density[n] = read_number(in);
        for (int i = 0; i < p->dimension; i++) {
            p->checks[n * p->dimension + i] = read_number(in);
        }
        for (int i = 0; i < p->dimension; i++) {
            p->check_rates[n * p->dimension + i] = read_number(in);
        }
    }
    read_word(in, "cells");
    p->cell_count = read_count(in, 1000000);
    p->cell_density = allocate(p->cell_count, sizeof(double));
    p->cells = allocate(p->cell_count * p->dimension, sizeof(double));
    for (int c = 0; c < p->cell_count; c++) {
        p->cell_density[c] = read_number(in);
        for (int i = 0; i < p->dimension; i++) {
            p->cells[c * p->dimension + i] = read_number(in);
        }
    }
    read_word(in, "end");
    return p;
}
