package org.semenov.surrogate.flow;

import java.util.Arrays;
import org.semenov.lanes.PredictorBlock;
import org.semenov.lanes.RowMath;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.state.ReactorClosure;

/**
 * {@link StepFeatures} for many cells of a block at once, where the formulas stand: what the nets see and the scales of what they say, a row a feature. One instance a thread; allocates nothing
 * after construction.
 */
final class BlockFeatures {
    private final FlowSpecies species;
    private final int reacting;
    private final ReactorClosure closure;
    private final RowMath math;
    /** First rows of the coordinates, of their predicted changes and of their relative disagreements, and the row of the change of T. */
    private final int coordinateRow;
    private final int changeRow;
    private final int disagreementRow;
    private final int temperatureRow;
    private final double[][] sizes;
    private final double[] disagreement;
    private final double[] moles;
    /** Arguments of logarithms, a row behind the other. */
    private final double[] logarithms;

    BlockFeatures(FlowSpecies species, ReactorClosure closure, RowMath math, int capacity) {
        this.species = species;
        this.closure = closure;
        this.math = math;
        reacting = species.reactingCount();
        coordinateRow = 6 + species.inertCount();
        changeRow = coordinateRow + reacting;
        disagreementRow = changeRow + reacting;
        temperatureRow = disagreementRow + reacting;
        sizes = new double[reacting][capacity];
        disagreement = new double[capacity];
        moles = new double[capacity];
        logarithms = new double[RowMath.padded((2 * reacting + 6) * capacity)];
    }

    /**
     * Fills features and scales of some cells.
     *
     * @param block    after the prediction
     * @param energies specific energy [J/kg] of each cell
     * @param asked    cells of the block with n > 1
     * @param samples  how many
     * @param features filled, [feature][sample], in the order of {@link StepFeatures#names}
     * @param scales   filled, [output][sample]
     */
    void fill(PredictorBlock block, double[] energies, int[] asked, int samples, double[][] features, double[][] scales) {
        setCoordinates(block, asked, samples, features);
        setScales(block, asked, samples, features, scales);
        setState(block, energies, asked, samples, features);
        takeLogarithms(features, samples);
    }

    /** Coordinates, the arguments of asinh but for the scales of disagreements, y_k and D. */
    private void setCoordinates(PredictorBlock block, int[] asked, int samples, double[][] features) {
        Arrays.fill(disagreement, 0, samples, 0.0);
        for (int i = 0; i < reacting; i++) {
            double[] start = block.startCoordinate()[i];
            double[] half = block.halfCoordinate()[i];
            double[] fine = block.fineCoordinate()[i];
            double[] coordinate = features[coordinateRow + i];
            double[] change = features[changeRow + i];
            double[] difference = features[disagreementRow + i];
            double[] size = sizes[i];
            for (int n = 0; n < samples; n++) {
                int cell = asked[n];
                coordinate[n] = start[cell];
                change[n] = fine[cell] - start[cell];
                difference[n] = fine[cell] - half[cell];
                size[n] = Math.max(start[cell], fine[cell]);
            }
            for (int n = 0; n < samples; n++) {
                change[n] /= StepFeatures.FLOOR;
                size[n] = Math.max(1.0 + 0.1 * size[n], 0.0) + StepFeatures.FLOOR;
                disagreement[n] = Math.max(disagreement[n], Math.abs(difference[n]) / size[n]);
            }
        }
    }

    private void setScales(PredictorBlock block, int[] asked, int samples, double[][] features, double[][] scales) {
        Arrays.fill(moles, 0, samples, 0.0);
        for (int i = 0; i < reacting; i++) {
            double[] half = block.half()[i];
            double[] fine = block.fine()[i];
            for (int n = 0; n < samples; n++) {
                moles[n] += fine[asked[n]] - half[asked[n]];
            }
            double[] difference = features[disagreementRow + i];
            double[] scale = scales[i];
            double[] size = sizes[i];
            for (int n = 0; n < samples; n++) {
                scale[n] = Math.min(Math.abs(difference[n]) + StepFeatures.FLOOR * size[n] * disagreement[n], StepFeatures.LARGEST_SCALE) + 1e-12;
                difference[n] /= scale[n];
            }
        }
        for (int n = 0; n < samples; n++) {
            scales[reacting][n] = Math.abs(moles[n]) + 1e-4 * Math.min(disagreement[n], 10.0) + 1e-12;
        }
    }

    /** The state and Δt; leaves in the place of logarithms what they are taken of. */
    private void setState(PredictorBlock block, double[] energies, int[] asked, int samples, double[][] features) {
        Arrays.fill(features[4], 0, samples, 0.0);
        for (int i = 0; i < reacting; i++) {
            for (int n = 0; n < samples; n++) {
                features[4][n] += block.start()[i][asked[n]];
            }
        }
        System.arraycopy(features[4], 0, moles, 0, samples);
        for (int j = 0; j < species.inertCount(); j++) {
            double molarMass = species.molarMass(species.inert(j));
            for (int n = 0; n < samples; n++) {
                double amount = block.inert()[j][asked[n]];
                moles[n] += amount;
                features[6 + j][n] = amount * molarMass;
            }
        }
        for (int n = 0; n < samples; n++) {
            int cell = asked[n];
            double t = block.start()[reacting][cell];
            double pressure = closure == ReactorClosure.CONSTANT_PRESSURE ? block.kept()[cell]
                    : block.kept()[cell] * PhysicalConstants.GAS_CONSTANT * t * moles[n];
            features[0][n] = 1e-3 * t;
            features[1][n] = 1e3 / t;
            features[2][n] = pressure / PhysicalConstants.ONE_ATMOSPHERE;
            features[3][n] = 1e-6 * energies[cell];
            features[5][n] = block.timeStep()[cell] / StepFeatures.TIME_UNIT;
            features[temperatureRow][n] = (block.fine()[reacting][cell] - t) / StepFeatures.TEMPERATURE_UNIT;
            features[temperatureRow + 1][n] = disagreement[n] + 1e-6;
            features[temperatureRow + 2][n] = block.growth()[cell];
            features[temperatureRow + 3][n] = block.substeps()[cell];
        }
    }

    /** All logarithms together: ln of three rows and of the last three, asinh of those between. */
    private void takeLogarithms(double[][] features, int samples) {
        int at = 0;
        at = put(features[2], at, samples);
        at = put(features[5], at, samples);
        for (int row = temperatureRow + 1; row < features.length; row++) {
            at = put(features[row], at, samples);
        }
        for (int row = changeRow; row <= temperatureRow; row++) {
            putAsinh(features[row], logarithms, at, samples);
            at += samples;
        }
        math.log(logarithms, at);
        System.arraycopy(logarithms, 0, features[2], 0, samples);
        System.arraycopy(logarithms, samples, features[5], 0, samples);
        at = 2 * samples;
        for (int row = temperatureRow + 1; row < features.length; row++) {
            System.arraycopy(logarithms, at, features[row], 0, samples);
            at += samples;
        }
        for (int row = changeRow; row <= temperatureRow; row++) {
            for (int n = 0; n < samples; n++) {
                features[row][n] = Math.copySign(logarithms[at + n], features[row][n]);
            }
            at += samples;
        }
    }

    private int put(double[] row, int at, int samples) {
        System.arraycopy(row, 0, logarithms, at, samples);
        return at + samples;
    }

    /** asinh x = ±ln(|x| + √(x² + 1)). */
    private static void putAsinh(double[] x, double[] arguments, int at, int samples) {
        for (int n = 0; n < samples; n++) {
            double size = Math.abs(x[n]);
            arguments[at + n] = size + Math.sqrt(size * size + 1.0);
        }
    }
}
