package org.semenov.ode;

/**
 * What one integration cost.
 *
 * @param acceptedSteps steps taken
 * @param rejectedSteps steps repeated with a smaller size because the error was too large, a stage was undefined, a matrix singular
 *                      or an iteration did not converge
 * @param rightHandSideEvaluations evaluations of the right-hand side, those for differences included
 * @param jacobianEvaluations Jacobians, analytic or by differences
 * @param factorizations LU factorisations; the pair of a real and a complex one counts once
 */
public record IntegrationStatistics(int acceptedSteps, int rejectedSteps, int rightHandSideEvaluations,
        int jacobianEvaluations, int factorizations) {
}
