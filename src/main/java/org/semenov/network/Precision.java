package org.semenov.network;

/** Numbers that nets are evaluated in. */
public enum Precision {
    /** 64 bits. */
    DOUBLE,
    /** 32 bits: nets twice as fast, good to some 1e-6 of the largest term of their sums. */
    SINGLE
}
