package org.semenov.experiment.gamma;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.semenov.dataset.AtomicFile;
import org.semenov.network.BiasOrder;

/**
 * Followed paths in files, a file a path: the text of all that its numbers depend on, the numbers, a CRC-32 over both. A
 * damaged file or one of another run is refused with the reason.
 */
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
        out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
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
        byte[] bytes = Files.readAllBytes(file);
        int content = bytes.length - Long.BYTES;
        if (content < 0 || ByteBuffer.wrap(bytes, content, Long.BYTES).getLong() != checksum(bytes, content)) {
            throw new IOException(file + ": is truncated or damaged, its checksum does not fit; delete it to follow this path anew");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, content));
        String found;
        try {
            found = in.readUTF();
            if (found.equals(origin)) {
                return Optional.of(path(problem, seed, in));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(file + ": its content does not fit (" + e + "); delete it to follow this path anew", e);
        }
        throw new IOException(file + ": belongs to another run, '" + found + "', this one is '" + origin
                + "'; use the same settings or another directory, or delete it");
    }

    private static FollowedPath path(String problem, long seed, DataInputStream in) throws IOException {
        int count = length(in);
        List<PathStage> stages = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            stages.add(new PathStage(in.readDouble(), in.readDouble(), in.readDouble(),
                    new BiasOrder(in.readInt(), in.readInt(), in.readDouble()), descent(in)));
        }
        return new FollowedPath(problem, seed, stages,
                new FeasiblePoint(in.readDouble(), in.readInt(), in.readDouble(), in.readDouble(), descent(in)));
    }

    /** Of a list of records of a number or more: never more than the rest of the file can hold. */
    private static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available() / Double.BYTES) {
            throw new IOException("a length of " + length + " before the last " + in.available() + " bytes");
        }
        return length;
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return crc.getValue();
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
        double[] theta = new double[length(in)];
        for (int p = 0; p < theta.length; p++) {
            theta[p] = in.readDouble();
        }
        return new Descent(theta, in.readDouble(), in.readDouble(), in.readInt(), in.readLong(), DescentEnd.valueOf(in.readUTF()));
    }
}
