#define CUT ((1ULL << 29) - 1)     /* digits of a double that single precision has not */

static double cut(uint64_t digits) {
    const uint64_t kept = digits & ~CUT;
    double x;
    memcpy(&x, &kept, sizeof x);
    return x;
}

/* One of the two neighbours of x, which is so in the mean: the digits that go are filled up by chance, then cut. */
static float single_rounded(double x, uint64_t *seed) {
    *seed += SEED;
    return (float) cut(pattern(x) + (mixed(*seed) & CUT));
}

/* Mass fractions; of the largest one that is to be rounded that neighbour which brings the sum nearer to one, so that it does not walk away. */
static void single_round(double *y, uint64_t *seed) {
    double sum = 0.0, largest = 0.0, of_largest = 0.0;
    int place = 0;
    for (int k = 0; k < K; k++) {
        const double exact = y[k];
        const int is_larger = exact > largest && (pattern(exact) & CUT);
        y[k] = single_rounded(exact, seed);
        sum += y[k];
        largest = is_larger ? exact : largest;
        of_largest = is_larger ? y[k] : of_largest;
        place = is_larger ? k : place;
    }
    if (largest > 0.0) {
        const double wanted = 1.0 - (sum - of_largest), lower = cut(pattern(largest)), upper = cut(pattern(largest) + CUT);
        y[place] = fabs(wanted - lower) <= fabs(wanted - upper) ? lower : upper;
    }
}
