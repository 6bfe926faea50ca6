package org.semenov.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.semenov.optim.Minimization;
import org.semenov.optim.Minimizer;
import org.semenov.optim.Objective;
import org.semenov.optim.StopReason;

/**
 * Moves the last parameter, the readout of a net of one neuron, through given values, whatever the objective; each
 * stage begins the script anew. Ends with {@code end} once the script is over.
 */
record ScriptedDescent(StopReason end, double... script) implements Minimizer {

    @Override
    public String describe() {
        return "script " + Arrays.toString(script);
    }

    @Override
    public Minimization start(Objective objective, double[] start) {
        double[] theta = start.clone();
        return new Minimization() {
            private int done;

            @Override
            public Optional<StopReason> iterate() {
                if (done == script.length) {
                    return Optional.of(end);
                }
                theta[theta.length - 1] = script[done++];
                return Optional.empty();
            }

            @Override
            public int iterations() {
                return done;
            }

            @Override
            public double value() {
                return objective.evaluate(theta, new double[theta.length]);
            }

            @Override
            public double gradientMaxNorm() {
                return 1;
            }

            @Override
            public void copyParameters(double[] target) {
                System.arraycopy(theta, 0, target, 0, theta.length);
            }

            @Override
            public long evaluations() {
                return 2L * done + 1;
            }

            @Override
            public int skippedUpdates() {
                return done / 2;
            }

            @Override
            public void save(DataOutput out) throws IOException {
                throw new IOException("a script is not saved");
            }
        };
    }

    @Override
    public Minimization resume(Objective objective, DataInput saved) throws IOException {
        throw new IOException("a script is not resumed");
    }
}
