/**
 * From trajectories of the reference to encoded samples.
 *
 * <p>A {@link org.semenov.dataset.DataSpec} says which trajectories;
 * {@link org.semenov.dataset.TrajectoryGenerator} integrates them in parallel, resumable;
 * {@link org.semenov.dataset.StepPair} is one time step of one of them. {@link org.semenov.dataset.StateEncoding} is the
 * only place where a state becomes numbers for a net and back, in training and in stepping;
 * {@link org.semenov.dataset.SampleEncoder} splits pairs, adds jittered copies and encodes them into
 * {@link org.semenov.dataset.Samples}. CSV goes in and out by column name through
 * {@link org.semenov.dataset.StateTable}; {@link org.semenov.dataset.AtomicFile} writes a file whole or not at all.
 *
 * <p>The package knows no net and no loss.
 */
package org.semenov.dataset;
