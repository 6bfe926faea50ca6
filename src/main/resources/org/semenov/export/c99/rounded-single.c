/* One of the two neighbours of x, which is so in the mean: the 29 digits that go are filled up by chance, then cut. */
static float single_rounded(double x, uint64_t *seed) {
    const uint64_t digits = (1ULL << 29) - 1;
    uint64_t bits;
    *seed += SEED;
    memcpy(&bits, &x, sizeof bits);
    bits = (bits + (mixed(*seed) & digits)) & ~digits;
    memcpy(&x, &bits, sizeof bits);
    return (float) x;
}
