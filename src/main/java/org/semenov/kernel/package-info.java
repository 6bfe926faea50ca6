/**
 * The kernel for flow solvers: {@link org.semenov.kernel.ChemistryKernel} advances a {@link org.semenov.kernel.KernelBatch}, the caller's arrays of
 * T, p and Y, by one Δt, and so a {@link org.semenov.kernel.FloatKernelBatch} of single precision; a {@link org.semenov.kernel.KernelTeam} does so with several threads.
 *
 * <p>The way of a cell: it is checked ({@code CellCheck}: what is no state is refused by name and left as it was), goes into a block, through
 * {@link org.semenov.surrogate.flow.FlowStep}, and past the model's {@link org.semenov.surrogate.flow.FlowGuard}; where the guard does not believe the step, the cell
 * goes from its old state through the reference instead. Every cell comes out with a {@link org.semenov.kernel.KernelStatus}, an estimate of its error and its cost.
 *
 * <p>The kernel has no memory from step to step. SI units throughout; nothing here knows which mechanism it is.
 */
package org.semenov.kernel;
