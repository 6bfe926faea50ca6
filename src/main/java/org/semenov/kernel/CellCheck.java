package org.semenov.kernel;

/** Which cells can be advanced at all. */
final class CellCheck {
    private static final double LOWEST_TEMPERATURE = 200.0;
    private static final double HIGHEST_TEMPERATURE = 5000.0;
    private static final double LOWEST_PRESSURE = 1.0;
    private static final double HIGHEST_PRESSURE = 1e9;
    /** Below zero by no more than this is rounding. */
    private static final double ROUNDING = 1e-12;
    private static final double SUM_TOLERANCE = 1e-6;

    private CellCheck() {
    }

    /** Why a cell is refused, or null. */
    static KernelStatus refusal(KernelBatch batch, int cell) {
        double temperature = batch.temperature[cell];
        double pressure = batch.pressure[cell];
        double sum = 0.0;
        double least = 0.0;
        double largest = 0.0;
        for (int k = 0; k < batch.speciesCount; k++) {
            double fraction = batch.massFractions[k * batch.cells + cell];
            sum += fraction;
            least = Math.min(least, fraction);
            largest = Math.max(largest, fraction);
        }
        double finite = sum - sum + (temperature - temperature) + (pressure - pressure);
        if (finite != 0.0) {
            return KernelStatus.NOT_A_NUMBER;
        }
        if (temperature < LOWEST_TEMPERATURE || temperature > HIGHEST_TEMPERATURE) {
            return KernelStatus.TEMPERATURE_OUT_OF_RANGE;
        }
        if (pressure < LOWEST_PRESSURE || pressure > HIGHEST_PRESSURE) {
            return KernelStatus.PRESSURE_OUT_OF_RANGE;
        }
        if (least < -ROUNDING || largest > 1.0 + ROUNDING) {
            return KernelStatus.MASS_FRACTION_OUT_OF_RANGE;
        }
        return Math.abs(sum - 1.0) > SUM_TOLERANCE ? KernelStatus.MASS_FRACTIONS_DO_NOT_SUM_TO_ONE : null;
    }
}
