package org.semenov.experiment.mnist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader takes what the format allows and refuses everything else with file, byte and reason. */
class IdxFileTest {
    private static final byte[] SIX = {0, 1, 2, (byte) 128, (byte) 254, (byte) 255};

    @TempDir
    private Path directory;

    record BadFile(String expected, byte[] content) {
    }

    static List<BadFile> badFiles() {
        byte[] good = IdxFiles.bytes(0x803, new int[] {1, 2, 3}, SIX);
        return List.of(new BadFile("byte 0: the magic number is 0x00000801, not 0x00000803", IdxFiles.bytes(0x801, new int[] {6}, SIX)),
                new BadFile("byte 0: the magic number is 0x00000d03, not 0x00000803", IdxFiles.bytes(0xd03, new int[] {1, 2, 3}, SIX)),
                new BadFile("byte 0: the magic number is 0x1f8b0800", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}),
                new BadFile("byte 3: the file ends within the magic number", Arrays.copyOf(good, 3)),
                new BadFile("byte 0: the file ends within the magic number", new byte[0]),
                new BadFile("byte 14: the file ends within its 3 dimensions", Arrays.copyOf(good, 14)),
                new BadFile("byte 8: dimension 2 is 0; it must be positive", IdxFiles.bytes(0x803, new int[] {1, 0, 3}, SIX)),
                new BadFile("byte 4: dimension 1 is -1; it must be positive", IdxFiles.bytes(0x803, new int[] {-1, 2, 3}, SIX)),
                new BadFile("byte 8: the dimensions so far make", IdxFiles.bytes(0x803, new int[] {1 << 30, 2, 3}, SIX)),
                new BadFile("byte 21: the file ends after 5 of 6 values", Arrays.copyOf(good, good.length - 1)),
                new BadFile("byte 22: the file goes on after its 6 values", Arrays.copyOf(good, good.length + 1)));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aBadFileIsRefusedWithFileByteAndReason(BadFile bad) throws IOException {
        Path plain = Files.write(directory.resolve("images"), bad.content);
        Path compressed = Files.write(directory.resolve("images.gz"), IdxFiles.gzip(bad.content));
        for (Path file : List.of(plain, compressed)) {
            String message = assertThrows(IdxFormatException.class, () -> IdxFile.read(file, 3)).getMessage();
            assertTrue(message.startsWith(file + ", " + bad.expected), message);
        }
    }

    @Test
    void readingGivesWhatWasWritten() throws IOException {
        byte[] content = IdxFiles.bytes(0x803, new int[] {1, 2, 3}, SIX);
        for (Path file : List.of(Files.write(directory.resolve("a"), content), Files.write(directory.resolve("a.gz"), IdxFiles.gzip(content)))) {
            IdxFile read = IdxFile.read(file, 3);
            assertArrayEquals(new int[] {1, 2, 3}, read.dimensions());
            assertArrayEquals(SIX, read.values());
        }
    }

    @Test
    void damagedCompressionIsRefusedWithTheFile() throws IOException {
        byte[] compressed = IdxFiles.gzip(IdxFiles.bytes(0x801, new int[] {6}, SIX));
        Path cut = Files.write(directory.resolve("cut.gz"), Arrays.copyOf(compressed, compressed.length - 4));
        Path plain = Files.write(directory.resolve("plain.gz"), IdxFiles.bytes(0x801, new int[] {6}, SIX));
        for (Path file : List.of(cut, plain)) {
            String message = assertThrows(IdxFormatException.class, () -> IdxFile.read(file, 1)).getMessage();
            assertTrue(message.startsWith(file + ", byte 0: the gzip data are damaged or cut off"), message);
        }
    }

    @Test
    void intensitiesRunFromZeroToOne() throws IOException {
        byte[] pixels = new byte[2 * DigitSet.PIXELS];
        pixels[DigitSet.PIXELS + 5] = (byte) 255;
        pixels[DigitSet.PIXELS + 6] = 51;
        Path images = Files.write(directory.resolve("images"), IdxFiles.bytes(0x803, new int[] {2, 28, 28}, pixels));
        Path labels = Files.write(directory.resolve("labels"), IdxFiles.bytes(0x801, new int[] {2}, new byte[] {3, 9}));
        DigitSet set = DigitSet.read(images, labels);
        float[] target = new float[DigitSet.PIXELS + 1];
        set.intensities(1, target, 1);
        assertEquals(2, set.size());
        assertEquals(9, set.label(1));
        assertEquals(1.0f, target[6]);
        assertEquals(0.2f, target[7]);
        assertEquals(0.0f, target[8]);
    }

    @Test
    void imagesAndLabelsThatDoNotFitAreRefused() throws IOException {
        Path images = Files.write(directory.resolve("i"), IdxFiles.bytes(0x803, new int[] {1, 28, 28}, new byte[784]));
        Path narrow = Files.write(directory.resolve("n"), IdxFiles.bytes(0x803, new int[] {1, 28, 27}, new byte[756]));
        Path one = Files.write(directory.resolve("1"), IdxFiles.bytes(0x801, new int[] {1}, new byte[] {10}));
        Path two = Files.write(directory.resolve("2"), IdxFiles.bytes(0x801, new int[] {2}, new byte[] {1, 2}));
        assertRefused(narrow + ", byte 12: dimension 3 is 27; images have 28 x 28 pixels", narrow, one);
        assertRefused(one + ", byte 8: label 10 is not within 0..9", images, one);
        assertRefused(two + ", byte 4: 2 labels for the 1 images in " + images, images, two);
    }

    private static void assertRefused(String expected, Path images, Path labels) {
        assertEquals(expected, assertThrows(IdxFormatException.class, () -> DigitSet.read(images, labels)).getMessage());
    }

    @Test
    void aMissingFileIsNamedWithWhereItComesFrom() throws IOException {
        IdxFiles.write(directory, 3, 2, 1L);
        MnistData data = MnistData.read(directory);
        assertEquals(3, data.training().size());
        assertEquals(2, data.test().size());
        Files.delete(directory.resolve("t10k-images-idx3-ubyte"));
        String message = assertThrows(IllegalArgumentException.class, () -> MnistData.read(directory)).getMessage();
        assertTrue(message.contains("neither t10k-images-idx3-ubyte nor t10k-images-idx3-ubyte.gz") && message.contains("LeCun"), message);
    }
}
