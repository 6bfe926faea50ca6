package org.semenov.surrogate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.semenov.dataset.StateEncoding;
import org.semenov.kinetics.Kinetics;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.Trajectory;

/**
 * The surrogate stepped in time on its own output: only the first state is given. Immutable.
 *
 * <p>Between steps the state stays in encoded coordinates, so the nets alone are fed exactly what they gave. The
 * closure gives density and pressure: neither is an output of a net.
 */
public final class Rollout {
    private static final double DOMAIN_MARGIN = 0.1;

    private final SurrogateModel model;
    private final Kinetics kinetics;
    private final boolean corrected;
    private final Optional<UnaryOperator<GasState>> fallback;

    private Rollout(SurrogateModel model, Kinetics kinetics, boolean corrected, Optional<UnaryOperator<GasState>> fallback) {
        this.model = model;
        this.kinetics = kinetics;
        this.corrected = corrected;
        this.fallback = fallback;
    }

    /** The nets alone. */
    public static Rollout pure(SurrogateModel model, Kinetics kinetics) {
        return new Rollout(model, kinetics, false, Optional.empty());
    }

    /** With the minimum-norm correction onto elements and energy after each step. */
    public static Rollout corrected(SurrogateModel model, Kinetics kinetics) {
        return new Rollout(model, kinetics, true, Optional.empty());
    }

    /** The same, but a state outside the domain of the data is advanced by one time step of something dependable. */
    public Rollout withFallback(UnaryOperator<GasState> oneStep) {
        return new Rollout(model, kinetics, corrected, Optional.of(oneStep));
    }

    /**
     * Steps from a first state.
     *
     * @param first    state at t = 0
     * @param timeStep Δt [s], within what the model was trained for
     * @param steps    number of steps, at least 1
     */
    public RolloutResult run(GasState first, double timeStep, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException(steps + " steps: at least 1 is needed");
        }
        first.requirePhysical();
        StateEncoding encoding = model.encoding();
        double encodedTimeStep = encoding.encodeTimeStep(timeStep);
        Thermodynamics thermodynamics = kinetics.thermodynamics();
        double density = thermodynamics.density(first.temperature(), first.pressure(), first.massFractions());
        MinimumNormCorrection correction = new MinimumNormCorrection(encoding, kinetics.mechanism(), thermodynamics,
                model.closure(), first);
        SurrogateModel.Workspace workspace = model.newWorkspace();
        double[] encoded = new double[encoding.stateSize()];
        encoding.encode(first.temperature(), first.massFractions(), encoded);

        List<GasState> states = new ArrayList<>(List.of(first));
        long negative = 0;
        int outside = 0;
        int fallbacks = 0;
        RolloutOutcome outcome = RolloutOutcome.COMPLETED;
        for (int n = 1; n <= steps; n++) {
            boolean outsideDomain = outsideDomain(encoded);
            outside += outsideDomain ? 1 : 0;
            if (outsideDomain && fallback.isPresent()) {
                GasState next = fallback.get().apply(states.get(n - 1));
                encoding.encode(next.temperature(), next.massFractions(), encoded);
                fallbacks++;
            } else {
                model.step(encoded, encodedTimeStep, encoded, workspace);
                negative += negatives(encoded);
                if (corrected && finite(encoded) && !correction.apply(encoded)) {
                    outcome = RolloutOutcome.CORRECTION_FAILED;
                    break;
                }
            }
            GasState state = decode(encoded, first, density);
            if (!finite(encoded) || !finite(state)) {
                outcome = RolloutOutcome.LEFT_FINITE_RANGE;
                break;
            }
            states.add(state);
        }
        return new RolloutResult(trajectory(states, timeStep, density), outcome, negative, outside, fallbacks,
                correction.largestChange());
    }

    /** Whether a state lies outside the box of the training data, widened by a tenth of each half range. */
    private static boolean outsideDomain(double[] encoded) {
        return Arrays.stream(encoded).anyMatch(value -> !(Math.abs(value) <= 1.0 + DOMAIN_MARGIN));
    }

    private int negatives(double[] encoded) {
        int count = 0;
        for (int k = 0; k < encoded.length - 1; k++) {
            count += model.encoding().massFraction(encoded, k) < 0.0 ? 1 : 0;
        }
        return count;
    }

    private GasState decode(double[] encoded, GasState first, double density) {
        double temperature = model.encoding().temperature(encoded);
        double[] massFractions = new double[encoded.length - 1];
        for (int k = 0; k < massFractions.length; k++) {
            massFractions[k] = model.encoding().massFraction(encoded, k);
        }
        double pressure = model.closure() == ReactorClosure.CONSTANT_PRESSURE ? first.pressure()
                : kinetics.thermodynamics().pressure(temperature, density, massFractions);
        return new GasState(temperature, pressure, massFractions);
    }

    private Trajectory trajectory(List<GasState> states, double timeStep, double density) {
        double[] times = new double[states.size()];
        double[] densities = new double[states.size()];
        for (int n = 0; n < times.length; n++) {
            GasState state = states.get(n);
            times[n] = n * timeStep;
            densities[n] = model.closure() == ReactorClosure.CONSTANT_VOLUME ? density
                    : kinetics.thermodynamics().density(state.temperature(), state.pressure(), state.massFractions());
        }
        return new Trajectory(model.layout(), times, states, densities);
    }

    private static boolean finite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    private static boolean finite(GasState state) {
        return Double.isFinite(state.temperature()) && Double.isFinite(state.pressure()) && finite(state.massFractions());
    }
}
