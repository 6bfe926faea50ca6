/* tanh x = e/(e + 2), e = exp(2x) - 1 = 2^k (exp(r) - 1) + (2^k - 1), 2x = k ln 2 + r; exp(r) - 1 = r + r^2 (1/2 + r/6 + ...). Relative error below
   {{TANH_ERROR}}. */
INLINE {{vec}} {{p}}activation({{vec}} unbounded) {
    const {{vec}} x = {{p}}bounded(unbounded, {{LARGEST}});
    const {{vec}} rounded = {{p}}horner(x, {{p}}all(({{real}}) 2.8853900817779268), {{ROUNDER}});
    const {{vec}} k = rounded - {{ROUNDER}};
    const {{vec}} r = {{p}}fmadd(-{{LN2_LOW}}, k, {{p}}fmadd(-{{LN2_HIGH}}, k, x + x));
    const {{vec}} r2 = r * r, r4 = r2 * r2;
{{SERIES}}    const {{vec}} below = {{p}}muladd(r2, series, r);
    {{bits}} exponent;
    {{vec}} power;
    memcpy(&exponent, &rounded, sizeof exponent);
    exponent = (exponent + {{BIAS}}) << {{MANTISSA}};
    memcpy(&power, &exponent, sizeof power);
    const {{vec}} e = {{p}}muladd(power, below, power - 1);
    return e / (e + 2);
}

