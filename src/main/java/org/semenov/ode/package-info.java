/**
 * Stiff integrators on Hipparchus' interfaces, with dense output and events.
 *
 * <p>Hipparchus has no method for stiff equations. This package adds the Rosenbrock-Wanner family: linearly implicit
 * methods that solve {@code s} linear systems with one matrix {@code W = I/(h gamma) - J} a step and need no Newton
 * iteration. A method is data ({@link org.semenov.ode.RosenbrockTableau}; the instances are
 * {@link org.semenov.ode.Rodas5P} and {@link org.semenov.ode.Rodas4}), and one loop,
 * {@link org.semenov.ode.RosenbrockIntegrator}, runs them all. It is a Hipparchus {@code AdaptiveStepsizeIntegrator}:
 * step handlers, event detectors, step normalizers and dense output models of the library work on it.
 *
 * <p>The way of the data through one step: the right-hand side, its Jacobian and its time derivative at the start of
 * the step (analytic where the equations provide them, otherwise by scaled differences) give {@code W}; one LU
 * factorisation and {@code s} solves give the stages; the stages give the new state, the error estimate and the
 * coefficients of the interpolant. A step with a large or undefined error is repeated smaller with the same Jacobian.
 *
 * <p>What the equations may tell about themselves, all optional: {@code ODEJacobiansProvider} (Hipparchus; the
 * Jacobian), {@link org.semenov.ode.AutonomousEquation} (the time does not appear) and
 * {@link org.semenov.ode.TimeDerivativeProvider} (the partial time derivative).
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
