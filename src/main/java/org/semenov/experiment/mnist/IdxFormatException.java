package org.semenov.experiment.mnist;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is not in the IDX format, or not of the kind asked for: which file, at which byte, and why. */
public final class IdxFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * @param file   as it was given
     * @param offset of the offending byte, counted from 0 after decompression
     * @param reason what is there and what should be
     */
    public IdxFormatException(Path file, long offset, String reason) {
        super(file + ", byte " + offset + ": " + reason);
    }
}
