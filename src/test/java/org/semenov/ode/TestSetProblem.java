package org.semenov.ode;

import org.hipparchus.ode.ODEJacobiansProvider;

/**
 * Problems with published end values: F. Mazzia and C. Magherini, Test Set for Initial Value Problem Solvers, release 2.4,
 * University of Bari (2008); the values of HIRES, POLLU and OREGO as in its subroutines {@code solut}.
 */
enum TestSetProblem implements ODEJacobiansProvider, AutonomousEquation {

    /** High irradiance response of photomorphogenesis. */
    HIRES(321.8122, new double[] {1, 0, 0, 0, 0, 0, 0, 0.0057},
            new double[] {0.7371312573325668e-3, 0.1442485726316185e-3, 0.5888729740967575e-4, 0.1175651343283149e-2,
                0.2386356198831331e-2, 0.6238968252742796e-2, 0.2849998395185769e-2, 0.2850001604814231e-2}) {

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            double binding = 280 * y[5] * y[7];
            return new double[] {
                -1.71 * y[0] + 0.43 * y[1] + 8.32 * y[2] + 0.0007,
                1.71 * y[0] - 8.75 * y[1],
                -10.03 * y[2] + 0.43 * y[3] + 0.035 * y[4],
                8.32 * y[1] + 1.71 * y[2] - 1.12 * y[3],
                -1.745 * y[4] + 0.43 * (y[5] + y[6]),
                -binding + 0.69 * y[3] + 1.71 * y[4] - 0.43 * y[5] + 0.69 * y[6],
                binding - 1.81 * y[6],
                1.81 * y[6] - binding};
        }

        @Override
        public double[][] computeMainStateJacobian(double t, double[] y, double[] yDot) {
            double sixth = 280 * y[5];
            double eighth = 280 * y[7];
            return new double[][] {
                {-1.71, 0.43, 8.32, 0, 0, 0, 0, 0},
                {1.71, -8.75, 0, 0, 0, 0, 0, 0},
                {0, 0, -10.03, 0.43, 0.035, 0, 0, 0},
                {0, 8.32, 1.71, -1.12, 0, 0, 0, 0},
                {0, 0, 0, 0, -1.745, 0.43, 0.43, 0},
                {0, 0, 0, 0.69, 1.71, -0.43 - eighth, 0.69, -sixth},
                {0, 0, 0, 0, 0, eighth, -1.81, sixth},
                {0, 0, 0, 0, 0, -eighth, 1.81, -sixth}};
        }
    },

    /** The Oregonator, a model of the Belousov-Zhabotinskii reaction. */
    OREGO(360, new double[] {1, 2, 3},
            new double[] {0.1000814870318523e1, 0.1228178521549917e4, 0.1320554942846706e3}) {

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            return new double[] {
                77.27 * (y[1] + y[0] * (1 - 8.375e-6 * y[0] - y[1])),
                (y[2] - (1 + y[0]) * y[1]) / 77.27,
                0.161 * (y[0] - y[2])};
        }

        @Override
        public double[][] computeMainStateJacobian(double t, double[] y, double[] yDot) {
            return new double[][] {
                {77.27 * (1 - 2 * 8.375e-6 * y[0] - y[1]), 77.27 * (1 - y[0]), 0},
                {-y[1] / 77.27, -(1 + y[0]) / 77.27, 1 / 77.27},
                {0.161, 0, -0.161}};
        }
    },

    /** Air pollution: 20 species and 25 reactions (J. G. Verwer, SIAM J. Sci. Comput. 15 (1994) 1243-1259). */
    POLLU(60, Pollution.START,
            new double[] {0.5646255480022769e-1, 0.1342484130422339, 0.4139734331099427e-8, 0.5523140207484359e-2,
                0.2018977262302196e-6, 0.1464541863493966e-6, 0.7784249118997964e-1, 0.3245075353396018,
                0.7494013383880406e-2, 0.1622293157301561e-7, 0.1135863833257075e-7, 0.2230505975721359e-2,
                0.2087162882798630e-3, 0.1396921016840158e-4, 0.8964884856898295e-2, 0.4352846369330103e-17,
                0.6899219696263405e-2, 0.1007803037365946e-3, 0.1772146513969984e-5, 0.5682943292316392e-4}) {

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            return Pollution.rates(y);
        }

        @Override
        public double[][] computeMainStateJacobian(double t, double[] y, double[] yDot) {
            return Pollution.jacobian(y);
        }
    };

    private final double end;
    private final double[] start;
    private final double[] published;

    TestSetProblem(double end, double[] start, double[] published) {
        this.end = end;
        this.start = start;
        this.published = published;
    }

    @Override
    public int getDimension() {
        return start.length;
    }

    double endTime() {
        return end;
    }

    double[] start() {
        return start.clone();
    }

    /** The largest relative error of a component at the end. */
    double error(double[] y) {
        double largest = 0;
        for (int k = 0; k < y.length; k++) {
            largest = Math.max(largest, Math.abs(y[k] / published[k] - 1));
        }
        return largest;
    }
}
