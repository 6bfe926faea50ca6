package org.semenov.dataset;

import org.semenov.state.GasState;

/**
 * One time step of the reference: what a surrogate learns.
 *
 * @param set      number of the data set (trajectory) it was taken from, from 0
 * @param time     t of the first state [s]
 * @param timeStep Δt [s]
 * @param first    state at t
 * @param next     state at t + Δt
 */
public record StepPair(int set, double time, double timeStep, GasState first, GasState next) {
}
