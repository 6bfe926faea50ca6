static double double_rounded(double x, uint64_t *seed) {
    (void) seed;
    return x;
}

static void double_round(double *y, uint64_t *seed) {
    (void) y;
    (void) seed;
}
