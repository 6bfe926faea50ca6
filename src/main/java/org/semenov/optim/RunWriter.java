package org.semenov.optim;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes a saved run in blocks, big-endian, and closes it with a checksum. The counterpart of {@link RunReader}. */
final class RunWriter {
    static final long MAGIC = 0x53454d2d52554e31L;   // "SEM-RUN1"
    static final int BLOCK_DOUBLES = 8192;

    private final DataOutput out;
    private final ByteBuffer block = ByteBuffer.allocate(8 * BLOCK_DOUBLES);
    private final CRC32 checksum = new CRC32();

    RunWriter(DataOutput out) {
        this.out = out;
    }

    void writeHeader(String settings, int dimension) throws IOException {
        byte[] text = settings.getBytes(StandardCharsets.UTF_8);
        writeLong(MAGIC);
        writeLong(text.length);
        flush();
        block.put(text);
        flush();
        writeLong(dimension);
    }

    void writeLong(long value) throws IOException {
        if (!block.hasRemaining()) {
            flush();
        }
        block.putLong(value);
    }

    void writeDouble(double value) throws IOException {
        writeLong(Double.doubleToRawLongBits(value));
    }

    void writeDoubles(double[] values) throws IOException {
        int done = 0;
        while (done < values.length) {
            if (!block.hasRemaining()) {
                flush();
            }
            int count = Math.min(values.length - done, block.remaining() / 8);
            block.asDoubleBuffer().put(values, done, count);
            block.position(block.position() + 8 * count);
            done += count;
        }
    }

    void finish() throws IOException {
        flush();
        long sum = checksum.getValue();
        writeLong(sum);
        flush();
    }

    private void flush() throws IOException {
        checksum.update(block.array(), 0, block.position());
        out.write(block.array(), 0, block.position());
        block.clear();
    }
}
