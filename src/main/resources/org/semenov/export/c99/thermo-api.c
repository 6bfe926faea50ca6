/* ---- Thermodynamics, names: no exception is raised, whatever is given ---------------------------------------------------------------- */
/* Numbers that may be none are compared by their patterns: a comparison of what is none raises an exception, also where a compiler takes it out of
   the branch that it stands in. */
static int is_positive_within(double x, double least, double most) {
    return pattern(x) >= pattern(least) && pattern(x) <= pattern(most);
}

static int is_at_most(double size, double most) {
    return (pattern(size) & INT64_MAX) <= pattern(most);
}

/* Whether energies can be computed without an exception. */
static int is_in_range(double temperature, const double *mass_fractions) {
    int within = is_positive_within(temperature, 1.0, HIGHEST_T);
    for (int k = 0; k < K; k++) {
        within &= is_at_most(mass_fractions[k], 1e6);
    }
    return within;
}

/* R sum_k Y_k/W_k (h_weight h_k/RT + cp_weight c_p,k/R + other) [J/kg/K]. */
static double sum_over_species(double temperature, const double *mass_fractions, double h_weight, double cp_weight, double other) {
    vec h[K], cp[K];
    double sum = 0.0;
    if (!is_in_range(temperature, mass_fractions)) {
        return NOT_A_NUMBER;
    }
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

#define LEAST_CAPACITY 1e-3     /* [J/kg/K], of what is no gas */

/* Newton's method, the derivative of the energy its heat capacity; from 1000 K where the guess is none. */
static double temperature_where(double energy, const double *mass_fractions, double guess, double (*energy_at)(double, const double *),
                                double (*capacity_at)(double, const double *)) {
    if (!is_at_most(energy, 1e15) || !is_in_range(1000.0, mass_fractions)) {
        return -1.0;
    }
    double t = is_positive_within(guess, LEAST_T, MOST_T) ? guess : 1000.0;
    for (int n = 0; n < 30; n++) {
        const double capacity = capacity_at(t, mass_fractions);
        if (!(capacity > LEAST_CAPACITY)) {
            return -1.0;
        }
        const double wanted = t - (energy_at(t, mass_fractions) - energy) / capacity;
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
