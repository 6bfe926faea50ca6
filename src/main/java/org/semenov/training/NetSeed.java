package org.semenov.training;

import java.nio.charset.StandardCharsets;

/** The seed of a net from the run's seed and the output's name, so that a net does not depend on its neighbours. */
public final class NetSeed {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private NetSeed() {
    }

    /** FNV-1a of the name's UTF-8 bytes after the seed's eight, mixed once more (SplitMix64's finaliser). */
    public static long of(long runSeed, String name) {
        long hash = FNV_OFFSET;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            hash = (hash ^ (runSeed >>> shift & 0xff)) * FNV_PRIME;
        }
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * FNV_PRIME;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }
}
