package org.semenov.experiment.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.semenov.dataset.StepPair;
import org.semenov.surrogate.flow.BoxCoxTenth;
import org.semenov.surrogate.flow.FlowSpecies;
import org.semenov.surrogate.flow.OutputScaling;
import org.semenov.surrogate.flow.StepFeatures;

/**
 * What the nets learn from: features, targets and weights of the pairs whose step takes more than one substep. The target of a net is what is missing of the
 * prediction, as an output; the weight D/(D + 0.02) spares samples that the predictor is sure of.
 *
 * @param features [feature][sample]
 * @param targets  [output][sample]
 * @param weights  [sample]
 * @param sets     number of the trajectory of each sample
 */
record FlowSamples(double[][] features, double[][] targets, double[] weights, int[] sets) {
    private static final double WEIGHT_UNIT = 0.02;

    /** Samples of pairs; pairs of one substep, and those whose prediction is no number, are left out. */
    static FlowSamples of(List<StepPair> pairs, PredictedSteps steps, FlowSpecies species, StepFeatures stepFeatures, int featureCount,
                          OutputScaling scaling) {
        int outputs = species.reactingCount() + 1;
        Columns features = new Columns(featureCount);
        Columns targets = new Columns(outputs);
        Columns weights = new Columns(1);
        List<Integer> sets = new ArrayList<>();
        double[][] one = new double[featureCount][1];
        double[] target = new double[outputs];
        steps.forEach(pairs, (n, block, cell) -> {
            if (block.substeps()[cell] == 1 || !block.isPredicted(cell)) {
                return;
            }
            stepFeatures.fill(block, cell, one, 0);
            double missingMoles = 0.0;
            for (int i = 0; i < outputs - 1; i++) {
                double next = pairs.get(n).next().massFraction(species.reacting(i));
                missingMoles += next / species.molarMass(species.reacting(i)) - block.fine()[i][cell];
                double missing = BoxCoxTenth.coordinate(next) - block.fineCoordinate()[i][cell];
                target[i] = scaling.output(missing, stepFeatures.scales()[i]);
            }
            target[outputs - 1] = scaling.output(missingMoles, stepFeatures.scales()[outputs - 1]);
            features.add(one);
            targets.add(target);
            weights.add(new double[] {stepFeatures.disagreement() / (stepFeatures.disagreement() + WEIGHT_UNIT)});
            sets.add(pairs.get(n).set());
        });
        return new FlowSamples(features.rows(), targets.rows(), weights.rows()[0], sets.stream().mapToInt(Integer::intValue).toArray());
    }

    int count() {
        return weights.length;
    }

    /** Those of some positions. */
    FlowSamples at(int[] positions) {
        return new FlowSamples(pick(features, positions), pick(targets, positions), pick(new double[][] {weights}, positions)[0],
                Arrays.stream(positions).map(n -> sets[n]).toArray());
    }

    private static double[][] pick(double[][] rows, int[] positions) {
        double[][] picked = new double[rows.length][positions.length];
        for (int r = 0; r < rows.length; r++) {
            for (int n = 0; n < positions.length; n++) {
                picked[r][n] = rows[r][positions[n]];
            }
        }
        return picked;
    }

    /** Rows that grow by a column at a time. */
    private static final class Columns {
        private double[][] rows;
        private int count;

        Columns(int rowCount) {
            rows = new double[rowCount][1024];
        }

        void add(double[] column) {
            grow();
            for (int r = 0; r < rows.length; r++) {
                rows[r][count] = column[r];
            }
            count++;
        }

        void add(double[][] column) {
            grow();
            for (int r = 0; r < rows.length; r++) {
                rows[r][count] = column[r][0];
            }
            count++;
        }

        private void grow() {
            if (count == rows[0].length) {
                for (int r = 0; r < rows.length; r++) {
                    rows[r] = Arrays.copyOf(rows[r], 2 * count);
                }
            }
        }

        double[][] rows() {
            double[][] exact = new double[rows.length][];
            for (int r = 0; r < rows.length; r++) {
                exact[r] = Arrays.copyOf(rows[r], count);
            }
            return exact;
        }
    }
}
