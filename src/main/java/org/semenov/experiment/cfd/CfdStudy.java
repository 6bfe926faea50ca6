package org.semenov.experiment.cfd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semenov.experiment.ExperimentListener;
import org.semenov.experiment.RunOrigin;
import org.semenov.report.Table;

/** Runs the study of surrogates for flow solvers. */
public final class CfdStudy {
    private final CfdSettings settings;
    private final List<StudiedModel> models;
    private final RunOrigin origin;
    private final int threads;
    private final ExperimentListener listener;

    /** @param models with different names, at least one, of one mechanism */
    public CfdStudy(CfdSettings settings, List<StudiedModel> models, RunOrigin origin, int threads, ExperimentListener listener) {
        if (models.isEmpty() || models.stream().map(StudiedModel::name).distinct().count() < models.size()) {
            throw new IllegalArgumentException("the study needs models with different names, not " + models.stream().map(StudiedModel::name).toList());
        }
        if (models.stream().map(model -> model.kinetics().mechanism().sha256()).distinct().count() > 1) {
            throw new IllegalArgumentException("the models " + models.stream().map(StudiedModel::name).toList() + " are not of one mechanism");
        }
        this.settings = settings;
        this.models = List.copyOf(models);
        this.origin = origin;
        this.threads = threads;
        this.listener = listener;
    }

    /** Everything anew. @param ablation what trainings with an ingredient left out gave, or nothing */
    public CfdResults run(Optional<Table> ablation) {
        List<ModelStudy> studies = new ArrayList<>();
        for (StudiedModel model : models) {
            studies.add(ModelStudy.of(model, settings, origin.seed(), threads, listener));
        }
        return new CfdResults(studies, origin, ablation);
    }
}
