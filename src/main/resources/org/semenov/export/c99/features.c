/* ---- What the nets see of the cells that took substeps, and the scales of what they say ----------------------------------------- */
#define FEATURE_FLOOR 0.05

/* Specific energy that is kept [J/kg] of a tile: amounts of the species that react, then of the others. */
INLINE vec energy_of(vec t, const vec *amounts, const vec *inert, const vec *h) {
    vec sum = all(0.0);
    for (int i = 0; i < R; i++) {
        sum = fmadd(amounts[i], h[REACTING[i]] - WORK, sum);
    }
    for (int j = 0; j < INERTS; j++) {
        sum = fmadd(inert[j], h[INERT[j]] - WORK, sum);
    }
    return sum * t * GAS_CONSTANT;
}

/* max(Y at the start, Y after n substeps)^0.1 + 0.05. */
INLINE vec extent(vec start_z, vec fine_z) {
    return at_least(fmadd(at_least(fine_z, start_z), all(0.1), all(1.0)), all(0.0)) + FEATURE_FLOOR;
}

static void fill_features(struct workspace *w, int first, double log_time_step) {
    const int *cell = w->asked + first;
    double lanes[TILE];
    vec start[R], fine_z[R], start_z[R], difference[R], scale[R], inert[INERTS + 1], h[K], cp[K], t, kept, fine_t, growth, substep_count;
    vec moles = all(0.0), change = all(0.0), disagreement = all(0.0);
    for (int i = 0; i < R; i++) {
        vec fine, half, half_z;
        GATHER(start[i], w->start[i]);
        GATHER(fine, w->fine[i]);
        GATHER(half, w->half[i]);
        GATHER(start_z[i], w->start_z[i]);
        GATHER(fine_z[i], w->fine_z[i]);
        GATHER(half_z, w->half_z[i]);
        moles += start[i];
        change += fine - half;
        difference[i] = fine_z[i] - half_z;
        disagreement = at_least(disagreement, size_of(difference[i]) / extent(start_z[i], fine_z[i]));
    }
    for (int j = 0; j < INERTS; j++) {
        GATHER(inert[j], w->inert[j]);
    }
    GATHER(t, w->start[R]);
    GATHER(fine_t, w->fine[R]);
    GATHER(kept, w->kept);
    GATHER(growth, w->growth);
    for (int l = 0; l < TILE; l++) {
        lanes[l] = w->substeps[cell[l]];
    }
    substep_count = load(lanes);
    vec all_moles = moles;
    for (int j = 0; j < INERTS; j++) {
        all_moles += inert[j];
    }
    const vec pressure = CONSTANT_VOLUME ? kept * GAS_CONSTANT * t * all_moles : kept;
    const vec inverse_t = 1.0 / t;
    enthalpies(t, inverse_t, h, cp);
    int f = 0;
#define FEATURE(value) store(w->features[f++] + first, value)
    FEATURE(t * 1e-3);
    FEATURE(inverse_t * 1e3);
    FEATURE(logarithm(pressure * (1.0 / ONE_ATMOSPHERE)));
    FEATURE(energy_of(t, start, inert, h) * 1e-6);
    FEATURE(moles);
    FEATURE(all(log_time_step));
    for (int j = 0; j < INERTS; j++) {
        FEATURE(inert[j] * MOLAR_MASS[INERT[j]]);
    }
    for (int i = 0; i < R; i++) {
        FEATURE(start_z[i]);
    }
    for (int i = 0; i < R; i++) {
        FEATURE(inverse_hyperbolic_sine((fine_z[i] - start_z[i]) * (1.0 / FEATURE_FLOOR)));
    }
    for (int i = 0; i < R; i++) {
        scale[i] = at_most(fmadd(extent(start_z[i], fine_z[i]) * FEATURE_FLOOR, disagreement, size_of(difference[i])), all(2.0)) + 1e-12;
        FEATURE(inverse_hyperbolic_sine(difference[i] / scale[i]));
        store(w->scales[i] + first, scale[i]);
    }
    FEATURE(inverse_hyperbolic_sine((fine_t - t) * 0.2));
    FEATURE(logarithm(disagreement + 1e-6));
    FEATURE(logarithm(growth));
    FEATURE(logarithm(substep_count));
    store(w->scales[R] + first, size_of(change) + at_most(disagreement, all(10.0)) * 1e-4 + 1e-12);
}

/* Largest input of the nets in size; infinite where a feature that does not vary in the data does so here. */
static void set_distances(struct workspace *w, int first) {
    vec largest = all(0.0);
    mask constant = greater(all(0.0), all(1.0));
    for (int f = 0; f < FEATURES; f++) {
        if (FEATURE_IS_CONSTANT[f]) {
            const vec size = size_of(load(w->features[f] + first) - FEATURE_MEAN[f]);
            constant = either(constant, opposite(not_greater(size, all(1e-6 * (1.0 + fabs(FEATURE_MEAN[f]))))));
        }
    }
    for (int i = 0; i < INPUTS; i++) {
        vec input = all(0.0);
        for (int f = 0; f < FEATURES; f++) {
            input = fmadd(load(w->features[f] + first) - FEATURE_MEAN[f], all(WHITENING[i][f]), input);
        }
        largest = at_least(size_of(input), largest) + (input - input);
    }
    const mask sound = not_greater(largest, all(1e300));
    largest = pick(constant, all(HUGE_VAL), pick(sound, largest, all(HUGE_VAL)));
    for (int l = 0; l < TILE && first + l < BLOCK; l++) {
        w->distance[w->asked[first + l]] = lane_of(largest, l);
    }
}

/* Asks the nets for the cells that took substeps and whose prediction is numbers. */
static void ask(struct workspace *w, int count, double time_step, int single) {
    const double log_time_step = log(time_step / 1e-7);
    int asked = 0;
    for (int c = 0; c < count; c++) {
        double sum = 0.0;
        w->distance[c] = 0.0;
        w->sample[c] = -1;
        for (int i = 0; i < N; i++) {
            sum += (w->fine[i][c] - w->fine[i][c]) + (w->half[i][c] - w->half[i][c]);
        }
        w->predicted[c] = sum == 0.0 ? 1.0 : 0.0;
        if (w->substeps[c] > 1 && sum == 0.0) {
            w->sample[c] = asked;
            w->asked[asked++] = c;
        }
    }
    const int padded = asked == 0 ? 0 : (asked + 15) / 16 * 16;
    for (int n = asked; n < padded; n++) {
        w->asked[n] = w->asked[0];
    }
    for (int first = 0; first < padded; first += TILE) {
        fill_features(w, first, log_time_step);
        set_distances(w, first);
    }
    if (single) {
        for (int f = 0; f < FEATURES; f++) {
            for (int n = 0; n < padded; n++) {
                w->single_features[f][n] = (float) w->features[f][n];
            }
        }
        single_nets(w->single_features, w->single_outputs, asked);
        for (int q = 0; q < NETS; q++) {
            for (int n = 0; n < asked; n++) {
                w->outputs[q][n] = w->single_outputs[q][n];
            }
        }
    } else {
        double_nets(w->features, w->outputs, asked);
    }
}

