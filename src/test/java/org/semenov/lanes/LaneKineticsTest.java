package org.semenov.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.semenov.kinetics.Kinetics;
import org.semenov.kinetics.KineticsWorkspace;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Reaction;
import org.semenov.state.GasState;

/** Rates and derivatives in lanes against {@link Kinetics}; differences are counted in the sum of the sizes of what is added up. */
class LaneKineticsTest {
    private static final double TOLERANCE = 1e-13;

    @Test
    void ratesAndDerivativesAreThoseOfKinetics() {
        compare(Cells.read("mechanisms/h2air-ramec.inp"), 1);
        compare(Cells.read("mechanisms/h2o2-ramec.inp"), 2);
    }

    @Test
    void irreversibleReactionsHaveNoWayBack() {
        Mechanism whole = Cells.read("mechanisms/h2air-ramec.inp");
        List<Reaction> oneWay = new ArrayList<>();
        whole.reactions().forEach(reaction -> oneWay.add(new Reaction(reaction.equation(), reaction.reactants(), reaction.products(), false,
                reaction.rateLaw(), reaction.duplicate(), reaction.line())));
        compare(new Mechanism("one way", whole.elements(), whole.species(), oneWay, "none", whole.sha256()), 3);
    }

    @Test
    void everyShapeOfFalloffIsThatOfKinetics() {
        FalloffVariants.of(Cells.read("mechanisms/h2air-ramec.inp")).forEach(mechanism -> compare(mechanism, 4));
    }

    @Test
    void outsideTheRangeOfExponentsRatesAreNotNumbers() {
        LaneKinetics lanes = new LaneKinetics(Cells.read("mechanisms/h2air-ramec.inp"));
        Arrays.fill(lanes.concentrations, 1.0);
        double[] t = new double[LaneMath.LANES];
        Arrays.fill(t, 1000.0);
        t[0] = 20.0;
        t[1] = -1000.0;
        t[2] = 1e5;
        lanes.temperature.set(t, 0);
        lanes.program().run();
        for (int lane = 0; lane < 3; lane++) {
            assertTrue(Double.isNaN(lanes.omegaDot[lane]), "T = " + t[lane]);
        }
        assertTrue(Double.isFinite(lanes.omegaDot[3]));
    }

    static void compare(Mechanism mechanism, long seed) {
        Kinetics kinetics = new Kinetics(mechanism);
        LaneKinetics lanes = new LaneKinetics(mechanism);
        double[] matrix = new double[lanes.reacting.length * (lanes.reacting.length + 1) * LaneMath.LANES];
        LaneProgram program = lanes.programWithDerivatives(matrix);
        List<GasState> states = Cells.random(kinetics.speciesCount(), 25 * LaneMath.LANES, seed);
        for (int n = 0; n < states.size(); n += LaneMath.LANES) {
            set(lanes, kinetics, states.subList(n, n + LaneMath.LANES));
            program.run();
            for (int lane = 0; lane < LaneMath.LANES; lane++) {
                compare(kinetics, lanes, matrix, lane);
            }
        }
    }

    private static void set(LaneKinetics lanes, Kinetics kinetics, List<GasState> states) {
        double[] t = new double[LaneMath.LANES];
        for (int lane = 0; lane < LaneMath.LANES; lane++) {
            GasState state = states.get(lane);
            t[lane] = state.temperature();
            double density = kinetics.thermodynamics().density(t[lane], state.pressure(), state.massFractions());
            double sum = 0.0;
            for (int k = 0; k < kinetics.speciesCount(); k++) {
                double concentration = density * state.massFraction(k) / kinetics.thermodynamics().molarMass(k);
                lanes.concentrations[k * LaneMath.LANES + lane] = concentration;
                sum += concentration;
            }
            lanes.concentrations[kinetics.speciesCount() * LaneMath.LANES + lane] = sum;
        }
        lanes.temperature.set(t, 0);
    }

    private static void compare(Kinetics kinetics, LaneKinetics lanes, double[] matrix, int lane) {
        int speciesCount = kinetics.speciesCount();
        double[] c = new double[speciesCount];
        for (int k = 0; k < speciesCount; k++) {
            c[k] = lanes.concentrations[k * LaneMath.LANES + lane];
        }
        double t = lanes.temperature.value[lane];
        KineticsWorkspace workspace = kinetics.newWorkspace();
        double[] omegaDot = new double[speciesCount];
        double[] omegaDotT = new double[speciesCount];
        double[] omegaDotC = new double[speciesCount * speciesCount];
        kinetics.netProductionRatesWithDerivatives(t, c, workspace, omegaDot, omegaDotT, omegaDotC);
        Scales scales = new Scales(kinetics, t, c);
        int stride = lanes.reacting.length + 1;
        for (int i = 0; i < lanes.reacting.length; i++) {
            int k = lanes.reacting[i];
            assertEquals(omegaDot[k], lanes.omegaDot[i * LaneMath.LANES + lane], TOLERANCE * scales.production[k], "rate at " + t + " K");
            assertEquals(omegaDotT[k], lanes.omegaDotT[i * LaneMath.LANES + lane], 150.0 * TOLERANCE * scales.production[k] / t,
                    "derivative by T at " + t + " K");
            for (int j = 0; j < lanes.reacting.length; j++) {
                int m = lanes.reacting[j];
                assertEquals(omegaDotC[k * speciesCount + m], matrix[(i * stride + j) * LaneMath.LANES + lane],
                        4.0 * TOLERANCE * scales.production[k] / c[m], "derivative at " + t + " K");
            }
            for (int j = 0; j < lanes.inert.length; j++) {
                int m = lanes.inert[j];
                assertEquals(omegaDotC[k * speciesCount + m], lanes.omegaDotInert[(i * lanes.inert.length + j) * LaneMath.LANES + lane],
                        4.0 * TOLERANCE * scales.production[k] / c[m], "derivative by an inert species at " + t + " K");
            }
        }
    }

    /** Σ_i |ν_ki| (forward + reverse rate of progress), the size of what is added up. */
    private static final class Scales {
        private final double[] production;

        Scales(Kinetics kinetics, double t, double[] c) {
            int reactionCount = kinetics.reactionCount();
            double[] forward = new double[reactionCount];
            double[] constants = new double[reactionCount];
            double[] reverse = new double[reactionCount];
            double[] net = new double[reactionCount];
            kinetics.rateConstants(t, c, kinetics.newWorkspace(), forward, constants, reverse, net);
            production = new double[c.length];
            LaneStoichiometry stoichiometry = new LaneStoichiometry(kinetics.mechanism());
            for (int i = 0; i < reactionCount; i++) {
                Reaction reaction = kinetics.mechanism().reactions().get(i);
                double[] products = {1.0, 1.0};
                reaction.reactants().forEach(term -> products[0] *= Math.pow(c[term.species()], term.coefficient()));
                reaction.products().forEach(term -> products[1] *= Math.pow(c[term.species()], term.coefficient()));
                double difference = forward[i] * products[0] - reverse[i] * products[1];
                double thirdBody = difference == 0.0 ? 1.0 : Math.abs(net[i] / difference);
                double size = (Math.abs(forward[i]) * products[0] + Math.abs(reverse[i]) * products[1]) * thirdBody;
                stoichiometry.net(stoichiometry.reactions.indexOf(reaction)).forEach((k, nu) -> production[k] += Math.abs(nu) * size);
            }
        }
    }
}
