package org.semenov.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its place and renames it there, so that a reader or a killed run never sees half a file. */
public final class AtomicFile {
    private AtomicFile() {
    }

    /** Writes text as UTF-8; line ends are kept as they are. Missing directories are made. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes bytes, replacing an earlier file of that name or that a link of that name leads to. Missing directories are
     * made. Into a device or a pipe the bytes go as they are.
     */
    public static void write(Path file, byte[] content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            Files.write(file, content); // a device or a pipe, which a rename would replace
            return;
        }
        Path target = (Files.exists(file) ? file.toRealPath() : file).toAbsolutePath();
        Files.createDirectories(target.getParent());
        // not createTempFile: its owner-only permissions would stay with the file
        Path temporary = target.resolveSibling("." + target.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + Thread.currentThread().getId() + ".tmp");
        try {
            Files.write(temporary, content);
            moveInto(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void moveInto(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException noAtomicRename) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
