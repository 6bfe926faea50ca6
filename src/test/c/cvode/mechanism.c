/* Reading a mechanism's table. */
#include "mechanism.h"
#include "text.h"

#include <stdlib.h>

static int shared_exponential(mechanism *m, double exponent, double activation) {
    for (int n = 0; n < m->exponentials; n++) {
        if (m->exponent[n] == exponent && m->activation[n] == activation) {
            return n;
        }
    }
    m->exponent[m->exponentials] = exponent;
    m->activation[m->exponentials] = activation;
    return m->exponentials++;
}

static int read_rate(FILE *in, mechanism *m) {
    m->factor[m->rates] = read_number(in);
    double exponent = read_number(in);
    m->exponential[m->rates] = shared_exponential(m, exponent, read_number(in));
    return m->rates++;
}

static int same_net(const mechanism *m, int class, const reaction *r) {
    int start = m->net_start[class];
    if (m->net_start[class + 1] - start != r->net_count) {
        return 0;
    }
    for (int s = 0; s < r->net_count; s++) {
        if (m->net_species[start + s] != r->net[s] || m->net_nu[start + s] != r->nu[s]) {
            return 0;
        }
    }
    return 1;
}

static int shared_net(mechanism *m, const reaction *r) {
    for (int class = 0; class < m->nets; class++) {
        if (same_net(m, class, r)) {
            return class;
        }
    }
    int start = m->net_start[m->nets];
    m->net_sum[m->nets] = 0.0;
    for (int s = 0; s < r->net_count; s++) {
        m->net_species[start + s] = r->net[s];
        m->net_nu[start + s] = r->nu[s];
        m->net_sum[m->nets] += r->nu[s];
    }
    m->net_start[m->nets + 1] = start + r->net_count;
    return m->nets++;
}

static int read_factors(FILE *in, const mechanism *m, int *factors) {
    int count = read_count(in, MOST_FACTORS);
    for (int s = 0; s < MOST_FACTORS; s++) {
        factors[s] = s < count ? read_count(in, m->species - 1) : m->species;
    }
    return count;
}

static void read_third_body(FILE *in, mechanism *m) {
    third_body *third = &m->third[m->thirds++];
    third->base = read_number(in);
    third->count = read_count(in, m->species);
    third->species = allocate(third->count, sizeof(int));
    third->excess = allocate(third->count, sizeof(double));
    for (int s = 0; s < third->count; s++) {
        third->species[s] = read_count(in, m->species - 1);
        third->excess[s] = read_number(in) - third->base;
    }
}

static void read_falloff(FILE *in, mechanism *m, int i) {
    falloff *f = &m->falloff[m->falloffs++];
    f->reaction = i;
    f->shape = (enum shape) read_count(in, SRI);
    if (f->shape == TROE) {
        for (int s = 0; s < 3; s++) {
            f->weight[s] = read_number(in);
            f->parameter[s] = read_number(in);
        }
    } else if (f->shape == SRI) {
        f->a = read_number(in);
        f->b = read_number(in);
        f->c = read_number(in);
        f->d = read_number(in);
        f->e = read_number(in);
    }
}

static void read_reaction(FILE *in, mechanism *m, int i) {
    reaction *r = &m->reaction[i];
    read_word(in, "reaction");
    r->kind = (enum kind) read_count(in, FALLOFF);
    int reversible = read_count(in, 1);
    r->reactant_count = read_factors(in, m, r->reactant);
    r->product_count = read_factors(in, m, r->product);
    r->net_count = read_count(in, MOST_NET);
    for (int s = 0; s < r->net_count; s++) {
        r->net[s] = read_count(in, m->species - 1);
        r->nu[s] = read_number(in);
    }
    r->net_class = reversible ? shared_net(m, r) : -1;
    r->rate = read_rate(in, m);
    r->third = -1;
    r->falloff = -1;
    if (r->kind != ELEMENTARY) {
        r->third = m->thirds;
        read_third_body(in, m);
    }
    if (r->kind == FALLOFF) {
        r->low = read_rate(in, m);
        r->falloff = m->falloffs;
        read_falloff(in, m, i);
    }
}

static void read_species(FILE *in, mechanism *m, int k) {
    read_word(in, "species");
    m->molar_mass[k] = read_number(in);
    m->middle[k] = read_number(in);
    for (int j = 0; j < 7; j++) {
        m->low[j * m->species + k] = read_number(in);
    }
    for (int j = 0; j < 7; j++) {
        m->high[j * m->species + k] = read_number(in);
    }
}

static void allocate_scratch(mechanism *m) {
    int species = m->species;
    int reactions = m->reactions;
    m->c = allocate(species + 1, sizeof(double));
    m->c[species] = 1.0;
    m->h = allocate(species, sizeof(double));
    m->g = allocate(species, sizeof(double));
    m->cp = allocate(species, sizeof(double));
    m->argument = allocate(m->exponentials + m->nets + 3 * m->falloffs, sizeof(double));
    m->k = allocate(m->rates, sizeof(double));
    m->m = allocate(m->thirds, sizeof(double));
    m->logs = allocate(3 * m->falloffs, sizeof(double));
    m->omega = allocate(species, sizeof(double));
    m->omega_t = allocate(species, sizeof(double));
    m->omega_c = allocate((species + 1) * species, sizeof(double));
    m->by_base = allocate(species, sizeof(double));
    m->k_by_m = allocate(reactions, sizeof(double));
    m->log_k_by_t = allocate(reactions, sizeof(double));
    m->log_kc_by_t = allocate(m->nets, sizeof(double));
}

mechanism *mechanism_read(FILE *in) {
    mechanism *m = allocate(1, sizeof(mechanism));
    m->species = read_count(in, 10000);
    m->reactions = read_count(in, 100000);
    int species = m->species;
    int rates = 2 * m->reactions;
    m->molar_mass = allocate(species, sizeof(double));
    m->middle = allocate(species, sizeof(double));
    m->low = allocate(7 * species, sizeof(double));
    m->high = allocate(7 * species, sizeof(double));
    m->active = allocate(7 * species, sizeof(double));
    m->lower = 1.0;
    m->upper = 0.0;
    m->reaction = allocate(m->reactions, sizeof(reaction));
    m->falloff = allocate(m->reactions, sizeof(falloff));
    m->third = allocate(m->reactions, sizeof(third_body));
    m->factor = allocate(rates, sizeof(double));
    m->exponential = allocate(rates, sizeof(int));
    m->exponent = allocate(rates, sizeof(double));
    m->activation = allocate(rates, sizeof(double));
    m->net_start = allocate(m->reactions + 1, sizeof(int));
    m->net_species = allocate(MOST_NET * m->reactions, sizeof(int));
    m->net_nu = allocate(MOST_NET * m->reactions, sizeof(double));
    m->net_sum = allocate(m->reactions, sizeof(double));
    for (int k = 0; k < species; k++) {
        read_species(in, m, k);
    }
    for (int i = 0; i < m->reactions; i++) {
        read_reaction(in, m, i);
    }
    allocate_scratch(m);
    return m;
}
