package org.semenov.experiment.mnist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The images to train on and those to test on, from a directory with the four files of the MNIST database.
 *
 * @param training 60,000 of them in the original
 * @param test     10,000 of them in the original
 */
public record MnistData(DigitSet training, DigitSet test) {
    /** What a directory must hold, each plain or with {@code .gz} at the end. */
    private static final List<String> NAMES = List.of("train-images-idx3-ubyte", "train-labels-idx1-ubyte",
            "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte");

    /** One sentence for a user who has no files yet. */
    public static String origin() {
        return "the four IDX files of the MNIST database of handwritten digits (Y. LeCun, C. Cortes, C. Burges;"
                + " yann.lecun.com/exdb/mnist and its mirrors), plain or .gz: " + String.join(", ", NAMES);
    }

    /** Reads all four; a plain file is taken before a compressed one. */
    public static MnistData read(Path directory) throws IOException {
        List<Path> files = NAMES.stream().map(name -> find(directory, name)).toList();
        return new MnistData(DigitSet.read(files.get(0), files.get(1)), DigitSet.read(files.get(2), files.get(3)));
    }

    private static Path find(Path directory, String name) {
        Path plain = directory.resolve(name);
        Path compressed = directory.resolve(name + ".gz");
        if (!Files.exists(plain) && !Files.exists(compressed)) {
            throw new IllegalArgumentException(directory + " has neither " + name + " nor " + name + ".gz; --data DIR holds " + origin());
        }
        return Files.exists(plain) ? plain : compressed;
    }

    /** Which images these are, for manifests and checkpoints. */
    String describe() {
        return String.format(Locale.ROOT, "%d training images (CRC-32 %08x), %d test images (CRC-32 %08x)", training.size(),
                training.checksum(), test.size(), test.checksum());
    }
}
