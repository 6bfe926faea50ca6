package org.semenov.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.semenov.mechanism.Element;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Nasa9;
import org.semenov.mechanism.Species;

/** Which range serves at the temperature where two meet, for both polynomials in one mechanism with one joint. */
class RangeJointTest {
    private static final double JOINT = 1000.0;
    private static final double[] LOW = {2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0};
    private static final double[] HIGH = {3.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0};
    private static final Thermodynamics THERMODYNAMICS = new Thermodynamics(new Mechanism("joint", List.of(new Element("H", 1e-3)),
            List.of(new Species("A", Map.of("H", 1.0), 1e-3, new Nasa7(200.0, JOINT, 6000.0, LOW, HIGH)),
                    new Species("B", Map.of("H", 1.0), 1e-3, new Nasa9(List.of(
                            new Nasa9.Range(200.0, JOINT, List.of(0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)),
                            new Nasa9.Range(JOINT, 6000.0, List.of(0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)))))),
            List.of(), "joint.inp", "0"));

    @Test
    void theLowerRangeOfNasa7_andTheUpperOfNasa9() {
        assertHeatCapacities(Math.nextDown(JOINT), 2.0, 2.0);
        assertHeatCapacities(JOINT, 2.0, 3.0);
        assertHeatCapacities(Math.nextUp(JOINT), 3.0, 3.0);
    }

    private static void assertHeatCapacities(double temperature, double ofNasa7, double ofNasa9) {
        double[] cpR = new double[2];
        THERMODYNAMICS.heatCapacities(temperature, cpR);
        assertEquals(ofNasa7, cpR[0]);
        assertEquals(ofNasa9, cpR[1]);
    }
}
