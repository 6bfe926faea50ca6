/* ---- Workspace and guard ----------------------------------------------------------------------------------------------------------- */
struct scratch {
    uint64_t busy;      /* BUSY, mixed with the address, while a call works in it */
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

#define BUSY 0x6e656d65732d6b65ULL

/* Takes the scratch for a call: 0 where a call works in it already. Whatever the bytes hold at first, they do not hold the mark. */
static int begin(struct scratch *s) {
    const uint64_t mark = BUSY * ((uint64_t) (uintptr_t) s | 1);
    if (s->busy == mark) {
        return 0;
    }
    s->busy = mark;
    s->block.states = 0;
    return 1;
}

/* Strides with which no two mass fractions are one number. */
static int are_strides(size_t count, size_t species_stride, size_t cell_stride) {
    if (species_stride == 0 || (count > 1 && cell_stride == 0)) {
        return 0;
    }
    for (size_t k = 1; k < K && count > 1; k++) {
        if (k * species_stride % cell_stride == 0 && k * species_stride / cell_stride < count) {
            return 0;
        }
    }
    return 1;
}

/* The environment of the caller is put aside: rounding to nearest, no exception trapped, nothing flushed to zero. Put it back by fesetenv. */
static void enter(fenv_t *environment) {
    fegetenv(environment);
    fesetenv(FE_DFL_ENV);
}

/* The pattern of a number. Numbers of one sign are ordered as their patterns are, and positive ones before negative ones. */
static uint64_t pattern(double x) {
    uint64_t bytes;
    memcpy(&bytes, &x, sizeof bytes);
    return bytes;
}

/* Noise that follows from a state: what is written to single precision is rounded up or down by chance, in proportion, so that small changes are kept in the
   mean over many steps; rounded to nearest each would be lost again, the more the shorter the step. Mixing by the finaliser of splitmix64 (G. Steele and others, OOPSLA 2014). */
#define SEED 0x9e3779b97f4a7c15ULL

static uint64_t mixed(uint64_t x) {
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

static uint64_t with_number(uint64_t seed, double x) {
    return seed * 0xd1342543de82ef95ULL + pattern(x);
}

static int is_number(double x) {
    return (pattern(x) & 0x7ff0000000000000ULL) != 0x7ff0000000000000ULL;
}

/* Whether an integrator of the caller left a state of a gas: numbers, T and p positive, mass fractions and their sum as a call takes them. */
static int is_state(double temperature, double pressure, const double *mass_fractions, double rounding, double sum_tolerance) {
    double sum = 0.0;
    int within = is_number(temperature) && is_number(pressure) && temperature > 0.0 && pressure > 0.0;
    for (int k = 0; k < K; k++) {
        within = within && is_number(mass_fractions[k]) && mass_fractions[k] >= -rounding;
        sum += within ? mass_fractions[k] : 0.0;
    }
    return within && fabs(sum - 1.0) <= sum_tolerance;
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

