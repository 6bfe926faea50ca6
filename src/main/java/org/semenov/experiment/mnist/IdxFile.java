package org.semenov.experiment.mnist;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file in the IDX format of unsigned bytes, plain or, where its name ends in {@code .gz}, compressed: two zero bytes,
 * the type 0x08, the number of dimensions, each dimension as a big-endian 32-bit integer, then the values with the last
 * dimension fastest (Y. LeCun, C. Cortes, C. Burges, "The MNIST database of handwritten digits").
 *
 * <p>The reader is strict: another magic number, a dimension that is not positive, a size beyond 1 GiB, a missing or a
 * surplus byte is refused with file, offset and reason. Holds the bytes as read; the package does not write into them.
 *
 * @param file       as it was given
 * @param dimensions sizes, outermost first
 * @param values     all of them, 0..255 as unsigned bytes
 */
record IdxFile(Path file, int[] dimensions, byte[] values) {
    private static final int UNSIGNED_BYTE = 0x08;
    private static final long LARGEST = 1L << 30;
    private static final int WORD = Integer.BYTES;

    /**
     * Reads a whole file.
     *
     * @param rank dimensions it must have: 1 for labels, 3 for images
     */
    static IdxFile read(Path file, int rank) throws IOException {
        try (InputStream in = open(file)) {
            ByteBuffer header = header(file, in, rank);
            int[] dimensions = new int[rank];
            long size = 1;
            for (int d = 0; d < rank; d++) {
                dimensions[d] = header.getInt();
                size *= requirePositive(file, d, dimensions[d]);
                if (size > LARGEST) {
                    throw new IdxFormatException(file, offset(d), "the dimensions so far make " + size + " values; at most "
                            + LARGEST + " are read");
                }
            }
            byte[] values = in.readNBytes((int) size);
            long headerBytes = offset(rank);
            if (values.length < size) {
                throw new IdxFormatException(file, headerBytes + values.length, "the file ends after " + values.length + " of "
                        + size + " values");
            }
            if (in.read() >= 0) {
                throw new IdxFormatException(file, headerBytes + size, "the file goes on after its " + size + " values");
            }
            return new IdxFile(file, dimensions, values);
        } catch (ZipException | EOFException damaged) {
            IdxFormatException refusal = new IdxFormatException(file, 0, "the gzip data are damaged or cut off: " + damaged.getMessage());
            refusal.initCause(damaged);
            throw refusal;
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
        } catch (IOException notGzip) {
            raw.close();
            throw notGzip;
        }
    }

    /** The dimensions as bytes, after the magic number was checked. */
    private static ByteBuffer header(Path file, InputStream in, int rank) throws IOException {
        byte[] magic = in.readNBytes(WORD);
        int wanted = UNSIGNED_BYTE << Byte.SIZE | rank;
        if (magic.length < WORD) {
            throw new IdxFormatException(file, magic.length, "the file ends within the magic number");
        }
        int found = ByteBuffer.wrap(magic).getInt();
        if (found != wanted) {
            throw new IdxFormatException(file, 0, String.format("the magic number is 0x%08x, not 0x%08x (unsigned bytes in %d dimension%s)",
                    found, wanted, rank, rank == 1 ? "" : "s"));
        }
        byte[] sizes = in.readNBytes(rank * WORD);
        if (sizes.length < rank * WORD) {
            throw new IdxFormatException(file, (long) WORD + sizes.length, "the file ends within its " + rank + " dimensions");
        }
        return ByteBuffer.wrap(sizes);
    }

    private static int requirePositive(Path file, int d, int size) throws IdxFormatException {
        if (size <= 0) {
            throw new IdxFormatException(file, offset(d), "dimension " + (d + 1) + " is " + size + "; it must be positive");
        }
        return size;
    }

    private static long offset(int dimension) {
        return (1L + dimension) * WORD;
    }
}
