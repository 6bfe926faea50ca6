/**
 * Stiff integrators on Hipparchus' interfaces, with dense output and events.
 *
 * <p>Hipparchus has no method for stiff equations. {@link org.semenov.ode.StiffIntegrator} is a Hipparchus
 * {@code AdaptiveStepsizeIntegrator} with the one loop over the steps: step handlers, event detectors, step normalizers and
 * dense output models of the library work on every method, and an integration that cannot go on says why
 * ({@link org.semenov.ode.StepFailureReason}). {@link org.semenov.ode.StiffMethod} is the choice of a method by its name.
 * Three families that share no formula check each other:
 * <ul>
 * <li>Rosenbrock-Wanner ({@link org.semenov.ode.RosenbrockIntegrator}): linearly implicit, {@code s} solves with one matrix
 * {@code W = I/(h gamma) - J} a step and no iteration. A method is data ({@link org.semenov.ode.RosenbrockTableau}; the
 * instances are {@link org.semenov.ode.Rodas5P} and {@link org.semenov.ode.Rodas4}).</li>
 * <li>Implicit Runge-Kutta ({@link org.semenov.ode.Radau5Integrator}): Radau IIA of order 5 by simplified Newton iterations
 * that keep Jacobian and factors as long as they contract.</li>
 * <li>Multistep ({@link org.semenov.ode.BdfIntegrator}): orders 1 to 5, one factorisation for some ten steps.</li>
 * </ul>
 *
 * <p>The way of the data through one step: the right-hand side and its Jacobian (analytic where the equations provide it,
 * otherwise by scaled differences) give the matrices; LU factors and solves give the new state, the error estimate and the
 * coefficients of the interpolant, one polynomial form for all. A step with a large or undefined error is repeated smaller.
 * Linear invariants are kept to rounding, and the rounding of adding a step to the state is carried to the next step.
 *
 * <p>What the equations may tell about themselves, all optional: {@link org.semenov.ode.InPlaceEquation} (both
 * written into arrays of the caller) or {@code ODEJacobiansProvider} (Hipparchus; the Jacobian),
 * {@link org.semenov.ode.AutonomousEquation} (the time does not appear) and {@link org.semenov.ode.TimeDerivativeProvider} (the partial time derivative).
 *
 * <p>Times inside a step, of events too, are as accurate as the interpolant. On kinetics that is the accuracy of the
 * steps; where a stiff term forces a component to follow a given function of time, it is less, and a maximal step
 * helps. The library's event detectors bring absolute constants of their own: their root solver needs an accuracy that
 * is small against the interval, since a detector skips steps shorter than that.
 *
 * <p>The package knows no chemistry: no species, no temperature and no unit. It has no absolute constants, so that
 * intervals of 1e-9 and of 4e10 are treated alike. An integrator is not shared by threads; tableaux are immutable and
 * are.
 */
package org.semenov.ode;
