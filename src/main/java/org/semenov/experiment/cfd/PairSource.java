package org.semenov.experiment.cfd;

import java.io.IOException;
import java.util.List;
import org.semenov.dataset.StepPair;
import org.semenov.experiment.flow.FlowDataSpec;

/** Where trainings get their data from. */
@FunctionalInterface
public interface PairSource {
    /** The pairs of a specification; they are kept under a name, and drawn where they are not there yet. */
    List<StepPair> pairs(String name, FlowDataSpec spec) throws IOException;
}
