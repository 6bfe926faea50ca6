package org.semenov.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.semenov.kernel.ChemistryKernel;
import org.semenov.kernel.KernelBatch;
import org.semenov.kinetics.Kinetics;
import org.semenov.reactor.Mixture;
import org.semenov.state.GasState;
import org.semenov.surrogate.flow.FlowDomain;
import org.semenov.surrogate.flow.FlowModel;

/**
 * States for a self-test, at one Δt: most on the way of the kernel itself from initial states of the domain, some unburnt ones far from it, some of random composition,
 * some with radicals added, and a few that a kernel must refuse. Every number is one of single precision, so that single and double precision can start from the same state.
 */
public final class SelfTestStates {
    private static final double LOWEST_FAR = 300.0;
    private static final double HIGHEST_FAR = 3200.0;
    private static final double LEAST_FAR_PRESSURE = 5e3;
    private static final double LARGEST_FAR_PRESSURE = 5e6;
    private static final int LARGEST_STEPS = 60;

    private final FlowModel model;
    private final ChemistryKernel kernel;
    private final Mixture mixture;
    private final Random random;

    /** @param seed the states follow from */
    public SelfTestStates(FlowModel model, Kinetics kinetics, long seed) {
        this.model = model;
        kernel = new ChemistryKernel(model, kinetics, true);
        mixture = new Mixture(kinetics);
        random = new Random(seed);
    }

    /** States to be advanced by Δt [s]. */
    List<GasState> draw(int count, double timeStep) {
        List<GasState> states = new ArrayList<>(onTheWay(count * 7 / 10, timeStep));
        while (states.size() < count) {
            states.add(rounded(another(states.size() % 20)));
        }
        return states;
    }

    /** States on the kernel's own way from initial states of the domain, up to 59 steps of Δt [s] behind them. */
    public List<GasState> onTheWay(int count, double timeStep) {
        List<GasState> states = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            states.add(initial());
        }
        KernelBatch batch = KernelBatch.of(states);
        ChemistryKernel.Workspace workspace = kernel.newWorkspace();
        List<GasState> drawn = new ArrayList<>();
        for (int step = 0; step < LARGEST_STEPS && drawn.size() < count; step++) {
            for (int n = step; n < count; n += LARGEST_STEPS) {
                drawn.add(rounded(batch.state(n)));
            }
            kernel.advance(batch, timeStep, workspace);
        }
        return drawn;
    }

    private GasState initial() {
        return model.domain().initial(mixture, random.nextDouble(), random.nextDouble(), random.nextDouble());
    }

    private GasState another(int kind) {
        GasState initial = initial();
        double temperature = LOWEST_FAR + (HIGHEST_FAR - LOWEST_FAR) * random.nextDouble();
        double pressure = new FlowDomain.Range(LEAST_FAR_PRESSURE, LARGEST_FAR_PRESSURE).logarithmicallyAt(random.nextDouble());
        double[] far = mixture.massFractions(0.1 * Math.pow(80.0, random.nextDouble()), model.domain().fuel(), model.domain().oxidizer());
        return switch (kind) {
            case 0 -> new GasState(100.0, pressure, far);
            case 1 -> new GasState(temperature, pressure, Mixture.mixed(far, new double[far.length], 1e-3));
            case 2 -> new GasState(temperature, 0.5, far);
            case 3, 4, 5, 6, 7 -> new GasState(temperature, pressure, mixture.randomFractions(random));
            case 8, 9, 10, 11, 12 -> new GasState(temperature, pressure, Mixture.mixed(far, mixture.randomFractions(random), Math.pow(10.0, -6.0 + 5.0 * random.nextDouble())));
            case 13, 14, 15 -> new GasState(initial.temperature(), initial.pressure(), Mixture.mixed(initial.massFractions(), mixture.randomFractions(random), 1e-4));
            default -> new GasState(temperature, pressure, far);
        };
    }

    private static GasState rounded(GasState state) {
        double[] fractions = state.massFractions();
        for (int k = 0; k < fractions.length; k++) {
            fractions[k] = (float) fractions[k];
        }
        return new GasState((float) state.temperature(), (float) state.pressure(), fractions);
    }
}
