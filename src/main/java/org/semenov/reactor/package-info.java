/**
 * Adiabatic homogeneous reactors and the reference solution.
 *
 * <p>{@link org.semenov.reactor.AdiabaticReactor} is the equations for y = (T, Y), at constant volume or constant
 * pressure, with their analytic Jacobian. {@link org.semenov.reactor.ReferenceSolver} integrates them with a stiff method
 * from {@code ode} and gives a {@link org.semenov.state.Trajectory}; it also locates the ignition delay as an event on
 * the dense output ({@link org.semenov.reactor.IgnitionRun}). {@link org.semenov.reactor.IgnitionDelay} finds the same
 * delay by interpolation in samples, which is all that a rollout has; {@link org.semenov.reactor.IgnitionCriterion} names
 * what ignition means. An integration that does not reach its end is a value: {@link org.semenov.reactor.ReactorStatus} with
 * the time and state reached ({@link org.semenov.reactor.AdvanceOutcome}), and {@link org.semenov.reactor.StateCounts} says
 * how many states were negative or outside the thermodynamic fits; nothing is clipped.
 * {@link org.semenov.reactor.Residuals} says how well elements and energy are kept.
 * {@link org.semenov.reactor.Mixture} reads compositions as users write them.
 *
 * <p>For the cells of a flow solver {@link org.semenov.reactor.ReferenceBatch} advances a {@link org.semenov.reactor.CellBatch} of
 * different states by one Δt, in the caller's arrays, through the vector unit of {@code lanes}.
 *
 * <p>The package knows rates and thermodynamics through {@code kinetics} and no net, no data set and no file.
 */
package org.semenov.reactor;
