package org.semenov.lanes;

import static org.semenov.lanes.LaneMath.LANES;
import static org.semenov.lanes.LaneMath.all;
import static org.semenov.lanes.LaneMath.load;

import jdk.incubator.vector.DoubleVector;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.state.ReactorClosure;

/**
 * Equations of an adiabatic reactor a lane and their Jacobian, for y = (n_1..n_R, T) with the amounts n_k = Y_k/W_k [mol/kg] of the
 * species that react:
 * <pre>
 *   dn_k/dt = ω̇_k/ρ,      dT/dt = −Σ e_k dn_k/dt / C,      C = Σ n_k C_k
 * </pre>
 * with e, C_k the molar u, c_v and ρ constant at constant volume, h, c_p and ρ = p/(R T Σ n) at constant pressure. In amounts the
 * Jacobian at constant volume is that of ω̇ by c, and what does not react drops out of the linear systems. Lanes are independent. One
 * instance a thread; arrays are laid out as [entry LANES + lane].
 */
final class LaneReactor {
    private static final double R = PhysicalConstants.GAS_CONSTANT;

    /** y, N vectors, set by the caller. */
    final double[] state;
    /** dy/dt, N vectors, and the Jacobian by rows, N² vectors. */
    final double[] rate;
    final double[] jacobian;

    private final LaneKinetics kinetics;
    private final LaneThermo thermo;
    private final boolean constantPressure;
    private final int speciesCount;
    private final int dimension;
    private final int temperatureRow;
    /** Species of the unknowns, and those that never change. */
    private final int[] reacting;
    private final int[] inert;
    /** ρ [kg/m³] or p [Pa] of each lane, whichever is kept. */
    private final double[] kept = new double[LANES];
    private final double[] inertAmounts;
    /** ρ, 1/Σ n and C/R. */
    private final double[] density = new double[LANES];
    private final double[] inverseTotal = new double[LANES];
    private final double[] capacity = new double[LANES];
    /** e_k/R [K] and C_k/R of the unknowns. */
    private final double[] energies;
    private final double[] capacities;

    LaneReactor(Mechanism mechanism, ReactorClosure closure) {
        kinetics = new LaneKinetics(mechanism);
        thermo = kinetics.thermo;
        constantPressure = closure == ReactorClosure.CONSTANT_PRESSURE;
        speciesCount = mechanism.species().size();
        reacting = kinetics.reacting;
        inert = kinetics.inert;
        dimension = reacting.length + 1;
        temperatureRow = reacting.length;
        state = new double[dimension * LANES];
        rate = new double[dimension * LANES];
        jacobian = new double[dimension * dimension * LANES];
        inertAmounts = new double[inert.length * LANES];
        energies = new double[reacting.length * LANES];
        capacities = new double[reacting.length * LANES];
    }

    /** Number of unknowns: species that react, and the temperature, which is the last. */
    int dimension() {
        return dimension;
    }

    /** Species of an unknown but the last. */
    int species(int unknown) {
        return reacting[unknown];
    }

    int inertCount() {
        return inert.length;
    }

    int inertSpecies(int n) {
        return inert[n];
    }

    /** Sets what a lane keeps: its density [kg/m³] or pressure [Pa]. */
    void keep(int lane, double densityOrPressure) {
        kept[lane] = densityOrPressure;
    }

    /** Sets the amount [mol/kg] of a species that does not react, by its position among these. */
    void keepInert(int n, int lane, double amount) {
        inertAmounts[n * LANES + lane] = amount;
    }

    /** Fills dy/dt at y, {@link #rate} at {@link #state}. */
    LaneProgram derivatives() {
        return states().then(kinetics.program()).then(this::rates).build();
    }

    /** Fills dy/dt and the Jacobian. */
    LaneProgram linearisation() {
        LaneProgram.Builder program = states().then(kinetics.programWithDerivatives(jacobian)).then(() -> {
                    rates();
                    temperatureColumn();
                });
        if (constantPressure) {
            program.then(() -> {
                for (int i = 0; i < reacting.length; i++) {
                    addDilation(i);
                }
            });
        }
        return program.then(this::temperatureRow).build();
    }

    private LaneProgram.Builder states() {
        return LaneProgram.first(() -> {
            setState();
            kinetics.temperature.set(state, temperatureRow * LANES);
        });
    }

    private void setState() {
        DoubleVector total = all(0.0);
        for (int i = 0; i < reacting.length; i++) {
            total = total.add(load(state, i * LANES));
        }
        for (int n = 0; n < inert.length; n++) {
            total = total.add(load(inertAmounts, n * LANES));
        }
        DoubleVector rho = constantPressure ? load(kept, 0).div(load(state, temperatureRow * LANES).mul(total).mul(R)) : load(kept, 0);
        for (int i = 0; i < reacting.length; i++) {
            rho.mul(load(state, i * LANES)).intoArray(kinetics.concentrations, reacting[i] * LANES);
        }
        for (int n = 0; n < inert.length; n++) {
            rho.mul(load(inertAmounts, n * LANES)).intoArray(kinetics.concentrations, inert[n] * LANES);
        }
        rho.mul(total).intoArray(kinetics.concentrations, speciesCount * LANES);
        rho.intoArray(density, 0);
        all(1.0).div(total).intoArray(inverseTotal, 0);
    }

    private void rates() {
        DoubleVector t = load(state, temperatureRow * LANES);
        DoubleVector inverseDensity = all(1.0).div(load(density, 0));
        double work = constantPressure ? 0.0 : 1.0;
        DoubleVector heat = all(0.0);
        for (int n = 0; n < inert.length; n++) {
            heat = load(thermo.heatCapacities, inert[n] * LANES).sub(work).fma(load(inertAmounts, n * LANES), heat);
        }
        DoubleVector power = all(0.0);
        for (int i = 0; i < reacting.length; i++) {
            DoubleVector change = load(kinetics.omegaDot, i * LANES).mul(inverseDensity);
            change.intoArray(rate, i * LANES);
            DoubleVector energy = load(thermo.enthalpies, reacting[i] * LANES).sub(work).mul(t);
            energy.intoArray(energies, i * LANES);
            DoubleVector each = load(thermo.heatCapacities, reacting[i] * LANES).sub(work);
            each.intoArray(capacities, i * LANES);
            heat = each.fma(load(state, i * LANES), heat);
            power = energy.fma(change, power);
        }
        heat.intoArray(capacity, 0);
        power.div(heat).neg().intoArray(rate, temperatureRow * LANES);
    }

    private void temperatureColumn() {
        DoubleVector inverseDensity = all(1.0).div(load(density, 0));
        for (int i = 0; i < reacting.length; i++) {
            load(kinetics.omegaDotT, i * LANES).mul(inverseDensity).intoArray(jacobian, (i * dimension + temperatureRow) * LANES);
        }
    }

    /** The density's share at constant pressure: dn_k/dt changes by (Σ_m n_m ∂ω̇_k/∂c_m − dn_k/dt) d ln ρ. */
    private void addDilation(int i) {
        int row = i * dimension * LANES;
        DoubleVector dilation = load(rate, i * LANES).neg();
        for (int m = 0; m < reacting.length; m++) {
            dilation = load(jacobian, row + m * LANES).fma(load(state, m * LANES), dilation);
        }
        for (int n = 0; n < inert.length; n++) {
            dilation = load(kinetics.omegaDotInert, (i * inert.length + n) * LANES).fma(load(inertAmounts, n * LANES), dilation);
        }
        DoubleVector byAmount = dilation.mul(load(inverseTotal, 0));
        for (int m = 0; m < reacting.length; m++) {
            load(jacobian, row + m * LANES).sub(byAmount).intoArray(jacobian, row + m * LANES);
        }
        int last = row + temperatureRow * LANES;
        load(jacobian, last).sub(dilation.mul(load(kinetics.temperature.inverse, 0))).intoArray(jacobian, last);
    }

    /** ∂(dT/dt)/∂x = −(Σ e_k ∂(dn_k/dt)/∂x + [x = T] Σ C_k dn_k/dt + dT/dt ∂C/∂x)/C. */
    private void temperatureRow() {
        DoubleVector heating = load(rate, temperatureRow * LANES);
        DoubleVector capacityT = all(0.0);
        DoubleVector ownChange = all(0.0);
        for (int i = 0; i < reacting.length; i++) {
            capacityT = load(thermo.heatCapacityDerivatives, reacting[i] * LANES).fma(load(state, i * LANES), capacityT);
            ownChange = load(capacities, i * LANES).fma(load(rate, i * LANES), ownChange);
        }
        for (int n = 0; n < inert.length; n++) {
            capacityT = load(thermo.heatCapacityDerivatives, inert[n] * LANES).fma(load(inertAmounts, n * LANES), capacityT);
        }
        int row = temperatureRow * dimension * LANES;
        heating.fma(capacityT, ownChange).intoArray(jacobian, row + temperatureRow * LANES);
        for (int j = 0; j < reacting.length; j++) {
            heating.mul(load(capacities, j * LANES)).intoArray(jacobian, row + j * LANES);
        }
        DoubleVector minusInverse = all(-1.0).div(load(capacity, 0));
        for (int j = 0; j < dimension; j++) {
            DoubleVector sum = load(jacobian, row + j * LANES);
            for (int i = 0; i < reacting.length; i++) {
                sum = load(jacobian, (i * dimension + j) * LANES).fma(load(energies, i * LANES), sum);
            }
            sum.mul(minusInverse).intoArray(jacobian, row + j * LANES);
        }
    }
}
