package org.semenov.experiment.mnist;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.semenov.dataset.AtomicFile;

/**
 * A net between two epochs in one file: what it belongs to, what is known of it, its state, a CRC-32 over all that. A
 * damaged file or one of another training is refused with the reason.
 */
final class RunCheckpoint {
    private final Path file;
    private final String training;

    /** @param training all that the numbers depend on, as text */
    RunCheckpoint(Path file, String training) {
        this.file = file;
        this.training = training;
    }

    void save(MnistRun run, DigitNet net) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(training);
        run.write(out);
        net.save(out);
        out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        AtomicFile.write(file, bytes.toByteArray());
    }

    /** The run saved last with the net brought to its state, or the one given where nothing was saved. */
    MnistRun resume(MnistRun begun, DigitNet net) throws IOException {
        if (!Files.exists(file)) {
            return begun;
        }
        byte[] bytes = Files.readAllBytes(file);
        int content = bytes.length - Long.BYTES;
        if (content < 0 || ByteBuffer.wrap(bytes, content, Long.BYTES).getLong() != checksum(bytes, content)) {
            throw new IOException(file + ": is truncated or damaged, its checksum does not fit; delete it to start this net anew");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(Arrays.copyOf(bytes, content)));
        String found = in.readUTF();
        if (!found.equals(training)) {
            throw new IOException(file + ": belongs to another training, '" + found + "', this one is '" + training
                    + "'; use the same settings or another directory, or delete it");
        }
        MnistRun run = MnistRun.read(begun.seed(), begun.ordering(), in);
        net.load(in);
        return run;
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }
}
