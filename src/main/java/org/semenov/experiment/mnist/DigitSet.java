package org.semenov.experiment.mnist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** Grey images of digits with their labels. Immutable. */
public final class DigitSet {
    /** Rows and columns of an image [px]. */
    public static final int SIDE = 28;
    /** Pixels of an image. */
    public static final int PIXELS = SIDE * SIDE;
    /** Classes: the digits 0..9. */
    public static final int CLASSES = 10;

    private final byte[] pixels;
    private final byte[] labels;

    private DigitSet(byte[] pixels, byte[] labels) {
        this.pixels = pixels;
        this.labels = labels;
    }

    /** Reads an image file and the label file that belongs to it; 28 x 28 pixels, labels 0..9, as many of each. */
    static DigitSet read(Path imageFile, Path labelFile) throws IOException {
        IdxFile images = IdxFile.read(imageFile, 3);
        for (int d = 1; d < 3; d++) {
            if (images.dimensions()[d] != SIDE) {
                throw new IdxFormatException(imageFile, (1L + d) * Integer.BYTES, "dimension " + (d + 1) + " is "
                        + images.dimensions()[d] + "; images have " + SIDE + " x " + SIDE + " pixels");
            }
        }
        IdxFile labels = IdxFile.read(labelFile, 1);
        if (labels.dimensions()[0] != images.dimensions()[0]) {
            throw new IdxFormatException(labelFile, Integer.BYTES, labels.dimensions()[0] + " labels for the "
                    + images.dimensions()[0] + " images in " + imageFile);
        }
        for (int n = 0; n < labels.values().length; n++) {
            int label = labels.values()[n] & 0xff;
            if (label >= CLASSES) {
                throw new IdxFormatException(labelFile, 2L * Integer.BYTES + n, "label " + label + " is not within 0..9");
            }
        }
        return new DigitSet(images.values(), labels.values());
    }

    public int size() {
        return labels.length;
    }

    /** The digit on image n. */
    public int label(int n) {
        return labels[n];
    }

    /**
     * Writes the intensities of an image, black 0 to white 1, row by row.
     *
     * @param target where to, {@code PIXELS} values from {@code offset}
     */
    public void intensities(int n, float[] target, int offset) {
        for (int p = 0; p < PIXELS; p++) {
            target[offset + p] = (pixels[n * PIXELS + p] & 0xff) / 255.0f;
        }
    }

    /** CRC-32 of pixels and labels, to tell one set of images from another. */
    long checksum() {
        CRC32 crc = new CRC32();
        crc.update(pixels);
        crc.update(labels);
        return crc.getValue();
    }
}
