package org.semenov.lanes;

import java.util.Arrays;
import org.semenov.kinetics.Kinetics;
import org.semenov.mechanism.Species;
import org.semenov.state.ReactorClosure;

/** Predicts one cell after the other, of any mechanism, by the formulas and rules of {@link LanePredictor}. One instance a thread. */
final class SinglePredictor {
    private final GrowthRule rule;
    private final SingleReactor reactor;
    private final SingleComplexSystem system;
    private final int[] reacting;
    private final int[] inert;
    private final double[] molarMass;
    private final int dimension;
    private final double[] y;
    private final double[] linearSlope;
    private final double[] change;
    private long held;

    SinglePredictor(Kinetics kinetics, ReactorClosure closure, GrowthRule rule, int[] reacting, int[] inert) {
        this.rule = rule;
        this.reacting = reacting;
        this.inert = inert;
        reactor = new SingleReactor(kinetics, closure);
        dimension = reactor.dimension();
        system = new SingleComplexSystem(dimension, PartialFractions.SHIFT_REAL, PartialFractions.SHIFT_IMAGINARY);
        molarMass = kinetics.mechanism().species().stream().mapToDouble(Species::molarMass).toArray();
        y = new double[dimension];
        linearSlope = new double[dimension];
        change = new double[dimension];
    }

    /** Temperatures held so far. */
    long held() {
        return held;
    }

    /** Predicts the cells 0..count−1. */
    void predict(PredictorBlock block, int count) {
        for (int cell = 0; cell < count; cell++) {
            start(block, cell);
            coordinates(block.startCoordinate(), cell);
            advance(block.timeStep()[cell]);
            write(block.whole(), block.wholeCoordinate(), cell);
            double growth = growth(block, cell);
            int substeps = rule.substeps(growth);
            block.growth()[cell] = growth;
            block.substeps()[cell] = substeps;
            if (substeps > 2) {
                divide(block, cell, substeps / 2);
            }
            write(block.half(), block.halfCoordinate(), cell);
            if (substeps > 1) {
                divide(block, cell, substeps);
            }
            write(block.fine(), block.fineCoordinate(), cell);
        }
    }

    private void start(PredictorBlock block, int cell) {
        for (int i = 0; i < reacting.length; i++) {
            y[reacting[i]] = block.start()[i][cell];
        }
        for (int n = 0; n < inert.length; n++) {
            y[inert[n]] = block.inert()[n][cell];
        }
        y[dimension - 1] = block.start()[reacting.length][cell];
        reactor.keep(block.kept()[cell]);
    }

    private void divide(PredictorBlock block, int cell, int substeps) {
        start(block, cell);
        double size = block.timeStep()[cell] / substeps;
        for (int n = 0; n < substeps; n++) {
            if (n > 0) {
                double temperature = y[dimension - 1];
                y[dimension - 1] = GrowthRule.held(temperature);
                held += y[dimension - 1] < temperature || y[dimension - 1] > temperature ? 1 : 0;
            }
            advance(size);
        }
    }

    /** Takes y a step of size h [s] on. */
    private void advance(double h) {
        reactor.linearise(y);
        system.factor(reactor.jacobian, h / PartialFractions.PARTS);
        Arrays.fill(change, 0.0);
        for (int part = 0; part < PartialFractions.PARTS; part++) {
            for (int i = 0; i < dimension; i++) {
                linearSlope[i] = reactor.rate[i];
                for (int j = 0; j < dimension; j++) {
                    linearSlope[i] += reactor.jacobian[i * dimension + j] * change[j];
                }
            }
            system.solve(linearSlope);
            for (int i = 0; i < dimension; i++) {
                change[i] += PartialFractions.WEIGHT * system.imaginary[i] + system.real[i];
            }
        }
        for (int i = 0; i < dimension; i++) {
            y[i] += change[i];
        }
    }

    private void write(double[][] states, double[][] coordinates, int cell) {
        for (int i = 0; i < reacting.length; i++) {
            states[i][cell] = y[reacting[i]];
        }
        states[reacting.length][cell] = y[dimension - 1];
        coordinates(coordinates, cell);
    }

    private void coordinates(double[][] coordinates, int cell) {
        for (int i = 0; i < reacting.length; i++) {
            coordinates[i][cell] = GrowthRule.SCALE * (GrowthRule.power(y[reacting[i]] * molarMass[reacting[i]]) - 1.0);
        }
    }

    private double growth(PredictorBlock block, int cell) {
        int last = reacting.length;
        double largest = Math.abs(block.whole()[last][cell] - block.start()[last][cell]) / GrowthRule.TEMPERATURE_SCALE;
        for (int i = 0; i < last; i++) {
            double start = block.startCoordinate()[i][cell];
            double moved = Math.abs(block.wholeCoordinate()[i][cell] - start);
            largest = Math.max(largest, moved / (start / GrowthRule.SCALE + 1.0 + GrowthRule.FLOOR));
        }
        return GrowthRule.limited(largest);
    }
}
