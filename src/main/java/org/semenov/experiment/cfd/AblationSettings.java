package org.semenov.experiment.cfd;

import java.util.List;
import org.semenov.experiment.TrainingConfig;
import org.semenov.experiment.flow.FlowDataSpec;
import org.semenov.experiment.flow.FlowTrainingConfig;

/**
 * What is trained with an ingredient left out, and how it is looked at.
 *
 * @param data              of the configured training
 * @param training          the configured one
 * @param sets              rolled out by each; the plain nets take those of their Δt
 * @param plainTrajectories trajectories of the plain nets' data
 * @param plainIterations   limit on the iterations of a plain net
 */
public record AblationSettings(FlowDataSpec data, FlowTrainingConfig training, List<CaseSet> sets, int plainTrajectories, int plainIterations) {
    /** Δt [s] of the plain nets, which know no other. */
    static final double PLAIN_TIME_STEP = 1e-6;
    private static final List<Double> GAMMA_PATH = List.of(1.0, 30.0, 1000.0);
    private static final int PLAIN_PAIRS = 10_000;

    public AblationSettings {
        sets = List.copyOf(sets);
    }

    /** 200 cases with the two largest Δt of the study. */
    public static AblationSettings standard(FlowDataSpec data, FlowTrainingConfig training) {
        return new AblationSettings(data, training, CfdSettings.standard().sets().subList(0, 2), Math.max(1, PLAIN_PAIRS / data.statesPerTrajectory()),
                300);
    }

    /** The nets of the paper, all data sets. */
    TrainingConfig plainNets(boolean ordered) {
        return TrainingConfig.paper(ordered ? GAMMA_PATH : List.of(0.0), plainIterations).withTrainingTemperatures(List.of()).withMinimizer("lbfgs");
    }
}
