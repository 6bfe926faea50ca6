/* ---- From what predictor and nets say to a state with the elements and the energy of the start ----------------------------------- */
#define ROWS_OF_TOTALS (ELEMENTS + 1)
#define ABSENT 1e-30
#define SAME 4e-16

struct correction {
    vec start[R], amounts[R], totals[ELEMENTS], residual[ROWS_OF_TOTALS];
    mask present[ELEMENTS];
};

static vec largest_residual(const struct correction *x) {
    vec largest = all(0.0);
    for (int e = 0; e < ELEMENTS; e++) {
        largest = at_least(size_of(x->residual[e]), largest);
    }
    return largest;
}

static void set_residual(struct correction *x, vec moles) {
    vec sum = all(0.0);
    for (int i = 0; i < R; i++) {
        sum += x->amounts[i];
    }
    for (int e = 0; e < ELEMENTS; e++) {
        vec found = all(0.0);
        for (int i = 0; i < R; i++) {
            found = fmadd(x->amounts[i], all(ATOMS[e][i]), found);
        }
        x->residual[e] = pick(x->present[e], 1.0 - found / x->totals[e], all(0.0));
    }
    x->residual[ELEMENTS] = moles - sum;
}

/* dn = V A^T (A V A^T + S)^-1 r, V = diag(n^1.8), in the lanes that are set; returns those where it was found. */
static mask improve(struct correction *x, mask active, mask soft, vec slack) {
    vec variance[R], row[ROWS_OF_TOTALS][R], normal[ROWS_OF_TOTALS][ROWS_OF_TOTALS], multiplier[ROWS_OF_TOTALS];
    mask found = active;
    for (int i = 0; i < R; i++) {
        variance[i] = pick(greater(x->amounts[i], all(0.0)), exponential_limited(1.8 * logarithm(at_least(x->amounts[i], all(1e-300)))), all(0.0));
        row[ELEMENTS][i] = all(1.0);
    }
    for (int e = 0; e < ELEMENTS; e++) {
        const vec inverse = pick(x->present[e], 1.0 / x->totals[e], all(0.0));
        for (int i = 0; i < R; i++) {
            row[e][i] = inverse * ATOMS[e][i];
        }
    }
    for (int a = 0; a < ROWS_OF_TOTALS; a++) {
        for (int b = 0; b <= a; b++) {
            vec sum = all(0.0);
            for (int i = 0; i < R; i++) {
                sum = fmadd(row[a][i] * variance[i], row[b][i], sum);
            }
            normal[a][b] = sum;
        }
    }
    for (int e = 0; e < ELEMENTS; e++) {
        normal[e][e] = pick(greater(normal[e][e], all(0.0)), normal[e][e] * (1.0 + 1e-13), all(1.0));
    }
    /* where the total of moles is not heeded its row is that of the identity, with nothing to the right */
    for (int e = 0; e < ELEMENTS; e++) {
        normal[ELEMENTS][e] = pick(soft, normal[ELEMENTS][e], all(0.0));
    }
    normal[ELEMENTS][ELEMENTS] = pick(soft, normal[ELEMENTS][ELEMENTS] + (slack * slack + 1e-300), all(1.0));
    x->residual[ELEMENTS] = pick(soft, x->residual[ELEMENTS], all(0.0));
    for (int a = 0; a < ROWS_OF_TOTALS; a++) {
        for (int b = 0; b <= a; b++) {
            vec sum = normal[a][b];
            for (int c = 0; c < b; c++) {
                sum -= normal[a][c] * normal[b][c];
            }
            if (a > b) {
                normal[a][b] = sum / normal[b][b];
            } else {
                found = both(found, greater(sum, all(0.0)));
                normal[a][a] = square_root(at_least(sum, all(1e-300)));
            }
        }
    }
    for (int a = 0; a < ROWS_OF_TOTALS; a++) {
        vec sum = x->residual[a];
        for (int c = 0; c < a; c++) {
            sum -= normal[a][c] * multiplier[c];
        }
        multiplier[a] = sum / normal[a][a];
    }
    for (int a = ROWS_OF_TOTALS - 1; a >= 0; a--) {
        vec sum = multiplier[a];
        for (int c = a + 1; c < ROWS_OF_TOTALS; c++) {
            sum -= normal[c][a] * multiplier[c];
        }
        multiplier[a] = sum / normal[a][a];
    }
    multiplier[ELEMENTS] = pick(soft, multiplier[ELEMENTS], all(0.0));
    for (int i = 0; i < R; i++) {
        vec change = all(0.0);
        for (int a = 0; a < ROWS_OF_TOTALS; a++) {
            change = fmadd(row[a][i], multiplier[a], change);
        }
        x->amounts[i] = pick(found, fmadd(variance[i], change, x->amounts[i]), x->amounts[i]);
    }
    return found;
}

/* No amount below zero: where one is, the step is shortened towards the start. */
static void shorten(struct correction *x, mask active) {
    vec part = all(1.0);
    for (int i = 0; i < R; i++) {
        const mask below = greater(all(0.0), x->amounts[i]);
        part = pick(below, at_most(0.999 * x->start[i] / (x->start[i] - x->amounts[i]), part), part);
    }
    const mask shortened = both(active, greater(all(1.0), part));
    for (int i = 0; i < R; i++) {
        const vec shorter = at_least(fmadd(part, x->amounts[i] - x->start[i], x->start[i]), all(0.0));
        x->amounts[i] = pick(shortened, shorter, x->amounts[i]);
    }
}

/* Puts the amounts onto the totals of the elements; returns the lanes in which they are kept, and how far they were off before. */
static mask correct(struct correction *x, vec moles, mask soft, vec slack, vec *raw_residual) {
    for (int e = 0; e < ELEMENTS; e++) {
        vec total = all(0.0);
        for (int i = 0; i < R; i++) {
            total = fmadd(x->start[i], all(ATOMS[e][i]), total);
        }
        x->totals[e] = total;
        x->present[e] = greater(total, all(ABSENT));
        for (int i = 0; i < R; i++) {
            if (ATOMS[e][i] > 0.0) {
                x->amounts[i] = pick(x->present[e], x->amounts[i], at_least(x->start[i], all(0.0)));
            }
        }
    }
    set_residual(x, moles);
    *raw_residual = largest_residual(x);
    mask alive = not_greater(all(0.0), all(0.0));
    for (int pass = 0; pass < 4; pass++) {
        const mask heeded = pass == 0 ? soft : greater(all(0.0), all(0.0));
        const mask active = both(alive, either(greater(largest_residual(x), all(SAME)), heeded));
        if (!any(active)) {
            break;
        }
        const mask found = improve(x, active, heeded, slack);
        alive = both(alive, either(opposite(active), found));
        shorten(x, found);
        set_residual(x, all(0.0));
    }
    return both(alive, greater(all(1e-12), largest_residual(x)));
}

/* T [K] of an energy that is kept, by Newton's method from a guess; not a number where there is none within LEAST_T..MOST_T. */
static vec temperature_of(vec energy, const vec *amounts, const vec *inert, vec guess) {
    vec t = within(guess, LEAST_T, MOST_T), result = all(NOT_A_NUMBER), excess = all(0.0), heat = all(1.0), h[K], cp[K];
    mask open = not_greater(all(0.0), all(0.0));
    for (int n = 0; n <= 30 && any(open); n++) {
        enthalpies(t, 1.0 / t, h, cp);
        excess = energy_of(t, amounts, inert, h) - energy;
        heat = all(0.0);
        for (int i = 0; i < R; i++) {
            heat = fmadd(amounts[i], cp[REACTING[i]] - WORK, heat);
        }
        for (int j = 0; j < INERTS; j++) {
            heat = fmadd(inert[j], cp[INERT[j]] - WORK, heat);
        }
        heat *= GAS_CONSTANT;
        if (n == 30) {
            break;
        }
        const vec wanted = at_least(at_most(t - excess / heat, 2.0 * t), 0.5 * t);
        const vec next = within(wanted, LEAST_T, MOST_T);
        const vec unit = vec_of(bits_of(t) & bits_of(all(HUGE_VAL))) * 0x1p-50;
        const mask settled = both(open, not_greater(size_of(next - t), unit));
        result = pick(both(settled, not_greater(size_of(wanted - next), 1e-12 * t)), next, result);
        open = both(open, opposite(settled));
        t = pick(open, next, t);
    }
    return pick(both(open, not_greater(size_of(excess), 1e-6 * t * heat)), t, result);
}

/* Whether cells can have come from an initial state of the domain: by elements, energy, and pressure. */
static mask in_domain(const vec *amounts, const vec *inert, vec energy, vec kept) {
    vec elements[ALL_ELEMENTS], part = all(0.0);
    double square = 0.0;
    for (int e = 0; e < ALL_ELEMENTS; e++) {
        elements[e] = all(0.0);
        for (int i = 0; i < R; i++) {
            elements[e] = fmadd(amounts[i], all(ALL_ATOMS[e][REACTING[i]]), elements[e]);
        }
        for (int j = 0; j < INERTS; j++) {
            elements[e] = fmadd(inert[j], all(ALL_ATOMS[e][INERT[j]]), elements[e]);
        }
        part = fmadd(elements[e] - DOMAIN_OXIDIZER[e], all(DOMAIN_DIRECTION[e]), part);
        square += DOMAIN_DIRECTION[e] * DOMAIN_DIRECTION[e];
    }
    part = part / square;
    mask inside = both(not_greater(all(DOMAIN_LEAST_PART), part), not_greater(part, all(DOMAIN_LARGEST_PART)));
    for (int e = 0; e < ALL_ELEMENTS; e++) {
        const vec off = size_of(elements[e] - DOMAIN_OXIDIZER[e] - part * DOMAIN_DIRECTION[e]);
        inside = both(inside, not_greater(off, all(DOMAIN_ELEMENT_TOLERANCE)));
    }
    const vec least = part * DOMAIN_FUEL_ENERGY[0] + (1.0 - part) * DOMAIN_OXIDIZER_ENERGY[0];
    const vec largest = part * DOMAIN_FUEL_ENERGY[1] + (1.0 - part) * DOMAIN_OXIDIZER_ENERGY[1];
    inside = both(inside, both(not_greater(least, energy), not_greater(energy, largest)));
    const vec t = DOMAIN_TEMPERATURES[0] + (energy - least) / (largest - least) * (DOMAIN_TEMPERATURES[1] - DOMAIN_TEMPERATURES[0]);
    const vec first = kept * GAS_CONSTANT * t * (part * DOMAIN_FUEL_MOLES + (1.0 - part) * DOMAIN_OXIDIZER_MOLES);
    const vec pressure = CONSTANT_VOLUME ? first : kept;
    return both(inside, both(not_greater(all(DOMAIN_LEAST_PRESSURE), pressure), not_greater(pressure, all(DOMAIN_LARGEST_PRESSURE))));
}

/* How unsure a step is: 1 is of the order of 5 K or 0.005 in a mass fraction; infinite where nothing was found. */
static vec score_of(const struct workspace *w, int first, const struct correction *x, vec t) {
    double lanes[TILE];
    for (int l = 0; l < TILE; l++) {
        lanes[l] = w->substeps[first + l];
    }
    const mask one = not_greater(load(lanes), all(1.0));
    const vec growth = load(w->growth + first), fine_t = load(w->fine[R] + first);
    const vec kelvin = pick(one, size_of(fine_t - load(w->start[R] + first)) * growth,
            at_least(size_of(t - fine_t), size_of(fine_t - load(w->half[R] + first))));
    vec fraction = all(0.0), bad = kelvin - kelvin;
    for (int i = 0; i < R; i++) {
        const vec fine = load(w->fine[i] + first);
        const vec change = pick(one, size_of(fine - x->start[i]) * growth,
                at_least(size_of(x->amounts[i] - fine), size_of(fine - load(w->half[i] + first))));
        fraction = at_least(change * MOLAR_MASS[REACTING[i]], fraction);
        bad += change - change;
    }
    const vec score = at_least(fraction * (1.0 / MASS_FRACTION_ERROR), kelvin * (1.0 / TEMPERATURE_ERROR));
    return pick(not_greater(size_of(score + bad + t), all(1e300)), score, all(HUGE_VAL));
}

/* Finishes a tile of cells: next amounts and T, residual before the correction, score, within. */
static void finish(struct workspace *w, int first) {
    struct correction x;
    vec inert[INERTS + 1], h[K], cp[K], output[NETS], scale[NETS];
    double lanes[TILE], extrapolated_lanes[TILE];
    const vec start_t = load(w->start[R] + first), kept = load(w->kept + first);
    for (int i = 0; i < R; i++) {
        x.start[i] = load(w->start[i] + first);
        x.amounts[i] = load(w->fine[i] + first);
    }
    for (int j = 0; j < INERTS; j++) {
        inert[j] = load(w->inert[j] + first);
    }
    enthalpies(start_t, 1.0 / start_t, h, cp);
    const vec energy = energy_of(start_t, x.start, inert, h);
    const mask inside = in_domain(x.start, inert, energy, kept);
    int asked = 0;
    for (int l = 0; l < TILE; l++) {
        extrapolated_lanes[l] = w->sample[first + l] >= 0 ? 1.0 : 0.0;
        asked |= w->sample[first + l] >= 0;
    }
    const mask extrapolated = greater(load(extrapolated_lanes), all(0.5));
    const mask predicted = greater(load(w->predicted + first), all(0.5));
    vec moles = all(0.0), slack = all(0.0);
    for (int i = 0; i < R; i++) {
        moles += x.amounts[i];
    }
    if (asked) {
        for (int q = 0; q < NETS; q++) {
            for (int l = 0; l < TILE; l++) {
                const int sample = w->sample[first + l];
                lanes[l] = sample < 0 ? 0.0 : w->outputs[q][sample];
                extrapolated_lanes[l] = sample < 0 ? 0.0 : w->scales[q][sample];
            }
            output[q] = load(lanes);
            scale[q] = load(extrapolated_lanes);
            output[q] = scale[q] * OUTPUT_UNIT * hyperbolic_sine(within(output[q], -LARGEST_OUTPUT, LARGEST_OUTPUT));
        }
        for (int i = 0; i < R; i++) {
            const vec amount = mass_fraction_of(load(w->fine_z[i] + first) + output[i]) * (1.0 / MOLAR_MASS[REACTING[i]]);
            x.amounts[i] = pick(extrapolated, amount, x.amounts[i]);
        }
        moles += output[R];
        slack = scale[R] * MOLES_SLACK;
    }
    for (int i = 0; i < R; i++) {
        x.amounts[i] = at_least(x.amounts[i], all(0.0));
    }
    vec raw_residual;
    const mask kept_totals = both(predicted, correct(&x, moles, extrapolated, slack, &raw_residual));
    vec next = temperature_of(energy, x.amounts, inert, load(w->fine[R] + first));
    next = pick(kept_totals, next, all(NOT_A_NUMBER));
    store(w->raw_residual + first, pick(predicted, raw_residual, all(0.0)));
    const vec score = pick(either(inside, not_greater(start_t, all(FROZEN_T))), score_of(w, first, &x, next), all(HUGE_VAL));
    for (int i = 0; i < R; i++) {
        store(w->next[i] + first, x.amounts[i]);
    }
    store(w->next[R] + first, next);
    store(w->score + first, score);
    store(w->inside + first, pick(inside, all(1.0), all(0.0)));
}

