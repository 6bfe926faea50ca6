package org.semenov.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.semenov.reactor.Mixture;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.state.Trajectory;

/**
 * Integrates the trajectories of a {@link DataSpec}, one task a trajectory on several threads; the result does not
 * depend on their number. With a directory, each trajectory is written as soon as it is there, and one already written
 * is read instead of integrated again, so an interrupted run goes on where it was.
 */
public final class TrajectoryGenerator {
    private final DataSpec spec;
    private final ReferenceSolver solver;
    private final int threads;

    public TrajectoryGenerator(DataSpec spec, ReferenceSolver solver, int threads) {
        this.spec = spec;
        this.solver = solver;
        this.threads = threads;
    }

    /** The state a trajectory starts from. */
    public GasState firstState(double temperature) {
        return new GasState(temperature, spec.pressure(), new Mixture(solver.kinetics()).massFractions(spec.composition()));
    }

    /** All trajectories, in the order of the temperatures, kept in memory. */
    public List<Trajectory> generate(IntConsumer done) {
        return inParallel(done, set -> integrate(spec.temperatures().get(set)));
    }

    /**
     * All trajectories, each in a file of the directory.
     *
     * @param directory where {@code trajectory-NNNN.csv} are written
     * @param done      told the number of each finished trajectory, from several threads
     */
    public List<Trajectory> generate(Path directory, IntConsumer done) {
        return inParallel(done, set -> {
            Path file = directory.resolve(String.format(Locale.ROOT, "trajectory-%04d.csv", set));
            try {
                if (Files.exists(file)) {
                    return checked(file, TrajectoryCsv.read(file, solver.layout()), spec.temperatures().get(set));
                }
                Trajectory trajectory = integrate(spec.temperatures().get(set));
                TrajectoryCsv.write(file, trajectory);
                return trajectory;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A trajectory found is one of this specification, whole and of numbers, or refused. */
    private Trajectory checked(Path file, Trajectory found, double temperature) {
        boolean finite = found.states().stream().allMatch(state -> Double.isFinite(state.temperature())
                && Double.isFinite(state.pressure()) && Arrays.stream(state.massFractions()).allMatch(Double::isFinite));
        if (!finite || !Arrays.equals(found.times(), spec.times()) || !sameStart(found.first(), firstState(temperature))) {
            throw new IllegalArgumentException(file + " is damaged or of another specification: it should hold "
                    + (spec.steps() + 1) + " states of numbers from " + temperature + " K, " + spec.pressure() + " Pa, " + spec.composition() + ", a time step of " + spec.timeStep()
                    + " s apart; delete it to have it integrated anew");
        }
        return found;
    }

    /** Equal but for the rounding of going from pressure to density and back. */
    private static boolean sameStart(GasState found, GasState expected) {
        boolean same = Math.abs(found.temperature() - expected.temperature()) <= 1e-9 * expected.temperature()
                && Math.abs(found.pressure() - expected.pressure()) <= 1e-9 * expected.pressure();
        for (int k = 0; k < expected.speciesCount(); k++) {
            same &= Math.abs(found.massFraction(k) - expected.massFraction(k)) <= 1e-9;
        }
        return same;
    }

    private Trajectory integrate(double temperature) {
        return solver.solve(firstState(temperature), spec.closure(), spec.times());
    }

    private List<Trajectory> inParallel(IntConsumer done, IntFunction<Trajectory> task) {
        Trajectory[] trajectories = new Trajectory[spec.temperatures().size()];
        Parallel.run(threads, trajectories.length, set -> {
            trajectories[set] = task.apply(set);
            done.accept(set);
        });
        return List.of(trajectories);
    }

    /** The one-step pairs of trajectories, in their order. */
    public static List<StepPair> pairs(List<Trajectory> trajectories, double timeStep) {
        List<StepPair> pairs = new ArrayList<>();
        for (int set = 0; set < trajectories.size(); set++) {
            Trajectory trajectory = trajectories.get(set);
            for (int n = 0; n + 1 < trajectory.size(); n++) {
                pairs.add(new StepPair(set, trajectory.time(n), timeStep, trajectory.state(n), trajectory.state(n + 1)));
            }
        }
        return pairs;
    }
}
