package org.semenov.surrogate.flow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semenov.lanes.PredictorBlock;
import org.semenov.reactor.Mixture;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

class DomainTestTest {
    private static final Mixture MIXTURE = new Mixture(FlowModels.KINETICS);

    private static boolean within(ReactorClosure closure, GasState state) {
        FlowSpecies species = FlowModels.species(closure);
        DomainTest test = new DomainTest(FlowModels.DOMAIN, species, FlowModels.KINETICS, closure);
        PredictorBlock block = species.newBlock(1);
        species.fill(block, 0, state, FlowModels.TIME_STEP, closure, FlowModels.KINETICS.thermodynamics());
        double energy = FlowModels.KINETICS.thermodynamics().specificEnergy(state.temperature(), state.massFractions(), closure);
        double[][] amounts = new double[species.count()][1];
        for (int k = 0; k < amounts.length; k++) {
            amounts[k][0] = state.massFraction(k) / species.molarMass(k);
        }
        double[][] elements = new double[test.elementCount()][1];
        test.elements(amounts, elements, 1);
        return test.contains(elements, 0, block.kept()[0], energy);
    }

    private static GasState fresh(double temperature, double pressure, double ratio) {
        return new GasState(temperature, pressure, MIXTURE.massFractions(ratio, FlowModels.DOMAIN.fuel(), FlowModels.DOMAIN.oxidizer()));
    }

    @ParameterizedTest
    @EnumSource
    void allStatesFromInitialStatesToEquilibriumAreWithin(ReactorClosure closure) {
        for (GasState state : FlowModels.trajectories(closure, 12, 31)) {
            assertTrue(within(closure, state), state.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCornersAreWithinAndStayWithinAlongTheirTrajectories(ReactorClosure closure) {
        double[] times = {0.0, 1e-6, 1e-5, 3e-5, 1e-4, 1e-3, 1e-2};
        double largestRise = 1.0;
        for (double temperature : new double[] {1000.0, 1500.0, 2000.0}) {
            for (double pressure : new double[] {50662.5, 506625.0}) {
                for (double ratio : new double[] {0.5, 2.0}) {
                    GasState first = fresh(temperature, pressure, ratio);
                    List<GasState> states = FlowModels.solver(1e-7).solve(first, closure, times).states();
                    for (GasState state : states) {
                        assertTrue(within(closure, state), state.toString());
                        largestRise = Math.max(largestRise, state.pressure() / pressure);
                    }
                }
            }
        }
        assertTrue(closure == ReactorClosure.CONSTANT_PRESSURE ? largestRise < 1.0 + 1e-9 : largestRise > 1.5, "rise " + largestRise);
    }

    @ParameterizedTest
    @EnumSource
    void othersAreNot(ReactorClosure closure) {
        assertTrue(within(closure, fresh(1500.0, 101325.0, 1.0)));
        assertFalse(within(closure, fresh(1500.0, 101325.0, 0.4)), "leaner");
        assertFalse(within(closure, fresh(1500.0, 101325.0, 2.4)), "richer");
        assertFalse(within(closure, fresh(960.0, 101325.0, 1.0)), "colder");
        assertFalse(within(closure, fresh(2070.0, 101325.0, 1.0)), "hotter");
        assertFalse(within(closure, fresh(1500.0, 40000.0, 1.0)), "thinner");
        assertFalse(within(closure, fresh(1500.0, 600000.0, 1.0)), "denser");
        assertFalse(within(closure, FlowModels.state(1500.0, 101325.0, "H2:2,O2:1,N2:3.76,AR:0.05")), "argon added");
        assertFalse(within(closure, FlowModels.state(1500.0, 101325.0, "H2:2,O2:1,N2:3.76,H2O:0.2")), "steam added");
        assertFalse(within(closure, FlowModels.state(1500.0, 101325.0, "H2:2,O2:1,N2:3")), "less nitrogen");
        assertFalse(within(closure, FlowModels.state(1500.0, 101325.0, "O2:1,N2:3.76")), "air");
        assertFalse(within(closure, FlowModels.state(1500.0, 101325.0, "H2:1")), "fuel");
        assertFalse(within(closure, FlowModels.state(1500.0, 101325.0, "H2O:2,N2:3.76")), "burnt gas that has lost its heat");
        assertFalse(within(closure, new GasState(1500.0, 101325.0, new double[FlowModels.KINETICS.speciesCount()])), "nothing");
    }

    @Test
    void atConstantVolumeItIsTheDensityThatCountsAndNotThePressure() {
        ReactorClosure closure = ReactorClosure.CONSTANT_VOLUME;
        GasState end = FlowModels.solver(1e-7).solve(fresh(1100.0, 480000.0, 1.0), closure, new double[] {0.0, 1e-2}).last();
        assertTrue(end.pressure() > 2.0 * FlowModels.DOMAIN.pressure().largest());
        assertTrue(within(closure, end));
        assertFalse(within(closure, new GasState(end.temperature(), 2.0 * end.pressure(), end.massFractions())));
        assertFalse(within(ReactorClosure.CONSTANT_PRESSURE, end));
    }
}
