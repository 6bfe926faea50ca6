/**
 * The command line: parses arguments, calls the rest, prints. The only place that writes to standard output or standard
 * error, or exits.
 *
 * <p>One class a command; options that several commands share are mixins
 * ({@link org.semenov.cli.CommonOptions}, {@link org.semenov.cli.MechanismOptions}, {@link org.semenov.cli.ReactorOptions},
 * {@link org.semenov.cli.StateOptions}, {@link org.semenov.cli.SolverOptions}). {@link org.semenov.cli.Quantity} reads numbers with units,
 * {@link org.semenov.cli.Progress} shows long work, {@link org.semenov.cli.Failures} turns every failure into one line and
 * an exit status: 0 done, 2 the user's mistake, 1 our fault or a numerical failure.
 */
package org.semenov.cli;
