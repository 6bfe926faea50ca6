package org.semenov.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.semenov.dataset.BoxCox;
import org.semenov.dataset.SampleEncoder;
import org.semenov.dataset.Samples;
import org.semenov.dataset.StateEncoding;
import org.semenov.dataset.StepPair;
import org.semenov.network.ResNet;
import org.semenov.state.ReactorClosure;
import org.semenov.state.StateLayout;
import org.semenov.surrogate.InitialDomain;
import org.semenov.surrogate.ModelProvenance;
import org.semenov.surrogate.SurrogateModel;
import org.semenov.training.NetSeed;
import org.semenov.training.TrainedNet;
import org.semenov.training.TrainingData;
import org.semenov.training.TrainingJob;

/**
 * From one-step pairs to training jobs, one a net, and from trained nets to a model: the path that {@code train} and the
 * experiments share. Encoding, split and jitter come from the pairs, the configuration and the seed alone, so that J and
 * J_γ see the same samples and start from the same parameters.
 */
public final class SurrogateTraining {
    private final TrainingConfig config;
    private final StateLayout layout;
    private final ReactorClosure closure;
    private final long seed;
    private final StateEncoding encoding;
    private final Optional<InitialDomain> domain;
    private final Samples training;
    private final Samples validation;

    /**
     * @param config  nets, loss, jitter, stopping
     * @param layout  the species
     * @param closure what the reactor of the data keeps
     * @param pairs   pairs to train on, already those of the training sets
     * @param seed    of the run
     */
    public SurrogateTraining(TrainingConfig config, StateLayout layout, ReactorClosure closure, List<StepPair> pairs, long seed) {
        this.config = config;
        this.layout = layout;
        this.closure = closure;
        this.seed = seed;
        this.encoding = StateEncoding.fit(new BoxCox(config.boxCoxExponent()), pairs);
        this.domain = InitialDomain.of(pairs);
        SampleEncoder encoder = new SampleEncoder(encoding);
        SampleEncoder.Split split = SampleEncoder.split(pairs, config.validationShare(), NetSeed.of(seed, "split"));
        this.training = encoder.encode(split.training(), config.jitterCopies(), config.jitterDeviation(), NetSeed.of(seed, "jitter"));
        this.validation = encoder.encode(split.validation(), config.validationCopies(), config.jitterDeviation(),
                NetSeed.of(seed, "validation jitter"));
    }

    /** Samples a net is fitted to, jittered copies included. */
    public int trainingSamples() {
        return training.count();
    }

    /** Samples that decide when to stop, jittered copies included. */
    public int validationSamples() {
        return validation.count();
    }

    /**
     * One job a net: T, then the species.
     *
     * @param prefix put before the names, so that several trainings can run side by side
     */
    public List<TrainingJob> jobs(String prefix) {
        List<TrainingJob> jobs = new ArrayList<>();
        List<String> outputs = SurrogateModel.outputNames(layout);
        ResNet net = config.net(encoding.inputSize());
        for (int q = 0; q < outputs.size(); q++) {
            double[] start = config.initialization().draw(net.shape(), NetSeed.of(seed, outputs.get(q)));
            Samples fitted = training.ofTarget(q);
            Samples stopping = validation.ofTarget(q);
            jobs.add(new TrainingJob(prefix + outputs.get(q), net, start, new TrainingData(fitted.inputs(), fitted.targets(),
                    stopping.inputs(), stopping.targets()), config.settings()));
        }
        return jobs;
    }

    /**
     * The model of trained nets.
     *
     * @param nets            in the order of {@link #jobs}
     * @param mechanismFile   as it was given
     * @param mechanismSha256 its hash
     * @param origin          command and commit of the run
     */
    public SurrogateModel model(List<TrainedNet> nets, String mechanismFile, String mechanismSha256, RunOrigin origin) {
        double[][] thetas = nets.stream().map(TrainedNet::theta).toArray(double[][]::new);
        Map<String, Double> errors = new TreeMap<>();
        List<String> outputs = SurrogateModel.outputNames(layout);
        for (int q = 0; q < nets.size(); q++) {
            errors.put("validationMeanSquare_" + outputs.get(q), nets.get(q).bestValidationError());
        }
        return new SurrogateModel(layout, closure, encoding, config.net(encoding.inputSize()), thetas, domain,
                new ModelProvenance(mechanismFile, mechanismSha256, origin.command(), seed, origin.commit(),
                        config.lossName(), errors));
    }
}
