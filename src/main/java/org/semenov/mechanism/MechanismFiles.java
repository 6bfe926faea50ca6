package org.semenov.mechanism;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What a {@link Mechanism} keeps of the files it was read from, the same for every reader. */
public final class MechanismFiles {
    private MechanismFiles() {
    }

    /** The name of a mechanism: that of its file without folders and extension. */
    public static String nameOf(Path file) {
        String fileName = file.getFileName().toString();
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    /** SHA-256 of the bytes of all files, one after the other, 64 hexadecimal digits in lower case. */
    public static String sha256(List<byte[]> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256; this is a bug", e);
        }
    }
}
