/* ---- Integration of every cell, thermodynamics, names ----------------------------------------------------------------------------- */
size_t semenov_integrate(const semenov_cells *cells, double time_step, void *workspace) {
    struct scratch *s = aligned(workspace);
    struct workspace *w = &s->block;
    fenv_t environment;
    size_t lost = 0, cell = 0;
    if (!cells || !workspace || (cells->count > 0 && !(cells->temperature && cells->pressure && cells->mass_fractions))) {
        return (size_t) -1;
    }
    feholdexcept(&environment);
    const int allowed = time_step > 0.0 && time_step < 1e12;
    while (cell < cells->count) {
        int count = 0;
        for (; cell < cells->count && count < BLOCK; cell++) {
            const semenov_status own = allowed ? double_refusal(cells, cell) : SEMENOV_TIME_STEP_OUT_OF_RANGE;
            if (own == SEMENOV_SURROGATE) {
                w->place[count] = cell;
                double_put_state(w, cells, cell, count++);
            } else {
                lost += double_end(cells, cell, own, NOT_A_NUMBER, 0.0, 0);
            }
        }
        if (count > 0) {
            integrate(w, &s->integration, count, time_step);
        }
        for (int n = 0; n < count; n++) {
            if (w->state_completed[n]) {
                double_take_state(w, cells, w->place[n], n);
            }
            lost += double_end(cells, w->place[n], w->state_completed[n] ? SEMENOV_REFERENCE : SEMENOV_REFERENCE_FAILED,
                    w->state_completed[n] ? w->state_error[n] : NOT_A_NUMBER, 0.0, w->state_steps[n]);
        }
    }
    fesetenv(&environment);
    return lost;
}

/* h_k/RT and c_p,k/R of the species at one temperature. */
static double sum_over_species(double temperature, const double *mass_fractions, double h_weight, double cp_weight, double other) {
    vec h[K], cp[K];
    double sum = 0.0;
    enthalpies(all(temperature), 1.0 / all(temperature), h, cp);
    for (int k = 0; k < K; k++) {
        sum += mass_fractions[k] / MOLAR_MASS[k] * (h_weight * lane_of(h[k], 0) + cp_weight * lane_of(cp[k], 0) + other);
    }
    return sum * GAS_CONSTANT;
}

double semenov_gas_constant(const double *mass_fractions) {
    return sum_over_species(1000.0, mass_fractions, 0.0, 0.0, 1.0);
}

double semenov_internal_energy(double temperature, const double *mass_fractions) {
    return temperature * sum_over_species(temperature, mass_fractions, 1.0, 0.0, -1.0);
}

double semenov_enthalpy(double temperature, const double *mass_fractions) {
    return temperature * sum_over_species(temperature, mass_fractions, 1.0, 0.0, 0.0);
}

double semenov_heat_capacity_v(double temperature, const double *mass_fractions) {
    return sum_over_species(temperature, mass_fractions, 0.0, 1.0, -1.0);
}

double semenov_heat_capacity_p(double temperature, const double *mass_fractions) {
    return sum_over_species(temperature, mass_fractions, 0.0, 1.0, 0.0);
}

/* Newton's method, the derivative of the energy its heat capacity. */
static double temperature_where(double energy, const double *mass_fractions, double guess, double (*energy_at)(double, const double *),
                                double (*capacity_at)(double, const double *)) {
    double t = guess > LEAST_T ? (guess < MOST_T ? guess : MOST_T) : LEAST_T;
    for (int n = 0; n < 30; n++) {
        const double wanted = t - (energy_at(t, mass_fractions) - energy) / capacity_at(t, mass_fractions);
        const double next = wanted > LEAST_T ? (wanted < MOST_T ? wanted : MOST_T) : LEAST_T;
        if (fabs(next - t) <= 1e-14 * t) {
            return fabs(wanted - next) <= 1e-12 * t ? next : -1.0;
        }
        t = next;
    }
    return fabs(energy_at(t, mass_fractions) - energy) <= 1e-6 * t * capacity_at(t, mass_fractions) ? t : -1.0;
}

double semenov_temperature_of_internal_energy(double internal_energy, const double *mass_fractions, double guess) {
    return temperature_where(internal_energy, mass_fractions, guess, semenov_internal_energy, semenov_heat_capacity_v);
}

double semenov_temperature_of_enthalpy(double enthalpy, const double *mass_fractions, double guess) {
    return temperature_where(enthalpy, mass_fractions, guess, semenov_enthalpy, semenov_heat_capacity_p);
}

const char *semenov_status_text(int status) {
    return status >= 0 && status < (int) (sizeof STATUS_TEXTS / sizeof STATUS_TEXTS[0]) ? STATUS_TEXTS[status] : "not a status";
}

const char *semenov_species_name(int species) {
    return species >= 0 && species < K ? SPECIES_NAMES[species] : NULL;
}

double semenov_molar_mass(int species) {
    return species >= 0 && species < K ? MOLAR_MASS[species] : 0.0;
}
