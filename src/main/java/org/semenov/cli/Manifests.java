package org.semenov.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.semenov.mechanism.Mechanism;
import org.semenov.report.RunManifest;

/** The manifest that every command which writes a result puts beside it. */
final class Manifests {
    private Manifests() {
    }

    /** Command, seed, commit, version, JVM. */
    static RunManifest of(long seed) {
        return RunManifest.of(CommandRecord.text(), seed, Version.commit(), Version.version());
    }

    /** The same with the mechanism as it was read. */
    static RunManifest of(long seed, Mechanism mechanism) {
        Map<String, Object> read = new LinkedHashMap<>();
        read.put("file", mechanism.sourceFile());
        read.put("sha256", mechanism.sha256());
        return of(seed).with("mechanism", read);
    }
}
