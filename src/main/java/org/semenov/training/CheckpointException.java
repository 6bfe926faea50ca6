package org.semenov.training;

import java.io.IOException;
import java.nio.file.Path;

/** A file in the checkpoint directory cannot be used; the message names the file and the reason. */
public final class CheckpointException extends IOException {
    private static final long serialVersionUID = 1L;

    CheckpointException(Path file, String reason) {
        super(file + ": " + reason);
    }

    CheckpointException(Path file, String reason, Throwable cause) {
        super(file + ": " + reason, cause);
    }
}
