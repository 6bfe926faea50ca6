package org.semenov.experiment.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semenov.chemkin.ChemkinReader;
import org.semenov.experiment.CellWorkload;
import org.semenov.kinetics.Kinetics;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.PressureLogRate;
import org.semenov.mechanism.Reaction;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.AdiabaticReactor;
import org.semenov.reactor.Mechanisms;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/** The C driver: its rates are ours, its Jacobian is that of its rates, and CVODE with them finds our solutions. */
class CvodePeerTest {
    private static Path executable;

    @BeforeAll
    static void build() throws Exception {
        executable = CvodeDriver.executable();
    }

    static Stream<StiffProblem> problems() {
        return Stream.concat(ClassicProblems.all().stream(), Stream.of(hydrogen(1400.0), hydrogen(2000.0)));
    }

    private static StiffProblem hydrogen(double temperature) {
        return IgnitionProblem.of("H2-O2", "", Mechanisms.hydrogenOxygen(), temperature, 101325.0, "H2:2,O2:1", 1e-3);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void ratesAreOurs_andTheJacobianIsTheirs(StiffProblem problem) throws Exception {
        try (CvodePeer peer = CvodePeer.start(executable, problem, PeerChecks.of(problem), List.of())) {
            double[] differences = peer.check();
            assertTrue(differences[0] < 1e-12, "rates differ by " + differences[0]);
            assertTrue(differences[1] < 1e-6, "the Jacobian differs by " + differences[1]);
        }
    }

    /** The check finds a rate that is off by one part in 1e8. */
    @Test
    void aWrongRateIsFound() throws Exception {
        StiffProblem problem = hydrogen(1400.0);
        List<CvodePeer.Check> wrong = new ArrayList<>();
        for (CvodePeer.Check check : PeerChecks.of(problem)) {
            double[] rates = check.rates().clone();
            rates[1] *= 1.0 + 1e-8;
            wrong.add(new CvodePeer.Check(check.density(), check.state(), rates));
        }
        try (CvodePeer peer = CvodePeer.start(executable, problem, wrong, List.of())) {
            assertTrue(peer.check()[0] > 1e-10);
        }
    }

    /** Beside the four-parameter Troe fit of the mechanism: Lindemann, Troe with three parameters, SRI, one-way, negative A in duplicates. */
    @Test
    void ratesOfEveryFormAreOurs(@TempDir Path directory) throws Exception {
        String text = Files.readString(Path.of("mechanisms/h2o2-ramec.inp")).stripTrailing();
        Path file = directory.resolve("forms.inp");
        Files.writeString(file, text.substring(0, text.length() - "END".length()) + """
                O+OH(+M)<=>HO2(+M)   1.0E+13  0.2  1000.0
                    LOW /2.0E+18 -1.0 500.0/ H2O/5.0/
                H+OH(+M)<=>H2O(+M)   2.0E+13  0.0  0.0
                    LOW /2.3E+18 -0.9 -1700.0/ TROE /0.6 80.0 1700.0/ O2/0.3/
                O+H2O(+M)<=>H2O2(+M)   3.0E+12  0.1  500.0
                    LOW /1.0E+18 -0.8 300.0/ SRI /0.54 201.0 1024.0 1.2 0.1/
                H2+O2=>2OH   1.0E+13  0.1  48000.0
                H2O2+O2=>2HO2   4.2E+12  0.0  40000.0
                    DUP
                H2O2+O2=>2HO2   -1.3E+10  0.0  20000.0
                    DUP
                END
                """);
        StiffProblem problem = IgnitionProblem.of("forms", "", new Kinetics(ChemkinReader.read(file)), 1300.0, 5e5, "H2:2,O2:1", 1e-3);
        try (CvodePeer peer = CvodePeer.start(executable, problem, PeerChecks.of(problem), List.of())) {
            double[] differences = peer.check();
            assertTrue(differences[0] < 1e-12, "rates differ by " + differences[0]);
            assertTrue(differences[1] < 1e-6, "the Jacobian differs by " + differences[1]);
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void solutionsAgree(StiffProblem problem) throws Exception {
        try (CvodePeer peer = CvodePeer.start(executable, problem, List.of(), List.of())) {
            Solution ours = JavaMethod.stiff(StiffMethod.RODAS5P, problem).solve(1e-9, 10.0);
            Solution theirs = peer.solve(1e-10);
            assertTrue(theirs.ok() && ours.ok());
            assertTrue(theirs.steps() > 100 && theirs.rates().orElseThrow() > theirs.steps() && theirs.jacobians().orElseThrow() > 0);
            double difference = problem.measure().of(theirs.samples(), ours.samples());
            assertTrue(difference < 1e-6, "solutions differ by " + difference);
            assertTrue(peer.medianSeconds(1e-4, 3) > 0.0);
        }
    }

    @Test
    void cellsAreThoseOfTheReferenceSolver() throws Exception {
        Kinetics kinetics = Mechanisms.hydrogenOxygen();
        List<GasState> states = new CellWorkload(kinetics).sample(20, 7L);
        List<CvodePeer.Cell> cells = states.stream().map(state -> new CvodePeer.Cell(kinetics.thermodynamics()
                .density(state.temperature(), state.pressure(), state.massFractions()), AdiabaticReactor.vectorOf(state))).toList();
        ReferenceSolver solver = new ReferenceSolver(kinetics, StiffMethod.RODAS5P, 1e-10, 1e-16);
        try (CvodePeer peer = CvodePeer.start(executable, hydrogen(1400.0), List.of(), cells)) {
            Solution ends = peer.advanceCells(1e-9, 1e-6);
            for (int n = 0; n < cells.size(); n++) {
                double exact = solver.advance(states.get(n), ReactorClosure.CONSTANT_VOLUME, 1e-6).temperature();
                assertEquals(exact, ends.samples()[n][0], 1e-6 * exact, "T of cell " + n);
            }
            assertTrue(peer.medianSecondsOfCells(1e-6, 1e-6, 2) > 0.0);
        }
    }

    @Test
    void aProgramThatIsNotThePeerIsRefused() {
        UncheckedIOException failure = assertThrows(UncheckedIOException.class, () -> {
            try (CvodePeer peer = CvodePeer.start(Path.of("/bin/true"), hydrogen(1400.0), List.of(), List.of())) {
                peer.version();
            }
        });
        assertTrue(failure.getMessage() != null);
    }

    @Test
    void aMechanismOutOfItsReachIsRefusedByName() {
        Mechanism whole = Mechanisms.hydrogenOxygen().mechanism();
        PressureLogRate table = new PressureLogRate(List.of(new PressureLogRate.Level(1e5, List.of(new Arrhenius(1.0, 0.0, 0.0)))));
        Reaction first = whole.reactions().get(2);
        Mechanism beyond = new Mechanism("beyond", whole.elements(), whole.species(), List.of(new Reaction(first.equation(),
                first.reactants(), first.products(), true, table, false, 1)), "beyond.inp", "");
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> PeerText.equations(beyond, 1.0));
        assertTrue(refusal.getMessage().contains(first.equation()) && refusal.getMessage().contains("PressureLogRate"), refusal.getMessage());
    }
}
