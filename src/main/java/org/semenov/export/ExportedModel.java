package org.semenov.export;

import org.semenov.kinetics.Kinetics;
import org.semenov.surrogate.flow.FlowModel;

/**
 * A model to be exported.
 *
 * @param name          of the model, as that of its directory
 * @param model         the model
 * @param kinetics      of its mechanism
 * @param weightsSha256 hash of its weights
 * @param version       of the program
 */
public record ExportedModel(String name, FlowModel model, Kinetics kinetics, String weightsSha256, String version) {
}
