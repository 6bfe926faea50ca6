package org.semenov.experiment.gamma;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semenov.dataset.AtomicFile;
import org.semenov.network.BiasOrder;

/** Followed paths in files, a file a path, each with the text of all that its numbers depend on. */
final class PathCheckpoint {
    private final Path directory;

    PathCheckpoint(Path directory) {
        this.directory = directory;
    }

    private Path file(String problem, long seed) {
        return directory.resolve("path-" + problem + "-seed" + seed + ".checkpoint");
    }

    void save(FollowedPath path, String origin) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(origin);
        out.writeInt(path.stages().size());
        for (PathStage stage : path.stages()) {
            out.writeDouble(stage.gamma());
            out.writeDouble(stage.lossJ());
            out.writeDouble(stage.penalty());
            out.writeInt(stage.order().violations());
            out.writeInt(stage.order().pairs());
            out.writeDouble(stage.order().largest());
            write(stage.descent(), out);
        }
        FeasiblePoint feasible = path.feasible();
        out.writeDouble(feasible.lossJ());
        out.writeInt(feasible.ties());
        out.writeDouble(feasible.smallestMultiplier());
        out.writeDouble(feasible.largestMultiplier());
        write(feasible.descent(), out);
        AtomicFile.write(file(path.problem(), path.seed()), bytes.toByteArray());
    }

    /**
     * A path found finished.
     *
     * @throws IOException where the file is damaged or of another origin
     */
    Optional<FollowedPath> load(String problem, long seed, String origin) throws IOException {
        Path file = file(problem, seed);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            String found = in.readUTF();
            if (!found.equals(origin)) {
                throw new IOException("it belongs to another run, '" + found + "', this one is '" + origin + "'");
            }
            int count = in.readInt();
            List<PathStage> stages = new ArrayList<>();
            for (int s = 0; s < count; s++) {
                stages.add(new PathStage(in.readDouble(), in.readDouble(), in.readDouble(),
                        new BiasOrder(in.readInt(), in.readInt(), in.readDouble()), descent(in)));
            }
            return Optional.of(new FollowedPath(problem, seed, stages,
                    new FeasiblePoint(in.readDouble(), in.readInt(), in.readDouble(), in.readDouble(), descent(in))));
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(file + ": " + (e.getMessage() == null ? "is truncated" : e.getMessage()) + "; delete it to follow this path anew", e);
        }
    }

    private static void write(Descent descent, DataOutputStream out) throws IOException {
        double[] theta = descent.theta();
        out.writeInt(theta.length);
        for (double parameter : theta) {
            out.writeDouble(parameter);
        }
        out.writeDouble(descent.value());
        out.writeDouble(descent.gradientMaxNorm());
        out.writeInt(descent.iterations());
        out.writeLong(descent.evaluations());
        out.writeUTF(descent.end().name());
    }

    private static Descent descent(DataInputStream in) throws IOException {
        double[] theta = new double[in.readInt()];
        for (int p = 0; p < theta.length; p++) {
            theta[p] = in.readDouble();
        }
        return new Descent(theta, in.readDouble(), in.readDouble(), in.readInt(), in.readLong(), DescentEnd.valueOf(in.readUTF()));
    }
}
