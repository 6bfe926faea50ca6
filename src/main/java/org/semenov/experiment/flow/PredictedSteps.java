package org.semenov.experiment.flow;

import java.util.List;
import org.semenov.dataset.StepPair;
import org.semenov.kinetics.Kinetics;
import org.semenov.lanes.ExponentialPredictor;
import org.semenov.lanes.PredictorBlock;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.FlowSpecies;

/** Takes the first states of pairs through the predictor. One instance a thread. */
final class PredictedSteps {
    private static final int CAPACITY = 192;

    private final FlowSpecies species;
    private final ExponentialPredictor predictor;
    private final Kinetics kinetics;
    private final ReactorClosure closure;

    PredictedSteps(FlowSpecies species, ExponentialPredictor predictor, Kinetics kinetics, ReactorClosure closure) {
        this.species = species;
        this.predictor = predictor;
        this.kinetics = kinetics;
        this.closure = closure;
    }

    /** Is told of a predicted pair and where its prediction stands. */
    interface Receiver {
        void accept(int pair, PredictorBlock block, int cell);
    }

    void forEach(List<StepPair> pairs, Receiver receiver) {
        PredictorBlock block = species.newBlock(CAPACITY);
        for (int first = 0; first < pairs.size(); first += CAPACITY) {
            int count = Math.min(CAPACITY, pairs.size() - first);
            for (int cell = 0; cell < count; cell++) {
                fill(block, cell, pairs.get(first + cell).first(), pairs.get(first + cell).timeStep());
            }
            predictor.predict(block, count);
            for (int cell = 0; cell < count; cell++) {
                receiver.accept(first + cell, block, cell);
            }
        }
    }

    private void fill(PredictorBlock block, int cell, GasState state, double timeStep) {
        species.fill(block, cell, state, timeStep, closure, kinetics.thermodynamics());
    }
}
