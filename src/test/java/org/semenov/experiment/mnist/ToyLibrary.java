package org.semenov.experiment.mnist;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.LongConsumer;

/** A library without learning: its state is a number that depends on everything a net may depend on. */
final class ToyLibrary implements DigitLibrary {
    @Override
    public String describe() {
        return "toy";
    }

    @Override
    public DigitNet start(MnistSettings settings, double gamma, long seed, int threads) {
        return new ToyNet(gamma, seed);
    }

    private static final class ToyNet implements DigitNet {
        private final double gamma;
        private long state;

        ToyNet(double gamma, long seed) {
            this.gamma = gamma;
            this.state = seed;
        }

        @Override
        public EpochLoss train(DigitSet images, int[] order, long seed, LongConsumer done) throws InterruptedException {
            state = 31L * state + seed;
            for (int position : order) {
                state = 31L * state + images.label(position);
                done.accept(1L);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            return new EpochLoss(fraction(1L), (Double.isInfinite(gamma) ? 0.0 : gamma * fraction(2L)));
        }

        /** Right for seven in eight images. */
        @Override
        public int[] classify(DigitSet images) {
            int[] digits = new int[images.size()];
            for (int n = 0; n < digits.length; n++) {
                digits[n] = fraction(n) < 0.125 ? (images.label(n) + 1) % DigitSet.CLASSES : images.label(n);
            }
            return digits;
        }

        @Override
        public double[][] biases() {
            double[][] biases = new double[MnistSettings.WIDTHS.size()][];
            for (int l = 0; l < biases.length; l++) {
                biases[l] = new double[MnistSettings.WIDTHS.get(l)];
                for (int j = 0; j < biases[l].length; j++) {
                    biases[l][j] = gamma > 0.0 ? j + 0.01 * fraction(j) : fraction(100L * l + j);
                }
            }
            return biases;
        }

        private double fraction(long salt) {
            long mixed = (state + salt * 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
            mixed = (mixed ^ mixed >>> 31) * 0x94d049bb133111ebL;
            return (mixed >>> 11) * 0x1p-53;
        }

        @Override
        public void save(DataOutput out) throws IOException {
            out.writeLong(state);
        }

        @Override
        public void load(DataInput in) throws IOException {
            state = in.readLong();
        }

        @Override
        public void close() {
            state = 0L;
        }
    }
}
