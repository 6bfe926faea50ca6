package org.semenov.experiment.mnist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** IDX files made in tests: of any bytes, and of digits in seven segments that a net can tell apart. */
public final class IdxFiles {
    /** Segments of each digit: top, upper left and right, middle, lower left and right, bottom. */
    private static final String[] SEGMENTS = {"1110111", "0010010", "1011101", "1011011", "0111010", "1101011", "1101111",
        "1010010", "1111111", "1111011"};
    private static final int[][] BARS = {{0, 0, 9, 2}, {0, 0, 2, 9}, {7, 0, 9, 9}, {0, 7, 9, 9}, {0, 7, 2, 16}, {7, 7, 9, 16}, {0, 14, 9, 16}};

    private IdxFiles() {
    }

    /** The bytes of a file: magic number, dimensions, values. */
    static byte[] bytes(int magic, int[] dimensions, byte[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * (1 + dimensions.length) + values.length).putInt(magic);
        for (int size : dimensions) {
            buffer.putInt(size);
        }
        return buffer.put(values).array();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }

    /** The four files of a database with so many digits, compressed the first, plain the others. */
    public static void write(Path directory, int training, int test, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        write(directory, "train", training, random, ".gz");
        write(directory, "t10k", test, random, "");
    }

    private static void write(Path directory, String part, int count, SplittableRandom random, String ending) throws IOException {
        byte[] labels = new byte[count];
        byte[] pixels = new byte[count * DigitSet.PIXELS];
        for (int n = 0; n < count; n++) {
            labels[n] = (byte) random.nextInt(DigitSet.CLASSES);
            draw(labels[n], pixels, n * DigitSet.PIXELS, random);
        }
        byte[] images = bytes(0x803, new int[] {count, DigitSet.SIDE, DigitSet.SIDE}, pixels);
        Files.write(directory.resolve(part + "-images-idx3-ubyte" + ending), ending.isEmpty() ? images : gzip(images));
        Files.write(directory.resolve(part + "-labels-idx1-ubyte"), bytes(0x801, new int[] {count}, labels));
    }

    /** Bars at a random place in a random grey, on a ground of noise. */
    private static void draw(int digit, byte[] pixels, int offset, SplittableRandom random) {
        for (int p = 0; p < DigitSet.PIXELS; p++) {
            pixels[offset + p] = (byte) random.nextInt(40);
        }
        int left = random.nextInt(9, 12);
        int top = random.nextInt(5, 8);
        int grey = random.nextInt(200, 256);
        for (int s = 0; s < BARS.length; s++) {
            if (SEGMENTS[digit].charAt(s) == '1') {
                for (int y = top + BARS[s][1]; y < top + BARS[s][3]; y++) {
                    for (int x = left + BARS[s][0]; x < left + BARS[s][2]; x++) {
                        pixels[offset + y * DigitSet.SIDE + x] = (byte) grey;
                    }
                }
            }
        }
    }
}
