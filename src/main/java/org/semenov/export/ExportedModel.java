package org.semenov.export;

import org.semenov.kinetics.Kinetics;
import org.semenov.surrogate.flow.FlowModel;

/**
 * A model to be exported.
 *
 * @param name          of the model, as that of its directory: letters, digits, {@code . _ -}
 * @param model         the model
 * @param kinetics      of its mechanism
 * @param weightsSha256 hash of its weights
 * @param version       of the program
 */
public record ExportedModel(String name, FlowModel model, Kinetics kinetics, String weightsSha256, String version) {
    /** @throws IllegalArgumentException where the name has other characters than letters, digits, {@code . _ -}: it is written into sources */
    public ExportedModel {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("model name '" + name + "' has to be of letters, digits, '.', '_' and '-', a letter or digit first: it is written"
                    + " into sources");
        }
    }
}
