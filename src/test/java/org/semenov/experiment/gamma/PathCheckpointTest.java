package org.semenov.experiment.gamma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.network.Arithmetic;
import org.semenov.network.BiasOrder;

class PathCheckpointTest {
    private static final String ORIGIN = "here";
    private static final GammaSettings SETTINGS = new GammaSettings(1, 20, 2, 3, 12);
    private final String asked = System.getProperty(Arithmetic.PROPERTY);

    @TempDir
    private Path directory;

    @AfterEach
    void restoreArithmetic() {
        prefer(asked);
    }

    private static void prefer(String arithmetic) {
        if (arithmetic == null) {
            System.clearProperty(Arithmetic.PROPERTY);
        } else {
            System.setProperty(Arithmetic.PROPERTY, arithmetic);
        }
    }

    private static FollowedPath path() {
        Descent descent = new Descent(new double[] {1, -0.0, 3}, 4, 5, 6, 7, DescentEnd.LINE_SEARCH_FAILED);
        PathStage stage = new PathStage(0, 8, 9, new BiasOrder(1, 2, 0.5), descent);
        return new FollowedPath("made-up", 3, List.of(stage, stage), new FeasiblePoint(10, 11, -12, 13, descent));
    }

    private Path file() {
        return directory.resolve("path-made-up-seed3.checkpoint");
    }

    private PathCheckpoint checkpoint() {
        return new PathCheckpoint(directory);
    }

    private IOException refused(String origin) {
        IOException refused = assertThrows(IOException.class, () -> checkpoint().load("made-up", 3, origin));
        assertTrue(refused.getMessage().startsWith(file().toString()), refused.getMessage());
        return refused;
    }

    @Test
    void aPathIsReadAsItWasWritten() throws IOException {
        assertTrue(checkpoint().load("made-up", 3, ORIGIN).isEmpty());
        checkpoint().save(path(), ORIGIN);
        byte[] first = Files.readAllBytes(file());
        FollowedPath read = checkpoint().load("made-up", 3, ORIGIN).orElseThrow();
        assertEquals(13, read.feasible().largestMultiplier());
        assertEquals(DescentEnd.LINE_SEARCH_FAILED, read.last().descent().end());
        checkpoint().save(read, ORIGIN);
        assertArrayEquals(first, Files.readAllBytes(file()));
    }

    /** The number of stages, then the number of parameters of the first, with a checksum that fits. */
    @Test
    void aLengthBeyondTheFileIsRefusedBeforeAnythingIsAllocated() throws IOException {
        int stages = Short.BYTES + ORIGIN.length();
        int parameters = stages + Integer.BYTES + 4 * Double.BYTES + 2 * Integer.BYTES;
        for (int place : new int[] {stages, parameters}) {
            for (int length : new int[] {Integer.MAX_VALUE, -1}) {
                checkpoint().save(path(), ORIGIN);
                ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file()));
                assertTrue(bytes.getInt(place) == 2 || bytes.getInt(place) == 3, "no length at byte " + place);
                bytes.putInt(place, length);
                Files.write(file(), bytes.array());
                assertTrue(refused(ORIGIN).getMessage().contains("checksum"));
                CRC32 crc = new CRC32();
                crc.update(bytes.array(), 0, bytes.capacity() - Long.BYTES);
                Files.write(file(), bytes.putLong(bytes.capacity() - Long.BYTES, crc.getValue()).array());
                String message = refused(ORIGIN).getMessage();
                assertTrue(message.contains("a length of " + length), message);
            }
        }
    }

    @Test
    void aPathOfAnotherArithmeticIsRefused() throws IOException {
        assumeTrue(Arithmetic.VECTOR.isAvailable(), "needs the vector module");
        prefer("vector");
        String vector = origin(GammaSettings.Problem.SQUARES, SETTINGS, 1);
        checkpoint().save(path(), vector);
        prefer("plain");
        String plain = origin(GammaSettings.Problem.SQUARES, SETTINGS, 1);
        assertFalse(plain.contains("arithmetic"), plain);
        String message = refused(plain).getMessage();
        assertTrue(message.contains("belongs to another run") && message.contains("arithmetic vector, fma"), message);
    }

    @Test
    void problemSettingsAndSeedAllChangeTheOrigin() {
        Set<String> origins = new HashSet<>();
        for (GammaSettings.Problem problem : GammaSettings.Problem.values()) {
            String text = origin(problem, SETTINGS, 1);
            for (String part : List.of("commit abc", problem.description(), problem.net().describe(), "lambda " + problem.lambda(), "gamma [0.0, ",
                    "at most " + (problem == GammaSettings.Problem.PAPER ? 2 : 20) + " iterations", Descent.method().describe())) {
                assertTrue(text.contains(part), part + " is not in " + text);
            }
            origins.add(text);
            origins.add(origin(problem, SETTINGS, 2));
            origins.add(origin(problem, new GammaSettings(1, 21, 3, 3, 12), 1));
        }
        assertEquals(9, origins.size(), origins.toString());
    }

    private static String origin(GammaSettings.Problem problem, GammaSettings settings, long seed) {
        return PathOrigin.of("abc", problem, settings.problem(problem, seed));
    }
}
