package org.semenov.ode;

import java.util.List;

/** The reactions of POLLU as a table, with rates and Jacobian by mass action; concentrations in ppm, times in minutes. */
final class Pollution {

    private static final String[] SPECIES = {"NO2", "NO", "O3P", "O3", "HO2", "OH", "HCHO", "CO", "ALD", "MEO2", "C2O3",
        "CO2", "PAN", "CH3O", "HNO3", "O1D", "SO2", "SO4", "NO3", "N2O5"};

    private static final String[] REACTIONS = {
        "NO2 = NO O3P : 0.35", "NO O3 = NO2 : 26.6", "HO2 NO = NO2 OH : 1.23e4", "HCHO = HO2 HO2 CO : 8.6e-4",
        "HCHO = CO : 8.2e-4", "HCHO OH = HO2 CO : 1.5e4", "ALD = MEO2 HO2 CO : 1.3e-4", "ALD OH = C2O3 : 2.4e4",
        "C2O3 NO = NO2 MEO2 CO2 : 1.65e4", "C2O3 NO2 = PAN : 9e3", "PAN = C2O3 NO2 : 0.022",
        "MEO2 NO = CH3O NO2 : 1.2e4", "CH3O = HCHO HO2 : 1.88", "NO2 OH = HNO3 : 1.63e4", "O3P = O3 : 4.8e6",
        "O3 = O1D : 3.5e-4", "O3 = O3P : 0.0175", "O1D = OH OH : 1e8", "O1D = O3P : 4.44e11",
        "SO2 OH = SO4 HO2 : 1.24e3", "NO3 = NO : 2.1", "NO3 = NO2 O3P : 5.78", "NO2 O3 = NO3 : 0.0474",
        "NO3 NO2 = N2O5 : 1.78e3", "N2O5 = NO3 NO2 : 3.12"};

    static final double[] START = {0, 0.2, 0, 0.04, 0, 0, 0.1, 0.3, 0.01, 0, 0, 0, 0, 0, 0, 0, 0.007, 0, 0, 0};

    private static final int[][] REACTANTS = new int[REACTIONS.length][];
    private static final int[][] PRODUCTS = new int[REACTIONS.length][];
    private static final double[] CONSTANTS = new double[REACTIONS.length];

    static {
        for (int i = 0; i < REACTIONS.length; i++) {
            String[] parts = REACTIONS[i].split(" [=:] ");
            REACTANTS[i] = positions(parts[0]);
            PRODUCTS[i] = positions(parts[1]);
            CONSTANTS[i] = Double.parseDouble(parts[2]);
        }
    }

    private Pollution() {
    }

    private static int[] positions(String names) {
        String[] split = names.split(" ");
        int[] positions = new int[split.length];
        for (int m = 0; m < split.length; m++) {
            positions[m] = List.of(SPECIES).indexOf(split[m]);
        }
        return positions;
    }

    static double[] rates(double[] y) {
        double[] rates = new double[SPECIES.length];
        for (int i = 0; i < REACTIONS.length; i++) {
            double rate = CONSTANTS[i];
            for (int reactant : REACTANTS[i]) {
                rate *= y[reactant];
            }
            for (int reactant : REACTANTS[i]) {
                rates[reactant] -= rate;
            }
            for (int product : PRODUCTS[i]) {
                rates[product] += rate;
            }
        }
        return rates;
    }

    static double[][] jacobian(double[] y) {
        double[][] jacobian = new double[SPECIES.length][SPECIES.length];
        for (int i = 0; i < REACTIONS.length; i++) {
            for (int m = 0; m < REACTANTS[i].length; m++) {
                double slope = CONSTANTS[i];
                for (int other = 0; other < REACTANTS[i].length; other++) {
                    slope *= other == m ? 1 : y[REACTANTS[i][other]];
                }
                for (int reactant : REACTANTS[i]) {
                    jacobian[reactant][REACTANTS[i][m]] -= slope;
                }
                for (int product : PRODUCTS[i]) {
                    jacobian[product][REACTANTS[i][m]] += slope;
                }
            }
        }
        return jacobian;
    }
}
