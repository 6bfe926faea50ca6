static double double_rounded(double x, uint64_t *seed) {
    (void) seed;
    return x;
}
