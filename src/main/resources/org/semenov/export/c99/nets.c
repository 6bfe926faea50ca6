/* ---- The nets in {{precision}} precision: samples side by side ------------------------------------------- */
#define {{P}}SPAN 3      /* vectors of samples taken at once */

#if TILE > 1
typedef {{real}} {{vec}} __attribute__((vector_size(TILE * 8)));
typedef {{integer}} {{bits}} __attribute__((vector_size(TILE * 8)));
#define {{P}}TILE ((int) (TILE * 8 / sizeof({{real}})))
#else
typedef {{real}} {{vec}};
typedef {{integer}} {{bits}};
#define {{P}}TILE 1
#endif

INLINE {{vec}} {{p}}load(const {{real}} *x) {
    {{vec}} v;
    memcpy(&v, x, sizeof v);
    return v;
}

INLINE void {{p}}store({{real}} *x, {{vec}} v) {
    memcpy(x, &v, sizeof v);
}

INLINE {{vec}} {{p}}all({{real}} x) {
#if TILE == 8
    return ({{vec}}) _mm512_set1_{{suffix}}(x);
#elif TILE == 4
    return ({{vec}}) _mm256_set1_{{suffix}}(x);
#elif TILE == 2
    {{vec}} v = {0};
    return v + x;
#else
    return x;
#endif
}

/* a b + c. */
INLINE {{vec}} {{p}}fmadd({{real}} a, {{vec}} b, {{vec}} c) {
#if TILE == 8
    return ({{vec}}) _mm512_fmadd_{{suffix}}(_mm512_set1_{{suffix}}(a), ({{m512}}) b, ({{m512}}) c);
#elif TILE == 4
    return ({{vec}}) _mm256_fmadd_{{suffix}}(_mm256_set1_{{suffix}}(a), ({{m256}}) b, ({{m256}}) c);
#else
    return a * b + c;
#endif
}

INLINE {{vec}} {{p}}muladd({{vec}} a, {{vec}} b, {{vec}} c) {
#if TILE == 8
    return ({{vec}}) _mm512_fmadd_{{suffix}}(({{m512}}) a, ({{m512}}) b, ({{m512}}) c);
#elif TILE == 4
    return ({{vec}}) _mm256_fmadd_{{suffix}}(({{m256}}) a, ({{m256}}) b, ({{m256}}) c);
#else
    return a * b + c;
#endif
}

INLINE {{vec}} {{p}}horner({{vec}} series, {{vec}} x, {{real}} a) {
#if TILE == 8
    return ({{vec}}) _mm512_fmadd_{{suffix}}(({{m512}}) series, ({{m512}}) x, _mm512_set1_{{suffix}}(a));
#elif TILE == 4
    return ({{vec}}) _mm256_fmadd_{{suffix}}(({{m256}}) series, ({{m256}}) x, _mm256_set1_{{suffix}}(a));
#else
    return series * x + a;
#endif
}

INLINE {{vec}} {{p}}bounded({{vec}} x, {{real}} size) {
#if TILE == 8
    return ({{vec}}) _mm512_min_{{suffix}}(_mm512_set1_{{suffix}}(size), _mm512_max_{{suffix}}(_mm512_set1_{{suffix}}(-size), ({{m512}}) x));
#elif TILE == 4
    return ({{vec}}) _mm256_min_{{suffix}}(_mm256_set1_{{suffix}}(size), _mm256_max_{{suffix}}(_mm256_set1_{{suffix}}(-size), ({{m256}}) x));
#elif TILE == 2
    const {{bits}} less = ({{bits}}) (x < -size), more = ({{bits}}) (x > size);
    return ({{vec}}) ((({{bits}}) x & ~less & ~more) | (({{bits}}) {{p}}all(-size) & less) | (({{bits}}) {{p}}all(size) & more));
#else
    return x < -size ? -size : x > size ? size : x;
#endif
}

{{ACTIVATION}}
/* ROWS rows of a layer for SPAN vectors of samples: target = bias + sum_s weight[s][row] source[s]. */
INLINE void {{p}}rows(const {{real}} *weight, const {{real}} *bias, const {{real}} *source, size_t stride, int sources, int row,
                      {{real}} *target, size_t target_stride, int span) {
    {{vec}} sum[ROWS][{{P}}SPAN];
    for (int i = 0; i < ROWS; i++) {
        for (int v = 0; v < span; v++) {
            sum[i][v] = {{p}}all(bias[row + i]);
        }
    }
    for (int s = 0; s < sources; s++) {
        {{vec}} x[{{P}}SPAN];
        for (int v = 0; v < span; v++) {
            x[v] = {{p}}load(source + s * stride + v * {{P}}TILE);
        }
        for (int i = 0; i < ROWS; i++) {
            for (int v = 0; v < span; v++) {
                sum[i][v] = {{p}}fmadd(weight[s * PADDED_WIDTH + row + i], x[v], sum[i][v]);
            }
        }
    }
    for (int i = 0; i < ROWS; i++) {
        for (int v = 0; v < span; v++) {
            {{p}}store(target + (row + i) * target_stride + v * {{P}}TILE, sum[i][v]);
        }
    }
}

INLINE void {{p}}net(int q, const {{real}} *features, {{real}} *output, int span) {
    ALIGNED {{real}} y[PADDED_WIDTH * {{P}}SPAN * {{P}}TILE], z[PADDED_WIDTH * {{P}}SPAN * {{P}}TILE];
    const {{real}} *weight = {{P}}WEIGHTS + (size_t) q * NET_WEIGHTS, *bias = {{P}}BIASES + (size_t) q * LAYERS * PADDED_WIDTH;
    const size_t stride = (size_t) span * {{P}}TILE;
    for (int row = 0; row < PADDED_WIDTH; row += ROWS) {
        {{p}}rows(weight, bias, features, BLOCK, FEATURES, row, z, stride, span);
    }
    for (size_t n = 0; n < PADDED_WIDTH * stride; n += {{P}}TILE) {
        {{p}}store(y + n, {{p}}activation({{p}}load(z + n)));
    }
    weight += FEATURES * PADDED_WIDTH;
    for (int layer = 1; layer < LAYERS; layer++) {
        for (int row = 0; row < PADDED_WIDTH; row += ROWS) {
            {{p}}rows(weight, bias + layer * PADDED_WIDTH, y, stride, NET_WIDTH, row, z, stride, span);
        }
        for (size_t n = 0; n < PADDED_WIDTH * stride; n += {{P}}TILE) {
            {{p}}store(y + n, {{p}}fmadd(({{real}}) SKIP_SCALE, {{p}}activation({{p}}load(z + n)), {{p}}load(y + n)));
        }
        weight += PADDED_WIDTH * PADDED_WIDTH;
    }
    for (int v = 0; v < span; v++) {
        {{vec}} sum = {{p}}all(0);
        for (int i = 0; i < NET_WIDTH; i++) {
            sum = {{p}}fmadd(weight[i], {{p}}load(y + i * stride + v * {{P}}TILE), sum);
        }
        {{p}}store(output + v * {{P}}TILE, sum);
    }
}

/* Outputs of all nets for samples 0..count-1; those up to the next whole vector are written too. */
static void {{p}}nets({{real}} features[][BLOCK], {{real}} outputs[][BLOCK], int count) {
    for (int q = 0; q < NETS; q++) {
        int first = 0;
        for (; count - first > ({{P}}SPAN - 1) * {{P}}TILE; first += {{P}}SPAN * {{P}}TILE) {
            {{p}}net(q, features[0] + first, outputs[q] + first, {{P}}SPAN);
        }
        for (; first < count; first += {{P}}TILE) {
            {{p}}net(q, features[0] + first, outputs[q] + first, 1);
        }
    }
}

