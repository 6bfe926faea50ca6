package org.semenov.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Reaction;

/** Analytic derivatives against central differences extrapolated twice, one reaction at a time and all together. */
class RateDerivativesTest {
    static Stream<Reaction> everyFormOfRate() {
        return Stream.concat(Samples.everyFormOfRate().reactions().stream(), FullDialect.mechanism().reactions().stream());
    }

    private static Kinetics alone(Reaction reaction) {
        Mechanism all = FullDialect.mechanism();
        return new Kinetics(new Mechanism("one", all.elements(), all.species(), List.of(reaction), "", ""));
    }

    @ParameterizedTest
    @MethodSource("everyFormOfRate")
    void derivativesOfOneReactionEqualDifferences(Reaction reaction) {
        Kinetics kinetics = alone(reaction);
        Random random = new Random(21);
        for (int sample = 0; sample < 40; sample++) {
            double temperature = 400.0 + 500.0 * random.nextDouble() + (sample % 2 == 0 ? 0.0 : 900.0 + 1500.0 * random.nextDouble());
            double[] concentrations = Samples.concentrations(kinetics.speciesCount(), random);
            assertDerivatives(kinetics, temperature, concentrations);
        }
    }

    @ParameterizedTest
    @MethodSource("everyFormOfRate")
    void derivativesHoldAtNegativeConcentrations(Reaction reaction) {
        Kinetics kinetics = alone(reaction);
        Random random = new Random(22);
        for (int sample = 0; sample < 20; sample++) {
            double[] concentrations = Samples.concentrations(kinetics.speciesCount(), random);
            concentrations[random.nextInt(concentrations.length)] *= -1e-3;
            assertDerivatives(kinetics, 1200.0 + 1500.0 * random.nextDouble(), concentrations);
        }
    }

    @Test
    void derivativesOfTheMechanismEqualDifferences() {
        Kinetics kinetics = new Kinetics(Samples.hydrogenAir());
        Random random = new Random(23);
        for (int sample = 0; sample < 40; sample++) {
            assertDerivatives(kinetics, 1100.0 + 2000.0 * random.nextDouble(),
                    Samples.concentrations(kinetics.speciesCount(), random));
        }
    }

    @Test
    void aVanishingThirdBodyHasAContinuousRateAndDerivative() {
        Reaction troe = Samples.everyFormOfRate().reactions().get(7);
        assertEquals("H+O2(+N2)<=>HO2(+N2)", troe.equation());
        Kinetics kinetics = alone(troe);
        int count = kinetics.speciesCount();
        double[][] omegaDot = new double[3][count];
        double[][] dOmegaDc = new double[3][count * count];
        double[] nitrogen = {-1e-300, 0.0, 1e-300};
        for (int n = 0; n < nitrogen.length; n++) {
            double[] concentrations = {1, 1, 1, 1, 1, 1, 1, 1, nitrogen[n], 1};
            kinetics.netProductionRatesWithDerivatives(1500.0, concentrations, kinetics.newWorkspace(), omegaDot[n],
                    new double[count], dOmegaDc[n]);
            assertEquals(0.0, omegaDot[n][5], 1e-280);
        }
        int byNitrogen = 5 * count + 8;
        assertTrue(dOmegaDc[1][byNitrogen] != 0.0);
        assertEquals(dOmegaDc[1][byNitrogen], dOmegaDc[0][byNitrogen], 1e-12 * Math.abs(dOmegaDc[1][byNitrogen]));
        assertEquals(dOmegaDc[1][byNitrogen], dOmegaDc[2][byNitrogen], 1e-12 * Math.abs(dOmegaDc[1][byNitrogen]));
    }

    static void assertDerivatives(Kinetics kinetics, double temperature, double[] concentrations) {
        int count = kinetics.speciesCount();
        KineticsWorkspace w = kinetics.newWorkspace();
        double[] omegaDot = new double[count];
        double[] plain = new double[count];
        double[] dOmegaDT = new double[count];
        double[] dOmegaDc = new double[count * count];
        kinetics.netProductionRates(temperature, concentrations, w, plain);
        kinetics.netProductionRatesWithDerivatives(temperature, concentrations, w, omegaDot, dOmegaDT, dOmegaDc);
        double[] gross = gross(kinetics, temperature, concentrations);
        double[] numeric = extrapolated(step -> {
            double[] rates = new double[count];
            kinetics.netProductionRates(temperature + step, concentrations, w, rates);
            return rates;
        }, 4e-3 * temperature, count);
        for (int k = 0; k < count; k++) {
            assertEquals(plain[k], omegaDot[k]);
            assertEquals(dOmegaDT[k], numeric[k], 1e-7 * Math.abs(dOmegaDT[k]) + 1e-8 * gross[k] / temperature);
        }
        for (int m = 0; m < count; m++) {
            int column = m;
            double[] byConcentration = extrapolated(step -> {
                double[] moved = concentrations.clone();
                moved[column] += step;
                double[] rates = new double[count];
                kinetics.netProductionRates(temperature, moved, w, rates);
                return rates;
            }, 0.02 * Math.abs(concentrations[m]), count);
            for (int k = 0; k < count; k++) {
                double analytic = dOmegaDc[k * count + m];
                assertEquals(analytic, byConcentration[k],
                        1e-8 * Math.abs(analytic) + 1e-11 * gross[k] / Math.abs(concentrations[m]), "k=" + k + " m=" + m);
            }
        }
    }

    /** Σ_i |ν_ki| (forward + reverse rate), the scale of rounding in ω̇_k. */
    private static double[] gross(Kinetics kinetics, double temperature, double[] concentrations) {
        double[] gross = new double[kinetics.speciesCount()];
        NaiveRates.forEach(kinetics.mechanism(), temperature, concentrations, (reaction, forward, reverse) -> {
            NaiveRates.net(reaction).forEach((k, nu) -> gross[k] += Math.abs(nu) * (Math.abs(forward) + Math.abs(reverse)));
        });
        return gross;
    }

    private interface Shifted {
        double[] at(double step);
    }

    /** Central differences at h, h/2, h/4 with Richardson's extrapolation to order 6. */
    private static double[] extrapolated(Shifted function, double h, int count) {
        double[][] table = new double[3][];
        for (int level = 0; level < 3; level++) {
            double step = h / (1 << level);
            double[] right = function.at(step);
            double[] left = function.at(-step);
            table[level] = new double[count];
            for (int k = 0; k < count; k++) {
                table[level][k] = (right[k] - left[k]) / (2.0 * step);
            }
        }
        double[] result = new double[count];
        for (int k = 0; k < count; k++) {
            double first = table[1][k] + (table[1][k] - table[0][k]) / 3.0;
            double second = table[2][k] + (table[2][k] - table[1][k]) / 3.0;
            result[k] = second + (second - first) / 15.0;
        }
        return result;
    }
}
