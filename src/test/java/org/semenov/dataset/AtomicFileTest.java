package org.semenov.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path directory;

    @Test
    void aFileIsReplacedWholeAndNothingElseIsLeft() throws Exception {
        Path file = directory.resolve("a/b/text.txt");
        AtomicFile.write(file, "first, the longer one");
        AtomicFile.write(file, "zweite: ü");
        assertEquals("zweite: ü", Files.readString(file));
        assertEquals(List.of(file), listed(file.getParent()));
    }

    @Test
    void aLinkStaysALinkAndAPipeAPipe() throws Exception {
        Path file = directory.resolve("file.txt");
        Files.writeString(file, "old");
        Path link = Files.createSymbolicLink(directory.resolve("link.txt"), file);
        AtomicFile.write(link, "new");
        assertEquals("new", Files.readString(file));
        assertTrue(Files.isSymbolicLink(link));

        Path pipe = directory.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        AtomicFile.write(pipe, "through");
        assertEquals("through", new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertTrue(Files.exists(pipe) && !Files.isRegularFile(pipe));
    }

    @Test
    void aWriteThatFailsLeavesWhatWasThere() throws Exception {
        Path occupied = directory.resolve("occupied");
        AtomicFile.write(occupied.resolve("inside.txt"), "kept");
        assertThrows(IOException.class, () -> AtomicFile.write(occupied, "text"));
        assertEquals("kept", Files.readString(occupied.resolve("inside.txt")));
        assertEquals(List.of(occupied), listed(directory));
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
