package org.semenov.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.semenov.cantera.CanteraReader;
import org.semenov.kinetics.Kinetics;
import org.semenov.mechanism.Mechanism;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/** GRI-Mech 3.0 and others of the shared mechanisms, where they are there. */
class SharedMechanismTest {
    private static final Path DATA = Path.of(System.getProperty("semenov.shared", "../shared"), "mechanisms", "conformance", "cantera", "data");

    private static Mechanism read(String file) throws IOException {
        assumeTrue(Files.exists(DATA.resolve(file)), DATA + " is not there");
        return CanteraReader.read(DATA.resolve(file));
    }

    @Test
    void ratesAndDerivativesOfGriMechAreThoseOfKinetics() throws IOException {
        Mechanism mechanism = read("gri30.yaml");
        assertEquals(53, mechanism.species().size());
        assertTrue(LaneSupport.obstacle(mechanism).isEmpty());
        LaneKineticsTest.compare(mechanism, 6);
    }

    @Test
    void lanesAndSingleCellsAgreeOnGriMech() throws IOException {
        Kinetics kinetics = new Kinetics(read("gri30.yaml"));
        List<GasState> states = Cells.random(kinetics.speciesCount(), 9, 7);
        for (ReactorClosure closure : ReactorClosure.values()) {
            Cells lanes = new Cells(states);
            Cells single = new Cells(states);
            CellSettings settings = Cells.settings(closure, 1e-6);
            new CellIntegrator(kinetics, settings).advance(lanes.arrays, 0, states.size(), 1e-9);
            CellIntegrator.singly(kinetics, settings).advance(single.arrays, 0, states.size(), 1e-9);
            for (int n = 0; n < states.size(); n++) {
                assertEquals(CellStatus.COMPLETED, lanes.arrays.status(n));
                assertEquals(single.temperature[n], lanes.temperature[n], 1e-6 * single.temperature[n]);
            }
        }
    }

    @Test
    void whatIsNotInLanesIsNamed() throws IOException {
        assertTrue(LaneSupport.obstacle(read("airNASA9.yaml")).orElse("").contains("seven"));
    }
}
