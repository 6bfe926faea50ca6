package org.semenov.lanes;

/** Which cells can be started, and which have lost the solution. */
final class CellGate {
    private CellGate() {
    }

    /**
     * Why a cell cannot be started, or null: a temperature not positive or not allowed, a mass fraction far below zero, no density, or a
     * number that is none. Mass fractions need not sum to one.
     */
    static CellStatus refusal(CellArrays cells, int cell, double[] molarMass, CellSettings settings) {
        double temperature = cells.temperature[cell];
        if (!(temperature > 0.0 && temperature < Double.POSITIVE_INFINITY && settings.allows(temperature))) {
            return Double.isNaN(temperature) ? CellStatus.NON_FINITE_RATES : CellStatus.TEMPERATURE_OUT_OF_RANGE;
        }
        for (int k = 0; k < molarMass.length; k++) {
            if (cells.massFractions[k * cells.cells + cell] < CellSettings.LEAST_MASS_FRACTION) {
                return CellStatus.NEGATIVE_MASS_FRACTION;
            }
        }
        double pressure = cells.pressure[cell];
        double total = total(cells, cell, molarMass);
        boolean sound = pressure > 0.0 && pressure < Double.POSITIVE_INFINITY && total > 0.0 && total < Double.POSITIVE_INFINITY;
        return sound ? null : CellStatus.NON_FINITE_RATES;
    }

    /** The least amount Y/W [mol/kg] of a species of that molar mass [kg/mol]; with less the solution is lost. */
    static double leastAmount(double molarMass) {
        return CellSettings.LEAST_MASS_FRACTION / molarMass;
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
