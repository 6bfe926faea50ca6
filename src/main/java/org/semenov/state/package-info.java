/**
 * What travels through the program: a gas state, a trajectory of such states, the names and positions of the species,
 * and the closure of a reactor.
 *
 * <p>Everything here is immutable, in SI units, and knows no mechanism: a {@link org.semenov.state.StateLayout} carries
 * names only. The same {@link org.semenov.state.Trajectory} comes out of the reference integrator and of a rollout of a
 * surrogate, so that errors, plots and files are written once for both.
 *
 * <p>A {@link org.semenov.state.GasState} holds what it is given, also a negative mass fraction: what measures a bad
 * state must see it. {@link org.semenov.state.GasState#requirePhysical()} is for states that start a reactor.
 */
package org.semenov.state;
