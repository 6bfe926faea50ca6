package org.semenov.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.state.GasState;
import org.semenov.state.Trajectory;

/**
 * One cell stepped in time by the kernel on its own output.
 *
 * @param trajectory            the states, the first one included; shorter than asked for where the kernel could not go on
 * @param lastStatus            of the last step asked for
 * @param negativeMassFractions negative mass fractions among all states after the first
 * @param fallbackSteps         steps taken by the reference
 * @param rawResidual           largest of the steps, see {@link KernelBatch#rawResidual}
 * @param errorEstimate         largest of the steps [K], see {@link KernelBatch#errorEstimate}
 */
public record KernelRollout(Trajectory trajectory, KernelStatus lastStatus, long negativeMassFractions, int fallbackSteps, double rawResidual,
                            double errorEstimate) {

    /**
     * Steps from a first state.
     *
     * @param timeStep Δt [s]
     * @param steps    number of steps, at least 1
     */
    public static KernelRollout of(ChemistryKernel kernel, Thermodynamics thermodynamics, GasState first, double timeStep, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException(steps + " steps: at least 1 is needed");
        }
        ChemistryKernel.Workspace workspace = kernel.newWorkspace();
        KernelBatch cell = KernelBatch.of(List.of(first));
        List<GasState> states = new ArrayList<>(List.of(first));
        long negative = 0;
        int fallbacks = 0;
        double rawResidual = 0.0;
        double errorEstimate = 0.0;
        KernelStatus status = KernelStatus.SURROGATE;
        for (int n = 0; n < steps && status.advanced(); n++) {
            kernel.advance(cell, timeStep, workspace);
            status = cell.status(0);
            if (status.advanced()) {
                GasState state = cell.state(0);
                states.add(state);
                negative += Arrays.stream(state.massFractions()).filter(fraction -> fraction < 0.0).count();
                fallbacks += status == KernelStatus.REFERENCE ? 1 : 0;
                rawResidual = Math.max(rawResidual, cell.rawResidual(0));
                errorEstimate = Math.max(errorEstimate, cell.errorEstimate(0));
            }
        }
        double[] times = new double[states.size()];
        Arrays.setAll(times, n -> n * timeStep);
        double[] densities = states.stream().mapToDouble(state ->
                thermodynamics.density(state.temperature(), state.pressure(), state.massFractions())).toArray();
        return new KernelRollout(new Trajectory(kernel.model().layout(), times, states, densities), status, negative, fallbacks, rawResidual,
                errorEstimate);
    }
}
