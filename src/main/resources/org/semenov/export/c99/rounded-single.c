/* One of the two neighbours of x, which is so in the mean. */
static float single_rounded(double x, uint64_t *seed) {
    const float nearest = (float) x;
    const double rest = fabs(x) - fabs((double) nearest);
    float other;
    uint32_t bits;
    if (!(fabs((double) nearest) > 1e-30) || rest == 0.0) {
        return nearest;
    }
    memcpy(&bits, &nearest, sizeof bits);
    bits = rest > 0.0 ? bits + 1 : bits - 1;
    memcpy(&other, &bits, sizeof other);
    *seed = mixed_bits(*seed + SEED);
    const double chance = (double) (*seed >> 11) * 0x1p-53;
    return chance * fabs((double) other - (double) nearest) < fabs(rest) ? other : nearest;
}
