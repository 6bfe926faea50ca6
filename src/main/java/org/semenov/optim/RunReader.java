package org.semenov.optim;

import java.io.DataInput;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** Reads what {@link RunWriter} wrote, not a byte more, and refuses what is damaged or belongs to other settings. */
final class RunReader {
    private static final int LONGEST_SETTINGS = 4096;

    private final DataInput in;
    private final ByteBuffer block = ByteBuffer.allocate(8 * RunWriter.BLOCK_DOUBLES);
    private final CRC32 checksum = new CRC32();

    RunReader(DataInput in) {
        this.in = in;
    }

    void readHeader(String settings, int dimension) throws IOException {
        if (readLong() != RunWriter.MAGIC) {
            throw new IOException("not a saved optimisation run: its first eight bytes are not SEM-RUN1");
        }
        int length = (int) readLong("length of the settings", 0, LONGEST_SETTINGS);
        fill(length);
        String saved = new String(block.array(), 0, length, StandardCharsets.UTF_8);
        if (!saved.equals(settings)) {
            throw new IOException("the run was saved by " + saved + ", cannot go on with " + settings);
        }
        long savedDimension = readLong();
        if (savedDimension != dimension) {
            throw new IOException(String.format(Locale.ROOT,
                    "the run was saved with %d parameters, the objective has %d", savedDimension, dimension));
        }
    }

    long readLong() throws IOException {
        fill(8);
        return block.getLong(0);
    }

    long readLong(String name, long lowest, long highest) throws IOException {
        long value = readLong();
        if (value < lowest || value > highest) {
            throw new IOException(String.format(Locale.ROOT, "the saved run is damaged: %s is %d, must lie in [%d, %d]",
                    name, value, lowest, highest));
        }
        return value;
    }

    double readDouble() throws IOException {
        return Double.longBitsToDouble(readLong());
    }

    void readDoubles(double[] target) throws IOException {
        for (int done = 0; done < target.length; ) {
            int count = Math.min(target.length - done, RunWriter.BLOCK_DOUBLES);
            fill(8 * count);
            block.clear().asDoubleBuffer().get(target, done, count);
            done += count;
        }
    }

    /** Reads the checksum and compares. */
    void finish() throws IOException {
        long sum = checksum.getValue();
        if (readLong() != sum) {
            throw new IOException("the saved run is damaged: its checksum does not fit");
        }
    }

    private void fill(int bytes) throws IOException {
        try {
            in.readFully(block.array(), 0, bytes);
        } catch (EOFException end) {
            throw new IOException("the saved run is truncated", end);
        }
        checksum.update(block.array(), 0, bytes);
    }
}
