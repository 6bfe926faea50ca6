package org.semenov.optim;

import java.io.IOException;
import java.util.Arrays;

/**
 * The full inverse Hessian of BFGS, NW (6.17), H_new = (I - ρ s y^T) H (I - ρ y s^T) + ρ s s^T with ρ = 1/(y·s), at the
 * price of one pass over the packed matrix an iteration.
 *
 * <p>With u = H y the update is symmetric of rank two, H_new = H + s w^T + w s^T, where
 * w = -ρ u + (ρ/2)(1 + ρ y·u) s. It is not written at once but kept as the pair (s, w) and applied during the next
 * pass, which makes the product v = H g with the new gradient at the same time. The product u needs no pass of its own,
 * since y = g - g_old and the last direction is p = -H g_old: u = v + p. Nor does the next direction,
 * H_new g = v + (w·g) s + (s·g) w.
 */
final class DenseInverseHessian implements InverseHessian {
    private final InitialScaling scaling;
    private final PackedSymmetricMatrix matrix;   // H without the deferred update
    private final double[] deferredStep;          // s of the deferred update
    private final double[] deferredWeight;        // w of the deferred update
    private final double[] product;               // v = H g
    private boolean scaledIdentity = true;        // then H = scale I and the matrix is not used
    private double scale = 1;

    DenseInverseHessian(InitialScaling scaling, int dimension) {
        this.scaling = scaling;
        matrix = new PackedSymmetricMatrix(dimension);
        deferredStep = new double[dimension];
        deferredWeight = new double[dimension];
        product = new double[dimension];
    }

    @Override
    public void reset(double newScale, double[] gradient, double[] direction) {
        scaledIdentity = true;
        scale = newScale;
        Vectors.scale(-scale, gradient, direction);
    }

    @Override
    public boolean isScaledIdentity() {
        return scaledIdentity;
    }

    @Override
    public void update(CurvaturePair pair, double[] gradient, double[] direction) {
        if (scaledIdentity) {
            materialise(scaling == InitialScaling.CURVATURE ? pair.scale() : scale);
            Vectors.scale(scale, gradient, product);
            Vectors.scale(scale, pair.gradientChange, direction);
        } else {
            matrix.updateAndMultiply(deferredStep, deferredWeight, gradient, product);
            Vectors.add(1, product, direction);
        }
        defer(pair, direction);
        nextDirection(gradient, direction);
    }

    @Override
    public void redirect(double[] gradient, double[] direction) {
        if (scaledIdentity) {
            Vectors.scale(-scale, gradient, direction);
            return;
        }
        matrix.updateAndMultiply(deferredStep, deferredWeight, gradient, product);
        Arrays.fill(deferredStep, 0);
        Arrays.fill(deferredWeight, 0);
        Vectors.scale(-1, product, direction);
    }

    private void materialise(double newScale) {
        scale = newScale;
        scaledIdentity = false;
        matrix.setScaledIdentity(newScale);
    }

    /** Keeps s and w = -ρ u + (ρ/2)(1 + ρ y·u) s for the next pass. */
    private void defer(CurvaturePair pair, double[] u) {
        double rho = 1 / pair.curvature();
        double half = rho / 2 * (1 + rho * Vectors.dot(pair.gradientChange, u));
        for (int j = 0; j < u.length; j++) {
            deferredStep[j] = pair.step[j];
            deferredWeight[j] = half * pair.step[j] - rho * u[j];
        }
    }

    /** p = -(v + (w·g) s + (s·g) w). */
    private void nextDirection(double[] gradient, double[] direction) {
        double alongWeight = Vectors.dot(deferredWeight, gradient);
        double alongStep = Vectors.dot(deferredStep, gradient);
        for (int j = 0; j < direction.length; j++) {
            direction[j] = -(product[j] + (alongWeight * deferredStep[j] + alongStep * deferredWeight[j]));
        }
    }

    /** Element of H with the deferred update, for tests. */
    double get(int i, int j) {
        if (scaledIdentity) {
            return i == j ? scale : 0;
        }
        return matrix.get(i, j) + (deferredStep[i] * deferredWeight[j] + deferredWeight[i] * deferredStep[j]);
    }

    @Override
    public void save(RunWriter out) throws IOException {
        out.writeLong(scaledIdentity ? 1 : 0);
        out.writeDouble(scale);
        if (!scaledIdentity) {
            out.writeDoubles(deferredStep);
            out.writeDoubles(deferredWeight);
            matrix.save(out);
        }
    }

    @Override
    public void restore(RunReader in) throws IOException {
        scaledIdentity = in.readLong("mark of the scaled identity", 0, 1) == 1;
        scale = in.readDouble();
        if (!scaledIdentity) {
            in.readDoubles(deferredStep);
            in.readDoubles(deferredWeight);
            matrix.restore(in);
        }
    }
}
