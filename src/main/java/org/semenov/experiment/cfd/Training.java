package org.semenov.experiment.cfd;

import java.util.function.UnaryOperator;
import org.semenov.experiment.flow.FlowDataSpec;
import org.semenov.experiment.flow.FlowTrainingConfig;

/** Trainings of which each differs from the configured one in one thing. */
enum Training {
    WITHOUT_VISITED_STATES("without visited states", spec -> spec, FlowTrainingConfig::withoutVisitedStates),
    WITHOUT_MOVED_STATES("without states moved off trajectories", FlowDataSpec::withoutPerturbation, config -> config),
    WITHOUT_WHITENING("without whitening, standardised and rotated", spec -> spec, config -> config.withEigenvalueFloor(1.0)),
    WITHOUT_LEVENBERG_MARQUARDT("without Levenberg-Marquardt, limited-memory BFGS for five times as long", spec -> spec,
            config -> config.withoutLevenbergMarquardt(5)),
    GAMMA_0("without the order of the biases, γ = 0", spec -> spec, config -> config.withGamma(0.0)),
    GAMMA_1000("with the order of the biases, γ = 1000", spec -> spec, config -> config.withGamma(1000.0)),
    HALF_WIDTH("half the width", spec -> spec, config -> config.withWidth(Math.max(1, config.width() / 2)));

    private final String description;
    private final UnaryOperator<FlowDataSpec> data;
    private final UnaryOperator<FlowTrainingConfig> configuration;

    Training(String description, UnaryOperator<FlowDataSpec> data, UnaryOperator<FlowTrainingConfig> configuration) {
        this.description = description;
        this.data = data;
        this.configuration = configuration;
    }

    String description() {
        return description;
    }

    FlowDataSpec data(FlowDataSpec configured) {
        return data.apply(configured);
    }

    FlowTrainingConfig configuration(FlowTrainingConfig configured) {
        return configuration.apply(configured);
    }
}
