package org.semenov.kernel;

/**
 * Which cells can be advanced at all.
 *
 * @param rounding     a mass fraction below zero by no more than this is rounding
 * @param sumTolerance by how much their sum may differ from one, and so one of them may be above it
 */
public record CellCheck(double rounding, double sumTolerance) {
    /** Of states in double precision. */
    public static final CellCheck DOUBLE = new CellCheck(1e-12, 1e-6);
    /** Of states in single precision. */
    public static final CellCheck SINGLE = new CellCheck(1e-7, 1e-5);

    /** T [K] of a cell. */
    public static final double LOWEST_TEMPERATURE = 200.0;
    public static final double HIGHEST_TEMPERATURE = 5000.0;
    /** p [Pa] of a cell. */
    public static final double LOWEST_PRESSURE = 1.0;
    public static final double HIGHEST_PRESSURE = 1e9;

    /** Why a cell is refused, or null. */
    KernelStatus refusal(KernelBatch batch, int cell) {
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
        if (least < -rounding || largest > 1.0 + sumTolerance) {
            return KernelStatus.MASS_FRACTION_OUT_OF_RANGE;
        }
        return Math.abs(sum - 1.0) > sumTolerance ? KernelStatus.MASS_FRACTIONS_DO_NOT_SUM_TO_ONE : null;
    }
}
