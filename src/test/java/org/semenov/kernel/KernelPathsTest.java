package org.semenov.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semenov.experiment.flow.FlowCases;
import org.semenov.kinetics.Kinetics;
import org.semenov.network.Precision;
import org.semenov.state.GasState;
import org.semenov.surrogate.flow.FlowArithmetic;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowModelDirectory;
import org.semenov.surrogate.flow.FlowModels;
import org.semenov.surrogate.flow.FlowStep;

/** The shipped model at constant volume through all paths of the kernel, over 10,000 states: on trajectories in its domain, off them, and anywhere. */
class KernelPathsTest {
    private static final Kinetics KINETICS = FlowModels.KINETICS;
    private static final double[] TIME_STEPS = {1e-8, 1e-7, 1e-6};
    private static final int TRAJECTORIES = 180;
    private static final int STEPS = 50;
    private static final int ANYTHING = 1000;

    private static FlowModel model;
    private static List<GasState> states;

    @BeforeAll
    static void load() throws Exception {
        model = new FlowModelDirectory(Path.of("results/h2air-cfd-v")).load(KINETICS);
        states = new ArrayList<>();
        for (double timeStep : TIME_STEPS) {
            KernelBatch batch = KernelBatch.of(new FlowCases(model.domain(), KINETICS).draw(TRAJECTORIES / TIME_STEPS.length, 7, 1.0));
            ChemistryKernel kernel = kernel(FlowArithmetic.preferred(model, Precision.DOUBLE));
            ChemistryKernel.Workspace workspace = kernel.newWorkspace();
            for (int n = 0; n < STEPS; n++) {
                for (int cell = 0; cell < batch.size(); cell++) {
                    states.add(rounded(batch.state(cell)));
                }
                kernel.advance(batch, timeStep, workspace);
            }
        }
        Random random = new Random(3);
        FlowModels.anything(ANYTHING, 5).forEach(state -> states.add(rounded(random.nextBoolean() ? state
                : new GasState(300.0 + 400.0 * random.nextDouble(), state.pressure(), state.massFractions()))));
    }

    /** What single precision holds. */
    private static GasState rounded(GasState state) {
        return new GasState((float) state.temperature(), (float) state.pressure(), Arrays.stream(state.massFractions()).map(y -> (float) y).toArray());
    }

    private static ChemistryKernel kernel(FlowArithmetic arithmetic) {
        return new ChemistryKernel(model, KINETICS, true, FlowStep.Variant.FULL, arithmetic);
    }

    private static KernelBatch advanced(FlowArithmetic arithmetic, double timeStep) {
        KernelBatch batch = KernelBatch.of(states);
        ChemistryKernel kernel = kernel(arithmetic);
        kernel.advance(batch, timeStep, kernel.newWorkspace());
        return batch;
    }

    /** Largest differences: of T and p relative, of mass fractions absolute and, down to a floor, relative. */
    private static final class Differences {
        private static final double FLOOR = 1e-5;
        double temperature;
        double pressure;
        double fraction;
        double relative;

        void add(GasState expected, GasState state) {
            temperature = Math.max(temperature, Math.abs(state.temperature() / expected.temperature() - 1.0));
            pressure = Math.max(pressure, Math.abs(state.pressure() / expected.pressure() - 1.0));
            for (int k = 0; k < expected.speciesCount(); k++) {
                double difference = Math.abs(state.massFraction(k) - expected.massFraction(k));
                fraction = Math.max(fraction, difference);
                relative = Math.max(relative, difference / Math.max(expected.massFraction(k), FLOOR));
            }
        }

        @Override
        public String toString() {
            return "T " + temperature + " p " + pressure + " Y " + fraction + ", relative " + relative;
        }
    }

    /** To rounding where the surrogate steps; where the reference does, which in lanes takes its own way within its tolerance, to that. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 1e-7, 1e-6})
    void lanesAndPortableJavaGiveTheSameNumbersToRounding(double timeStep) {
        KernelBatch lanes = advanced(FlowArithmetic.preferred(model, Precision.DOUBLE), timeStep);
        KernelBatch portable = advanced(FlowArithmetic.portable(model, Precision.DOUBLE), timeStep);
        Differences surrogate = new Differences();
        Differences reference = new Differences();
        int surrogates = 0;
        for (int cell = 0; cell < states.size(); cell++) {
            assertEquals(lanes.status(cell), portable.status(cell), states.get(cell).toString());
            boolean own = lanes.status(cell) == KernelStatus.SURROGATE;
            surrogates += own ? 1 : 0;
            (own ? surrogate : reference).add(lanes.state(cell), portable.state(cell));
        }
        assertTrue(surrogates > 0.8 * states.size() && surrogates < states.size(), "surrogate " + surrogates);
        assertTrue(surrogate.temperature < 1e-12 && surrogate.pressure < 1e-12 && surrogate.fraction < 1e-12, surrogate.toString());
        assertTrue(reference.temperature < 1e-6 && reference.fraction < 1e-6, reference.toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 1e-7, 1e-6})
    void singlePrecisionAgreesToFiveDigits(double timeStep) {
        KernelBatch expected = advanced(FlowArithmetic.preferred(model, Precision.DOUBLE), timeStep);
        for (FlowArithmetic arithmetic : List.of(FlowArithmetic.preferred(model, Precision.SINGLE), FlowArithmetic.portable(model, Precision.SINGLE))) {
            FloatKernelBatch floats = FloatKernelBatch.of(states);
            ChemistryKernel kernel = kernel(arithmetic);
            kernel.advance(floats, timeStep, kernel.newWorkspace());
            Differences differences = new Differences();
            for (int cell = 0; cell < states.size(); cell++) {
                assertEquals(expected.status(cell), floats.status(cell), states.get(cell).toString());
                differences.add(expected.state(cell), floats.state(cell));
            }
            assertTrue(differences.temperature < 1e-5 && differences.pressure < 1e-5 && differences.relative < 1e-5, differences.toString());
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        KernelBatch expected = advanced(FlowArithmetic.preferred(model, Precision.DOUBLE), 1e-7);
        ChemistryKernel kernel = kernel(FlowArithmetic.preferred(model, Precision.DOUBLE));
        FloatKernelBatch expectedFloats = FloatKernelBatch.of(states);
        kernel.advance(expectedFloats, 1e-7, kernel.newWorkspace());
        for (int threads : new int[] {1, 3}) {
            try (KernelTeam team = new KernelTeam(kernel, threads)) {
                KernelBatch batch = KernelBatch.of(states);
                FloatKernelBatch floats = FloatKernelBatch.of(states);
                team.advance(batch, 1e-7);
                team.advance(floats, 1e-7);
                for (int cell = 0; cell < states.size(); cell++) {
                    assertEquals(expected.state(cell), batch.state(cell));
                    assertEquals(expected.status(cell), batch.status(cell));
                    assertEquals(expectedFloats.state(cell), floats.state(cell));
                }
            }
        }
    }

    /** What a step of 1e-8 s changes is less than float can hold; it is kept in the mean, and totals do not drift. */
    @Test
    void manyShortStepsInSinglePrecisionGoWhereThoseInDoubleGo() {
        List<GasState> start = new ArrayList<>();
        for (int n = 0; n < 16; n++) {
            start.add(rounded(FlowModels.state(1000.0 + 50.0 * n, 101325.0, "H2:" + (1.0 + 0.1 * n) + ",O2:1,N2:3.76")));
        }
        ChemistryKernel doubles = kernel(FlowArithmetic.preferred(model, Precision.DOUBLE));
        ChemistryKernel singles = kernel(FlowArithmetic.preferred(model, Precision.SINGLE));
        KernelBatch expected = KernelBatch.of(start);
        FloatKernelBatch batch = FloatKernelBatch.of(start);
        ChemistryKernel.Workspace workspace = doubles.newWorkspace();
        ChemistryKernel.Workspace single = singles.newWorkspace();
        for (int step = 0; step < 12_000; step++) {
            doubles.advance(expected, 1e-8, workspace);
            singles.advance(batch, 1e-8, single);
        }
        for (int cell = 0; cell < batch.size(); cell++) {
            assertTrue(batch.status(cell).advanced(), "cell " + cell + ": " + batch.status(cell));
            assertEquals(expected.state(cell).temperature(), batch.state(cell).temperature(), 0.1);
            assertEquals(1.0, Arrays.stream(batch.state(cell).massFractions()).sum(), 2e-7);
        }
    }

    /** Chain branching multiplies what is below zero: it is taken as zero by the reference as by the surrogate, so that the next step takes the cell again. */
    @ParameterizedTest
    @ValueSource(doubles = {300.0, 1000.0, 1500.0, 2500.0})
    void aFractionBelowZeroByRoundingDoesNotGrow(double temperature) {
        GasState mixture = FlowModels.state(temperature, 1e5, "H2:2,O2:1,N2:3.76");
        for (FlowArithmetic arithmetic : List.of(FlowArithmetic.preferred(model, Precision.SINGLE), FlowArithmetic.portable(model, Precision.SINGLE))) {
            ChemistryKernel kernel = kernel(arithmetic);
            ChemistryKernel.Workspace workspace = kernel.newWorkspace();
            for (int k = 0; k < KINETICS.speciesCount(); k++) {
                double[] y = mixture.massFractions();
                double other = y[k] + 9e-8;
                y[k] = -9e-8;
                y[k == 0 ? 1 : 0] += other;
                FloatKernelBatch batch = FloatKernelBatch.of(List.of(new GasState(temperature, 1e5, y)));
                for (int step = 0; step < 10; step++) {
                    kernel.advance(batch, 1e-6, workspace);
                    assertTrue(batch.status(0).advanced(), "species " + k + ", step " + step + ": " + batch.status(0));
                    assertTrue(Arrays.stream(batch.state(0).massFractions()).min().orElseThrow() >= -1e-7, batch.state(0).toString());
                }
            }
        }
    }

    @Test
    void aCellThatSinglePrecisionCannotStateBetterIsTakenAndABadOneIsLeftToTheBit() {
        GasState good = states.get(0);
        float[] y = new float[KINETICS.speciesCount()];
        for (int k = 0; k < y.length; k++) {
            y[k] = (float) (good.massFraction(k) * (1.0 + 3e-6));
        }
        y[3] = -5e-8f;
        ChemistryKernel kernel = kernel(FlowArithmetic.preferred(model, Precision.SINGLE));
        FloatKernelBatch batch = new FloatKernelBatch(new float[] {1500.0f}, new float[] {1e5f}, y);
        kernel.advance(batch, 1e-7, kernel.newWorkspace());
        assertTrue(batch.status(0).advanced());
        assertEquals(1, batch.flooredMassFractions(0));
        float[] bad = y.clone();
        bad[3] = -2e-7f;
        FloatKernelBatch refused = new FloatKernelBatch(new float[] {1500.0f}, new float[] {1e5f}, bad.clone());
        kernel.advance(refused, 1e-7, kernel.newWorkspace());
        assertEquals(KernelStatus.MASS_FRACTION_OUT_OF_RANGE, refused.status(0));
        assertEquals(-2e-7f, (float) refused.state(0).massFraction(3));
        batch.massFractions[3] = Float.NaN;
        kernel.advance(batch, 1e-7, kernel.newWorkspace());
        assertEquals(0, batch.flooredMassFractions(0), "what a call that refuses a cell did not take as zero");
        FloatKernelBatch few = new FloatKernelBatch(new float[2], new float[2], new float[8]);
        kernel.advance(few, 1e-7, kernel.newWorkspace());
        assertEquals(KernelStatus.WRONG_SPECIES_COUNT, few.status(1));
    }
}
