package org.semenov.reactor;

import java.util.Arrays;
import org.hipparchus.ode.ODEJacobiansProvider;
import org.semenov.kinetics.Kinetics;
import org.semenov.kinetics.KineticsWorkspace;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.ode.AutonomousEquation;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/**
 * Equations of an adiabatic homogeneous ideal-gas reactor for y = (T, Y_1..Y_K), with their analytic Jacobian:
 *
 * <pre>
 *   dY_k/dt = W_k ω̇_k / ρ
 *   dT/dt   = -Σ e_k ω̇_k / (ρ c)
 * </pre>
 *
 * with e = u (molar internal energy), c = c_v, ρ constant at constant volume, and e = h, c = c_p, ρ = p W̄/(R T) at
 * constant pressure (Kee et al., CHEMKIN Collection 3.6, AURORA/SENKIN; Turns, An Introduction to Combustion, ch. 6).
 * The two closures differ in the Jacobian by d ln ρ alone, so they share the code.
 *
 * <p>Holds scratch: one instance a thread. The Jacobian array it returns is overwritten by the next call.
 */
public final class AdiabaticReactor implements ODEJacobiansProvider, AutonomousEquation {
    private static final double R = PhysicalConstants.GAS_CONSTANT;

    private final Kinetics kinetics;
    private final Thermodynamics thermodynamics;
    private final ReactorClosure closure;
    private final double fixedDensity;
    private final double fixedPressure;
    private final int speciesCount;
    private final KineticsWorkspace workspace;
    private final double[] concentrations;
    private final double[] omegaDot;
    private final double[] omegaDotT;
    private final double[] omegaDotC;
    private final double[] molarEnergy;
    private final double[] molarHeatCapacity;
    private final double[] heatCapacityDerivative;
    private final double[][] jacobian;
    private double density;
    private double heatCapacity;

    /**
     * A reactor that keeps the density (constant volume) or the pressure (constant pressure) of a state.
     *
     * @param kinetics rates of the mechanism
     * @param closure  what is kept
     * @param initial  the state whose density or pressure is kept; a physical state
     */
    public AdiabaticReactor(Kinetics kinetics, ReactorClosure closure, GasState initial) {
        this.kinetics = kinetics;
        this.thermodynamics = kinetics.thermodynamics();
        this.closure = closure;
        this.speciesCount = kinetics.speciesCount();
        this.fixedPressure = initial.pressure();
        this.fixedDensity = thermodynamics.density(initial.temperature(), initial.pressure(), initial.massFractions());
        this.workspace = kinetics.newWorkspace();
        this.concentrations = new double[speciesCount];
        this.omegaDot = new double[speciesCount];
        this.omegaDotT = new double[speciesCount];
        this.omegaDotC = new double[speciesCount * speciesCount];
        this.molarEnergy = new double[speciesCount];
        this.molarHeatCapacity = new double[speciesCount];
        this.heatCapacityDerivative = new double[speciesCount];
        this.jacobian = new double[speciesCount + 1][speciesCount + 1];
    }

    @Override
    public int getDimension() {
        return speciesCount + 1;
    }

    /** y = (T, Y) of a state. */
    public static double[] vectorOf(GasState state) {
        double[] y = new double[state.speciesCount() + 1];
        y[0] = state.temperature();
        System.arraycopy(state.massFractions(), 0, y, 1, state.speciesCount());
        return y;
    }

    /** The state of y = (T, Y), with the pressure that the closure gives it. */
    public GasState stateOf(double[] y) {
        double[] massFractions = Arrays.copyOfRange(y, 1, y.length);
        double pressure = closure == ReactorClosure.CONSTANT_PRESSURE ? fixedPressure
                : thermodynamics.pressure(y[0], fixedDensity, massFractions);
        return new GasState(y[0], pressure, massFractions);
    }

    /** ρ [kg/m³] at y = (T, Y). */
    public double densityAt(double[] y) {
        return closure == ReactorClosure.CONSTANT_VOLUME ? fixedDensity
                : fixedPressure / (R * y[0] * molesPerKilogram(y));
    }

    @Override
    public double[] computeDerivatives(double t, double[] y) {
        double[] yDot = new double[speciesCount + 1];
        prepare(y);
        kinetics.netProductionRates(y[0], concentrations, workspace, omegaDot);
        derivatives(yDot);
        return yDot;
    }

    @Override
    public double[][] computeMainStateJacobian(double t, double[] y, double[] yDot) {
        prepare(y);
        kinetics.netProductionRatesWithDerivatives(y[0], concentrations, workspace, omegaDot, omegaDotT, omegaDotC);
        thermodynamics.heatCapacityDerivatives(y[0], heatCapacityDerivative);
        double temperatureRate = temperatureRate();
        boolean constantPressure = closure == ReactorClosure.CONSTANT_PRESSURE;
        double meanMolarMass = 1.0 / molesPerKilogram(y);

        double heatCapacityT = 0.0;
        for (int k = 0; k < speciesCount; k++) {
            heatCapacityT += y[1 + k] * R * heatCapacityDerivative[k] / thermodynamics.molarMass(k);
        }
        double densityT = constantPressure ? -1.0 / y[0] : 0.0;
        column(0, densityT, heatCapacityT, temperatureRate, -1);
        for (int k = 0; k < speciesCount; k++) {
            jacobian[0][0] -= molarHeatCapacity[k] * omegaDot[k] / (density * heatCapacity);
        }
        for (int m = 0; m < speciesCount; m++) {
            double molarMass = thermodynamics.molarMass(m);
            double densityY = constantPressure ? -meanMolarMass / molarMass : 0.0;
            column(1 + m, densityY, molarHeatCapacity[m] / molarMass, temperatureRate, m);
        }
        return jacobian;
    }

    /** d²T/dt² [K/s²] along the solution: the row of T of the Jacobian times the derivatives. */
    public double temperatureAcceleration(double t, double[] y) {
        double[] yDot = computeDerivatives(t, y);
        double[] row = computeMainStateJacobian(t, y, yDot)[0];
        double sum = 0.0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * yDot[j];
        }
        return sum;
    }

    /**
     * Rate of change [mol/m³/s] of the concentration of a species: d(ρ Y/W)/dt.
     *
     * @param y       (T, Y)
     * @param yDot    its time derivative, of the solution or of an interpolant of it
     * @param species position of the species
     */
    public double concentrationRate(double[] y, double[] yDot, int species) {
        double logDensityRate = 0.0;
        if (closure == ReactorClosure.CONSTANT_PRESSURE) {
            double molesRate = 0.0;
            for (int k = 0; k < speciesCount; k++) {
                molesRate += yDot[1 + k] / thermodynamics.molarMass(k);
            }
            logDensityRate = -yDot[0] / y[0] - molesRate / molesPerKilogram(y);
        }
        return densityAt(y) / thermodynamics.molarMass(species) * (yDot[1 + species] + y[1 + species] * logDensityRate);
    }

    /**
     * Column x of the Jacobian, x = T or Y_m:
     * dω̇_k = ∂ω̇_k/∂x|_ρ + D_k d ln ρ with D_k = Σ_m c_m ∂ω̇_k/∂c_m, dẎ_k = W_k/ρ (dω̇_k - ω̇_k d ln ρ),
     * dṪ = -Σ e_k dω̇_k/(ρ c) - Ṫ (d ln ρ + dc/c).
     */
    private void column(int column, double logDensityChange, double heatCapacityChange, double temperatureRate,
                        int species) {
        double energySum = 0.0;
        for (int k = 0; k < speciesCount; k++) {
            double change = species < 0 ? omegaDotT[k]
                    : omegaDotC[k * speciesCount + species] * density / thermodynamics.molarMass(species);
            if (logDensityChange != 0.0) {
                change += dilation(k) * logDensityChange;
            }
            energySum += molarEnergy[k] * change;
            jacobian[1 + k][column] = thermodynamics.molarMass(k) / density * (change - omegaDot[k] * logDensityChange);
        }
        jacobian[0][column] = -energySum / (density * heatCapacity)
                - temperatureRate * (logDensityChange + heatCapacityChange / heatCapacity);
    }

    /** D_k = Σ_m c_m ∂ω̇_k/∂c_m [mol/m³/s]. */
    private double dilation(int species) {
        double sum = 0.0;
        for (int m = 0; m < speciesCount; m++) {
            sum += omegaDotC[species * speciesCount + m] * concentrations[m];
        }
        return sum;
    }

    /** Density, concentrations, molar energies and the mixture's heat capacity at y. */
    private void prepare(double[] y) {
        double temperature = y[0];
        double energyShift = closure == ReactorClosure.CONSTANT_VOLUME ? 1.0 : 0.0;
        density = densityAt(y);
        thermodynamics.heatCapacities(temperature, molarHeatCapacity);
        thermodynamics.enthalpies(temperature, molarEnergy);
        heatCapacity = 0.0;
        for (int k = 0; k < speciesCount; k++) {
            double molarMass = thermodynamics.molarMass(k);
            concentrations[k] = density * y[1 + k] / molarMass;
            molarEnergy[k] = (molarEnergy[k] - energyShift) * R * temperature;
            molarHeatCapacity[k] = (molarHeatCapacity[k] - energyShift) * R;
            heatCapacity += y[1 + k] * molarHeatCapacity[k] / molarMass;
        }
    }

    private void derivatives(double[] yDot) {
        yDot[0] = temperatureRate();
        for (int k = 0; k < speciesCount; k++) {
            yDot[1 + k] = omegaDot[k] * thermodynamics.molarMass(k) / density;
        }
    }

    private double temperatureRate() {
        double sum = 0.0;
        for (int k = 0; k < speciesCount; k++) {
            sum += molarEnergy[k] * omegaDot[k];
        }
        return -sum / (density * heatCapacity);
    }

    private double molesPerKilogram(double[] y) {
        double sum = 0.0;
        for (int k = 0; k < speciesCount; k++) {
            sum += y[1 + k] / thermodynamics.molarMass(k);
        }
        return sum;
    }
}
