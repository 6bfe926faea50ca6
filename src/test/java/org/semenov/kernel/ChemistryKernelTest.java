package org.semenov.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semenov.kinetics.Kinetics;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.lanes.ExponentialPredictor;
import org.semenov.lanes.PredictorBlock;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.ElementaryRate;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.StoichiometricTerm;
import org.semenov.network.Precision;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.CellBatch;
import org.semenov.reactor.ReactorStatus;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.FlowArithmetic;
import org.semenov.surrogate.flow.FlowGuard;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowModels;
import org.semenov.surrogate.flow.FlowSpecies;
import org.semenov.surrogate.flow.FlowStep;

class ChemistryKernelTest {
    private static final double TIME_STEP = FlowModels.TIME_STEP;
    private static final Thermodynamics THERMODYNAMICS = FlowModels.KINETICS.thermodynamics();
    /** Believes some steps. */
    private static final FlowGuard HALF = new FlowGuard(0.3, 0.003, 50.0, -3.0, 1.0, new double[] {0.1, 0.2, 0.4, 0.8}, 0.97, 0.01);
    private static final FlowGuard NOTHING = new FlowGuard(-1.0, -1.0, 0.0, 0.0, 1.0, new double[] {1.0}, 0.97, 0.01);

    private static ChemistryKernel kernel(ReactorClosure closure, FlowGuard guard, boolean guarded) {
        return new ChemistryKernel(FlowModels.random(closure, 1, guard), FlowModels.KINETICS, guarded);
    }

    private static List<GasState> states(ReactorClosure closure) {
        List<GasState> states = new ArrayList<>(FlowModels.trajectories(closure, 3, 23));
        states.addAll(FlowModels.anything(17, 24));
        return states;
    }

    private static KernelBatch advanced(ChemistryKernel kernel, List<GasState> states) {
        KernelBatch batch = KernelBatch.of(states);
        kernel.advance(batch, TIME_STEP, kernel.newWorkspace());
        return batch;
    }

    /** All that a batch says of a cell. */
    private static List<Object> said(KernelBatch batch, int cell) {
        return List.of(batch.state(cell), batch.status(cell), batch.errorEstimate(cell), batch.rawResidual(cell), batch.cost(cell));
    }

    private static GasState with(GasState state, int species, double fraction) {
        double[] y = state.massFractions();
        y[species] = fraction;
        return new GasState(state.temperature(), state.pressure(), y);
    }

    private static Map<GasState, KernelStatus> badCells() {
        GasState good = FlowModels.state(1500.0, 1e5, "H2:2,O2:1,N2:3.76");
        double[] y = good.massFractions();
        Map<GasState, KernelStatus> bad = new LinkedHashMap<>();
        for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            bad.put(new GasState(number, 1e5, y), KernelStatus.NOT_A_NUMBER);
            bad.put(new GasState(1500.0, number, y), KernelStatus.NOT_A_NUMBER);
            bad.put(with(good, 3, number), KernelStatus.NOT_A_NUMBER);
        }
        for (double temperature : new double[] {-1.0, 0.0, 199.99, 5000.01}) {
            bad.put(new GasState(temperature, 1e5, y), KernelStatus.TEMPERATURE_OUT_OF_RANGE);
        }
        for (double pressure : new double[] {-1e5, 0.0, 0.99, 1.01e9}) {
            bad.put(new GasState(1500.0, pressure, y), KernelStatus.PRESSURE_OUT_OF_RANGE);
        }
        bad.put(with(good, 2, -2e-12), KernelStatus.MASS_FRACTION_OUT_OF_RANGE);
        bad.put(with(good, 2, 1.1), KernelStatus.MASS_FRACTION_OUT_OF_RANGE);
        bad.put(with(good, 2, 2e-6), KernelStatus.MASS_FRACTIONS_DO_NOT_SUM_TO_ONE);
        bad.put(new GasState(1500.0, 1e5, new double[y.length]), KernelStatus.MASS_FRACTIONS_DO_NOT_SUM_TO_ONE);
        return bad;
    }

    @ParameterizedTest
    @EnumSource
    void aBadCellIsRefusedByNameLeftAsItWasAndHarmsNoOther(ReactorClosure closure) {
        ChemistryKernel kernel = kernel(closure, HALF, true);
        List<GasState> good = states(closure);
        KernelBatch alone = advanced(kernel, good);
        Map<GasState, KernelStatus> bad = badCells();
        List<GasState> mixed = new ArrayList<>();
        int n = 0;
        List<GasState> cells = new ArrayList<>(bad.keySet());
        for (GasState state : good) {
            if (n < cells.size()) {
                mixed.add(cells.get(n++));
            }
            mixed.add(state);
        }
        assertEquals(cells.size(), n);
        KernelBatch batch = advanced(kernel, mixed);
        int at = 0;
        for (int cell = 0; cell < mixed.size(); cell++) {
            KernelStatus expected = bad.get(mixed.get(cell));
            if (expected == null) {
                assertEquals(said(alone, at++), said(batch, cell));
            } else {
                assertEquals(expected, batch.status(cell), mixed.get(cell).toString());
                assertEquals(mixed.get(cell), batch.state(cell));
                assertTrue(Double.isNaN(batch.errorEstimate(cell)) && batch.cost(cell) == 0);
                assertFalse(batch.status(cell).advanced());
            }
        }
    }

    /** Atoms burn to more than 6000 K, where the surrogate seeks no temperature. */
    private static List<GasState> atoms() {
        List<GasState> atoms = new ArrayList<>();
        for (String composition : new String[] {"H:1", "O:1", "H:2,O:1", "H:1,OH:1", "O:1,N2:1"}) {
            for (double pressure : new double[] {1e5, 1e7}) {
                atoms.add(FlowModels.state(2500.0, pressure, composition));
                atoms.add(FlowModels.state(5000.0, pressure, composition));
            }
        }
        return atoms;
    }

    @ParameterizedTest
    @EnumSource
    void whereTheSurrogateFindsNoStateTheGuardGoesOnAndWithoutItTheCellIsLeft(ReactorClosure closure) {
        List<GasState> states = states(closure);
        KernelBatch good = advanced(kernel(closure, FlowGuard.none(), false), states);
        List<GasState> mixed = new ArrayList<>(atoms());
        mixed.addAll(states);
        KernelBatch batch = advanced(kernel(closure, FlowGuard.none(), false), mixed);
        KernelBatch guarded = advanced(kernel(closure, FlowGuard.none(), true), mixed);
        int failed = 0;
        for (int cell = 0; cell < atoms().size(); cell++) {
            if (batch.status(cell) == KernelStatus.SURROGATE_FAILED) {
                failed++;
                assertEquals(mixed.get(cell), batch.state(cell));
                assertTrue(Double.isNaN(batch.errorEstimate(cell)));
                assertEquals(KernelStatus.REFERENCE, guarded.status(cell));
                assertTrue(guarded.state(cell).temperature() != mixed.get(cell).temperature());
            } else {
                assertEquals(KernelStatus.SURROGATE, batch.status(cell));
                assertEquals(KernelStatus.REFERENCE, guarded.status(cell), "atoms at 2500 K are outside the domain, and hot: whatever the limits, not believed");
            }
        }
        assertTrue(failed > 0 && failed < atoms().size(), "failed " + failed);
        for (int cell = 0; cell < states.size(); cell++) {
            assertEquals(said(good, cell), said(batch, cell + atoms().size()));
        }
    }

    /** 1670 K at 43 atm: chains branch so fast that four parts of a step see next to nothing of the explosion. */
    @Test
    void anExplosionThatLooksAtRestIsLeftToTheReference() {
        GasState state = FlowModels.state(1670.6, 43.0 * 101325.0, "H2:5.13,O2:0.653,N2:2.455");
        KernelBatch guarded = advanced(kernel(ReactorClosure.CONSTANT_PRESSURE, FlowGuard.none(), true), List.of(state));
        assertEquals(KernelStatus.REFERENCE, guarded.status(0));
        assertTrue(guarded.state(0).temperature() > state.temperature() + 500.0);
    }

    /** With a reaction of H2 that goes one way, however cold, and takes more heat than there is. */
    @ParameterizedTest
    @EnumSource
    void whereTheReferenceFailsTooTheCellIsLeftAsItWas(ReactorClosure closure) {
        Mechanism whole = FlowModels.KINETICS.mechanism();
        List<Reaction> reactions = new ArrayList<>(whole.reactions());
        reactions.add(new Reaction("H2 => 2 H", List.of(new StoichiometricTerm(whole.speciesNames().indexOf("H2"), 1.0)),
                List.of(new StoichiometricTerm(whole.speciesNames().indexOf("H"), 2.0)), false,
                new ElementaryRate(new Arrhenius(1e100, 0.0, 0.0)), false, 1));
        Kinetics broken = new Kinetics(new Mechanism("broken", whole.elements(), whole.species(), reactions, whole.sourceFile(), whole.sha256()));
        ChemistryKernel kernel = new ChemistryKernel(FlowModels.random(closure, 1, FlowGuard.none()), broken, true);
        List<GasState> states = List.of(FlowModels.state(1200.0, 1e6, "N2:1"), FlowModels.state(1200.0, 1e6, "H2:1"),
                FlowModels.state(900.0, 1e6, "N2:1,AR:1"));
        KernelBatch batch = advanced(kernel, states);
        assertEquals(KernelStatus.REFERENCE_FAILED, batch.status(1));
        assertTrue(Double.isNaN(batch.errorEstimate(1)));
        assertEquals(states.get(1), batch.state(1));
        for (int cell : new int[] {0, 2}) {
            assertTrue(batch.status(cell).advanced());
            assertEquals(states.get(cell).temperature(), batch.state(cell).temperature(), 1e-9);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTimeStepThatIsNoneOfTheDomainsIsRefusedByAllCells(ReactorClosure closure) {
        ChemistryKernel kernel = kernel(closure, HALF, true);
        List<GasState> states = states(closure);
        ChemistryKernel.Workspace workspace = kernel.newWorkspace();
        for (double timeStep : new double[] {0.0, -1e-7, Double.NaN, Double.POSITIVE_INFINITY, 9.9e-9, 1.01e-6}) {
            KernelBatch batch = KernelBatch.of(states);
            kernel.advance(batch, timeStep, workspace);
            for (int cell = 0; cell < states.size(); cell++) {
                assertEquals(KernelStatus.TIME_STEP_OUT_OF_RANGE, batch.status(cell));
                assertEquals(states.get(cell), batch.state(cell));
            }
        }
        for (double timeStep : new double[] {1e-8, 1e-6}) {
            KernelBatch batch = KernelBatch.of(states);
            kernel.advance(batch, timeStep, workspace);
            assertTrue(batch.status(0).advanced());
        }
    }

    @Test
    void aWorkspaceOrNetsOfAnotherModelAreRefused() {
        ChemistryKernel kernel = kernel(ReactorClosure.CONSTANT_VOLUME, HALF, true);
        ChemistryKernel.Workspace other = kernel(ReactorClosure.CONSTANT_PRESSURE, HALF, true).newWorkspace();
        KernelBatch batch = KernelBatch.of(states(ReactorClosure.CONSTANT_VOLUME));
        assertThrows(IllegalArgumentException.class, () -> kernel.advance(batch, TIME_STEP, other));
        FlowArithmetic nets = FlowArithmetic.preferred(FlowModels.random(ReactorClosure.CONSTANT_VOLUME, 3), Precision.DOUBLE);
        assertThrows(IllegalArgumentException.class, () -> new ChemistryKernel(kernel.model(), FlowModels.KINETICS, true, FlowStep.Variant.FULL, nets));
    }

    /** An interrupt leaves no thread at work: the next batch of the team is as any other. */
    @Test
    void aTeamThatWasInterruptedGoesOnWithTheNextBatch() {
        ChemistryKernel kernel = kernel(ReactorClosure.CONSTANT_VOLUME, HALF, true);
        List<GasState> many = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            many.addAll(states(ReactorClosure.CONSTANT_VOLUME));
        }
        KernelBatch expected = advanced(kernel, many);
        try (KernelTeam team = new KernelTeam(kernel, 2)) {
            for (int round = 0; round < 3; round++) {
                Thread.currentThread().interrupt();
                KernelBatch halfDone = KernelBatch.of(many);
                assertThrows(IllegalStateException.class, () -> team.advance(halfDone, TIME_STEP));
                assertTrue(Thread.interrupted(), "the interrupt is passed on");
                for (int cell = 0; cell < halfDone.size(); cell++) {
                    assertTrue(halfDone.status(cell) != KernelStatus.NOT_ADVANCED || halfDone.state(cell).equals(many.get(cell)), "a cell is advanced, or as it was");
                }
                KernelBatch batch = KernelBatch.of(many);
                team.advance(batch, TIME_STEP);
                for (int cell = 0; cell < batch.size(); cell++) {
                    assertEquals(said(expected, cell), said(batch, cell));
                }
            }
            team.close();
            assertThrows(IllegalStateException.class, () -> team.advance(KernelBatch.of(many), TIME_STEP));
        }
    }

    @Test
    void anotherNumberOfSpeciesIsRefused() {
        ChemistryKernel kernel = kernel(ReactorClosure.CONSTANT_PRESSURE, HALF, true);
        for (int species : new int[] {0, 1, 9, 11}) {
            KernelBatch batch = new KernelBatch(new double[] {1500.0, 1600.0}, new double[] {1e5, 1e5}, new double[2 * species]);
            kernel.advance(batch, TIME_STEP, kernel.newWorkspace());
            assertEquals(species == FlowModels.KINETICS.speciesCount(), batch.status(1) != KernelStatus.WRONG_SPECIES_COUNT);
        }
        kernel.advance(new KernelBatch(new double[0], new double[0], new double[0]), TIME_STEP, kernel.newWorkspace());
    }

    @ParameterizedTest
    @EnumSource
    void batchesOfAnySizeGiveTheSameBits(ReactorClosure closure) {
        ChemistryKernel kernel = kernel(closure, HALF, false);
        List<GasState> few = states(closure);
        KernelBatch expected = advanced(kernel, few);
        Random random = new Random(7);
        for (int size : new int[] {0, 1, 7, 191, 192, 193, 1000}) {
            List<Integer> chosen = new ArrayList<>();
            for (int n = 0; n < size; n++) {
                chosen.add((n + 40) % few.size());
            }
            Collections.shuffle(chosen, random);
            KernelBatch batch = advanced(kernel, chosen.stream().map(few::get).toList());
            assertEquals(size, batch.size());
            for (int cell = 0; cell < size; cell++) {
                assertEquals(said(expected, chosen.get(cell)), said(batch, cell));
            }
        }
    }

    @Test
    void twoThreadsOnHalvesOfOneBatchGiveTheSameBitsAndARangeLeavesTheRestAlone() throws InterruptedException {
        ReactorClosure closure = ReactorClosure.CONSTANT_VOLUME;
        ChemistryKernel kernel = kernel(closure, HALF, true);
        List<GasState> states = states(closure);
        KernelBatch expected = advanced(kernel, states);
        KernelBatch batch = KernelBatch.of(states);
        int middle = 37;
        List<Thread> threads = List.of(new Thread(() -> kernel.advance(batch, 0, middle, TIME_STEP, kernel.newWorkspace())),
                new Thread(() -> kernel.advance(batch, middle, states.size(), TIME_STEP, kernel.newWorkspace())));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        for (int cell = 0; cell < states.size(); cell++) {
            assertEquals(said(expected, cell), said(batch, cell));
        }
        KernelBatch part = KernelBatch.of(states);
        kernel.advance(part, 10, 20, TIME_STEP, kernel.newWorkspace());
        for (int cell = 0; cell < 30; cell++) {
            assertEquals(cell >= 10 && cell < 20 ? expected.state(cell) : states.get(cell), part.state(cell));
        }
        for (int[] range : new int[][] {{-1, 3}, {5, 4}, {0, states.size() + 1}}) {
            assertThrows(IllegalArgumentException.class, () -> kernel.advance(part, range[0], range[1], TIME_STEP, kernel.newWorkspace()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theGuardChoosesBetweenTheSurrogateAndTheReference(ReactorClosure closure) {
        List<GasState> states = states(closure);
        KernelBatch off = advanced(kernel(closure, HALF, false), states);
        KernelBatch on = advanced(kernel(closure, HALF, true), states);
        KernelBatch reference = advanced(kernel(closure, NOTHING, true), states);
        Set<KernelStatus> seen = EnumSet.noneOf(KernelStatus.class);
        for (int cell = 0; cell < states.size(); cell++) {
            assertEquals(KernelStatus.SURROGATE, off.status(cell));
            assertEquals(KernelStatus.REFERENCE, reference.status(cell));
            seen.add(on.status(cell));
            if (on.status(cell) == KernelStatus.SURROGATE) {
                assertEquals(said(off, cell), said(on, cell));
            } else {
                assertEquals(said(reference, cell), said(on, cell));
                assertTrue(on.cost(cell) > off.cost(cell));
            }
        }
        assertEquals(EnumSet.of(KernelStatus.SURROGATE, KernelStatus.REFERENCE), seen);
    }

    /** Its composition to the bit; T is from the energy, which the reference keeps to its tolerance. */
    @ParameterizedTest
    @EnumSource
    void theFallbackIsTheReferenceIntegratorWithTheEnergyKept(ReactorClosure closure) {
        List<GasState> states = states(closure);
        KernelBatch batch = advanced(kernel(closure, NOTHING, true), states);
        CellBatch expected = CellBatch.of(states);
        new ReferenceSolver(FlowModels.KINETICS, StiffMethod.RODAS5P, 1e-8, 1e-16).newBatch(closure).advance(expected, TIME_STEP);
        for (int cell = 0; cell < states.size(); cell++) {
            assertEquals(ReactorStatus.COMPLETED, expected.status(cell));
            GasState exact = expected.state(cell);
            GasState next = batch.state(cell);
            assertArrayEquals(exact.massFractions(), next.massFractions());
            assertEquals(exact.temperature(), next.temperature(), 1e-7 * exact.temperature());
            assertEquals(exact.pressure(), next.pressure(), 1e-7 * exact.pressure());
            double energy = FlowModels.KINETICS.thermodynamics().specificEnergy(states.get(cell).temperature(), states.get(cell).massFractions(), closure);
            double after = FlowModels.KINETICS.thermodynamics().specificEnergy(next.temperature(), next.massFractions(), closure);
            assertEquals(energy, after, 1e-12 * 1e3 * next.temperature());
            assertEquals(expected.errorEstimate(cell), batch.errorEstimate(cell));
        }
    }

    @Test
    void atConstantVolumeTheDensityStaysAndAtConstantPressureThePressure() {
        for (ReactorClosure closure : ReactorClosure.values()) {
            for (FlowGuard guard : new FlowGuard[] {FlowGuard.none(), NOTHING}) {
                List<GasState> states = states(closure);
                KernelBatch batch = advanced(kernel(closure, guard, true), states);
                double largestChange = 0.0;
                for (int cell = 0; cell < states.size(); cell++) {
                    GasState before = states.get(cell);
                    GasState after = batch.state(cell);
                    largestChange = Math.max(largestChange, Math.abs(after.pressure() / before.pressure() - 1.0));
                    if (closure == ReactorClosure.CONSTANT_VOLUME) {
                        double density = THERMODYNAMICS.density(before.temperature(), before.pressure(), before.massFractions());
                        assertEquals(density, THERMODYNAMICS.density(after.temperature(), after.pressure(), after.massFractions()), 1e-10 * density);
                    } else {
                        assertEquals(before.pressure(), after.pressure(), 0.0);
                    }
                }
                assertEquals(closure == ReactorClosure.CONSTANT_VOLUME, largestChange > 0.01);
            }
        }
    }

    /** What the kernel does where n = 1, done here with a predictor that takes cells singly and no projection to speak of. */
    @ParameterizedTest
    @EnumSource
    void cellsOfOneSubstepAgreeWithThePredictorTakenSingly(ReactorClosure closure) {
        List<GasState> states = states(closure);
        KernelBatch batch = advanced(kernel(closure, HALF, false), states);
        FlowSpecies species = FlowModels.species(closure);
        ExponentialPredictor singly = ExponentialPredictor.singly(FlowModels.KINETICS, closure, FlowModels.PREDICTOR.growthTolerance(),
                FlowModels.PREDICTOR.largestSubsteps());
        PredictorBlock block = species.newBlock(states.size());
        for (int cell = 0; cell < states.size(); cell++) {
            species.fill(block, cell, states.get(cell), TIME_STEP, closure, THERMODYNAMICS);
        }
        singly.predict(block, states.size());
        int compared = 0;
        for (int cell = 0; cell < states.size(); cell++) {
            if (block.substeps()[cell] == 1) {
                compared++;
                double[] y = batch.state(cell).massFractions();
                for (int i = 0; i < species.reactingCount(); i++) {
                    assertEquals(block.fine()[i][cell] * species.molarMass(species.reacting(i)), y[species.reacting(i)], 1e-9);
                }
                assertEquals(1, batch.cost(cell));
            }
        }
        assertTrue(compared > 5, "compared " + compared);
    }

    @Test
    void aRolloutStepsOnItsOwnOutputAndTellsWhoTookTheSteps() {
        GasState first = FlowModels.state(1400.0, 1e5, "H2:2,O2:1,N2:3.76");
        ChemistryKernel kernel = kernel(ReactorClosure.CONSTANT_PRESSURE, NOTHING, true);
        KernelRollout rollout = KernelRollout.of(kernel, THERMODYNAMICS, first, TIME_STEP, 5);
        assertEquals(6, rollout.trajectory().size());
        assertEquals(5, rollout.fallbackSteps());
        assertEquals(KernelStatus.REFERENCE, rollout.lastStatus());
        KernelBatch batch = KernelBatch.of(List.of(first));
        for (int n = 1; n <= 5; n++) {
            kernel.advance(batch, TIME_STEP, kernel.newWorkspace());
            assertEquals(batch.state(0), rollout.trajectory().state(n));
        }
        assertArrayEquals(new double[] {0.0, TIME_STEP, 2 * TIME_STEP}, java.util.Arrays.copyOf(rollout.trajectory().times(), 3), 1e-20);
        KernelRollout refused = KernelRollout.of(kernel, THERMODYNAMICS, first, 1.0, 5);
        assertEquals(1, refused.trajectory().size());
        assertEquals(KernelStatus.TIME_STEP_OUT_OF_RANGE, refused.lastStatus());
    }
}
