/**
 * Advances many cells of a flow solver, each an adiabatic reactor of its own, by one time step: the method of {@code ode} written for the
 * vector unit, so that as many different cells as it is wide, eight of 512 bits, go through a step at a time.
 *
 * <p>{@link org.semenov.lanes.CellIntegrator} takes {@link org.semenov.lanes.CellArrays}, the caller's arrays of T, p, Y_k and step sizes,
 * and {@link org.semenov.lanes.CellSettings}. {@code LaneIntegrator} keeps a cell in every lane, with its own time, step size and error, and
 * gives a lane whose cell is done the next one. {@code LaneStep} is a Rosenbrock step of all lanes, {@code LaneMatrix} its triangles,
 * {@code LaneReactor} the equations and their Jacobian over the amounts of the species that react and T, {@code LaneKinetics} the rates:
 * {@code LaneTemperature}, {@code LaneThermo}, {@code LaneRateConstants} with {@code LaneArrhenius} and {@code LaneFalloff},
 * {@code LaneStoichiometry} and {@code LaneDerivatives}, which lists what makes up each entry of the Jacobian. {@code LaneMath} has exp and
 * ln; {@code LaneProgram} keeps the compiled units small. Arrays are laid out as [entry LANES + lane].
 *
 * <p>{@code SingleIntegrator} does the same cell by cell with {@code kinetics} and a matrix that exchanges rows: for mechanisms with rates
 * that are not in lanes ({@code LaneSupport}), for a Java without the vector module, and for the few cells for which the lanes find no
 * step. Both follow {@code StepSizeRule}, so that they agree to the order of the tolerance.
 *
 * <p>{@link org.semenov.lanes.ExponentialPredictor} takes cells a time step on without an error to be controlled, in blocks of columns,
 * {@link org.semenov.lanes.PredictorBlock}. {@code LanePredictor} does so with {@code LaneExponentialStep}, {@code LaneComplexSystem} and
 * {@code LaneCoordinates}, {@code SinglePredictor} cell by cell; both follow {@code GrowthRule} and {@code PartialFractions}.
 *
 * <p>A cell's result depends on nothing but the cell: not on its neighbours, its place or the size of the batch, to the bit. An advance
 * allocates nothing. An instance is for one thread; threads share the arrays and take different ranges of cells. Nothing is clipped: a cell
 * that fails has a {@link org.semenov.lanes.CellStatus} and the state reached.
 *
 * <p>The package uses the incubating vector module of the JDK in the classes whose names begin with Lane, which are loaded only where the
 * module is there. It knows no file and no command.
 */
package org.semenov.lanes;
