package org.semenov.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.semenov.dataset.PairCsv;
import org.semenov.dataset.StepPair;
import org.semenov.experiment.flow.FlowDataSpec;
import org.semenov.experiment.flow.FlowSampler;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.state.GasState;
import org.semenov.state.StateLayout;

/** A directory of data for a surrogate of flow solvers: {@code data.json}, and a file {@code pairs-NNNN.csv} a chunk. */
final class FlowData {
    private final Path directory;
    private final FlowDataSpec spec;
    private final StateLayout layout;

    FlowData(Path directory, FlowDataSpec spec, StateLayout layout) {
        this.directory = directory;
        this.spec = spec;
        this.layout = layout;
    }

    /** Whether a specification is one of such data: it has a domain. */
    static boolean isSpec(Path file) throws IOException {
        return Json.tree(file).has("domain");
    }

    /** The reference to the tolerances of a specification. */
    static ReferenceSolver reference(FlowDataSpec spec, Kinetics kinetics) {
        return new ReferenceSolver(kinetics, StiffMethod.RODAS5P, spec.relativeTolerance(), spec.absoluteTolerance());
    }

    /** Refuses a directory whose chunks were drawn from another seed. */
    static void requireSeed(Path directory, long seed) throws IOException {
        long found = Json.tree(directory.resolve(Manifests.NAME)).path("seed").asLong();
        if (found != seed) {
            throw new IllegalArgumentException(directory + " holds data drawn from the seed " + found + ", not " + seed
                    + "; choose another --name or --output, or delete it");
        }
    }

    private Path file(int chunk) {
        return directory.resolve(String.format(Locale.ROOT, "pairs-%04d.csv", chunk));
    }

    /** Draws and writes a chunk that is not there yet; returns the number of its pairs. */
    int writeOrCount(FlowSampler sampler, int chunk) {
        try {
            if (Files.exists(file(chunk))) {
                return read(chunk).size();
            }
            List<StepPair> pairs = sampler.chunk(chunk);
            PairCsv.write(file(chunk), layout, pairs);
            return pairs.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pairs of all chunks, in their order. */
    List<StepPair> read() throws IOException {
        List<StepPair> pairs = new ArrayList<>();
        for (int chunk = 0; chunk * FlowSampler.CHUNK < spec.trajectories(); chunk++) {
            if (!Files.exists(file(chunk))) {
                throw new IllegalArgumentException(file(chunk) + " is missing: run generate again, which goes on where it was");
            }
            pairs.addAll(read(chunk));
        }
        return pairs;
    }

    private List<StepPair> read(int chunk) throws IOException {
        List<StepPair> pairs = PairCsv.read(file(chunk), layout);
        for (StepPair pair : pairs) {
            if (pair.set() / FlowSampler.CHUNK != chunk || pair.set() >= spec.trajectories() || !(pair.timeStep() > 0.0)
                    || !isFinite(pair.first()) || !isFinite(pair.next())) {
                throw new IllegalArgumentException(file(chunk) + " is damaged or of another specification: trajectory " + pair.set() + ", "
                        + pair.first() + "; delete it to have it generated anew");
            }
        }
        return pairs;
    }

    private static boolean isFinite(GasState state) {
        return Double.isFinite(state.temperature()) && Double.isFinite(state.pressure())
                && Arrays.stream(state.massFractions()).allMatch(Double::isFinite);
    }
}
