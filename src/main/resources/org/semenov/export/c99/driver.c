/* ---- Workspace and guard ----------------------------------------------------------------------------------------------------------- */
struct scratch {
    struct workspace block;
    struct tile_scratch tile;
    struct integration integration;
};

size_t semenov_workspace_size(void) {
    return sizeof(struct scratch) + 64;
}

/* The scratch within the caller's bytes, at a multiple of 64. */
static struct scratch *aligned(void *bytes) {
    const uintptr_t rest = (uintptr_t) bytes % 64;
    return (struct scratch *) ((char *) bytes + (rest ? 64 - rest : 0));
}

/* The environment of the caller is put aside: rounding to nearest, no exception trapped, nothing flushed to zero. Put it back by fesetenv. */
static void enter(fenv_t *environment) {
    fegetenv(environment);
    fesetenv(FE_DFL_ENV);
}

static int is_number(double x) {
    uint64_t pattern;
    memcpy(&pattern, &x, sizeof pattern);
    return (pattern & 0x7ff0000000000000ULL) != 0x7ff0000000000000ULL;
}

/* Whether an integrator of the caller left a state of a gas. */
static int is_state(double temperature, double pressure, const double *mass_fractions) {
    int numbers = is_number(temperature) && is_number(pressure) && temperature > 0.0 && pressure > 0.0;
    for (int k = 0; k < K; k++) {
        numbers = numbers && is_number(mass_fractions[k]);
    }
    return numbers;
}

/* Lanes without a cell repeat the last one. */
static void pad(struct workspace *w, int count) {
    for (int c = count; c < (count + TILE - 1) / TILE * TILE; c++) {
        for (int i = 0; i < N; i++) {
            w->start[i][c] = w->start[i][count - 1];
        }
        for (int j = 0; j < INERTS; j++) {
            w->inert[j][c] = w->inert[j][count - 1];
        }
        w->kept[c] = w->kept[count - 1];
        w->sample[c] = -1;
        w->predicted[c] = 0.0;
    }
}

static int believed(int inside, double score, double distance) {
    return score <= (inside ? GUARD_LARGEST_SCORE : GUARD_LARGEST_SCORE_OUTSIDE) && distance <= GUARD_LARGEST_DISTANCE;
}

/* The error of T [K] that a step of that score keeps below with the guard's coverage. */
static double estimate(double score) {
    const double place = floor((log10(score > 1e-300 ? score : 1e-300) - GUARD_FIRST_LOG_SCORE) / GUARD_LOG_SCORE_STEP);
    return GUARD_ERROR_ESTIMATES[!(place > 0.0) ? 0 : place < GUARD_BINS ? (int) place : GUARD_BINS - 1];
}

