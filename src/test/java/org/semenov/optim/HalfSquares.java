package org.semenov.optim;

import java.util.Arrays;

/** F(x) = ½ Σ r_i(x)² with gradient J^T r and matrix J^T J, from the residuals and Jacobian of a {@link SumOfSquares}. */
record HalfSquares(SumOfSquares squares) implements LeastSquares {

    HalfSquares(int dimension, int residuals, SumOfSquares.Terms terms) {
        this(new SumOfSquares(dimension, residuals, terms));
    }

    static HalfSquares of(PublishedFunction function) {
        return new HalfSquares((SumOfSquares) function.objective());
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
