package org.semenov.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.semenov.optim.Minimization;
import org.semenov.optim.Minimizer;
import org.semenov.optim.Objective;
import org.semenov.optim.StopReason;

/** Steepest descent with momentum and a fixed step, the plainest method that can be saved. */
record GradientDescent(double step, double momentum) implements Minimizer {

    @Override
    public String describe() {
        return "gradient descent, step " + step + ", momentum " + momentum;
    }

    @Override
    public Minimization start(Objective objective, double[] start) {
        return new Run(objective, start.clone(), new double[start.length], 0);
    }

    @Override
    public Minimization resume(Objective objective, DataInput saved) throws IOException {
        int iterations = saved.readInt();
        double[] theta = new double[objective.dimension()];
        double[] velocity = new double[theta.length];
        for (int p = 0; p < theta.length; p++) {
            theta[p] = saved.readDouble();
            velocity[p] = saved.readDouble();
        }
        return new Run(objective, theta, velocity, iterations);
    }

    private final class Run implements Minimization {
        private final Objective objective;
        private final double[] theta;
        private final double[] velocity;
        private final double[] gradient;
        private int iterations;
        private double value;

        Run(Objective objective, double[] theta, double[] velocity, int iterations) {
            this.objective = objective;
            this.theta = theta;
            this.velocity = velocity;
            this.gradient = new double[theta.length];
            this.iterations = iterations;
            this.value = objective.evaluate(theta, gradient);
        }

        @Override
        public Optional<StopReason> iterate() {
            for (int p = 0; p < theta.length; p++) {
                velocity[p] = momentum * velocity[p] - step * gradient[p];
                theta[p] += velocity[p];
            }
            value = objective.evaluate(theta, gradient);
            iterations++;
            return Optional.empty();
        }

        @Override
        public int iterations() {
            return iterations;
        }

        @Override
        public double value() {
            return value;
        }

        @Override
        public double gradientMaxNorm() {
            double largest = 0;
            for (double component : gradient) {
                largest = Math.max(largest, Math.abs(component));
            }
            return largest;
        }

        @Override
        public void copyParameters(double[] target) {
            System.arraycopy(theta, 0, target, 0, theta.length);
        }

        @Override
        public long evaluations() {
            return iterations + 1L;
        }

        @Override
        public int skippedUpdates() {
            return 0;
        }

        @Override
        public void save(DataOutput out) throws IOException {
            out.writeInt(iterations);
            for (int p = 0; p < theta.length; p++) {
                out.writeDouble(theta[p]);
                out.writeDouble(velocity[p]);
            }
        }
    }
}
