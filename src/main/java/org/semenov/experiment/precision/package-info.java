/**
 * Work-precision of the integrators: error against time, tolerances swept, every method and CVODE as a peer in one run.
 *
 * <p>The way of the data: a {@link org.semenov.experiment.precision.StiffProblem} (five of the Test Set for IVP Solvers in
 * {@link org.semenov.experiment.precision.ClassicProblems}, ignitions by {@link org.semenov.experiment.precision.IgnitionProblem})
 * is solved tightly by two unlike methods ({@link org.semenov.experiment.precision.ProblemReference}), then by every
 * {@link org.semenov.experiment.precision.PrecisionMethod} at every tolerance
 * ({@link org.semenov.experiment.precision.ProblemMeasurement}); the cells of a flow solver, each advanced one time step from a cold
 * restart, likewise ({@link org.semenov.experiment.precision.CellMeasurement}). Each pair of method and tolerance is a
 * {@link org.semenov.experiment.precision.PrecisionPoint}, the points of a method a
 * {@link org.semenov.experiment.precision.PrecisionCurve}, which says what a given error costs.
 * {@link org.semenov.experiment.precision.PrecisionResults} writes tables, diagrams and references.
 *
 * <p>The peer is an executable of this project, src/test/c/cvode, built where SUNDIALS is installed: CVODE with its dense solver and
 * an analytic Jacobian, which evaluates the same rates in C. {@link org.semenov.experiment.precision.PeerText} writes the problem and
 * the mechanism as text, {@link org.semenov.experiment.precision.CvodePeer} starts the program and talks to it over its standard
 * streams; its clock is read inside C, so that no conversation is timed. Before anything is measured the peer checks its
 * rates against ours and its Jacobian against differences.
 *
 * <p>Times are processor times of the one thread that computes, medians of rounds; in each round every method and tolerance has its
 * turn, so that a slow minute of the machine falls on all. The package knows neither the number of methods nor any mechanism, and
 * writes no file but what {@code PrecisionResults} is told.
 */
package org.semenov.experiment.precision;
