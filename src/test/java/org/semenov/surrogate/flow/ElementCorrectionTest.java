package org.semenov.surrogate.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.semenov.state.ReactorClosure;

class ElementCorrectionTest {
    private final FlowSpecies species = FlowModels.species(ReactorClosure.CONSTANT_PRESSURE);
    private final double[][] atoms = species.atoms();
    private final int count = species.reactingCount();

    private double[] amounts(Random random, double decades) {
        double[] amounts = new double[count];
        Arrays.setAll(amounts, i -> 30.0 * Math.pow(10.0, -decades * random.nextDouble()));
        return amounts;
    }

    private static double[] moved(double[] start, double sigma, Random random) {
        return Arrays.stream(start).map(amount -> amount * Math.exp(sigma * random.nextGaussian())).toArray();
    }

    private double total(int element, double[] amounts) {
        double sum = 0.0;
        for (int i = 0; i < count; i++) {
            sum += atoms[element][i] * amounts[i];
        }
        return sum;
    }

    private void assertTotals(double[] start, double[] amounts, double tolerance) {
        for (int e = 0; e < atoms.length; e++) {
            assertEquals(total(e, start), total(e, amounts), tolerance * total(e, start));
        }
        for (double amount : amounts) {
            assertTrue(amount >= 0.0, "amount " + amount);
        }
    }

    private static double sum(double[] amounts) {
        return Arrays.stream(amounts).sum();
    }

    @Test
    void theTotalsAreMetToRoundingAndNoAmountIsNegative() {
        Random random = new Random(1);
        ElementCorrection correction = new ElementCorrection(species);
        for (int n = 0; n < 500; n++) {
            double[] start = amounts(random, 6.0);
            double[] amounts = moved(start, 0.3, random);
            double raw = 0.0;
            for (int e = 0; e < atoms.length; e++) {
                raw = Math.max(raw, Math.abs(total(e, amounts) / total(e, start) - 1.0));
            }
            boolean soft = n % 2 == 0;
            assertTrue(correction.apply(start, amounts, sum(start), soft ? 1e-3 : Double.POSITIVE_INFINITY));
            assertEquals(raw, correction.rawResidual(), 1e-12);
            assertTotals(start, amounts, 1e-14);
        }
    }

    /** min δᵀV⁻¹δ + (moles missed)²/slack² over A(n + δ) = totals by its equations with multipliers, in full. */
    private double[] lagrange(double[] start, double[] given, double moles, double slack) {
        int rows = atoms.length;
        DMatrixRMaj matrix = new DMatrixRMaj(count + rows, count + rows);
        DMatrixRMaj right = new DMatrixRMaj(count + rows, 1);
        double soft = slack < Double.POSITIVE_INFINITY ? 1.0 / (slack * slack) : 0.0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                matrix.set(i, j, soft + (i == j ? Math.pow(given[i], -1.8) : 0.0));
            }
            right.set(i, 0, soft * (moles - sum(given)));
            for (int e = 0; e < rows; e++) {
                matrix.set(i, count + e, atoms[e][i]);
                matrix.set(count + e, i, atoms[e][i]);
            }
        }
        for (int e = 0; e < rows; e++) {
            right.set(count + e, 0, total(e, start) - total(e, given));
        }
        DMatrixRMaj solution = new DMatrixRMaj(count + rows, 1);
        assertTrue(CommonOps_DDRM.solve(matrix, right, solution));
        double[] result = given.clone();
        for (int i = 0; i < count; i++) {
            result[i] += solution.get(i, 0);
        }
        return result;
    }

    @Test
    void theChangeIsTheSmallestInTheMetricWithAndWithoutTheMoles() {
        Random random = new Random(2);
        ElementCorrection correction = new ElementCorrection(species);
        for (double slack : new double[] {Double.POSITIVE_INFINITY, 10.0, 0.3, 0.01}) {
            int compared = 0;
            for (int n = 0; n < 50; n++) {
                double[] start = amounts(random, 1.0);
                double[] given = moved(start, 0.05, random);
                double moles = sum(given) + 0.05 * random.nextGaussian();
                double[] expected = lagrange(start, given, moles, slack);
                double[] amounts = given.clone();
                assertTrue(correction.apply(start, amounts, moles, slack));
                if (!correction.shortened()) {
                    compared++;
                    assertArrayEquals(expected, amounts, 1e-8);
                }
            }
            assertTrue(compared > 25, "compared " + compared);
        }
    }

    @Test
    void theMolesAreMetWhereTheSlackIsSmallAndNotHeededWhereItIsInfinite() {
        Random random = new Random(3);
        ElementCorrection correction = new ElementCorrection(species);
        for (int n = 0; n < 50; n++) {
            double[] start = amounts(random, 1.0);
            double[] given = moved(start, 0.02, random);
            double moles = sum(start) + 0.1;
            double[] tight = given.clone();
            double[] free = given.clone();
            double[] other = given.clone();
            assertTrue(correction.apply(start, tight, moles, 1e-6));
            assertFalse(correction.shortened());
            assertEquals(moles, sum(tight), 1e-6);
            assertTrue(correction.apply(start, free, moles, Double.POSITIVE_INFINITY));
            assertTrue(correction.apply(start, other, 7.0 * moles, Double.POSITIVE_INFINITY));
            assertArrayEquals(free, other, 0.0);
            assertTrue(Math.abs(sum(free) - moles) > 1e-3);
        }
    }

    @Test
    void aStepThatWouldEndBelowZeroIsShortenedAndKeepsTheTotals() {
        Random random = new Random(4);
        ElementCorrection correction = new ElementCorrection(species);
        int shortened = 0;
        for (int n = 0; n < 300; n++) {
            double[] start = amounts(random, 3.0);
            double[] amounts = moved(start, 2.5, random);
            if (correction.apply(start, amounts, sum(start), 1e-3)) {
                assertTotals(start, amounts, 1e-12);
                shortened += correction.shortened() ? 1 : 0;
            }
        }
        assertTrue(shortened > 20, "shortened " + shortened);
    }

    @Test
    void whatIsRightIsLeftAlone() {
        double[] start = amounts(new Random(5), 3.0);
        double[] amounts = start.clone();
        assertTrue(new ElementCorrection(species).apply(start, amounts, 0.0, Double.POSITIVE_INFINITY));
        assertArrayEquals(start, amounts, 0.0);
    }

    /** Nets can say something of species that cannot be there; no atoms may come of it. */
    @Test
    void noAtomsOfAnAbsentElementAppear() {
        ElementCorrection correction = new ElementCorrection(species);
        for (int absent = 0; absent < atoms.length; absent++) {
            for (double slack : new double[] {Double.POSITIVE_INFINITY, 1e-4}) {
                double[] start = new double[count];
                double[] amounts = new double[count];
                for (int i = 0; i < count; i++) {
                    start[i] = atoms[absent][i] > 0.0 ? 0.0 : 1.0 + i;
                    amounts[i] = atoms[absent][i] > 0.0 ? 1e-5 : 1.01 * start[i];
                }
                assertTrue(correction.apply(start, amounts, sum(start), slack));
                assertEquals(0.0, total(absent, amounts), 0.0);
                assertTotals(start, amounts, 1e-14);
            }
        }
    }

    /** Numerical diffusion leaves such traces; their squares are below the least number. */
    @Test
    void theMerestTraceOfAnElementDoesNotKeepACellFromItsTotals() {
        ElementCorrection correction = new ElementCorrection(species);
        for (double trace : new double[] {4.9e-324, 1e-310, 1e-250, 1e-200, 1e-160, 1e-100, 1e-40, 1e-31, 1e-29, 1e-25, 1e-18}) {
            for (double guess : new double[] {0.5 * trace, 1e-7}) {
                double[] start = new double[count];
                double[] amounts = new double[count];
                for (int i = 0; i < count; i++) {
                    boolean hydrogen = atoms[hydrogen()][i] > 0.0;
                    start[i] = hydrogen ? trace : 1.0 + i;
                    amounts[i] = hydrogen ? guess : 1.01 * start[i];
                }
                assertTrue(correction.apply(start, amounts, sum(start), 1e-4), "trace " + trace + " guess " + guess);
                assertTotals(start, amounts, 1e-12);
            }
        }
    }

    private int hydrogen() {
        int water = -1;
        for (int i = 0; i < count; i++) {
            water = species.name(species.reacting(i)).equals("H2O") ? i : water;
        }
        return atoms[0][water] == 2.0 ? 0 : 1;
    }

    @Test
    void whatIsNoNumberIsNotKept() {
        ElementCorrection correction = new ElementCorrection(species);
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            double[] start = amounts(new Random(6), 2.0);
            double[] amounts = start.clone();
            amounts[3] = bad;
            assertFalse(correction.apply(start, amounts, sum(start), Double.POSITIVE_INFINITY));
            amounts = start.clone();
            amounts[3] = bad;
            assertFalse(correction.apply(start, amounts, sum(start), 1e-3));
        }
    }
}
