package org.semenov.experiment.precision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semenov.experiment.CellWorkload;
import org.semenov.experiment.ExperimentListener;
import org.semenov.experiment.precision.PrecisionResults.Measured;
import org.semenov.kinetics.Kinetics;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/**
 * Error against time of every integrator: cells of a flow solver, ignitions of H2-O2 at 1400 K and 2000 K and of methane where its
 * mechanism is given, and five classic problems; with CVODE in the same run where its driver is built. Chemistry comes first, while
 * the compiler has seen no other equations, as in a program that solves no others.
 */
public final class IntegratorBenchmark {
    private static final double ONE_ATMOSPHERE = PhysicalConstants.ONE_ATMOSPHERE;
    private static final double[] CELL_STEPS = {1e-6, 1e-7};

    private final PrecisionSettings settings;
    private final ExperimentListener listener;
    private final Optional<Path> peer;
    private String lanes = "";
    private String peerVersion = "none: src/test/c/cvode/build.sh was not run";

    /** @param peer the executable that src/test/c/cvode/build.sh makes, if there is one */
    public IntegratorBenchmark(PrecisionSettings settings, Optional<Path> peer, ExperimentListener listener) {
        this.settings = settings;
        this.peer = peer;
        this.listener = listener;
    }

    /**
     * Measures all of it.
     *
     * @param hydrogen kinetics of a mechanism with H2 and O2
     * @param methane  kinetics of a mechanism with CH4, O2 and N2, if there is one
     * @param seed     of the cells
     */
    public PrecisionResults run(Kinetics hydrogen, Optional<Kinetics> methane, long seed) throws IOException {
        List<Measured> measured = new ArrayList<>();
        StiffProblem cold = hydrogen("H2-O2-1400K", hydrogen, 1400.0);
        measured.addAll(cells(hydrogen, cold, seed));
        measured.add(solved(cold));
        measured.add(solved(hydrogen("H2-O2-2000K", hydrogen, 2000.0)));
        if (methane.isPresent()) {
            measured.add(solved(IgnitionProblem.of("CH4-air-1500K", "Ignition of CH4-air, φ = 1, 1500 K, 1 atm, constant volume, to 10 ms",
                    methane.get(), 1500.0, ONE_ATMOSPHERE, "CH4:1,O2:2,N2:7.52", 1e-2)));
        }
        for (StiffProblem classic : ClassicProblems.all()) {
            measured.add(solved(classic));
        }
        return new PrecisionResults(measured, peerVersion, lanes);
    }

    private static StiffProblem hydrogen(String name, Kinetics kinetics, double temperature) {
        return IgnitionProblem.of(name, "Ignition of 2 H2 + O2, " + (int) temperature + " K, 1 atm, constant volume, to 1 ms", kinetics,
                temperature, ONE_ATMOSPHERE, "H2:2,O2:1", 1e-3);
    }

    private Measured solved(StiffProblem problem) throws IOException {
        List<PrecisionMethod> methods = JavaMethod.all(problem);
        listener.stage("reference of " + problem.name(), "solutions", methods.size());
        if (peer.isEmpty()) {
            return solved(problem, methods, ProblemReference.of(problem, settings, Optional.empty()));
        }
        try (CvodePeer cvode = startChecked(problem, List.of())) {
            PeerMethod method = new PeerMethod(cvode);
            methods.add(method);
            return solved(problem, methods, ProblemReference.of(problem, settings, Optional.of(method)));
        }
    }

    private Measured solved(StiffProblem problem, List<PrecisionMethod> methods, ProblemReference reference) {
        return new Measured(problem.name(), problem.title(), problem.measure().text(), false, reference,
                new ProblemMeasurement(settings, listener).run(problem, methods, reference));
    }

    private List<Measured> cells(Kinetics kinetics, StiffProblem problem, long seed) throws IOException {
        List<GasState> states = new CellWorkload(kinetics).sample(settings.cells(), seed);
        List<CellMethod> methods = new ArrayList<>();
        StiffMethod.all().forEach(method -> methods.add(new SolverCells(kinetics, method, states)));
        methods.add(new BatchCells(kinetics, StiffMethod.RODAS5P, states, false));
        Optional<String> obstacle = new ReferenceSolver(kinetics, StiffMethod.RODAS5P, 1e-6, 1e-12)
                .newBatch(ReactorClosure.CONSTANT_VOLUME).obstacle();
        if (obstacle.isEmpty()) {
            methods.add(new BatchCells(kinetics, StiffMethod.RODAS5P, states, true));
            methods.add(new BatchCells(kinetics, StiffMethod.RODAS4, states, true));
        }
        lanes = obstacle.map(reason -> "none: " + reason).orElse("in use");
        if (peer.isEmpty()) {
            return cells(methods);
        }
        List<CvodePeer.Cell> cells = PeerCells.of(kinetics, states);
        try (CvodePeer cvode = startChecked(problem, cells)) {
            methods.add(new PeerCells(cvode));
            return cells(methods);
        }
    }

    private List<Measured> cells(List<CellMethod> methods) {
        CellMeasurement measurement = new CellMeasurement(settings, listener, methods);
        List<Measured> measured = new ArrayList<>();
        for (double step : CELL_STEPS) {
            listener.stage("reference of " + CellMeasurement.name(step), "solutions", methods.size());
            ProblemReference reference = measurement.reference(step);
            measured.add(new Measured(reference.problem(), CellMeasurement.title(settings.cells(), step),
                    "rms relative error of T", true, reference, measurement.run(step, reference)));
        }
        return measured;
    }

    private CvodePeer startChecked(StiffProblem problem, List<CvodePeer.Cell> cells) throws IOException {
        CvodePeer cvode = CvodePeer.startChecked(peer.orElseThrow(), problem, cells);
        peerVersion = cvode.version();
        return cvode;
    }
}
