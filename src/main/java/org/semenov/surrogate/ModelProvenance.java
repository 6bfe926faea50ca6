package org.semenov.surrogate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a model comes from and how good it was found to be.
 *
 * @param mechanismFile   path of the mechanism as it was given when training
 * @param mechanismSha256 hash of that file, lower-case hex
 * @param command         command that trained it
 * @param seed            seed of the run
 * @param commit          commit of the program
 * @param loss            {@code J} or {@code J_gamma} with its settings
 * @param heldOutErrors   error figures on data it was not trained on, by name
 */
public record ModelProvenance(String mechanismFile, String mechanismSha256, String command, long seed, String commit,
                              String loss, Map<String, Double> heldOutErrors) {

    public ModelProvenance {
        heldOutErrors = Collections.unmodifiableMap(new TreeMap<>(heldOutErrors));
    }

    /** The same with other error figures. */
    public ModelProvenance withHeldOutErrors(Map<String, Double> errors) {
        return new ModelProvenance(mechanismFile, mechanismSha256, command, seed, commit, loss, errors);
    }
}
