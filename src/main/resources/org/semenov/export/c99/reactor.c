/* ---- An adiabatic reactor a lane: y = (n_1..n_R, T), n_k = Y_k/W_k [mol/kg] ------------------------------------------------------
   dn_k/dt = omega_k/rho, dT/dt = -sum e_k dn_k/dt / C, C = sum n_k C_k; e, C_k the molar u, c_v at constant volume, h, c_p at
   constant pressure. */
struct reactor {
    struct chemistry chemistry;
    vec y[N], inert[INERTS + 1], kept;
    vec rate[N], jacobian[N * N];
    vec density, inverse_total, capacity, energies[N], capacities[N];
};

static void set_state(struct reactor *r) {
    struct chemistry *x = &r->chemistry;
    vec total = all(0.0);
    for (int i = 0; i < R; i++) {
        total += r->y[i];
    }
    for (int j = 0; j < INERTS; j++) {
        total += r->inert[j];
    }
    r->density = CONSTANT_VOLUME ? r->kept : r->kept / (r->y[R] * total * GAS_CONSTANT);
    for (int i = 0; i < R; i++) {
        x->concentration[REACTING[i]] = r->density * r->y[i];
    }
    for (int j = 0; j < INERTS; j++) {
        x->concentration[INERT[j]] = r->density * r->inert[j];
    }
    x->concentration[K] = r->density * total;
    r->inverse_total = 1.0 / total;
    x->t = r->y[R];
    x->inverse_t = 1.0 / x->t;
    const mask sound = both(greater(x->t, all(LOWEST_T)), greater(all(HIGHEST_T), x->t));
    x->log_t = logarithm(pick(sound, x->t, all(NOT_A_NUMBER)));
}

/* Rate constants, a, b and 1/b at the state set. */
static void prepare(struct chemistry *x) {
    const vec reference = LOG_REFERENCE - x->log_t;
    thermodynamics(x);
    rate_constants(x);
    for (int k = 0; k < K; k++) {
        const vec exponent = reference - x->g[k];
        x->boltzmann[k] = exponential(exponent);
        x->inverse[k] = exponential(-exponent);
        x->activity[k] = x->inverse[k] * x->concentration[k];
    }
}

static void set_rates(struct reactor *r) {
    const struct chemistry *x = &r->chemistry;
    const vec inverse_density = 1.0 / r->density;
    vec heat = all(0.0), power = all(0.0);
    for (int j = 0; j < INERTS; j++) {
        heat = fmadd(x->cp[INERT[j]] - WORK, r->inert[j], heat);
    }
    for (int i = 0; i < R; i++) {
        r->rate[i] = x->omega[i] * inverse_density;
        r->energies[i] = (x->h[REACTING[i]] - WORK) * x->t;
        r->capacities[i] = x->cp[REACTING[i]] - WORK;
        heat = fmadd(r->capacities[i], r->y[i], heat);
        power = fmadd(r->energies[i], r->rate[i], power);
    }
    r->capacity = heat;
    r->rate[R] = -(power / heat);
}

/* dy/dt at y. */
static void derivatives(struct reactor *r) {
    set_state(r);
    prepare(&r->chemistry);
    falloff(&r->chemistry);
    progress(&r->chemistry);
    production(r->chemistry.progress, r->chemistry.omega);
    set_rates(r);
}

/* The density's share at constant pressure: dn_k/dt changes by (sum_m n_m domega_k/dc_m - dn_k/dt) d ln rho. */
static void add_dilation(struct reactor *r, int i) {
    vec dilation = -r->rate[i];
    for (int m = 0; m < R; m++) {
        dilation = fmadd(r->jacobian[i * N + m], r->y[m], dilation);
    }
    for (int j = 0; j < INERTS; j++) {
        dilation = fmadd(r->chemistry.by_inert[i * INERTS + j], r->inert[j], dilation);
    }
    const vec by_amount = dilation * r->inverse_total;
    for (int m = 0; m < R; m++) {
        r->jacobian[i * N + m] -= by_amount;
    }
    r->jacobian[i * N + R] -= dilation * r->chemistry.inverse_t;
}

/* d(dT/dt)/dx = -(sum e_k d(dn_k/dt)/dx + [x = T] sum C_k dn_k/dt + dT/dt dC/dx)/C. */
static void temperature_row(struct reactor *r) {
    const vec heating = r->rate[R], minus_inverse = -1.0 / r->capacity;
    vec capacity_t = all(0.0), own_change = all(0.0);
    for (int i = 0; i < R; i++) {
        capacity_t = fmadd(r->chemistry.cp_t[REACTING[i]], r->y[i], capacity_t);
        own_change = fmadd(r->capacities[i], r->rate[i], own_change);
    }
    for (int j = 0; j < INERTS; j++) {
        capacity_t = fmadd(r->chemistry.cp_t[INERT[j]], r->inert[j], capacity_t);
    }
    for (int j = 0; j < N; j++) {
        vec sum = j < R ? heating * r->capacities[j] : fmadd(heating, capacity_t, own_change);
        for (int i = 0; i < R; i++) {
            sum = fmadd(r->jacobian[i * N + j], r->energies[i], sum);
        }
        r->jacobian[R * N + j] = sum * minus_inverse;
    }
}

/* dy/dt and the Jacobian at y. */
static void linearise(struct reactor *r) {
    struct chemistry *x = &r->chemistry;
    set_state(r);
    prepare(x);
    rate_slopes(x);
    falloff(x);
    heat_capacity_slopes(x);
    for (int k = 0; k < K; k++) {
        x->energy[k] = x->h[k] - 1.0;
    }
    progress_slopes(x);
    production(x->progress, x->omega);
    production(x->progress_t, x->omega_t);
    production_slopes(x, r->jacobian, x->by_inert);
    set_rates(r);
    const vec inverse_density = 1.0 / r->density;
    for (int i = 0; i < R; i++) {
        r->jacobian[i * N + R] = x->omega_t[i] * inverse_density;
    }
    if (!CONSTANT_VOLUME) {
        for (int i = 0; i < R; i++) {
            add_dilation(r, i);
        }
    }
    temperature_row(r);
}

