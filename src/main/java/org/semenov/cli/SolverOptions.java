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

    ReferenceSolver reference(Kinetics kinetics) {
        return reference(kinetics, integrator, relativeTolerance, absoluteTolerance);
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
