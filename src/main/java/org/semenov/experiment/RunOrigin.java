package org.semenov.experiment;

import org.semenov.network.Arithmetic;
import org.semenov.report.RunManifest;

/**
 * What started a run, for the manifest of what it writes.
 *
 * @param command the command line, as it can be typed again
 * @param seed    of the run
 * @param commit  of the program
 * @param version of the program
 */
public record RunOrigin(String command, long seed, String commit, String version) {

    /** A manifest with these. */
    public RunManifest manifest() {
        return RunManifest.of(command, seed, commit, version);
    }

    /** A manifest of nets trained in this run: with the arithmetic of their products, which their last bits depend on. */
    public RunManifest trainingManifest() {
        return manifest().with("arithmetic", Arithmetic.preferred().describe());
    }
}
