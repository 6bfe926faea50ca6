package org.semenov.lanes;

import org.semenov.kinetics.Kinetics;
import org.semenov.kinetics.KineticsWorkspace;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.state.ReactorClosure;

/**
 * The equations of {@link LaneReactor} for one cell and any mechanism, over y = (n_1..n_K, T) with the amounts n_k = Y_k/W_k [mol/kg] of
 * all species. One instance a thread; allocates nothing.
 */
final class SingleReactor {
    private static final double R = PhysicalConstants.GAS_CONSTANT;

    /** dy/dt of the last evaluation, and the Jacobian by rows. */
    final double[] rate;
    final double[] jacobian;

    private final Kinetics kinetics;
    private final Thermodynamics thermodynamics;
    private final KineticsWorkspace workspace;
    private final boolean constantPressure;
    private final int speciesCount;
    private final int dimension;
    private final double[] concentrations;
    private final double[] omegaDot;
    private final double[] omegaDotT;
    private final double[] omegaDotC;
    /** e_k/R [K], C_k/R and its derivative by T. */
    private final double[] energies;
    private final double[] capacities;
    private final double[] capacityDerivatives;
    private double kept;
    private double density;
    private double total;
    private double capacity;

    SingleReactor(Kinetics kinetics, ReactorClosure closure) {
        this.kinetics = kinetics;
        thermodynamics = kinetics.thermodynamics();
        workspace = kinetics.newWorkspace();
        constantPressure = closure == ReactorClosure.CONSTANT_PRESSURE;
        speciesCount = kinetics.speciesCount();
        dimension = speciesCount + 1;
        rate = new double[dimension];
        jacobian = new double[dimension * dimension];
        concentrations = new double[speciesCount];
        omegaDot = new double[speciesCount];
        omegaDotT = new double[speciesCount];
        omegaDotC = new double[speciesCount * speciesCount];
        energies = new double[speciesCount];
        capacities = new double[speciesCount];
        capacityDerivatives = new double[speciesCount];
    }

    int dimension() {
        return dimension;
    }

    /** Sets the density [kg/m³] or pressure [Pa] kept. */
    void keep(double densityOrPressure) {
        kept = densityOrPressure;
    }

    /** Evaluates dy/dt at y. */
    void evaluate(double[] y) {
        setState(y);
        kinetics.netProductionRates(y[speciesCount], concentrations, workspace, omegaDot);
        setRates(y);
    }

    /** Evaluates dy/dt and the Jacobian at y. */
    void linearise(double[] y) {
        setState(y);
        kinetics.netProductionRatesWithDerivatives(y[speciesCount], concentrations, workspace, omegaDot, omegaDotT, omegaDotC);
        setRates(y);
        thermodynamics.heatCapacityDerivatives(y[speciesCount], capacityDerivatives);
        for (int k = 0; k < speciesCount; k++) {
            speciesRow(k, y);
        }
        temperatureRow(y);
    }

    private void setState(double[] y) {
        total = 0.0;
        for (int k = 0; k < speciesCount; k++) {
            total += y[k];
        }
        density = constantPressure ? kept / (R * y[speciesCount] * total) : kept;
        for (int k = 0; k < speciesCount; k++) {
            concentrations[k] = density * y[k];
        }
    }

    private void setRates(double[] y) {
        double t = y[speciesCount];
        double work = constantPressure ? 0.0 : 1.0;
        thermodynamics.enthalpies(t, energies);
        thermodynamics.heatCapacities(t, capacities);
        capacity = 0.0;
        double power = 0.0;
        for (int k = 0; k < speciesCount; k++) {
            energies[k] = (energies[k] - work) * t;
            capacities[k] -= work;
            capacity += capacities[k] * y[k];
            rate[k] = omegaDot[k] / density;
            power += energies[k] * rate[k];
        }
        rate[speciesCount] = -power / capacity;
    }

    private void speciesRow(int k, double[] y) {
        int row = k * dimension;
        double dilation = -rate[k];
        for (int m = 0; m < speciesCount; m++) {
            double derivative = omegaDotC[k * speciesCount + m];
            jacobian[row + m] = derivative;
            dilation += derivative * y[m];
        }
        jacobian[row + speciesCount] = omegaDotT[k] / density;
        if (constantPressure) {
            for (int m = 0; m < speciesCount; m++) {
                jacobian[row + m] -= dilation / total;
            }
            jacobian[row + speciesCount] -= dilation / y[speciesCount];
        }
    }

    private void temperatureRow(double[] y) {
        double capacityT = 0.0;
        double ownChange = 0.0;
        for (int k = 0; k < speciesCount; k++) {
            capacityT += capacityDerivatives[k] * y[k];
            ownChange += capacities[k] * rate[k];
        }
        for (int j = 0; j < dimension; j++) {
            double sum = j < speciesCount ? rate[speciesCount] * capacities[j] : rate[speciesCount] * capacityT + ownChange;
            for (int k = 0; k < speciesCount; k++) {
                sum += energies[k] * jacobian[k * dimension + j];
            }
            jacobian[speciesCount * dimension + j] = -sum / capacity;
        }
    }
}
