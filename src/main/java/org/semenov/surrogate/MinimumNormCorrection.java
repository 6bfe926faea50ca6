package org.semenov.surrogate;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.semenov.dataset.StateEncoding;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.reactor.Residuals;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/**
 * Puts an encoded state back onto the totals of every element and the energy of an adiabatic reactor, by the smallest
 * change in encoded coordinates: Newton steps δζ = -Gᵀ(G Gᵀ)⁻¹ r on the residuals r(ζ) with their Jacobian G. In these
 * coordinates a change of a trace species costs as much as one of a major species relative to its own size, so the
 * majors carry the correction and radicals are left nearly alone; T takes its share, not the whole (solving T alone
 * from the energy puts the whole species error on T).
 *
 * <p>Mass fractions below zero are set to zero first; that floor is counted. One instance a rollout: it holds the
 * targets and scratch.
 */
public final class MinimumNormCorrection {
    private static final double TOLERANCE = 1e-13;
    private static final int MAX_ITERATIONS = 30;

    private final StateEncoding encoding;
    private final Thermodynamics thermodynamics;
    private final ReactorClosure closure;
    private final double[][] elementMolesPerMass;
    private final double[] elementTotals;
    private final double energy;
    private final double[] given;
    private final double[] massFractions;
    private final double[] enthalpies;
    private final double[] heatCapacities;
    private final DMatrixRMaj jacobian;
    private final DMatrixRMaj normal;
    private final DMatrixRMaj residual;
    private final DMatrixRMaj multipliers;
    private final LinearSolverDense<DMatrixRMaj> solver;
    private long floored;
    private double largestChange;

    /**
     * @param encoding       coordinates
     * @param mechanism      elements of the species
     * @param thermodynamics of the same mechanism
     * @param closure        which energy is kept
     * @param first          the state whose totals and energy are kept
     */
    public MinimumNormCorrection(StateEncoding encoding, Mechanism mechanism, Thermodynamics thermodynamics,
                                 ReactorClosure closure, GasState first) {
        int species = encoding.speciesCount();
        this.encoding = encoding;
        this.thermodynamics = thermodynamics;
        this.closure = closure;
        int[] present = IntStream.range(0, mechanism.elements().size())
                .filter(e -> thermodynamics.elementMolesPerKilogram(e, first.massFractions()) > 0.0).toArray();
        this.elementMolesPerMass = new double[present.length][species];
        this.elementTotals = new double[present.length];
        for (int row = 0; row < present.length; row++) {
            for (int k = 0; k < species; k++) {
                elementMolesPerMass[row][k] = mechanism.elementCount(present[row], k) / thermodynamics.molarMass(k);
            }
            elementTotals[row] = thermodynamics.elementMolesPerKilogram(present[row], first.massFractions());
        }
        this.energy = Residuals.energy(first, closure, thermodynamics);
        this.given = new double[species + 1];
        this.massFractions = new double[species];
        this.enthalpies = new double[species];
        this.heatCapacities = new double[species];
        int rows = present.length + 1;
        this.jacobian = new DMatrixRMaj(rows, species + 1);
        this.normal = new DMatrixRMaj(rows, rows);
        this.residual = new DMatrixRMaj(rows, 1);
        this.multipliers = new DMatrixRMaj(rows, 1);
        this.solver = LinearSolverFactory_DDRM.symmPosDef(rows);
    }

    /**
     * Corrects ζ in place.
     *
     * @return whether the residuals came below 1e-13 relative; otherwise ζ is where the iteration was given up
     */
    public boolean apply(double[] encoded) {
        System.arraycopy(encoded, 0, given, 0, encoded.length);
        floorNegative(encoded);
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            if (linearise(encoded) < TOLERANCE) {
                for (int j = 0; j < encoded.length; j++) {
                    largestChange = Math.max(largestChange, Math.abs(encoded[j] - given[j]));
                }
                return true;
            }
            CommonOps_DDRM.multTransB(jacobian, jacobian, normal);
            if (!solver.setA(normal)) {
                break;
            }
            solver.solve(residual, multipliers);
            for (int j = 0; j < encoded.length; j++) {
                double step = 0.0;
                for (int row = 0; row < residual.numRows; row++) {
                    step -= jacobian.get(row, j) * multipliers.get(row, 0);
                }
                encoded[j] += step;
            }
            floorNegative(encoded);
        }
        return false;
    }

    /** Residuals and their Jacobian at ζ; returns the largest residual. */
    private double linearise(double[] encoded) {
        double temperature = encoding.temperature(encoded);
        int species = massFractions.length;
        double gasConstant = PhysicalConstants.GAS_CONSTANT;
        double shift = closure == ReactorClosure.CONSTANT_VOLUME ? 1.0 : 0.0;
        thermodynamics.enthalpies(temperature, enthalpies);
        thermodynamics.heatCapacities(temperature, heatCapacities);
        double heatCapacity = 0.0;
        double energyHere = 0.0;
        for (int k = 0; k < species; k++) {
            massFractions[k] = encoding.massFraction(encoded, k);
            enthalpies[k] = (enthalpies[k] - shift) * gasConstant * temperature / thermodynamics.molarMass(k);
            heatCapacity += massFractions[k] * (heatCapacities[k] - shift) * gasConstant / thermodynamics.molarMass(k);
            energyHere += massFractions[k] * enthalpies[k];
        }
        int energyRow = elementTotals.length;
        double energyScale = heatCapacity * temperature;
        for (int row = 0; row < energyRow; row++) {
            double total = 0.0;
            for (int k = 0; k < species; k++) {
                total += elementMolesPerMass[row][k] * massFractions[k];
            }
            residual.set(row, 0, total / elementTotals[row] - 1.0);
            jacobian.set(row, 0, 0.0);
        }
        residual.set(energyRow, 0, (energyHere - energy) / energyScale);
        jacobian.set(energyRow, 0, encoding.temperatureDerivative() / temperature);
        for (int k = 0; k < species; k++) {
            double derivative = encoding.massFractionDerivative(k, massFractions[k]);
            for (int row = 0; row < energyRow; row++) {
                jacobian.set(row, 1 + k, elementMolesPerMass[row][k] * derivative / elementTotals[row]);
            }
            jacobian.set(energyRow, 1 + k, enthalpies[k] * derivative / energyScale);
        }
        return CommonOps_DDRM.elementMaxAbs(residual);
    }

    /** Sets negative mass fractions to zero and counts them. */
    private void floorNegative(double[] encoded) {
        for (int k = 0; k < massFractions.length; k++) {
            if (encoding.massFraction(encoded, k) < 0.0) {
                encoded[1 + k] = encoding.encodedZero(k);
                floored++;
            }
        }
    }

    /** Mass fractions set from below zero to zero, over all calls. */
    public long floored() {
        return floored;
    }

    /** Largest change of a component of ζ made by any call that succeeded, the floor included; 2 is the whole range of the data. */
    public double largestChange() {
        return largestChange;
    }
}
