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

    /**
     * The same, but a state outside the domain of the data is advanced by one time step of something dependable, and so
     * is one from which the nets give numbers that are not finite or cannot be corrected.
     */
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
        return new Run(first.requirePhysical(), timeStep).take(steps);
    }

    /** One rollout under way: the encoded state, the states passed, and what was counted on the way. */
    private final class Run {
        private final StateEncoding encoding = model.encoding();
        private final SurrogateModel.Workspace workspace = model.newWorkspace();
        private final double[] encoded = new double[encoding.stateSize()];
        private final List<GasState> states = new ArrayList<>();
        private final MinimumNormCorrection correction;
        private final double timeStep;
        private final double encodedTimeStep;
        private final double density;
        private final Optional<String> refusal;
        private long negative;
        private int outside;
        private int fallbacks;

        Run(GasState first, double timeStep) {
            Thermodynamics thermodynamics = kinetics.thermodynamics();
            this.timeStep = timeStep;
            this.encodedTimeStep = encoding.encodeTimeStep(timeStep);
            this.density = thermodynamics.density(first.temperature(), first.pressure(), first.massFractions());
            this.correction = new MinimumNormCorrection(encoding, kinetics.mechanism(), thermodynamics, model.closure(), first);
            this.refusal = model.initialDomain().flatMap(domain -> domain.refusal(first, model.closure(), kinetics.mechanism(), thermodynamics));
            encoding.encode(first.temperature(), first.massFractions(), encoded);
            states.add(first);
        }

        RolloutResult take(int steps) {
            RolloutOutcome outcome = RolloutOutcome.COMPLETED;
            for (int n = 0; n < steps && outcome == RolloutOutcome.COMPLETED; n++) {
                outcome = step();
            }
            return new RolloutResult(trajectory(), outcome, negative, correction.floored(), outside, refusal, fallbacks,
                    correction.largestChange());
        }

        private RolloutOutcome step() {
            boolean outsideDomain = refusal.isPresent() || outsideBox(encoded);
            outside += outsideDomain ? 1 : 0;
            if (fallback.isEmpty()) {
                return stepByNets();
            }
            if (!outsideDomain) {
                long negativeBefore = negative;
                if (stepByNets() == RolloutOutcome.COMPLETED) {
                    return RolloutOutcome.COMPLETED;
                }
                negative = negativeBefore; // of an output that is not used
            }
            GasState last = states.get(states.size() - 1);
            if (!isPhysical(last)) {
                return RolloutOutcome.FALLBACK_IMPOSSIBLE;
            }
            fallbacks++;
            return accept(fallback.get().apply(last));
        }

        private RolloutOutcome stepByNets() {
            model.step(encoded, encodedTimeStep, encoded, workspace);
            negative += negatives();
            if (corrected && finite(encoded) && !correction.apply(encoded)) {
                return RolloutOutcome.CORRECTION_FAILED;
            }
            return add(decode());
        }

        /** A state that the fallback gave: the next step starts from it. */
        private RolloutOutcome accept(GasState state) {
            encoding.encode(state.temperature(), state.massFractions(), encoded);
            return add(state);
        }

        private RolloutOutcome add(GasState state) {
            if (!finite(encoded) || !finite(state)) {
                return RolloutOutcome.LEFT_FINITE_RANGE;
            }
            states.add(state);
            return RolloutOutcome.COMPLETED;
        }

        private int negatives() {
            int count = 0;
            for (int k = 0; k < encoding.speciesCount(); k++) {
                count += encoding.massFraction(encoded, k) < 0.0 ? 1 : 0;
            }
            return count;
        }

        private GasState decode() {
            double temperature = encoding.temperature(encoded);
            double[] massFractions = new double[encoding.speciesCount()];
            for (int k = 0; k < massFractions.length; k++) {
                massFractions[k] = encoding.massFraction(encoded, k);
            }
            double pressure = model.closure() == ReactorClosure.CONSTANT_PRESSURE ? states.get(0).pressure()
                    : kinetics.thermodynamics().pressure(temperature, density, massFractions);
            return new GasState(temperature, pressure, massFractions);
        }

        private Trajectory trajectory() {
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
    }

    /** Whether a state lies outside the box of the training data, widened by a tenth of each half range. */
    private static boolean outsideBox(double[] encoded) {
        return Arrays.stream(encoded).anyMatch(value -> !(Math.abs(value) <= 1.0 + DOMAIN_MARGIN));
    }

    /** Whether the fallback can go on from a state. */
    private static boolean isPhysical(GasState state) {
        try {
            state.requirePhysical();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean finite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    private static boolean finite(GasState state) {
        return Double.isFinite(state.temperature()) && Double.isFinite(state.pressure()) && finite(state.massFractions());
    }
}
