package org.semenov.export;

import org.semenov.kinetics.Kinetics;
import org.semenov.surrogate.ModelJson;
import org.semenov.surrogate.Sha256;
import org.semenov.surrogate.flow.FlowModel;

/**
 * A model to be exported.
 *
 * @param name     of the model, as that of its directory: letters, digits, {@code . _ -}
 * @param model    the model
 * @param kinetics of its mechanism
 * @param version  of the program
 */
public record ExportedModel(String name, FlowModel model, Kinetics kinetics, String version) {
    /**
     * @throws IllegalArgumentException where the name has other characters than letters, digits, {@code . _ -}, as it is written into sources, or the kinetics are not of the model's
     *                                  mechanism
     */
    public ExportedModel {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("model name '" + name + "' has to be of letters, digits, '.', '_' and '-', a letter or digit first: it is written"
                    + " into sources");
        }
        if (!kinetics.mechanism().speciesNames().equals(model.layout().speciesNames())) {
            throw new IllegalArgumentException("species " + model.layout().speciesNames() + " of the model are not those of the mechanism, "
                    + kinetics.mechanism().speciesNames());
        }
    }

    /** SHA-256 of the weights, as in the model's directory. */
    public String weightsSha256() {
        return Sha256.of(ModelJson.bytes(model.thetas()));
    }
}
