/* ---- The built-in stiff integrator: Rodas5P, a tile of cells through one step, each with its own time and size --------------------
   G. Steinebach, BIT Numerical Mathematics 63, 27 (2023). rtol 1e-8, atol 1e-16 of T and every mass fraction. */
#define STAGES 8
#define SMALLEST_PIVOT 1e-13
#define LEAST_MASS_FRACTION (-0.01)

struct integration {
    struct reactor reactor;
    vec start[N], slope[N], stage[STAGES][N], end[N], error[N];
    vec triangle[N * N], inverse[N], size, pivot_ratio;
    double time[TILE], proposed[TILE], sizes[TILE], error_sum[TILE], density[TILE];
    int cell[TILE], steps[TILE], accepted[TILE], rejected[TILE];
};

/* J - I/(h gamma) = L U without exchange of rows. */
static void factor(struct integration *s) {
    const vec diagonal = (1.0 / GAMMA) / s->size;
    vec largest = all(0.0);
    for (int i = 0; i < N; i++) {
        vec row[N];
        for (int j = 0; j < N; j++) {
            row[j] = s->reactor.jacobian[i * N + j];
        }
        row[i] -= diagonal;
        const vec entry = row[i];
        for (int k = 0; k < i; k++) {
            row[k] *= s->inverse[k];
            for (int j = k + 1; j < N; j++) {
                row[j] = fmadd(s->triangle[k * N + j], row[k], row[j]);
            }
        }
        s->inverse[i] = -1.0 / row[i];
        const vec ratio = size_of(entry * s->inverse[i]);
        largest = pick(not_greater(ratio, largest), largest, ratio);
        for (int j = 0; j < N; j++) {
            s->triangle[i * N + j] = row[j];
        }
    }
    s->pivot_ratio = 1.0 / largest;
}

/* Replaces b by the solution of (I/(h gamma) - J) x = b. */
static void solve_real(const struct integration *s, vec *b) {
    for (int i = 1; i < N; i++) {
        for (int j = 0; j < i; j++) {
            b[i] = fmadd(s->triangle[i * N + j], b[j], b[i]);
        }
    }
    for (int i = N - 1; i >= 0; i--) {
        for (int j = N - 1; j > i; j--) {
            b[i] = fmadd(s->triangle[i * N + j], b[j], b[i]);
        }
        b[i] *= s->inverse[i];
    }
}

static void attempt(struct integration *s) {
    struct reactor *r = &s->reactor;
    const vec inverse_size = 1.0 / s->size;
    s->size = load(s->sizes);
    factor(s);
    for (int n = 0; n < STAGES; n++) {
        if (n > 0) {
            for (int i = 0; i < N; i++) {
                r->y[i] = s->start[i];
                for (int j = 0; j < n; j++) {
                    r->y[i] = fmadd(s->stage[j][i], all(STAGE_WEIGHTS[n][j]), r->y[i]);
                }
            }
            derivatives(r);
        }
        for (int i = 0; i < N; i++) {
            vec sum = n == 0 ? s->slope[i] : r->rate[i];
            for (int j = 0; j < n; j++) {
                sum = fmadd(s->stage[j][i], inverse_size * COUPLINGS[n][j], sum);
            }
            s->stage[n][i] = sum;
        }
        solve_real(s, s->stage[n]);
    }
    for (int i = 0; i < N; i++) {
        s->error[i] = s->stage[STAGES - 1][i];
        s->end[i] = r->y[i] + s->error[i];
    }
}

/* Root mean square over T and all species of v/(atol + rtol max(|y|, |other|)); not a number where other is not finite. */
static vec norm_of(const struct integration *s, const vec *v, const vec *other) {
    vec sum = all(0.0);
    for (int i = 0; i < N; i++) {
        const double least = i == R ? ABSOLUTE_TOLERANCE : ABSOLUTE_TOLERANCE / MOLAR_MASS[REACTING[i]];
        const vec scale = fmadd(at_least(size_of(other[i]), size_of(s->start[i])), all(RELATIVE_TOLERANCE), all(least));
        const vec ratio = v[i] / scale;
        sum = fmadd(ratio, ratio, sum) + (other[i] - other[i]);
    }
    return square_root(sum / (K + 1.0));
}

static double first_size(double slope, double curvature, double time_step) {
    const double size = pow(1.0 / (0.005 * curvature * pow(curvature / slope, 3.0)), 0.2);
    return size < time_step ? (size > 1e-32 * time_step ? size : 1e-32 * time_step) : time_step;
}

static void choose_sizes(struct integration *s, double time_step) {
    int is_first = 0;
    vec slopes = all(0.0), curvatures = all(0.0);
    for (int l = 0; l < TILE; l++) {
        is_first |= s->cell[l] >= 0 && !(s->proposed[l] > 0.0);
    }
    if (is_first) {
        vec curvature[N];
        for (int i = 0; i < N; i++) {
            curvature[i] = all(0.0);
            for (int j = 0; j < N; j++) {
                curvature[i] = fmadd(s->reactor.jacobian[i * N + j], s->slope[j], curvature[i]);
            }
        }
        slopes = norm_of(s, s->slope, s->start);
        curvatures = norm_of(s, curvature, s->start);
    }
    for (int l = 0; l < TILE; l++) {
        if (s->cell[l] >= 0) {
            const double remaining = time_step - s->time[l];
            if (!(s->proposed[l] > 0.0)) {
                s->proposed[l] = first_size(lane_of(slopes, l), lane_of(curvatures, l), time_step);
            }
            s->sizes[l] = s->proposed[l] * (1.0 + 1e-6) >= remaining ? remaining
                    : s->proposed[l] < 0.5 * remaining ? s->proposed[l] : 0.5 * remaining;
        }
    }
    s->size = load(s->sizes);
}

static double factor_of(double error, int is_first, int rejected) {
    if (!(error < HUGE_VAL)) {
        return 0.25;
    }
    const double largest = rejected ? 1.0 : is_first ? 100.0 : 6.0;
    const double factor = 0.9 / pow(error, 0.2);
    return factor < 0.2 ? 0.2 : factor > largest ? largest : factor;
}

static void set_lane(vec *v, int lane, double x) {
    double lanes[TILE];
    memcpy(lanes, v, sizeof lanes);
    lanes[lane] = x;
    memcpy(v, lanes, sizeof lanes);
}

static void start_cell(struct integration *s, const struct workspace *w, int lane, int cell) {
    double total = 0.0;
    for (int i = 0; i < R; i++) {
        set_lane(&s->start[i], lane, w->state_y[REACTING[i]][cell] / MOLAR_MASS[REACTING[i]]);
    }
    for (int j = 0; j < INERTS; j++) {
        set_lane(&s->reactor.inert[j], lane, w->state_y[INERT[j]][cell] / MOLAR_MASS[INERT[j]]);
    }
    for (int k = 0; k < K; k++) {
        total += w->state_y[k][cell] / MOLAR_MASS[k];
    }
    set_lane(&s->start[R], lane, w->state_t[cell]);
    s->density[lane] = w->state_p[cell] / (GAS_CONSTANT * w->state_t[cell] * total);
    set_lane(&s->reactor.kept, lane, CONSTANT_VOLUME ? s->density[lane] : w->state_p[cell]);
    s->cell[lane] = cell;
    s->time[lane] = s->proposed[lane] = s->error_sum[lane] = 0.0;
    s->steps[lane] = s->accepted[lane] = s->rejected[lane] = 0;
}

static void end_cell(struct integration *s, struct workspace *w, int lane, int completed) {
    const int cell = s->cell[lane];
    double total = 0.0;
    for (int i = 0; i < R; i++) {
        w->state_y[REACTING[i]][cell] = lane_of(s->start[i], lane) * MOLAR_MASS[REACTING[i]];
    }
    for (int k = 0; k < K; k++) {
        total += w->state_y[k][cell] / MOLAR_MASS[k];
    }
    w->state_t[cell] = lane_of(s->start[R], lane);
    if (CONSTANT_VOLUME) {
        w->state_p[cell] = s->density[lane] * GAS_CONSTANT * w->state_t[cell] * total;
    }
    w->state_completed[cell] = completed;
    w->state_error[cell] = s->error_sum[lane];
    w->state_steps[cell] = s->steps[lane];
}

/* Takes a lane on from an attempt: 1 if its cell goes on, 0 if it is done, one way or the other. */
static int decide(struct integration *s, struct workspace *w, int lane, double norm, double time_step) {
    const double error = lane_of(s->pivot_ratio, lane) > SMALLEST_PIVOT ? norm : NOT_A_NUMBER;
    const double factor = factor_of(error, s->accepted[lane] == 0, s->rejected[lane]);
    const double remaining = time_step - s->time[lane];
    s->steps[lane]++;
    if (error < 1.0) {
        int lost = 0;
        for (int i = 0; i < N; i++) {
            const double value = lane_of(s->end[i], lane);
            lost |= i < R && value * MOLAR_MASS[REACTING[i < R ? i : 0]] < LEAST_MASS_FRACTION;
            set_lane(&s->start[i], lane, value);
        }
        s->error_sum[lane] += fabs(lane_of(s->error[R], lane));
        const int last = s->sizes[lane] == remaining;
        s->time[lane] = last ? time_step : s->time[lane] + s->sizes[lane];
        s->accepted[lane]++;
        s->rejected[lane] = 0;
        if (lost || last || s->time[lane] == time_step || s->steps[lane] >= STEP_LIMIT) {
            end_cell(s, w, lane, !lost && s->time[lane] == time_step);
            return 0;
        }
    } else {
        s->rejected[lane] = 1;
    }
    s->proposed[lane] = s->sizes[lane] * factor;
    const double smallest = 16.0 * 2.220446049250313e-16 * s->time[lane];
    const int too_small = s->rejected[lane] && s->proposed[lane] < (smallest > 1e-32 * time_step ? smallest : 1e-32 * time_step);
    if (too_small || s->steps[lane] >= STEP_LIMIT) {
        end_cell(s, w, lane, 0);
        return 0;
    }
    return 1;
}

/* Advances the states 0..count-1 of the workspace by the reference; a lane whose cell is done takes the next one. */
static void integrate_states(struct workspace *w, struct integration *s, int count, double time_step) {
    int next = 0, busy = 0;
    for (int l = 0; l < TILE; l++) {
        s->sizes[l] = time_step;
        s->cell[l] = -1;
        if (next < count) {
            start_cell(s, w, l, next++);
            busy++;
        }
    }
    for (int l = busy; l < TILE && busy > 0; l++) {     /* lanes without a cell repeat the first */
        start_cell(s, w, l, 0);
        s->cell[l] = -1;
    }
    while (busy > 0) {
        memcpy(s->reactor.y, s->start, sizeof s->start);
        linearise(&s->reactor);
        memcpy(s->slope, s->reactor.rate, sizeof s->slope);
        choose_sizes(s, time_step);
        attempt(s);
        const vec norms = norm_of(s, s->error, s->end);
        for (int l = 0; l < TILE; l++) {
            if (s->cell[l] >= 0 && !decide(s, w, l, lane_of(norms, l), time_step)) {
                s->cell[l] = -1;
                if (next < count) {
                    start_cell(s, w, l, next++);
                } else {
                    busy--;
                }
            }
        }
    }
}

/* The same, T taken from the energy, which is so kept to rounding; pressures follow. */
static void integrate(struct workspace *w, struct integration *s, int count, double time_step) {
    vec amounts[R], inert[INERTS + 1], h[K], cp[K];
    const int padded = (count + TILE - 1) / TILE * TILE;
    for (int c = count; c < padded; c++) {
        w->state_t[c] = w->state_t[count - 1];
        w->state_p[c] = w->state_p[count - 1];
        for (int k = 0; k < K; k++) {
            w->state_y[k][c] = w->state_y[k][count - 1];
        }
    }
    for (int stage = 0; stage < 2; stage++) {
        for (int first = 0; first < padded; first += TILE) {
            const vec t = load(w->state_t + first);
            for (int i = 0; i < R; i++) {
                amounts[i] = load(w->state_y[REACTING[i]] + first) / MOLAR_MASS[REACTING[i]];
            }
            for (int j = 0; j < INERTS; j++) {
                inert[j] = load(w->state_y[INERT[j]] + first) / MOLAR_MASS[INERT[j]];
            }
            if (stage == 0) {
                enthalpies(t, 1.0 / t, h, cp);
                store(w->state_energy + first, energy_of(t, amounts, inert, h));
            } else {
                const vec found = temperature_of(load(w->state_energy + first), amounts, inert, t);
                const vec taken = pick(greater(found, all(0.0)), found, t);
                store(w->state_t + first, taken);
                if (CONSTANT_VOLUME) {
                    store(w->state_p + first, load(w->state_p + first) * (taken / t));
                }
            }
        }
        if (stage == 0) {
            integrate_states(w, s, count, time_step);
        }
    }
}

