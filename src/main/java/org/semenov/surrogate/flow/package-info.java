/**
 * The surrogate for flow solvers: an exponential Rosenbrock predictor, small nets that correct it, and what keeps the result a state of the same matter and energy.
 *
 * <p>The way of a cell through {@link org.semenov.surrogate.flow.FlowStep}: {@link org.semenov.surrogate.flow.FlowSpecies} puts it into a block;
 * {@link org.semenov.lanes.ExponentialPredictor} takes it over Δt, by one exponential Rosenbrock-Euler step where the cell hardly changes, else by n substeps and by n/2. Such methods take the
 * linearised equations exactly or nearly so and leave only the rest to the order of the method: M. Hochbruck, A. Ostermann and J. Schweitzer, SIAM J. Numer. Anal. 47
 * (2009) 786. Where n = 1 that is all. Where n > 1, {@link org.semenov.surrogate.flow.StepFeatures} describes the state, Δt, the predicted change and how n and n/2
 * substeps disagree; {@link org.semenov.surrogate.flow.Whitening} turns these into inputs, and is folded into the first layer by {@link org.semenov.surrogate.flow.FlowModel};
 * one net for each reacting species says what to add to z = 10 (Y^0.1 - 1), and one what to add to the total of moles, through
 * {@link org.semenov.surrogate.flow.OutputScaling} in proportion to that disagreement. {@link org.semenov.surrogate.flow.ElementCorrection} puts the amounts back onto the totals of the
 * elements, {@link org.semenov.surrogate.flow.EnergyTemperature} finds T from the energy. Steps
 * do all that along rows of cells, in classes named after blocks; those named here do it cell by cell, for data and training and to compare with.
 *
 * <p>What is learnt is thus the local error of the predictor and nothing else, as in the hypersolvers of M. Poli et al., NeurIPS 2020: a net that says nothing
 * leaves a method of order 2, one that says nonsense can do no more than its scale allows, and neither can change elements or energy. At steps so long
 * the error is no power of Δt that an extrapolation could take off; {@code FlowStep.Variant} has the means to compare.
 *
 * <p>Every step has a score, what the predictor and the nets differ by; a distance, how far the nets' inputs are off the data; and the answer of
 * {@link org.semenov.surrogate.flow.DomainTest}, whether the state can have come from the {@link org.semenov.surrogate.flow.FlowDomain}. From these
 * {@link org.semenov.surrogate.flow.FlowGuard} tells whether the step is believed and how wrong T may be.
 * {@link org.semenov.surrogate.flow.FlowModelDirectory} keeps a model on disk.
 */
package org.semenov.surrogate.flow;
