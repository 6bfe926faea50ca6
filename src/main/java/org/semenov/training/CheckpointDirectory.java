package org.semenov.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.semenov.network.ResNet;

/**
 * Files from which a killed run goes on: {@code NAME.checkpoint} the state of a training between two iterations,
 * {@code NAME.trained} a finished one, which replaces it. A file is written beside its place and then moved there, so
 * that at any time there is a whole one or none. It holds a fingerprint of net, settings, first parameters and
 * samples, and ends with a checksum; a file of another training, or a damaged one, is refused with the reason.
 */
public final class CheckpointDirectory {
    private static final long MAGIC = 0x53454d454e4f5632L;   // "SEMENOV2"
    private static final String RUNNING = ".checkpoint";
    private static final String FINISHED = ".trained";
    private static final int BUFFER = 1 << 16;

    private final Path directory;

    /** @param directory made where it does not exist */
    public CheckpointDirectory(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    @FunctionalInterface
    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    /** Saves a training between two iterations. */
    void save(TrainingJob job, NetTrainer trainer) throws IOException {
        write(file(job.name(), RUNNING), Fingerprint.of(job), trainer::save);
    }

    /** Saves a result and deletes the checkpoint that led to it. */
    void saveResult(TrainingJob job, TrainedNet net) throws IOException {
        write(file(job.name(), FINISHED), Fingerprint.of(job), net::write);
        Files.deleteIfExists(file(job.name(), RUNNING));
    }

    /** The training saved last, empty where there is none. */
    Optional<NetTrainer> running(TrainingJob job) throws IOException {
        return read(file(job.name(), RUNNING), Fingerprint.of(job), in -> NetTrainer.resume(job, in));
    }

    /** The finished training, empty where there is none. */
    Optional<TrainedNet> finished(TrainingJob job) throws IOException {
        return read(file(job.name(), FINISHED), Fingerprint.of(job), in -> TrainedNet.read(job, in));
    }

    /** Saves a least-squares training between two iterations, or finished. */
    public void save(String name, LeastSquaresTrainer trainer) throws IOException {
        write(file(name, RUNNING), trainer.fingerprint(), trainer::save);
    }

    /** The least-squares training of a name saved last, empty where there is none. */
    public Optional<LeastSquaresTrainer> running(String name, ResNet net, LeastSquaresData data, LeastSquaresSettings settings)
            throws IOException {
        return read(file(name, RUNNING), Fingerprint.of(net, data, settings),
                in -> LeastSquaresTrainer.resume(net, data, settings, in));
    }

    /** File names from output names: what is not a letter, digit, dot, hyphen or underscore is written as %XX. */
    private Path file(String name, String ending) {
        return directory.resolve(URLEncoder.encode(name, StandardCharsets.UTF_8).replace("*", "%2A") + ending);
    }

    /** Plain streams and not channels, which an interrupt of the thread would close half-written. */
    private static void write(Path target, Fingerprint fingerprint, Content content) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (FileOutputStream file = new FileOutputStream(part.toFile())) {
            CheckedOutputStream checked = new CheckedOutputStream(file, new CRC32());
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(checked, BUFFER));
            out.writeLong(MAGIC);
            byte[] settings = fingerprint.settingsBytes();
            out.writeInt(settings.length);
            out.write(settings);
            out.writeUTF(fingerprint.numbers());
            content.write(out);
            out.flush();
            out.writeLong(checked.getChecksum().getValue());
            out.flush();
            file.getFD().sync();
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static <T> Optional<T> read(Path file, Fingerprint fingerprint, Reader<T> reader) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        requireChecksum(file);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            in.readLong();
            byte[] settings = new byte[in.readInt()];
            in.readFully(settings);
            requireSame(file, fingerprint, new String(settings, StandardCharsets.UTF_8), in.readUTF());
            return Optional.of(reader.read(in));
        } catch (CheckpointException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new CheckpointException(file, "cannot be continued from: " + e.getMessage()
                    + "; delete it to start this net anew", e);
        }
    }

    private static void requireSame(Path file, Fingerprint wanted, String settings, String numbers)
            throws CheckpointException {
        String others = Fingerprint.arithmeticOf(settings);
        String own = Fingerprint.arithmeticOf(wanted.settings());
        if (!settings.equals(wanted.settings()) && (settings.substring(0, settings.length() - others.length()) + own).equals(wanted.settings())) {
            throw new CheckpointException(file, "was computed in " + Fingerprint.named(others) + " arithmetic, this run computes in "
                    + Fingerprint.named(own) + ", with other last digits; run java as then (--add-modules jdk.incubator.vector for vector,"
                    + " -Dsemenov.arithmetic=plain for plain), or use another directory");
        }
        if (!settings.equals(wanted.settings())) {
            throw new CheckpointException(file, "belongs to another training, '" + settings + "', this one is '"
                    + wanted.settings() + "'; use the same settings or another directory");
        }
        if (!numbers.equals(wanted.numbers())) {
            throw new CheckpointException(file, "belongs to a training with the same settings but other samples or"
                    + " first parameters (another seed?); use the same or another directory");
        }
    }

    /** Before anything in the file is believed, even a length. */
    private static void requireChecksum(Path file) throws IOException {
        long content = Files.size(file) - Long.BYTES;
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            CheckedInputStream checked = new CheckedInputStream(raw, new CRC32());
            DataInputStream in = new DataInputStream(checked);
            if (content < Long.BYTES || in.readLong() != MAGIC) {
                throw new CheckpointException(file, "is not a checkpoint of this version of the program, or an empty one;"
                        + " delete it to start this net anew");
            }
            in.skipNBytes(content - Long.BYTES);
            long checksum = checked.getChecksum().getValue();
            if (in.readLong() != checksum) {
                throw new CheckpointException(file, "is truncated or damaged, its checksum does not fit;"
                        + " delete it to start this net anew");
            }
        } catch (EOFException e) {
            throw new CheckpointException(file, "is truncated; delete it to start this net anew", e);
        }
    }
}
