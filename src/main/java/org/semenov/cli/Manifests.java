package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.semenov.mechanism.Mechanism;
import org.semenov.report.RunManifest;

/** The manifest that every command which writes a result puts beside it. */
final class Manifests {
    /** Name of the manifest beside what it is of. */
    static final String NAME = "manifest.json";

    private Manifests() {
    }

    /** Command, seed, commit, version, JVM. */
    static RunManifest of(long seed) {
        return RunManifest.of(CommandRecord.text(), seed, Version.commit(), Version.version());
    }

    /** Refuses a mechanism that is not the one the manifest in a directory names: the files there were made with another. */
    static void requireMechanism(Path directory, Mechanism mechanism) throws IOException {
        Path file = directory.resolve(NAME);
        String sha256 = Json.tree(file).path("mechanism").path("sha256").asText();
        if (!sha256.equals(mechanism.sha256())) {
            throw new IllegalArgumentException(file + ": the files in " + directory + " were made with a mechanism of SHA-256 '"
                    + sha256 + "', " + mechanism.sourceFile() + " has " + mechanism.sha256());
        }
    }

    /** The same with the mechanism as it was read. */
    static RunManifest of(long seed, Mechanism mechanism) {
        return of(seed).withMechanism(mechanism.sourceFile(), mechanism.sha256());
    }
}
