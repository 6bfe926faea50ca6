package org.semenov.lanes;

/** Which cells can be started. */
final class CellGate {
    private CellGate() {
    }

    /** Why a cell cannot be started, or null: a temperature not positive or not allowed, no density, or a number that is none. */
    static CellStatus refusal(CellArrays cells, int cell, double[] molarMass, CellSettings settings) {
        double temperature = cells.temperature[cell];
        if (!(temperature > 0.0 && temperature < Double.POSITIVE_INFINITY && settings.allows(temperature))) {
            return Double.isNaN(temperature) ? CellStatus.NON_FINITE_RATES : CellStatus.TEMPERATURE_OUT_OF_RANGE;
        }
        double pressure = cells.pressure[cell];
        double total = total(cells, cell, molarMass);
        boolean sound = pressure > 0.0 && pressure < Double.POSITIVE_INFINITY && total > 0.0 && total < Double.POSITIVE_INFINITY;
        return sound ? null : CellStatus.NON_FINITE_RATES;
    }

    /** Σ Y_k/W_k [mol/kg] of a cell. */
    static double total(CellArrays cells, int cell, double[] molarMass) {
        double total = 0.0;
        for (int k = 0; k < molarMass.length; k++) {
            total += cells.massFractions[k * cells.cells + cell] / molarMass[k];
        }
        return total;
    }
}
