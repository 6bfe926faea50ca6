package org.semenov.surrogate.flow;

import org.semenov.reactor.Mixture;
import org.semenov.state.GasState;

/**
 * What a model is for: initial states of a premixed fuel in an oxidizer and all states on their way to equilibrium, and time steps. Ranges
 * are {least, largest}.
 *
 * @param temperature      initial T [K]
 * @param pressure         initial p [Pa]
 * @param equivalenceRatio φ
 * @param timeStep         Δt [s]
 * @param fuel             composition of the fuel in moles
 * @param oxidizer         composition of the oxidizer in moles
 */
public record FlowDomain(Range temperature, Range pressure, Range equivalenceRatio, Range timeStep, String fuel, String oxidizer) {

    /** A range of a quantity. */
    public record Range(double least, double largest) {
        /** By how much of itself a value may lie outside: what single precision makes of an end. */
        public static final double ROUNDING = 1e-7;

        public Range {
            if (!(least > 0.0 && largest >= least && largest < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("range " + least + ".." + largest + " is not one of positive numbers, the least first");
            }
        }

        /** Whether a value lies in it, but for rounding. */
        public boolean contains(double value) {
            return value >= lowestContained() && value <= highestContained();
        }

        double lowestContained() {
            return least * (1.0 - ROUNDING);
        }

        double highestContained() {
            return largest * (1.0 + ROUNDING);
        }

        /** The value at a part 0..1 of the way. */
        public double at(double part) {
            return least + part * (largest - least);
        }

        /** The value at a part 0..1 of the way between the logarithms. */
        public double logarithmicallyAt(double part) {
            return least * Math.pow(largest / least, part);
        }

        /** Widened: the ends divided and multiplied by a factor. */
        public Range widened(double factor) {
            return new Range(least / factor, largest * factor);
        }

        @Override
        public String toString() {
            return least + ".." + largest;
        }
    }

    public FlowDomain {
        if (temperature == null || pressure == null || equivalenceRatio == null || timeStep == null || fuel == null || oxidizer == null) {
            throw new IllegalArgumentException("a domain needs temperature, pressure, equivalenceRatio, timeStep, fuel, oxidizer");
        }
    }

    /**
     * An initial state at parts 0..1 of the way through the ranges: even in T, even in the logarithm of p and φ.
     *
     * @param mixture of the mechanism
     */
    public GasState initial(Mixture mixture, double partOfTemperatures, double partOfPressures, double partOfRatios) {
        return new GasState(temperature.at(partOfTemperatures), pressure.logarithmicallyAt(partOfPressures),
                mixture.massFractions(equivalenceRatio.logarithmicallyAt(partOfRatios), fuel, oxidizer));
    }
}
