package org.semenov.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.semenov.kinetics.Kinetics;
import org.semenov.reactor.Mechanisms;
import org.semenov.state.GasState;

class CellWorkloadTest {
    private final Kinetics kinetics = Mechanisms.hydrogenAir();

    @Test
    void statesFollowFromTheSeed() {
        List<GasState> states = new CellWorkload(kinetics).sample(25, 3);
        assertEquals(states, new CellWorkload(kinetics).sample(25, 3));
        assertNotEquals(states, new CellWorkload(kinetics).sample(25, 4));
        assertEquals(25, states.size());
    }

    @Test
    void statesSpanTheIgnitionWithAndWithoutNitrogen() {
        List<GasState> states = new CellWorkload(kinetics).sample(60, 1);
        int nitrogen = kinetics.mechanism().speciesNames().indexOf("N2");
        assertTrue(states.stream().anyMatch(state -> state.temperature() < 1700.0));
        assertTrue(states.stream().anyMatch(state -> state.temperature() > 2500.0));
        assertEquals(30, states.stream().filter(state -> state.massFraction(nitrogen) > 0.5).count());
        states.forEach(GasState::requirePhysical);
    }
}
