/* ---- The predictor: y + dt phi1(dt J) f(y) by four parts, phi1(z) = (1 - z/6)/(1 - 2z/3 + z^2/6) -------------------------------
   u = 0, for each part: u += Re x + 2 sqrt(2) Im x, ((2 - sqrt(2) i)/h I - J) x = f + J u. */
#define PARTS 4
#define ROOT_2 1.4142135623730951

struct complex_system {
    vec real[N * N], imaginary[N * N];      /* of J - (2 - sqrt(2) i)/h I: upper triangle, and factors of the elimination below */
    vec inverse_real[N], inverse_imaginary[N];   /* -1/u_ii */
    vec x_real[N], x_imaginary[N];
};

/* Scratch of a tile. */
struct tile_scratch {
    struct reactor reactor;
    struct complex_system system;
};

static void eliminate(struct complex_system *s, const vec *jacobian, vec size) {
    const vec inverse_size = 1.0 / size;
    for (int i = 0; i < N; i++) {
        vec row_real[N], row_imaginary[N];
        for (int j = 0; j < N; j++) {
            row_real[j] = jacobian[i * N + j];
            row_imaginary[j] = all(0.0);
        }
        row_real[i] -= inverse_size * 2.0;
        row_imaginary[i] = inverse_size * ROOT_2;
        for (int k = 0; k < i; k++) {
            const vec a = s->inverse_real[k], b = s->inverse_imaginary[k];
            const vec factor_real = row_real[k] * a - row_imaginary[k] * b;
            const vec factor_imaginary = fmadd(row_real[k], b, row_imaginary[k] * a);
            const vec minus = -factor_imaginary;
            row_real[k] = factor_real;
            row_imaginary[k] = factor_imaginary;
            for (int j = k + 1; j < N; j++) {
                const vec pivot_real = s->real[k * N + j], pivot_imaginary = s->imaginary[k * N + j];
                row_real[j] = fmadd(pivot_imaginary, minus, fmadd(pivot_real, factor_real, row_real[j]));
                row_imaginary[j] = fmadd(pivot_imaginary, factor_real, fmadd(pivot_real, factor_imaginary, row_imaginary[j]));
            }
        }
        const vec scale = 1.0 / fmadd(row_real[i], row_real[i], row_imaginary[i] * row_imaginary[i]);
        s->inverse_real[i] = -(row_real[i] * scale);
        s->inverse_imaginary[i] = row_imaginary[i] * scale;
        for (int j = 0; j < N; j++) {
            s->real[i * N + j] = row_real[j];
            s->imaginary[i * N + j] = row_imaginary[j];
        }
    }
}

static void solve(struct complex_system *s, const vec *right) {
    vec *xr = s->x_real, *xi = s->x_imaginary;
    for (int i = 0; i < N; i++) {
        vec sum_real = right[i], sum_imaginary = all(0.0), less_real = all(0.0), more_imaginary = all(0.0);
        for (int j = 0; j < i; j++) {
            const vec a = s->real[i * N + j], b = s->imaginary[i * N + j];
            sum_real = fmadd(a, xr[j], sum_real);
            less_real = fmadd(b, xi[j], less_real);
            sum_imaginary = fmadd(a, xi[j], sum_imaginary);
            more_imaginary = fmadd(b, xr[j], more_imaginary);
        }
        xr[i] = sum_real - less_real;
        xi[i] = sum_imaginary + more_imaginary;
    }
    for (int i = N - 1; i >= 0; i--) {
        vec sum_real = xr[i], sum_imaginary = xi[i], less_real = all(0.0), more_imaginary = all(0.0);
        for (int j = N - 1; j > i; j--) {
            const vec a = s->real[i * N + j], b = s->imaginary[i * N + j];
            sum_real = fmadd(a, xr[j], sum_real);
            less_real = fmadd(b, xi[j], less_real);
            sum_imaginary = fmadd(a, xi[j], sum_imaginary);
            more_imaginary = fmadd(b, xr[j], more_imaginary);
        }
        sum_real -= less_real;
        sum_imaginary += more_imaginary;
        xr[i] = sum_real * s->inverse_real[i] - sum_imaginary * s->inverse_imaginary[i];
        xi[i] = fmadd(sum_real, s->inverse_imaginary[i], sum_imaginary * s->inverse_real[i]);
    }
}

/* Takes y of a reactor on by h; y is replaced. */
static void exponential_step(struct reactor *r, struct complex_system *s, vec h) {
    vec change[N], slope[N];
    linearise(r);
    eliminate(s, r->jacobian, h * (1.0 / PARTS));
    solve(s, r->rate);
    for (int i = 0; i < N; i++) {
        change[i] = fmadd(s->x_imaginary[i], all(2.0 * ROOT_2), s->x_real[i]);
    }
    for (int part = 1; part < PARTS; part++) {
        for (int i = 0; i < N; i++) {
            vec sum = r->rate[i];
            for (int j = 0; j < N; j++) {
                sum = fmadd(r->jacobian[i * N + j], change[j], sum);
            }
            slope[i] = sum;
        }
        solve(s, slope);
        for (int i = 0; i < N; i++) {
            change[i] += fmadd(s->x_imaginary[i], all(2.0 * ROOT_2), s->x_real[i]);
        }
    }
    for (int i = 0; i < N; i++) {
        r->y[i] += change[i];
    }
}

static void load_cells(struct reactor *r, const struct workspace *w, const int *cell) {
    double lanes[TILE];
#define GATHER(target, row) do { for (int l = 0; l < TILE; l++) { lanes[l] = (row)[cell[l]]; } target = load(lanes); } while (0)
    for (int i = 0; i < N; i++) {
        GATHER(r->y[i], w->start[i]);
    }
    for (int j = 0; j < INERTS; j++) {
        GATHER(r->inert[j], w->inert[j]);
    }
    GATHER(r->kept, w->kept);
}

static void store_cells(const struct reactor *r, double end[][BLOCK], double coordinates[][BLOCK], const int *cell, int lanes) {
    for (int i = 0; i < N; i++) {
        for (int l = 0; l < lanes; l++) {
            end[i][cell[l]] = lane_of(r->y[i], l);
        }
    }
    for (int i = 0; i < R; i++) {
        const vec z = coordinate(r->y[i] * MOLAR_MASS[REACTING[i]]);
        for (int l = 0; l < lanes; l++) {
            coordinates[i][cell[l]] = lane_of(z, l);
        }
    }
}

/* One step of dt of a tile of cells in a row; their growth and numbers of substeps. */
static void whole_step(struct workspace *w, struct tile_scratch *s, int first, double time_step) {
    struct reactor *r = &s->reactor;
    for (int i = 0; i < N; i++) {
        r->y[i] = load(w->start[i] + first);
    }
    for (int j = 0; j < INERTS; j++) {
        r->inert[j] = load(w->inert[j] + first);
    }
    r->kept = load(w->kept + first);
    exponential_step(r, &s->system, all(time_step));
    const vec moved_t = size_of(r->y[R] - load(w->start[R] + first)) * (1.0 / 100.0);
    vec growth = moved_t, bad = moved_t - moved_t;
    for (int i = 0; i < R; i++) {
        const double molar_mass = MOLAR_MASS[REACTING[i]];
        const vec start = coordinate(load(w->start[i] + first) * molar_mass), end = coordinate(r->y[i] * molar_mass);
        const vec ratio = size_of(end - start) / (start * 0.1 + 1.0 + 0.05);
        growth = at_least(growth, ratio);
        bad += ratio - ratio;
        store(w->start_z[i] + first, start);
        store(w->half_z[i] + first, end);
        store(w->fine_z[i] + first, end);
    }
    for (int i = 0; i < N; i++) {
        store(w->half[i] + first, r->y[i]);
        store(w->fine[i] + first, r->y[i]);
    }
    growth = pick(not_greater(growth + bad, all(1000.0)), growth, all(1000.0));
    store(w->growth + first, growth);
    for (int l = 0; l < TILE; l++) {
        int n = 1;
        while (n < LARGEST_SUBSTEPS && w->growth[first + l] / GROWTH_TOLERANCE > n) {
            n *= 2;
        }
        w->substeps[first + l] = n;
    }
}

static void substeps(struct workspace *w, struct tile_scratch *s, const int *cell, int lanes, int n, double time_step,
                     double end[][BLOCK], double coordinates[][BLOCK]) {
    struct reactor *r = &s->reactor;
    load_cells(r, w, cell);
    for (int step = 0; step < n; step++) {
        if (step > 0) {
            r->y[R] = within(r->y[R], 200.0, 6000.0);
        }
        exponential_step(r, &s->system, all(time_step / n));
    }
    store_cells(r, end, coordinates, cell, lanes);
}

/* Fills start_z, half, fine, their coordinates, growth and substeps of the cells 0..count-1. */
static void predict(struct workspace *w, struct tile_scratch *s, int count, double time_step) {
    for (int first = 0; first < count; first += TILE) {
        whole_step(w, s, first, time_step);
    }
    for (int n = LARGEST_SUBSTEPS; n > 1; n /= 2) {
        int cell[TILE], lanes = 0;
        for (int c = 0; c <= count; c++) {
            if (c < count && w->substeps[c] == n) {
                cell[lanes++] = c;
            }
            if (lanes == TILE || (c == count && lanes > 0)) {
                for (int l = lanes; l < TILE; l++) {
                    cell[l] = cell[0];
                }
                if (n > 2) {
                    substeps(w, s, cell, lanes, n / 2, time_step, w->half, w->half_z);
                }
                substeps(w, s, cell, lanes, n, time_step, w->fine, w->fine_z);
                lanes = 0;
            }
        }
    }
}

