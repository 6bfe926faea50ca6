/**
 * Unconstrained descent on a flat parameter vector: quasi-Newton methods with an Armijo line search, and damped Gauss-Newton
 * for sums of squares.
 *
 * <p>The way of a run: an {@link org.semenov.optim.Objective} gives value and gradient; a
 * {@link org.semenov.optim.Minimizer} (immutable settings, {@link org.semenov.optim.Bfgs} or
 * {@link org.semenov.optim.LimitedMemoryBfgs}) begins a {@link org.semenov.optim.Minimization}; its owner calls
 * {@code iterate()} as long as it likes, watches value and gradient between iterations, saves it and resumes it. When
 * no further iteration is possible the run says so with a {@link org.semenov.optim.StopReason}. Patience on a
 * validation error and limits on iterations belong to the owner of the loop, not to this package.
 *
 * <p>Three questions are kept apart. <em>Which way</em>: an approximation of the inverse Hessian, dense and packed or
 * of limited memory, gives the direction p = -H g. <em>How far</em>:
 * {@link org.semenov.optim.ArmijoBacktracking} contracts a trial step until the value decreases enough, and rejects
 * values that are not finite. <em>What to learn</em>: the pair (s, y) of step and gradient change updates H, unless
 * its curvature y·s is not safely positive, which Armijo's condition alone does not guarantee; the update is then
 * left out and counted. A direction that fails is replaced once by the steepest descent, counted too.
 *
 * <p>Sums of squares have a method of their own: a {@link org.semenov.optim.LeastSquares} gives also its Gauss-Newton matrix, in
 * a {@link org.semenov.optim.NormalMatrix} to which it adds the rows of its Jacobian, and
 * {@link org.semenov.optim.LevenbergMarquardt} begins a {@link org.semenov.optim.LevenbergMarquardtRun} with the same loop around
 * it. The product of the rows and the Cholesky factor are one kernel, {@link org.semenov.optim.RankUpdate}, in plain Java or
 * through the vector unit.
 *
 * <p>Everything runs on the calling thread in a fixed order of summation, so that the same objective, start and
 * settings give the same bits, interrupted or not. Runs on different threads share nothing.
 *
 * <p>The package knows no network, no data and no chemistry, and uses the JDK alone. Formulae are those of J. Nocedal,
 * S. J. Wright, Numerical Optimization, 2nd edition, Springer 2006, cited as "NW" with the number of the equation.
 */
package org.semenov.optim;
