package org.semenov.kinetics;

import org.semenov.state.GasState;

/** The condition of least free energy with the elements kept: μ_k = Σ_e λ_e a_ek for all species present, with one λ_e an element. */
final class ElementPotentials {
    private ElementPotentials() {
    }

    /** Largest |μ_k − Σ_e λ_e a_ek| with the λ of least squares, where μ_k = h_k/RT − s_k/R + ln(X_k p/p°). */
    static double largestResidual(Thermodynamics thermo, GasState state) {
        int count = thermo.speciesCount();
        int elements = thermo.elementCount();
        double[] enthalpies = new double[count];
        double[] entropies = new double[count];
        thermo.enthalpies(state.temperature(), enthalpies);
        thermo.entropies(state.temperature(), entropies);
        double[] fractions = thermo.moleFractions(state.massFractions());
        double[] potentials = new double[count];
        double[][] normal = new double[elements][elements + 1];
        for (int k = 0; k < count; k++) {
            if (fractions[k] > 0.0) {
                potentials[k] = enthalpies[k] - entropies[k] + Math.log(fractions[k] * state.pressure() / 101325.0);
                for (int e = 0; e < elements; e++) {
                    for (int other = 0; other < elements; other++) {
                        normal[e][other] += thermo.atoms(e, k) * thermo.atoms(other, k);
                    }
                    normal[e][elements] += thermo.atoms(e, k) * potentials[k];
                }
            }
        }
        double[] size = new double[elements];
        for (int e = 0; e < elements; e++) {
            size[e] = Math.max(normal[e][e], 1.0);
        }
        double[] lambda = DenseSolver.solveSymmetric(normal, size);
        double largest = 0.0;
        for (int k = 0; k < count; k++) {
            double residual = potentials[k];
            for (int e = 0; e < elements; e++) {
                residual -= lambda[e] * thermo.atoms(e, k);
            }
            largest = fractions[k] > 0.0 ? Math.max(largest, Math.abs(residual)) : largest;
        }
        return largest;
    }
}
