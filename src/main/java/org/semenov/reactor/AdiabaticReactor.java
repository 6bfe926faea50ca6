package org.semenov.reactor;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.semenov.kinetics.Kinetics;
import org.semenov.kinetics.KineticsWorkspace;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.ode.AutonomousEquation;
import org.semenov.ode.InPlaceEquation;
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
 * <p>The thermodynamics of the rates serve the energy as well. Holds scratch: one instance a thread.
 */
public final class AdiabaticReactor implements InPlaceEquation, AutonomousEquation {
    private static final double R = PhysicalConstants.GAS_CONSTANT;

    private final Kinetics kinetics;
    private final Thermodynamics thermodynamics;
    private final ReactorClosure closure;
    private final double fixedDensity;
    private final double fixedPressure;
    private final int speciesCount;
    private final double[] molarMass;
    private final double[] inverseMolarMass;
    private final KineticsWorkspace workspace;
    /** c_p/R and h/(R T) of the last rates. */
    private final double[] heatCapacities;
    private final double[] enthalpies;
    private final double[] concentrations;
    private final double[] omegaDot;
    private final double[] omegaDotT;
    private final double[] omegaDotC;
    private final double[] heatCapacityDerivative;
    /** Σ_k e_k ∂ω̇_k/∂c_m. */
    private final double[] energyColumns;
    /** 1 where e is u and c is c_v, 0 where they are h and c_p. */
    private final double work;

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
        this.molarMass = IntStream.range(0, speciesCount).mapToDouble(thermodynamics::molarMass).toArray();
        this.inverseMolarMass = Arrays.stream(molarMass).map(mass -> 1.0 / mass).toArray();
        this.work = closure == ReactorClosure.CONSTANT_VOLUME ? 1.0 : 0.0;
        this.workspace = kinetics.newWorkspace();
        this.heatCapacities = workspace.heatCapacities();
        this.enthalpies = workspace.enthalpies();
        this.concentrations = new double[speciesCount];
        this.omegaDot = new double[speciesCount];
        this.omegaDotT = new double[speciesCount];
        this.omegaDotC = new double[speciesCount * speciesCount];
        this.heatCapacityDerivative = new double[speciesCount];
        this.energyColumns = new double[speciesCount];
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
    public void derivatives(double t, double[] y, double[] yDot) {
        double density = prepare(y);
        kinetics.netProductionRates(y[0], concentrations, workspace, omegaDot);
        yDot[0] = temperatureRate(y, density * heatCapacity(y));
        double specificVolume = 1.0 / density;
        for (int k = 0; k < speciesCount; k++) {
            yDot[1 + k] = omegaDot[k] * molarMass[k] * specificVolume;
        }
    }

    /**
     * With d ln ρ of a change of T or Y_m, D_k = Σ_m c_m ∂ω̇_k/∂c_m and dω̇_k = ∂ω̇_k|_ρ + D_k d ln ρ:
     * dẎ_k = W_k/ρ (dω̇_k − ω̇_k d ln ρ) and dṪ = −(Σ e_k dω̇_k + Σ ω̇_k de_k)/(ρ c) − Ṫ (d ln ρ + dc/c).
     */
    @Override
    public void jacobian(double t, double[] y, double[] jacobian) {
        double density = prepare(y);
        kinetics.netProductionRatesWithDerivatives(y[0], concentrations, workspace, omegaDot, omegaDotT, omegaDotC);
        thermodynamics.heatCapacityDerivatives(y[0], heatCapacityDerivative);
        double heatCapacity = heatCapacity(y);
        double energyScale = -R * y[0] / (density * heatCapacity);
        double temperatureRate = temperatureRate(y, density * heatCapacity);
        boolean constantPressure = closure == ReactorClosure.CONSTANT_PRESSURE;
        double densityByT = constantPressure ? -1.0 / y[0] : 0.0;
        double densityByMoles = constantPressure ? -1.0 / molesPerKilogram(y) : 0.0;
        double specificVolume = 1.0 / density;

        double byT = 0.0;
        double byDensity = 0.0;
        double heatCapacityT = 0.0;
        Arrays.fill(energyColumns, 0.0);
        for (int k = 0, row = 0, out = speciesCount + 1; k < speciesCount; k++, row += speciesCount, out += speciesCount + 1) {
            double energy = enthalpies[k] - work;
            double dilation = constantPressure ? dilation(row) : 0.0;
            double spread = (dilation - omegaDot[k]) * specificVolume * densityByMoles;
            jacobian[out] = molarMass[k] * specificVolume * (omegaDotT[k] + (dilation - omegaDot[k]) * densityByT);
            for (int m = 0; m < speciesCount; m++) {
                double rate = omegaDotC[row + m];
                energyColumns[m] += energy * rate;
                jacobian[out + 1 + m] = molarMass[k] * (rate + spread) * inverseMolarMass[m];
            }
            byT += energy * omegaDotT[k] + (heatCapacities[k] - work) * omegaDot[k] / y[0];
            byDensity += energy * dilation;
            heatCapacityT += y[1 + k] * inverseMolarMass[k] * heatCapacityDerivative[k];
        }
        double slope = energyScale * byDensity - temperatureRate;                     // ∂Ṫ/∂ ln ρ
        jacobian[0] = energyScale * byT + slope * densityByT - temperatureRate * R * heatCapacityT / heatCapacity;
        double perHeatCapacity = temperatureRate * R / heatCapacity;
        for (int m = 0; m < speciesCount; m++) {
            jacobian[1 + m] = inverseMolarMass[m] * (energyScale * density * energyColumns[m] + slope * densityByMoles
                    - perHeatCapacity * (heatCapacities[m] - work));
        }
    }

    /** d²T/dt² [K/s²] along the solution: the row of T of the Jacobian times the derivatives. */
    public double temperatureAcceleration(double t, double[] y) {
        int n = speciesCount + 1;
        double[] yDot = new double[n];
        double[] jacobian = new double[n * n];
        derivatives(t, y, yDot);
        jacobian(t, y, jacobian);
        double sum = 0.0;
        for (int j = 0; j < n; j++) {
            sum += jacobian[j] * yDot[j];
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

    /** D_k = Σ_m c_m ∂ω̇_k/∂c_m [mol/m³/s] of a row. */
    private double dilation(int row) {
        double sum = 0.0;
        for (int m = 0; m < speciesCount; m++) {
            sum += omegaDotC[row + m] * concentrations[m];
        }
        return sum;
    }

    /** Fills the concentrations at y, returns ρ. */
    private double prepare(double[] y) {
        double density = densityAt(y);
        for (int k = 0; k < speciesCount; k++) {
            concentrations[k] = density * y[1 + k] * inverseMolarMass[k];
        }
        return density;
    }

    /** c [J/kg/K] from the thermodynamics of the last rates. */
    private double heatCapacity(double[] y) {
        double sum = 0.0;
        for (int k = 0; k < speciesCount; k++) {
            sum += y[1 + k] * inverseMolarMass[k] * (heatCapacities[k] - work);
        }
        return R * sum;
    }

    /** dT/dt [K/s] from the last rates and ρ c [J/m³/K]. */
    private double temperatureRate(double[] y, double heatCapacityOfVolume) {
        double sum = 0.0;
        for (int k = 0; k < speciesCount; k++) {
            sum += (enthalpies[k] - work) * omegaDot[k];
        }
        return -R * y[0] * sum / heatCapacityOfVolume;
    }

    private double molesPerKilogram(double[] y) {
        double sum = 0.0;
        for (int k = 0; k < speciesCount; k++) {
            sum += y[1 + k] * inverseMolarMass[k];
        }
        return sum;
    }
}
