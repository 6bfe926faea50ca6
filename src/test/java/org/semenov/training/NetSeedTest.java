package org.semenov.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetSeedTest {

    @Test
    void seedsDifferByRunAndByName() {
        Set<Long> seeds = new HashSet<>();
        for (long run = -2; run < 20; run++) {
            for (String name : new String[] {"T", "O", "H", "OH", "HO2", "H2O2", "H2O", "O2", "H2", ""}) {
                seeds.add(NetSeed.of(run, name));
            }
        }
        assertEquals(220, seeds.size());
        assertEquals(NetSeed.of(7, "H2O"), NetSeed.of(7, "H2O"));
    }
}
