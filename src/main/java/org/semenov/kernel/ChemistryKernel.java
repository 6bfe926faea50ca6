package org.semenov.kernel;

import java.util.Optional;
import org.semenov.kinetics.Kinetics;
import org.semenov.lanes.PredictorBlock;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.network.Precision;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.CellBatch;
import org.semenov.reactor.ReactorStatus;
import org.semenov.reactor.ReferenceBatch;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.EnergyTemperature;
import org.semenov.surrogate.flow.FlowArithmetic;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowSpecies;
import org.semenov.surrogate.flow.FlowStep;

/**
 * The chemistry of a flow solver's cells over one Δt: each cell a closed adiabatic reactor, advanced by the surrogate, and where its guard does not believe the surrogate by the
 * reference. Every cell gets a status, an estimate of its error and its cost; a cell that cannot be advanced is left as it was and harms no other; what a cell gets depends neither on the others
 * nor on its place, to the bit. Immutable and shared by threads; scratch is a {@link Workspace}, one a thread.
 */
public final class ChemistryKernel {
    /** Tolerances and most steps of the reference behind the guard. */
    public static final double RELATIVE_TOLERANCE = 1e-8;
    public static final double ABSOLUTE_TOLERANCE = 1e-16;
    public static final int FALLBACK_STEP_LIMIT = 20_000;

    private final FlowModel model;
    private final Kinetics kinetics;
    private final boolean guarded;
    private final FlowStep.Variant variant;
    private final FlowArithmetic arithmetic;
    private final ReferenceSolver reference;

    /**
     * @param guarded whether cells whose step is not believed are advanced by the reference; else they keep the surrogate's state and its error
     *                estimate
     */
    public ChemistryKernel(FlowModel model, Kinetics kinetics, boolean guarded) {
        this(model, kinetics, guarded, FlowStep.Variant.FULL);
    }

    /** @param variant what is left out of the surrogate's steps */
    public ChemistryKernel(FlowModel model, Kinetics kinetics, boolean guarded, FlowStep.Variant variant) {
        this(model, kinetics, guarded, variant, FlowArithmetic.preferred(model, Precision.DOUBLE));
    }

    /**
     * @param variant    what is left out of the surrogate's steps
     * @param arithmetic of the model: in lanes or portable, with nets in double or single precision; where it is portable, so is the reference
     */
    public ChemistryKernel(FlowModel model, Kinetics kinetics, boolean guarded, FlowStep.Variant variant, FlowArithmetic arithmetic) {
        arithmetic.requireOf(model);
        this.arithmetic = arithmetic;
        this.model = model;
        this.kinetics = kinetics;
        this.guarded = guarded;
        this.variant = variant;
        reference = new ReferenceSolver(kinetics, StiffMethod.RODAS5P, RELATIVE_TOLERANCE, ABSOLUTE_TOLERANCE).withStepLimit(FALLBACK_STEP_LIMIT);
    }

    public FlowModel model() {
        return model;
    }

    /** Scratch for one thread. */
    public Workspace newWorkspace() {
        return new Workspace(this);
    }

    /** Advances all cells of a batch by Δt [s], in place. */
    public void advance(KernelBatch batch, double timeStep, Workspace workspace) {
        advance(batch, 0, batch.size(), timeStep, workspace);
    }

    /** Advances cells from..to-1 of a batch by Δt [s], in place. */
    public void advance(KernelBatch batch, int from, int to, double timeStep, Workspace workspace) {
        requireOwn(workspace);
        requireRange(from, to, batch.size());
        advance(batch, from, to, timeStep, CellCheck.DOUBLE, workspace);
    }

    /** Advances all cells of a batch in single precision by Δt [s], in place. */
    public void advance(FloatKernelBatch batch, double timeStep, Workspace workspace) {
        batch.countStep();
        advance(batch, 0, batch.size(), timeStep, workspace);
    }

    /** Advances cells from..to-1 of a batch in single precision by Δt [s], in place. */
    public void advance(FloatKernelBatch batch, int from, int to, double timeStep, Workspace workspace) {
        requireOwn(workspace);
        requireRange(from, to, batch.size());
        if (batch.size() > 0 && batch.speciesCount != kinetics.speciesCount()) {
            for (int cell = from; cell < to; cell++) {
                batch.refuse(cell, KernelStatus.WRONG_SPECIES_COUNT);
            }
            return;
        }
        KernelBatch widened = workspace.widened;
        for (int first = from; first < to; first += widened.size()) {
            int count = Math.min(widened.size(), to - first);
            batch.copyTo(widened, first, count);
            advance(widened, 0, count, timeStep, CellCheck.SINGLE, workspace);
            batch.copyFrom(widened, first, count, workspace.rounding, workspace.fractions);
        }
    }

    private void requireOwn(Workspace workspace) {
        if (workspace.kernel != this) {
            throw new IllegalArgumentException("the workspace is one of another kernel; this one makes its own by newWorkspace()");
        }
    }

    private static void requireRange(int from, int to, int size) {
        if (from < 0 || to < from || to > size) {
            throw new IllegalArgumentException("cells " + from + ".." + to + " are not within 0.." + size);
        }
    }

    private void advance(KernelBatch batch, int from, int to, double timeStep, CellCheck check, Workspace workspace) {
        KernelStatus refusal = batch.size() > 0 && batch.speciesCount != kinetics.speciesCount() ? KernelStatus.WRONG_SPECIES_COUNT
                : !(timeStep > 0.0 && model.domain().timeStep().contains(timeStep)) ? KernelStatus.TIME_STEP_OUT_OF_RANGE : null;
        int cell = from;
        while (cell < to) {
            int count = 0;
            for (; cell < to && count < Workspace.CAPACITY; cell++) {
                KernelStatus own = refusal != null ? refusal : check.refusal(batch, cell);
                if (own == null) {
                    workspace.put(batch, cell, count++, timeStep);
                } else {
                    batch.refuse(cell, own);
                }
            }
            if (count > 0) {
                workspace.advance(batch, count, timeStep);
            }
        }
        workspace.fallBack(batch, timeStep);
    }

    /** Scratch of one thread; used as long as the thread lives. */
    public static final class Workspace {
        static final int CAPACITY = 192;
        /** Cells of single precision that are widened together. */
        private static final int WIDENED = 5 * CAPACITY;

        private final ChemistryKernel kernel;
        private final FlowStep step;
        private final FlowSpecies species;
        private final PredictorBlock block;
        private final ReferenceBatch integrator;
        private final CellBatch fallback;
        private final int[] places = new int[CAPACITY];
        /** Cells that wait for the reference, the predictor steps they have cost and how far those were from the elements. */
        private final int[] refused = new int[CAPACITY];
        private final int[] refusedCosts = new int[CAPACITY];
        private final double[] refusedResiduals = new double[CAPACITY];
        private int refusedCount;
        private final KernelBatch widened;
        private final DitheredRounding rounding = new DitheredRounding();
        private final double[] energies = new double[CAPACITY];
        private final double[] fractions;
        private final EnergyTemperature energyTemperature;
        private final double[] temperature = new double[CAPACITY];
        private final double[] pressure = new double[CAPACITY];
        private final double[] massFractions;

        private Workspace(ChemistryKernel kernel) {
            this.kernel = kernel;
            step = new FlowStep(kernel.model, kernel.kinetics, CAPACITY, kernel.variant, kernel.arithmetic);
            species = step.species();
            block = step.block();
            integrator = kernel.arithmetic.isPortable() ? kernel.reference.newBatchOfSingleCells(kernel.model.closure())
                    : kernel.reference.newBatch(kernel.model.closure());
            massFractions = new double[CAPACITY * species.count()];
            fractions = new double[species.count()];
            widened = new KernelBatch(new double[WIDENED], new double[WIDENED], new double[WIDENED * species.count()]);
            energyTemperature = new EnergyTemperature(kernel.kinetics.thermodynamics(), kernel.model.closure());
            fallback = new CellBatch(temperature, pressure, massFractions, new double[CAPACITY]);
        }

        /** Why cells are advanced one by one, or empty where they go in lanes. */
        public Optional<String> obstacle() {
            return step.obstacle();
        }

        private void put(KernelBatch batch, int cell, int place, double timeStep) {
            places[place] = cell;
            batch.floored[cell] = 0;
            double moles = 0.0;
            for (int i = 0; i < species.reactingCount(); i++) {
                int k = species.reacting(i);
                double amount = Math.max(batch.massFractions[k * batch.cells + cell], 0.0) / species.molarMass(k);
                batch.floored[cell] += batch.massFractions[k * batch.cells + cell] < 0.0 ? 1 : 0;
                block.start()[i][place] = amount;
                moles += amount;
            }
            for (int j = 0; j < species.inertCount(); j++) {
                int k = species.inert(j);
                double amount = batch.massFractions[k * batch.cells + cell] / species.molarMass(k);
                block.inert()[j][place] = amount;
                moles += amount;
            }
            double t = batch.temperature[cell];
            block.start()[species.reactingCount()][place] = t;
            block.kept()[place] = kernel.model.closure() == ReactorClosure.CONSTANT_PRESSURE ? batch.pressure[cell]
                    : batch.pressure[cell] / (PhysicalConstants.GAS_CONSTANT * t * moles);
            block.timeStep()[place] = timeStep;
        }

        private void advance(KernelBatch batch, int count, double timeStep) {
            step.run(count);
            for (int place = 0; place < count; place++) {
                boolean found = step.nextTemperature()[place] > 0.0;
                boolean believed = step.believed(place);
                if (kernel.guarded && !believed) {
                    refuse(batch, place, timeStep);
                } else if (found) {
                    take(batch, place, believed ? kernel.model.guard().errorEstimate(step.score()[place]) : Double.POSITIVE_INFINITY);
                } else {
                    batch.finish(places[place], KernelStatus.SURROGATE_FAILED, Double.NaN, step.rawResidual()[place], cost(place));
                }
            }
        }

        /** Leaves a cell to the reference, which takes many together. */
        private void refuse(KernelBatch batch, int place, double timeStep) {
            if (refusedCount == CAPACITY) {
                fallBack(batch, timeStep);
            }
            refused[refusedCount] = places[place];
            refusedCosts[refusedCount] = cost(place);
            refusedResiduals[refusedCount++] = step.rawResidual()[place];
        }

        private int cost(int place) {
            int n = block.substeps()[place];
            return n == 1 ? 1 : 1 + n + (n > 2 ? n / 2 : 0);
        }

        private void take(KernelBatch batch, int place, double error) {
            int cell = places[place];
            double moles = 0.0;
            for (int j = 0; j < species.inertCount(); j++) {
                moles += block.inert()[j][place];
            }
            for (int i = 0; i < species.reactingCount(); i++) {
                int k = species.reacting(i);
                double amount = step.nextAmounts()[i][place];
                moles += amount;
                batch.massFractions[k * batch.cells + cell] = amount * species.molarMass(k);
            }
            double t = step.nextTemperature()[place];
            batch.temperature[cell] = t;
            if (kernel.model.closure() == ReactorClosure.CONSTANT_VOLUME) {
                batch.pressure[cell] = block.kept()[place] * PhysicalConstants.GAS_CONSTANT * t * moles;
            }
            batch.finish(cell, KernelStatus.SURROGATE, error, step.rawResidual()[place], cost(place));
        }

        /** A cell of the batch for the reference. What is below zero by rounding is zero to it, as it is to the surrogate: chain branching would multiply it. */
        private void putState(KernelBatch batch, int cell, int n) {
            temperature[n] = batch.temperature[cell];
            pressure[n] = batch.pressure[cell];
            for (int k = 0; k < species.count(); k++) {
                fractions[k] = batch.massFractions[k * batch.cells + cell];
            }
            for (int i = 0; i < species.reactingCount(); i++) {
                fractions[species.reacting(i)] = Math.max(fractions[species.reacting(i)], 0.0);
            }
            for (int k = 0; k < species.count(); k++) {
                massFractions[k * CAPACITY + n] = fractions[k];
            }
            energies[n] = energyTemperature.energy(temperature[n], fractions);
            fallback.restart(n);
        }

        /**
         * The cells that wait, of which the batch still has the state at the start. The reference keeps the energy to its tolerance; T is then taken from the energy, as in a step of the
         * surrogate, so that it is kept to rounding whoever took the step.
         */
        private void fallBack(KernelBatch batch, double timeStep) {
            int count = refusedCount;
            refusedCount = 0;
            if (count == 0) {
                return;
            }
            for (int n = 0; n < count; n++) {
                putState(batch, refused[n], n);
            }
            integrator.advance(fallback, 0, count, timeStep);
            for (int n = 0; n < count; n++) {
                int cell = refused[n];
                boolean completed = fallback.status(n) == ReactorStatus.COMPLETED;
                if (completed) {
                    for (int k = 0; k < species.count(); k++) {
                        fractions[k] = massFractions[k * CAPACITY + n];
                        batch.massFractions[k * batch.cells + cell] = fractions[k];
                    }
                    double t = energyTemperature.temperature(energies[n], fractions, temperature[n]);
                    double taken = t > 0.0 ? t : temperature[n];
                    batch.temperature[cell] = taken;
                    batch.pressure[cell] = kernel.model.closure() == ReactorClosure.CONSTANT_PRESSURE ? pressure[n] : pressure[n] * (taken / temperature[n]);
                }
                batch.finish(cell, completed ? KernelStatus.REFERENCE : KernelStatus.REFERENCE_FAILED,
                        completed ? fallback.errorEstimate(n) : Double.NaN, refusedResiduals[n], refusedCosts[n] + fallback.steps(n));
            }
        }
    }
}
