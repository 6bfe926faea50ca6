/* Twice the ramp: x + |x|. */
INLINE {{vec}} {{p}}ramp({{vec}} x) {
    {{vec}} size;
    {{bits}} raw;
    memcpy(&raw, &x, sizeof raw);
    raw = raw & {{SIZE_BITS}};
    memcpy(&size, &raw, sizeof size);
    return x + size;
}

/* The smooth ReLU: c^2/(4 eps) + r(x - eps), c = r(x + eps) - r(x - eps), r the ramp. */
INLINE {{vec}} {{p}}activation({{vec}} x) {
    const {{vec}} upper = {{p}}ramp(x - ({{real}}) EPSILON), c = {{p}}ramp(x + ({{real}}) EPSILON) - upper;
    return {{p}}muladd(c * c, {{p}}all(({{real}}) (0.0625 / EPSILON)), upper * ({{real}}) 0.5);
}

