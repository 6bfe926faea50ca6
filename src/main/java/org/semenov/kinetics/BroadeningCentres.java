package org.semenov.kinetics;

/** Sums C_n = Σ_j w_j exp(−β_j/T − T r_j) of three terms, the centres of fall-off broadenings. An absent term has weight 0. */
final class BroadeningCentres {
    private static final int TERMS = 3;

    private final double[] weight;
    private final double[] beta;
    private final double[] reciprocal;
    private final int[] place;

    BroadeningCentres(int count) {
        weight = new double[TERMS * count];
        beta = new double[TERMS * count];
        reciprocal = new double[TERMS * count];
        place = new int[TERMS * count];
    }

    /** Sets a term w exp(−β/T); in the constructor of the owner only. */
    void setRising(int n, int term, double w, double b, TemperatureFactors.Collector factors) {
        weight[TERMS * n + term] = w;
        beta[TERMS * n + term] = b;
        place[TERMS * n + term] = factors.place(0.0, b, 0.0);
    }

    /** Sets a term w exp(−T/T_j); a T_j of zero stands for its limit, in which the term vanishes. In the owner's constructor only. */
    void setFalling(int n, int term, double w, double temperature, TemperatureFactors.Collector factors) {
        weight[TERMS * n + term] = temperature == 0.0 ? 0.0 : w;
        reciprocal[TERMS * n + term] = temperature == 0.0 ? 0.0 : 1.0 / temperature;
        place[TERMS * n + term] = factors.place(0.0, 0.0, reciprocal[TERMS * n + term]);
    }

    /** Sets a term to zero; in the constructor of the owner only. */
    void setAbsent(int n, int term, TemperatureFactors.Collector factors) {
        setRising(n, term, 0.0, 0.0, factors);
    }

    /** C_n. */
    double value(int n, double[] temperatureFactors) {
        int j = TERMS * n;
        return weight[j] * temperatureFactors[place[j]] + weight[j + 1] * temperatureFactors[place[j + 1]]
                + weight[j + 2] * temperatureFactors[place[j + 2]];
    }

    /** dC_n/dT [1/K]. */
    double slope(int n, double inverseT2, double[] temperatureFactors) {
        double sum = 0.0;
        for (int j = TERMS * n; j < TERMS * (n + 1); j++) {
            sum += weight[j] * temperatureFactors[place[j]] * (beta[j] * inverseT2 - reciprocal[j]);
        }
        return sum;
    }
}
