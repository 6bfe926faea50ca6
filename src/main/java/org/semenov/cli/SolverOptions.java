package org.semenov.cli;

import java.util.Iterator;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.ReferenceSolver;
import picocli.CommandLine.Option;

/** The reference integrator and its tolerances. */
final class SolverOptions {
    @Option(names = "--integrator", paramLabel = "NAME", defaultValue = "Rodas5P",
            description = "Stiff method: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).",
            completionCandidates = Names.class)
    String integrator;

    @Option(names = "--rtol", paramLabel = "R", defaultValue = "1e-9",
            description = "Relative tolerance of T and every mass fraction (default ${DEFAULT-VALUE}).")
    double relativeTolerance;

    @Option(names = "--atol", paramLabel = "A", defaultValue = "1e-18",
            description = "Absolute tolerance of T [K] and every mass fraction (default ${DEFAULT-VALUE}).")
    double absoluteTolerance;

    @Option(names = "--step-limit", paramLabel = "N", defaultValue = "10000000",
            description = "Steps of one integration, accepted and rejected, at most (default ${DEFAULT-VALUE}).")
    int stepLimit;

    @Option(names = "--strict-temperature-range",
            description = "End an integration where the temperature leaves the range of the thermodynamic fits (default: extrapolate,"
                    + " and count such states).")
    boolean strictTemperatureRange;

    ReferenceSolver reference(Kinetics kinetics) {
        return limited(reference(kinetics, integrator, relativeTolerance, absoluteTolerance));
    }

    /** A solver with the limits of these options. */
    ReferenceSolver limited(ReferenceSolver solver) {
        if (stepLimit < 1) {
            throw new IllegalArgumentException("--step-limit " + stepLimit + " is not at least 1");
        }
        ReferenceSolver limited = solver.withStepLimit(stepLimit);
        return strictTemperatureRange ? limited.withStrictTemperatureRange() : limited;
    }

    /** The same from a file's settings instead of options. */
    static ReferenceSolver reference(Kinetics kinetics, String integrator, double relativeTolerance, double absoluteTolerance) {
        return new ReferenceSolver(kinetics, StiffMethod.byName(integrator), relativeTolerance, absoluteTolerance);
    }

    /** The names of the methods, for the help. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return StiffMethod.all().stream().map(StiffMethod::name).iterator();
        }
    }
}
