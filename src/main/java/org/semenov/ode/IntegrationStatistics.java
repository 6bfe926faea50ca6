package org.semenov.ode;

/**
 * What one integration cost.
 *
 * @param acceptedSteps steps taken
 * @param rejectedSteps steps repeated with a smaller size because the error was too large or a stage was undefined
 * @param rightHandSideEvaluations evaluations of the right-hand side, those for differences included
 * @param jacobianEvaluations Jacobians, analytic or by differences; one an accepted step
 * @param factorizations LU factorisations; one a step, accepted or rejected
 */
public record IntegrationStatistics(int acceptedSteps, int rejectedSteps, int rightHandSideEvaluations,
        int jacobianEvaluations, int factorizations) {
}
