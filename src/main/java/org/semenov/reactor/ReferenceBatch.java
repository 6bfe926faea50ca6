package org.semenov.reactor;

import java.util.Optional;
import org.semenov.kinetics.Kinetics;
import org.semenov.lanes.CellIntegrator;
import org.semenov.lanes.CellSettings;

/**
 * The reference for the cells of a flow solver: a batch of different states advanced by one Δt, each to the tolerances, as
 * {@link ReferenceSolver} does one. Made by {@link ReferenceSolver#newBatch}. Holds scratch: one instance a thread, used as long as the
 * thread lives; after construction it allocates nothing.
 *
 * <p>Cells go in lanes through the vector unit where Java has the vector module ({@code --add-modules jdk.incubator.vector}) and the
 * mechanism has only rates that are in lanes, else one by one: the same method, agreeing to the order of the tolerance. What a cell gets
 * depends neither on the other cells nor on its place, to the bit.
 *
 * <p>States are taken as they are, nothing is repaired: mass fractions need not sum to one, as only c_k = ρ Y_k/W_k with
 * ρ = p/(R T Σ Y_k/W_k) enters, and may be below zero. Below -0.01, at the start or after a step, a cell ends with
 * {@link ReactorStatus#NEGATIVE_MASS_FRACTION}: radicals below zero multiply as those above do.
 */
public final class ReferenceBatch {
    private final Kinetics kinetics;
    private final CellIntegrator integrator;

    ReferenceBatch(Kinetics kinetics, CellSettings settings, boolean singly) {
        this.kinetics = kinetics;
        integrator = singly ? CellIntegrator.singly(kinetics, settings) : new CellIntegrator(kinetics, settings);
    }

    /** Why cells are advanced one by one here, or empty where they go in lanes. */
    public Optional<String> obstacle() {
        return integrator.obstacle();
    }

    /** Advances all cells of a batch by Δt [s], in place. */
    public void advance(CellBatch batch, double timeStep) {
        advance(batch, 0, batch.size(), timeStep);
    }

    /**
     * Advances some cells of a batch, in place. A cell that cannot be advanced has a status that says why and the state reached, and
     * harms no other.
     *
     * @param batch    states of the mechanism
     * @param from     first cell
     * @param to       cell behind the last
     * @param timeStep Δt [s], positive
     */
    public void advance(CellBatch batch, int from, int to, double timeStep) {
        if (batch.size() > 0 && batch.speciesCount() != kinetics.speciesCount()) {
            throw new IllegalArgumentException("cells of " + batch.speciesCount() + " species for a mechanism of "
                    + kinetics.speciesCount());
        }
        integrator.advance(batch.arrays(), from, to, timeStep);
    }
}
