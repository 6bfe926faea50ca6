package org.semenov.kinetics;

/** Scratch of one number a fall-off or chemically activated reaction. */
final class FalloffScratch {
    final double[] lowLimits;
    final double[] highLimits;
    final double[] lowLogDerivatives;
    final double[] highLogDerivatives;
    final double[] reducedPressures;
    /** ln P_r, not below that of 1e-250. */
    final double[] logReducedPressures;
    /** ln F_cent of Troe, ln C of SRI. */
    final double[] logCentres;
    /** ln F. */
    final double[] logBroadenings;
    /** ∂ ln F/∂ ln P_r. */
    final double[] pressureSlopes;
    /** ∂ ln F/∂T at fixed P_r. */
    final double[] temperatureSlopes;
    /** k_f/[M] of a fall-off reaction, k_f of the others. */
    final double[] perThirdBody;

    FalloffScratch(int count) {
        lowLimits = new double[count];
        highLimits = new double[count];
        lowLogDerivatives = new double[count];
        highLogDerivatives = new double[count];
        reducedPressures = new double[count];
        logReducedPressures = new double[count];
        logCentres = new double[count];
        logBroadenings = new double[count];
        pressureSlopes = new double[count];
        temperatureSlopes = new double[count];
        perThirdBody = new double[count];
    }
}
