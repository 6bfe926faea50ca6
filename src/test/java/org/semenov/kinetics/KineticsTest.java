package org.semenov.kinetics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.PressureLogRate;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.Troe;

class KineticsTest {
    static Stream<Mechanism> mechanisms() {
        return Stream.of(Samples.hydrogenAir(), Samples.hydrogenOxygen(), Samples.everyFormOfRate(),
                FullDialect.mechanism());
    }

    /** T_2 = 0, whose exponential is one and not left out, and T_3 or T_1 of zero, whose exponential vanishes. */
    private static Mechanism troeWithTemperaturesOfZero() {
        Mechanism all = Samples.everyFormOfRate();
        Reaction reaction = all.reactions().get(4);
        FalloffRate rate = (FalloffRate) reaction.rateLaw();
        List<Reaction> reactions = Stream.of(new Troe(0.6, 94.0, 1756.0, OptionalDouble.of(0.0)),
                        new Troe(0.6, 0.0, 1756.0, OptionalDouble.empty()), new Troe(0.6, 2500.0, 0.0, OptionalDouble.of(5182.0)))
                .map(troe -> new Reaction(reaction.equation(), reaction.reactants(), reaction.products(), reaction.reversible(),
                        new FalloffRate(rate.highPressureLimit(), rate.lowPressureLimit(), rate.thirdBody(), troe), true,
                        reaction.line())).toList();
        return new Mechanism("zero", all.elements(), all.species(), reactions, "", "");
    }

    static Stream<Mechanism> mechanismsAndTroeAtItsEdges() {
        return Stream.concat(mechanisms(), Stream.of(troeWithTemperaturesOfZero()));
    }

    @ParameterizedTest
    @MethodSource("mechanismsAndTroeAtItsEdges")
    void netProductionRatesEqualTheirNaiveTwin(Mechanism mechanism) {
        Kinetics kinetics = new Kinetics(mechanism);
        int count = kinetics.speciesCount();
        double[] omegaDot = new double[count];
        Random random = new Random(31);
        for (int sample = 0; sample < 300; sample++) {
            double temperature = Samples.temperature(random);
            double[] concentrations = Samples.concentrations(count, random);
            kinetics.netProductionRates(temperature, concentrations, kinetics.newWorkspace(), omegaDot);
            double[] twin = NaiveRates.netProductionRates(mechanism, temperature, concentrations);
            double[] gross = new double[count];
            NaiveRates.forEach(mechanism, temperature, concentrations, (reaction, forward, reverse) ->
                    NaiveRates.net(reaction).forEach((k, nu) ->
                            gross[k] += Math.abs(nu) * (Math.abs(forward) + Math.abs(reverse))));
            for (int k = 0; k < count; k++) {
                assertEquals(twin[k], omegaDot[k], 1e-12 * gross[k]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void reactionsConserveElements(Mechanism mechanism) {
        Kinetics kinetics = new Kinetics(mechanism);
        int count = kinetics.speciesCount();
        double[] omegaDot = new double[count];
        double[] dOmegaDT = new double[count];
        double[] dOmegaDc = new double[count * count];
        Random random = new Random(32);
        for (int sample = 0; sample < 100; sample++) {
            kinetics.netProductionRatesWithDerivatives(Samples.temperature(random), Samples.concentrations(count, random),
                    kinetics.newWorkspace(), omegaDot, dOmegaDT, dOmegaDc);
            for (int e = 0; e < mechanism.elements().size(); e++) {
                assertVanishingSum(mechanism, e, omegaDot, 0, 1, 0.0);
                assertVanishingSum(mechanism, e, dOmegaDT, 0, 1, 0.0);
                for (int m = 0; m < count; m++) {
                    assertVanishingSum(mechanism, e, dOmegaDc, m, count, largest(dOmegaDc));
                }
            }
        }
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }

    /** What third bodies have in common is added to all columns, so a column is exact to rounding of the largest. */
    private static void assertVanishingSum(Mechanism mechanism, int element, double[] values, int first, int stride, double largest) {
        double sum = 0.0;
        double scale = 0.0;
        for (int k = 0; k < mechanism.species().size(); k++) {
            double term = mechanism.elementCount(element, k) * values[first + k * stride];
            sum += term;
            scale += Math.abs(term);
        }
        assertEquals(0.0, sum, 1e-13 * scale + 2e-15 * largest);
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void rateConstantsAreInDetailedBalance(Mechanism mechanism) {
        Kinetics kinetics = new Kinetics(mechanism);
        int reactions = kinetics.reactionCount();
        double[][] k = new double[4][reactions];
        Random random = new Random(33);
        for (int sample = 0; sample < 50; sample++) {
            double temperature = Samples.temperature(random);
            kinetics.rateConstants(temperature, Samples.concentrations(kinetics.speciesCount(), random),
                    kinetics.newWorkspace(), k[0], k[1], k[2], k[3]);
            for (int i = 0; i < reactions; i++) {
                Reaction reaction = mechanism.reactions().get(i);
                double gibbs = NaiveRates.equilibriumConstant(mechanism, reaction, temperature);
                assertEquals(gibbs, k[1][i], 1e-11 * gibbs);
                double reverse = reaction.reversible() ? k[0][i] / k[1][i] : 0.0;
                assertEquals(reverse, k[2][i], 1e-13 * Math.abs(reverse));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void ratesOfProgressSumToProductionRates(Mechanism mechanism) {
        Kinetics kinetics = new Kinetics(mechanism);
        int reactions = kinetics.reactionCount();
        int count = kinetics.speciesCount();
        double[] q = new double[reactions];
        double[] omegaDot = new double[count];
        double[] concentrations = Samples.concentrations(count, new Random(34));
        kinetics.rateConstants(1500.0, concentrations, kinetics.newWorkspace(), new double[reactions], new double[reactions],
                new double[reactions], q);
        kinetics.netProductionRates(1500.0, concentrations, kinetics.newWorkspace(), omegaDot);
        double[] sum = new double[count];
        for (int i = 0; i < reactions; i++) {
            double rate = q[i];
            NaiveRates.net(mechanism.reactions().get(i)).forEach((k, nu) -> sum[k] += nu * rate);
        }
        assertArrayEquals(omegaDot, sum, 1e-15 * IntStream.range(0, reactions).mapToDouble(i -> Math.abs(q[i])).sum());
        assertTrue(Math.abs(omegaDot[0]) > 0.0);
    }

    @Test
    void twoUnitSystemsGiveEqualRates() {
        double perMolecule = 6.02214076e23;
        Mechanism molesAndCalories = Samples.withReactions("""
                REACTIONS CAL/MOLE MOLES
                O+H2<=>H+OH                      5.000E+04    2.670    6290.00
                H+O2+M<=>HO2+M                   2.800E+18   -0.860    1000.00
                2OH(+M)<=>H2O2(+M)               7.400E+13   -0.370    2000.00
                    LOW /2.300E+18 -0.900 -1700.00/
                    TROE/0.7346 94.00 1756.00 5182.00/
                """);
        String equations = """
                O+H2<=>H+OH                      %s    2.670    %s
                H+O2+M<=>HO2+M                   %s   -0.860    %s
                2OH(+M)<=>H2O2(+M)               %s   -0.370    %s
                    LOW /%s -0.900 %s/
                    TROE/0.7346 94.00 1756.00 5182.00/
                """;
        double r = 8.31446261815324;
        double electronVolt = 1.602176634e-19 * perMolecule;
        record Units(String header, double joules, double particles) {
        }
        for (Units units : List.of(new Units("KCAL/MOLE MOLES", 4184.0, 1.0), new Units("JOULES/MOLE", 1.0, 1.0),
                new Units("MOLECULES KJOULES/MOLE", 1e3, perMolecule), new Units("KELVINS MOLECULES", r, perMolecule),
                new Units("evolts", electronVolt, 1.0), new Units("", 4.184, 1.0))) {
            double energy = 4.184 / units.joules();
            double n = units.particles();
            Mechanism other = Samples.withReactions("REACTIONS " + units.header() + "\n" + String.format(Locale.ROOT,
                    equations, 5e4 / n, 6290.0 * energy, 2.8e18 / n / n, 1000.0 * energy, 7.4e13 / n, 2000.0 * energy,
                    2.3e18 / n / n, -1700.0 * energy));
            assertEqualRates(molesAndCalories, other);
        }
    }

    private static void assertEqualRates(Mechanism expected, Mechanism actual) {
        int count = expected.species().size();
        double[] first = new double[count];
        double[] second = new double[count];
        Random random = new Random(35);
        for (int sample = 0; sample < 20; sample++) {
            double temperature = Samples.temperature(random);
            double[] concentrations = Samples.concentrations(count, random);
            Kinetics one = new Kinetics(expected);
            Kinetics other = new Kinetics(actual);
            one.netProductionRates(temperature, concentrations, one.newWorkspace(), first);
            other.netProductionRates(temperature, concentrations, other.newWorkspace(), second);
            for (int k = 0; k < count; k++) {
                assertEquals(first[k], second[k], 1e-12 * Math.abs(first[k]));
            }
        }
    }

    @Test
    void zeroAndNegativeConcentrationsGiveFiniteRates() {
        Kinetics kinetics = new Kinetics(Samples.everyFormOfRate());
        int count = kinetics.speciesCount();
        double[] omegaDot = new double[count];
        double[] dOmegaDT = new double[count];
        double[] dOmegaDc = new double[count * count];
        for (double value : new double[] {0.0, -0.0, -1e-300, -1e-9, 1e-300}) {
            double[] concentrations = new double[count];
            Arrays.fill(concentrations, value);
            for (double temperature : new double[] {200.0, 1000.0, 6000.0}) {
                kinetics.netProductionRatesWithDerivatives(temperature, concentrations, kinetics.newWorkspace(), omegaDot,
                        dOmegaDT, dOmegaDc);
                for (double[] values : List.of(omegaDot, dOmegaDT, dOmegaDc)) {
                    assertTrue(Arrays.stream(values).allMatch(Double::isFinite));
                }
            }
        }
    }

    @Test
    void aTemperatureThatIsNotPositiveGivesNaN() {
        Kinetics kinetics = new Kinetics(Samples.hydrogenAir());
        double[] omegaDot = new double[10];
        kinetics.netProductionRates(-1.0, Samples.concentrations(10, new Random(1)), kinetics.newWorkspace(), omegaDot);
        assertTrue(Double.isNaN(omegaDot[0]));
    }

    @Test
    void theHotMethodsAllocateNothing() {
        Kinetics kinetics = new Kinetics(FullDialect.mechanism());
        int count = kinetics.speciesCount();
        int reactions = kinetics.reactionCount();
        KineticsWorkspace w = kinetics.newWorkspace();
        double[] concentrations = Samples.concentrations(count, new Random(36));
        double[] omegaDot = new double[count];
        double[] dOmegaDT = new double[count];
        double[] dOmegaDc = new double[count * count];
        double[][] k = new double[4][reactions];
        Runnable calls = () -> {
            for (int n = 0; n < 2000; n++) {
                kinetics.netProductionRates(1000.0 + n, concentrations, w, omegaDot);
                kinetics.netProductionRatesWithDerivatives(1000.0 + n, concentrations, w, omegaDot, dOmegaDT, dOmegaDc);
                kinetics.rateConstants(1000.0 + n, concentrations, w, k[0], k[1], k[2], k[3]);
            }
        };
        calls.run();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        calls.run();
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(bytes < 2000, bytes + " bytes in 6000 calls");
    }

    /** Orders that are not whole have no meaning below zero, and give no rate there; the derivative is that of the zero rate. */
    @Test
    void fractionalOrdersGiveNoRateWithoutTheirSpecies() {
        Mechanism all = FullDialect.mechanism();
        Reaction reaction = all.reactions().stream().filter(one -> one.equation().equals("orders {0=0.25, 1=1.5}")).findFirst()
                .orElseThrow();
        Kinetics kinetics = new Kinetics(new Mechanism("one", all.elements(), all.species(), List.of(reaction), "", ""));
        double[] omegaDot = new double[10];
        double[] dOmegaDc = new double[100];
        for (double value : new double[] {0.0, -1e-9}) {
            double[] concentrations = {value, 1, 1, 1, 1, 1, 1, 1, 1, 1};
            kinetics.netProductionRatesWithDerivatives(1500.0, concentrations, kinetics.newWorkspace(), omegaDot, new double[10], dOmegaDc);
            assertEquals(0.0, largest(omegaDot));
            assertEquals(0.0, largest(dOmegaDc));
        }
        kinetics.netProductionRatesWithDerivatives(1500.0, new double[] {1e-12, 1, 1, 1, 1, 1, 1, 1, 1, 1}, kinetics.newWorkspace(),
                omegaDot, new double[10], dOmegaDc);
        assertEquals(0.25 * omegaDot[0] / 1e-12, dOmegaDc[0], 1e-12 * Math.abs(dOmegaDc[0]));
    }

    @Test
    void aPressureLevelOfNegativeSumGivesNaN() {
        Mechanism all = Samples.hydrogenAir();
        PressureLogRate table = new PressureLogRate(List.of(new PressureLogRate.Level(1e5,
                List.of(new Arrhenius(1.0, 0.0, 0.0), new Arrhenius(-2.0, 0.0, 0.0)))));
        Reaction first = all.reactions().get(2);
        Reaction tabulated = new Reaction(first.equation(), first.reactants(), first.products(), true, table, false, 1);
        Kinetics kinetics = new Kinetics(new Mechanism("one", all.elements(), all.species(), List.of(tabulated), "", ""));
        double[] omegaDot = new double[10];
        kinetics.netProductionRates(1500.0, Samples.concentrations(10, new Random(1)), kinetics.newWorkspace(), omegaDot);
        assertTrue(Double.isNaN(omegaDot[0]));
    }

    @Test
    void threadsShareOneKinetics() {
        Kinetics kinetics = new Kinetics(Samples.hydrogenAir());
        int count = kinetics.speciesCount();
        double[][] alone = new double[64][count];
        double[][] together = new double[64][count];
        for (int n = 0; n < 64; n++) {
            ratesOfSample(kinetics, n, alone[n]);
        }
        IntStream.range(0, 64).parallel().forEach(n -> ratesOfSample(kinetics, n, together[n]));
        for (int n = 0; n < 64; n++) {
            assertArrayEquals(alone[n], together[n], 0.0);
        }
    }

    private static void ratesOfSample(Kinetics kinetics, int seed, double[] omegaDot) {
        Random random = new Random(seed);
        kinetics.netProductionRates(Samples.temperature(random), Samples.concentrations(omegaDot.length, random),
                kinetics.newWorkspace(), omegaDot);
    }
}
