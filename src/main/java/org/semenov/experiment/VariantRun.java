package org.semenov.experiment;

import java.util.List;
import org.semenov.surrogate.SurrogateModel;
import org.semenov.training.TrainedNet;

/**
 * The nets of one variant trained from one seed.
 *
 * @param seed    of the run
 * @param variant how they were trained
 * @param nets    T, then the species
 * @param model   of these nets
 */
record VariantRun(long seed, Variant variant, List<TrainedNet> nets, SurrogateModel model) {

    VariantRun {
        nets = List.copyOf(nets);
    }
}
