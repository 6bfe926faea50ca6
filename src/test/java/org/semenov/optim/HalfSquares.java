package org.semenov.optim;

import java.util.Arrays;

/** F(x) = ½ Σ r_i(x)² with gradient J^T r and matrix J^T J, from the residuals and Jacobian of a {@link SumOfSquares}. */
record HalfSquares(SumOfSquares squares) implements LeastSquares {

    HalfSquares(int dimension, int residuals, SumOfSquares.Terms terms) {
        this(new SumOfSquares(dimension, residuals, terms));
    }

    /** (10 (x_2 - x_1²), 1 - x_1), from (-1.2, 1). */
    static HalfSquares rosenbrock() {
        return new HalfSquares(2, 2, (x, r, jac) -> {
            r[0] = 10 * (x[1] - x[0] * x[0]);
            r[1] = 1 - x[0];
            jac[0][0] = -20 * x[0];
            jac[0][1] = 10;
            jac[1][0] = -1;
        });
    }

    /** J. J. Moré, B. S. Garbow, K. E. Hillstrom, ACM TOMS 7 (1981) 17, number 13, from (3, -1, 0, 1); J is singular at the zero. */
    static HalfSquares powellSingular() {
        return new HalfSquares(4, 4, (x, r, jac) -> {
            double b = x[1] - 2 * x[2];
            double d = x[0] - x[3];
            r[0] = x[0] + 10 * x[1];
            r[1] = Math.sqrt(5) * (x[2] - x[3]);
            r[2] = b * b;
            r[3] = Math.sqrt(10) * d * d;
            jac[0][0] = 1;
            jac[0][1] = 10;
            jac[1][2] = Math.sqrt(5);
            jac[1][3] = -Math.sqrt(5);
            jac[2][1] = 2 * b;
            jac[2][2] = -4 * b;
            jac[3][0] = 2 * Math.sqrt(10) * d;
            jac[3][3] = -2 * Math.sqrt(10) * d;
        });
    }

    @Override
    public int dimension() {
        return squares.dimension();
    }

    @Override
    public double value(double[] x) {
        return squares.evaluate(x, new double[dimension()]) / 2;
    }

    @Override
    public double evaluate(double[] x, double[] gradient) {
        double sum = squares.evaluate(x, gradient);
        Vectors.scale(0.5, gradient.clone(), gradient);
        return sum / 2;
    }

    @Override
    public double linearise(double[] x, int round, double[] gradient, NormalMatrix matrix) {
        double[] r = new double[squares.residuals()];
        double[][] jacobian = new double[r.length][dimension()];
        squares.terms().fill(x, r, jacobian);
        matrix.clear();
        Arrays.stream(jacobian).forEach(row -> matrix.addRow(1, row));
        return evaluate(x, gradient);
    }
}
