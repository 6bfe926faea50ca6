package org.semenov.surrogate.flow;

/**
 * Puts the amounts n_i of the reacting species back onto the totals of all elements, and softly onto a total of moles, by the smallest
 * change in the coordinates z: δn = V A^T (A V A^T + S)^-1 r with V = diag(n_i^1.8), since dn is in proportion to Y^0.9 dz, the rows of A the
 * atoms and a row of ones, r what is missing, and S zero but for the square of what the total of moles may be missed by. No amount comes out below
 * zero: where one would, the step is shortened towards the start, which has the totals. Of an element of less than 1e-30 mol/kg no totals can be met:
 * species with it stay as they were at the start. In stepping {@link BlockCorrection} does the same along rows of cells. One instance a thread; allocates nothing.
 */
public final class ElementCorrection {
    static final double SAME = 4e-16;
    static final int PASSES = 4;
    /** Relative to a total: how far it may be missed in the end. */
    static final double KEPT = 1e-12;
    /** Relative to the diagonal of the normal equations, where two elements come in one proportion only. */
    static final double REGULARISATION = 1e-13;
    /** A total [mol/kg] up to which an element counts as absent. */
    static final double ABSENT = 1e-30;
    /** Part of a shortened step that is kept, so that no amount ends at exactly zero. */
    static final double SHORT_OF_ZERO = 0.999;

    private final double[][] atoms;
    private final int species;
    private final int rows;
    private final double[] totals;
    private final double[] residual;
    private final double[] multipliers;
    private final double[][] normal;
    private final double[] variances;
    private double rawResidual;
    private boolean shortened;

    public ElementCorrection(FlowSpecies flowSpecies) {
        atoms = flowSpecies.atoms();
        species = flowSpecies.reactingCount();
        rows = atoms.length + 1;
        totals = new double[atoms.length];
        residual = new double[rows];
        multipliers = new double[rows];
        normal = new double[rows][rows];
        variances = new double[species];
    }

    /**
     * Corrects amounts in place.
     *
     * @param start   n_i at the start of the step [mol/kg], none below zero
     * @param amounts n_i to be corrected, none below zero
     * @param moles   Σ n_i wanted [mol/kg], where it is to be heeded
     * @param slack   by how much it may be missed [mol/kg]; infinite where it is not to be heeded
     * @return whether the totals are kept
     */
    public boolean apply(double[] start, double[] amounts, double moles, double slack) {
        for (int e = 0; e < atoms.length; e++) {
            totals[e] = dot(atoms[e], start);
            if (totals[e] <= ABSENT) {
                leave(atoms[e], start, amounts);
            }
        }
        shortened = false;
        boolean soft = slack < Double.POSITIVE_INFINITY;
        setResidual(amounts, moles);
        rawResidual = largest();
        double wanted = soft ? moles : 0.0;
        for (int pass = 0; pass < PASSES && (largest() > SAME || pass == 0 && soft); pass++) {
            if (!improve(amounts, pass == 0 && soft, slack)) {
                return false;
            }
            shorten(start, amounts);
            setResidual(amounts, wanted);
        }
        return largest() < KEPT;
    }

    /** Species with an element that is absent are neither made nor taken, whatever is said of them. */
    private void leave(double[] atomsOfElement, double[] start, double[] amounts) {
        for (int i = 0; i < species; i++) {
            if (atomsOfElement[i] > 0.0) {
                amounts[i] = Math.max(start[i], 0.0);
            }
        }
    }

    /** What is missing of each element, relative to its total, and of the moles. */
    private void setResidual(double[] amounts, double moles) {
        double sum = 0.0;
        for (int i = 0; i < species; i++) {
            sum += amounts[i];
        }
        for (int e = 0; e < atoms.length; e++) {
            residual[e] = totals[e] > ABSENT ? 1.0 - dot(atoms[e], amounts) / totals[e] : 0.0;
        }
        residual[rows - 1] = moles - sum;
    }

    private double largest() {
        double largest = 0.0;
        for (int e = 0; e < atoms.length; e++) {
            largest = Math.max(largest, Math.abs(residual[e]));
        }
        return largest;
    }

    private boolean improve(double[] amounts, boolean soft, double slack) {
        for (int i = 0; i < species; i++) {
            variances[i] = Math.pow(amounts[i], 1.8);
        }
        for (int a = 0; a < rows; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0.0;
                for (int i = 0; i < species; i++) {
                    sum += row(a, i) * variances[i] * row(b, i);
                }
                normal[a][b] = sum;
            }
        }
        for (int e = 0; e < atoms.length; e++) {
            normal[e][e] = normal[e][e] > 0.0 ? normal[e][e] * (1.0 + REGULARISATION) : 1.0;
        }
        int used = soft ? rows : rows - 1;
        normal[rows - 1][rows - 1] += slack * slack + 1e-300;
        if (!solve(used)) {
            return false;
        }
        for (int i = 0; i < species; i++) {
            double change = 0.0;
            for (int a = 0; a < used; a++) {
                change += row(a, i) * multipliers[a];
            }
            amounts[i] += variances[i] * change;
        }
        return true;
    }

    private double row(int a, int i) {
        return a == rows - 1 ? 1.0 : totals[a] > ABSENT ? atoms[a][i] / totals[a] : 0.0;
    }

    /** Cholesky factor in place, then both triangles. */
    private boolean solve(int size) {
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = normal[a][b];
                for (int c = 0; c < b; c++) {
                    sum -= normal[a][c] * normal[b][c];
                }
                if (a > b) {
                    normal[a][b] = sum / normal[b][b];
                } else if (sum > 0.0) {
                    normal[a][a] = Math.sqrt(sum);
                } else {
                    return false;
                }
            }
        }
        for (int a = 0; a < size; a++) {
            double sum = residual[a];
            for (int c = 0; c < a; c++) {
                sum -= normal[a][c] * multipliers[c];
            }
            multipliers[a] = sum / normal[a][a];
        }
        for (int a = size - 1; a >= 0; a--) {
            double sum = multipliers[a];
            for (int c = a + 1; c < size; c++) {
                sum -= normal[c][a] * multipliers[c];
            }
            multipliers[a] = sum / normal[a][a];
        }
        return true;
    }

    private void shorten(double[] start, double[] amounts) {
        double part = 1.0;
        for (int i = 0; i < species; i++) {
            if (amounts[i] < 0.0) {
                part = Math.min(part, SHORT_OF_ZERO * start[i] / (start[i] - amounts[i]));
            }
        }
        if (part < 1.0) {
            shortened = true;
            for (int i = 0; i < species; i++) {
                amounts[i] = Math.max(start[i] + part * (amounts[i] - start[i]), 0.0);
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0.0;
        for (int i = 0; i < b.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** How far the amounts given were from the totals of the elements, at most, relative to the total. */
    public double rawResidual() {
        return rawResidual;
    }

    /** Whether the last correction was shortened. */
    public boolean shortened() {
        return shortened;
    }
}
