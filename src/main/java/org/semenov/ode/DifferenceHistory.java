package org.semenov.ode;

import java.util.Arrays;

/**
 * The backward differences of a solution at equal steps: row j holds nabla^j y at the last step, j = 0 .. 7. They give the
 * prediction, the interpolant and, rescaled, the differences at another step size (L. F. Shampine and M. W. Reichelt, The
 * MATLAB ODE suite, SIAM J. Sci. Comput. 18 (1997) 1-22, section 2).
 */
final class DifferenceHistory {

    /** Largest order. */
    static final int LARGEST_ORDER = 5;

    private final int dimension;
    private final double[][] differences;
    private final double[][] rescaled;
    private final double[][] transformation = new double[LARGEST_ORDER + 1][LARGEST_ORDER + 1];
    private final double[][] toUnit = new double[LARGEST_ORDER + 1][LARGEST_ORDER + 1];
    private final double[][] fromUnit = new double[LARGEST_ORDER + 1][LARGEST_ORDER + 1];

    DifferenceHistory(int dimension) {
        this.dimension = dimension;
        this.differences = new double[LARGEST_ORDER + 3][dimension];
        this.rescaled = new double[LARGEST_ORDER + 1][dimension];
        unitSteps(1, fromUnit);
    }

    /** Row j, n values; the storage itself. */
    double[] difference(int j) {
        return differences[j];
    }

    /** A history of one state and its derivative over a step of signed size h. */
    void start(double[] y, double[] yDot, double h) {
        for (double[] row : differences) {
            Arrays.fill(row, 0);
        }
        for (int k = 0; k < dimension; k++) {
            differences[0][k] = y[k];
            differences[1][k] = h * yDot[k];
        }
    }

    /** Sum of the rows 0 .. order: the state at the next step by extrapolation. */
    void predict(int order, double[] prediction) {
        Arrays.fill(prediction, 0);
        for (int j = order; j >= 0; j--) {
            for (int k = 0; k < dimension; k++) {
                prediction[k] += differences[j][k];
            }
        }
    }

    /**
     * Goes to the next step.
     *
     * @param order order of the step
     * @param correction its state minus the prediction, n values
     */
    void advance(int order, double[] correction) {
        for (int k = 0; k < dimension; k++) {
            differences[order + 2][k] = correction[k] - differences[order + 1][k];
            differences[order + 1][k] = correction[k];
        }
        for (int j = order; j >= 0; j--) {
            for (int k = 0; k < dimension; k++) {
                differences[j][k] += differences[j + 1][k];
            }
        }
    }

    /**
     * Changes the step size: the polynomial through the last {@code order + 1} values, looked up at the new steps.
     *
     * @param order order of the polynomial
     * @param factor new size over old
     */
    void rescale(int order, double factor) {
        unitSteps(factor, toUnit);
        for (int i = 1; i <= order; i++) {
            for (int j = 1; j <= order; j++) {
                double sum = 0;
                for (int m = 1; m <= order; m++) {
                    sum += toUnit[i][m] * fromUnit[m][j];
                }
                transformation[i][j] = sum;
            }
        }
        for (int j = 1; j <= order; j++) {
            double[] row = rescaled[j];
            Arrays.fill(row, 0);
            for (int i = 1; i <= order; i++) {
                double weight = transformation[i][j];
                for (int k = 0; k < dimension; k++) {
                    row[k] += weight * differences[i][k];
                }
            }
        }
        for (int j = 1; j <= order; j++) {
            System.arraycopy(rescaled[j], 0, differences[j], 0, dimension);
        }
    }

    /** entry (i, j) = prod_{m = 1..i} (m - 1 - factor j) / m. */
    private static void unitSteps(double factor, double[][] matrix) {
        for (int j = 1; j <= LARGEST_ORDER; j++) {
            double product = 1;
            for (int i = 1; i <= LARGEST_ORDER; i++) {
                product *= (i - 1 - factor * j) / i;
                matrix[i][j] = product;
            }
        }
    }

    /**
     * The polynomial of an order over the last step in the form of the interpolant. With s = theta - 1 it is
     * {@code y1 + s (D + (1 + s) r)}, {@code r = 1/2 (nabla^2 y + (s + 2)/3 (nabla^3 y + (s + 3)/4 ( ...)))} and
     * {@code q = -r}.
     *
     * @return new arrays, {@code order - 1} rows of n values
     */
    double[][] denseCoefficients(int order) {
        double[][] coefficients = new double[order - 1][dimension];
        for (int j = order; j >= 2; j--) {
            int degree = order - j;
            for (int k = 0; k < dimension; k++) {
                // c = (nabla^j y + (theta + j - 1)/(j + 1) c), all over j at the end
                for (int r = degree; r >= 1; r--) {
                    coefficients[r][k] = ((j - 1) * (r < degree ? coefficients[r][k] : 0) + coefficients[r - 1][k]) / (j + 1);
                }
                double constant = degree > 0 ? (j - 1) * coefficients[0][k] / (j + 1) : 0;
                coefficients[0][k] = differences[j][k] + constant;
            }
        }
        for (double[] row : coefficients) {
            for (int k = 0; k < dimension; k++) {
                row[k] *= -0.5;
            }
        }
        return coefficients;
    }
}
