/* ---- Cells of the caller in {{precision}} precision --------------------------------------------------------------------------------- */
#define CELL_Y(cells, k, cell) (cells)->mass_fractions[(size_t) (k) * (cells)->species_stride + (cell) * (cells)->cell_stride]

static semenov_status {{p}}refusal(const {{cells}} *cells, size_t cell) {
    const double t = cells->temperature[cell], p = cells->pressure[cell];
    double sum = 0.0, least = 0.0, largest = 0.0;
    for (int k = 0; k < K; k++) {
        const double y = CELL_Y(cells, k, cell);
        sum += y;
        least = y < least ? y : least;
        largest = y > largest ? y : largest;
    }
    if (!((sum - sum) + (t - t) + (p - p) == 0.0)) {
        return SEMENOV_NOT_A_NUMBER;
    }
    if (t < LOWEST_CELL_T || t > HIGHEST_CELL_T) {
        return SEMENOV_TEMPERATURE_OUT_OF_RANGE;
    }
    if (p < LOWEST_CELL_P || p > HIGHEST_CELL_P) {
        return SEMENOV_PRESSURE_OUT_OF_RANGE;
    }
    if (least < -{{ROUNDING}} || largest > 1.0 + {{SUM}}) {
        return SEMENOV_MASS_FRACTION_OUT_OF_RANGE;
    }
    return fabs(sum - 1.0) > {{SUM}} ? SEMENOV_MASS_FRACTIONS_DO_NOT_SUM_TO_ONE : SEMENOV_SURROGATE;
}

/* Mass fractions below zero by no more than rounding, of species that react: taken as zero. */
static double {{p}}floored(const {{cells}} *cells, int k, size_t cell) {
    const double y = CELL_Y(cells, k, cell);
    return y > 0.0 ? y : 0.0;
}

static void {{p}}count_floored(const {{cells}} *cells, size_t cell, int accepted) {
    if (cells->floored) {
        cells->floored[cell] = 0;
        for (int i = 0; accepted && i < R; i++) {
            cells->floored[cell] += CELL_Y(cells, REACTING[i], cell) < 0;
        }
    }
}

static size_t {{p}}end(const {{cells}} *cells, size_t cell, semenov_status status, double error, double residual, int cost) {
    if (cells->status) {
        cells->status[cell] = (unsigned char) status;
    }
    if (cells->error_estimate) {
        cells->error_estimate[cell] = ({{real}}) error;
    }
    if (cells->raw_residual) {
        cells->raw_residual[cell] = ({{real}}) residual;
    }
    if (cells->cost) {
        cells->cost[cell] = cost;
    }
    return status == SEMENOV_SURROGATE || status == SEMENOV_REFERENCE ? 0 : 1;
}

static void {{p}}put(struct workspace *w, const {{cells}} *cells, size_t cell, int place) {
    const double t = cells->temperature[cell];
    double moles = 0.0;
    w->place[place] = cell;
    for (int i = 0; i < R; i++) {
        w->start[i][place] = {{p}}floored(cells, REACTING[i], cell) / MOLAR_MASS[REACTING[i]];
        moles += w->start[i][place];
    }
    for (int j = 0; j < INERTS; j++) {
        w->inert[j][place] = CELL_Y(cells, INERT[j], cell) / MOLAR_MASS[INERT[j]];
        moles += w->inert[j][place];
    }
    w->start[R][place] = t;
    w->kept[place] = CONSTANT_VOLUME ? cells->pressure[cell] / (GAS_CONSTANT * t * moles) : cells->pressure[cell];
}

{{ROUNDED}}
/* Writes a state to a cell; what is rounded is so by chance from the seed. */
static void {{p}}set_cell(const {{cells}} *cells, size_t cell, double t, double p, double *y, uint64_t seed) {
    {{p}}round(y, &seed);
    for (int k = 0; k < K; k++) {
        CELL_Y(cells, k, cell) = ({{real}}) y[k];
    }
    cells->temperature[cell] = {{p}}rounded(t, &seed);
    cells->pressure[cell] = {{p}}rounded(p, &seed);
}

static void {{p}}take(const struct workspace *w, const {{cells}} *cells, int place) {
    const size_t cell = w->place[place];
    const double t = w->next[R][place];
    uint64_t seed = with_number(with_number(mixed(SEED + cells->step), t), w->kept[place]);
    double moles = 0.0, y[K];
    for (int j = 0; j < INERTS; j++) {
        moles += w->inert[j][place];
        y[INERT[j]] = CELL_Y(cells, INERT[j], cell);
    }
    for (int i = 0; i < R; i++) {
        moles += w->next[i][place];
        y[REACTING[i]] = w->next[i][place] * MOLAR_MASS[REACTING[i]];
        seed = with_number(seed, y[REACTING[i]]);
    }
    {{p}}set_cell(cells, cell, t, CONSTANT_VOLUME ? w->kept[place] * GAS_CONSTANT * t * moles : w->kept[place], y, seed);
}

static void {{p}}put_state(struct workspace *w, const {{cells}} *cells, size_t cell, int n) {
    w->state_t[n] = cells->temperature[cell];
    w->state_p[n] = cells->pressure[cell];
    for (int i = 0; i < R; i++) {
        w->state_y[REACTING[i]][n] = {{p}}floored(cells, REACTING[i], cell);
    }
    for (int j = 0; j < INERTS; j++) {
        w->state_y[INERT[j]][n] = CELL_Y(cells, INERT[j], cell);
    }
}

static void {{p}}take_state(const struct workspace *w, const {{cells}} *cells, size_t cell, int n) {
    uint64_t seed = with_number(with_number(mixed(SEED + cells->step), w->state_t[n]), w->state_p[n]);
    double y[K];
    for (int k = 0; k < K; k++) {
        y[k] = w->state_y[k][n];
        seed = with_number(seed, y[k]);
    }
    {{p}}set_cell(cells, cell, w->state_t[n], w->state_p[n], y, seed);
}

/* Integrates the states by the caller's integrator, in the caller's environment, or by the built-in one. */
static void {{p}}fall_back(struct scratch *s, int count, double time_step, const semenov_options *options, fenv_t *environment) {
    struct workspace *w = &s->block;
    if (!options || !options->integrator) {
        integrate(w, &s->integration, count, time_step);
        return;
    }
    for (int n = 0; n < count; n++) {
        double y[K], t = w->state_t[n], p = w->state_p[n];
        for (int k = 0; k < K; k++) {
            y[k] = w->state_y[k][n];
        }
        fesetenv(environment);
        const int failed = options->integrator(options->context, time_step, &t, &p, y);
        enter(environment);
        t = ({{real}}) t;
        p = ({{real}}) p;
        w->state_completed[n] = !failed && is_state(t, p, y, {{ROUNDING}}, {{SUM}});
        w->state_error[n] = NOT_A_NUMBER;
        w->state_steps[n] = 0;
        w->state_t[n] = t;
        w->state_p[n] = p;
        for (int k = 0; k < K; k++) {
            w->state_y[k][n] = y[k];
        }
    }
}

/* Integrates the states that wait and gives them back; returns how many could not be. */
static size_t {{p}}flush(struct scratch *s, const {{cells}} *cells, double time_step, const semenov_options *options, fenv_t *environment) {
    struct workspace *w = &s->block;
    size_t lost = 0;
    if (w->states > 0) {
        {{p}}fall_back(s, w->states, time_step, options, environment);
    }
    for (int n = 0; n < w->states; n++) {
        const int completed = w->state_completed[n];
        if (completed) {
            {{p}}take_state(w, cells, w->state_place[n], n);
        }
        lost += {{p}}end(cells, w->state_place[n], completed ? SEMENOV_REFERENCE : SEMENOV_REFERENCE_FAILED, completed ? w->state_error[n] : NOT_A_NUMBER,
                w->state_residual[n], w->state_cost[n] + w->state_steps[n]);
    }
    w->states = 0;
    return lost;
}

/* Advances the cells put into the block; those that are refused wait. Returns how many were lost. */
static size_t {{p}}advance_block(struct scratch *s, const {{cells}} *cells, int count, double time_step, const semenov_options *options,
                              fenv_t *environment) {
    struct workspace *w = &s->block;
    size_t lost = 0;
    pad(w, count);
    predict(w, &s->tile, count, time_step);
    ask(w, count, time_step, {{SINGLE}});
    for (int first = 0; first < count; first += TILE) {
        finish(w, first);
    }
    for (int c = 0; c < count; c++) {
        const int n = w->substeps[c], cost = n == 1 ? 1 : 1 + n + (n > 2 ? n / 2 : 0);
        const int found = w->next[R][c] > 0.0;
        const int is_believed = found && believed(w->inside[c] > 0.5, w->score[c], w->distance[c]);
        if (!is_believed && !(options && options->unguarded)) {
            if (w->states == BLOCK) {
                lost += {{p}}flush(s, cells, time_step, options, environment);
            }
            {{p}}put_state(w, cells, w->place[c], w->states);
            w->state_place[w->states] = w->place[c];
            w->state_residual[w->states] = w->raw_residual[c];
            w->state_cost[w->states++] = cost;
        } else if (found) {
            {{p}}take(w, cells, c);
            lost += {{p}}end(cells, w->place[c], SEMENOV_SURROGATE, is_believed ? estimate(w->score[c]) : (double) INFINITY, w->raw_residual[c], cost);
        } else {
            lost += {{p}}end(cells, w->place[c], SEMENOV_SURROGATE_FAILED, NOT_A_NUMBER, w->raw_residual[c], cost);
        }
    }
    return lost;
}

/* Whether a call can be answered; takes the scratch if so. */
static int {{p}}is_call(const {{cells}} *cells, struct scratch *s) {
    return cells && s && (cells->count == 0 || (cells->temperature && cells->pressure && cells->mass_fractions
            && are_strides(cells->count, cells->species_stride, cells->cell_stride))) && begin(s);
}

size_t {{ADVANCE}}(const {{cells}} *cells, double time_step, const semenov_options *options, void *workspace) {
    struct scratch *s = workspace ? aligned(workspace) : NULL;
    fenv_t environment;
    size_t lost = 0, cell = 0;
    if (!{{p}}is_call(cells, s)) {
        return (size_t) -1;
    }
    enter(&environment);
    const int allowed = time_step >= LEAST_TIME_STEP * (1.0 - TIME_STEP_TOLERANCE) && time_step <= LARGEST_TIME_STEP * (1.0 + TIME_STEP_TOLERANCE);
    while (cell < cells->count) {
        int count = 0;
        for (; cell < cells->count && count < BLOCK; cell++) {
            const semenov_status own = allowed ? {{p}}refusal(cells, cell) : SEMENOV_TIME_STEP_OUT_OF_RANGE;
            {{p}}count_floored(cells, cell, own == SEMENOV_SURROGATE);
            if (own == SEMENOV_SURROGATE) {
                {{p}}put(&s->block, cells, cell, count++);
            } else {
                lost += {{p}}end(cells, cell, own, NOT_A_NUMBER, 0.0, 0);
            }
        }
        if (count > 0) {
            lost += {{p}}advance_block(s, cells, count, time_step, options, &environment);
        }
    }
    lost += {{p}}flush(s, cells, time_step, options, &environment);
    s->busy = 0;
    fesetenv(&environment);
    return lost;
}

size_t {{INTEGRATE}}(const {{cells}} *cells, double time_step, void *workspace) {
    struct scratch *s = workspace ? aligned(workspace) : NULL;
    fenv_t environment;
    size_t lost = 0, cell = 0;
    if (!{{p}}is_call(cells, s)) {
        return (size_t) -1;
    }
    struct workspace *w = &s->block;
    enter(&environment);
    const int allowed = time_step >= SEMENOV_LEAST_INTEGRATED_STEP && time_step <= SEMENOV_LARGEST_INTEGRATED_STEP;
    while (cell < cells->count) {
        for (; cell < cells->count && w->states < BLOCK; cell++) {
            const semenov_status own = allowed ? {{p}}refusal(cells, cell) : SEMENOV_TIME_STEP_OUT_OF_RANGE;
            {{p}}count_floored(cells, cell, own == SEMENOV_SURROGATE);
            if (own == SEMENOV_SURROGATE) {
                {{p}}put_state(w, cells, cell, w->states);
                w->state_place[w->states] = cell;
                w->state_residual[w->states] = 0.0;
                w->state_cost[w->states++] = 0;
            } else {
                lost += {{p}}end(cells, cell, own, NOT_A_NUMBER, 0.0, 0);
            }
        }
        lost += {{p}}flush(s, cells, time_step, NULL, &environment);
    }
    s->busy = 0;
    fesetenv(&environment);
    return lost;
}
