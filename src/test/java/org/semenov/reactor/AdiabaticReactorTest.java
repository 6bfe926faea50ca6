package org.semenov.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semenov.kinetics.Kinetics;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

class AdiabaticReactorTest {
    private final Kinetics kinetics = Mechanisms.hydrogenAir();

    /** A random mixture with every species present. */
    private GasState randomState(Random random) {
        double[] massFractions = new double[kinetics.speciesCount()];
        double sum = 0.0;
        for (int k = 0; k < massFractions.length; k++) {
            massFractions[k] = Math.exp(-6.0 * random.nextDouble());
            sum += massFractions[k];
        }
        for (int k = 0; k < massFractions.length; k++) {
            massFractions[k] /= sum;
        }
        return new GasState(900.0 + 2500.0 * random.nextDouble(), 1e5 * Math.exp(random.nextGaussian()), massFractions);
    }

    @ParameterizedTest
    @EnumSource
    void jacobianEqualsFourthOrderDifferences(ReactorClosure closure) {
        Random random = new Random(7);
        for (int trial = 0; trial < 20; trial++) {
            GasState state = randomState(random);
            AdiabaticReactor reactor = new AdiabaticReactor(kinetics, closure, state);
            double[] y = AdiabaticReactor.vectorOf(state);
            double[] yDot = reactor.computeDerivatives(0.0, y);
            double[][] jacobian = copy(reactor.computeMainStateJacobian(0.0, y, yDot));
            double speciesRate = Arrays.stream(yDot, 1, y.length).map(Math::abs).max().orElseThrow();
            for (int j = 0; j < y.length; j++) {
                double[] column = difference(reactor, y, j);
                double scale = 0.0;
                for (double value : column) {
                    scale = Math.max(scale, Math.abs(value));
                }
                double speciesScale = 0.0;
                for (int i = 1; i < y.length; i++) {
                    speciesScale = Math.max(speciesScale, Math.abs(column[i]));
                }
                assertEquals(column[0], jacobian[0][j], 1e-7 * scale, "row T, column " + j);
                for (int i = 1; i < y.length; i++) {
                    double rounding = 1e-13 * speciesRate / (1e-3 * y[j]);
                    assertEquals(column[i], jacobian[i][j], 1e-7 * speciesScale + rounding, "row " + i + ", column " + j);
                }
            }
        }
    }

    private static double[] difference(AdiabaticReactor reactor, double[] y, int j) {
        double h = 1e-3 * y[j];
        double[][] values = new double[4][];
        double[] shifts = {-2.0, -1.0, 1.0, 2.0};
        for (int s = 0; s < 4; s++) {
            double[] shifted = y.clone();
            shifted[j] += shifts[s] * h;
            values[s] = reactor.computeDerivatives(0.0, shifted);
        }
        double[] column = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            column[i] = (values[0][i] - 8.0 * values[1][i] + 8.0 * values[2][i] - values[3][i]) / (12.0 * h);
        }
        return column;
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }

    @ParameterizedTest
    @EnumSource
    void derivativesKeepElementsAndEnergy(ReactorClosure closure) {
        Random random = new Random(8);
        for (int trial = 0; trial < 50; trial++) {
            GasState state = randomState(random);
            AdiabaticReactor reactor = new AdiabaticReactor(kinetics, closure, state);
            double[] y = AdiabaticReactor.vectorOf(state);
            double[] yDot = reactor.computeDerivatives(0.0, y);
            for (int e = 0; e < kinetics.mechanism().elements().size(); e++) {
                double change = 0.0;
                double size = 0.0;
                for (int k = 0; k < kinetics.speciesCount(); k++) {
                    double part = kinetics.mechanism().elementCount(e, k) * yDot[1 + k] / kinetics.thermodynamics().molarMass(k);
                    change += part;
                    size += Math.abs(part);
                }
                assertEquals(0.0, change, 1e-14 * size + 1e-300);
            }
            double h = 1e-5 / (Math.abs(yDot[0] / y[0]) + 1.0);
            double before = Residuals.energy(moved(reactor, y, yDot, -h), closure, kinetics.thermodynamics());
            double after = Residuals.energy(moved(reactor, y, yDot, h), closure, kinetics.thermodynamics());
            double scale = kinetics.thermodynamics().specificHeatCapacity(y[0], state.massFractions(), closure) * Math.abs(yDot[0]);
            assertEquals(0.0, (after - before) / (2.0 * h), 1e-5 * scale + 1e-3);
        }
    }

    private static GasState moved(AdiabaticReactor reactor, double[] y, double[] yDot, double h) {
        double[] moved = y.clone();
        for (int i = 0; i < y.length; i++) {
            moved[i] += h * yDot[i];
        }
        return reactor.stateOf(moved);
    }

    @ParameterizedTest
    @EnumSource
    void accelerationAndConcentrationRateAreTotalDerivatives(ReactorClosure closure) {
        GasState state = randomState(new Random(9));
        AdiabaticReactor reactor = new AdiabaticReactor(kinetics, closure, state);
        double[] y = AdiabaticReactor.vectorOf(state);
        double[] yDot = reactor.computeDerivatives(0.0, y);
        double h = 1e-6 / Math.abs(yDot[0] / y[0]);
        int oh = kinetics.mechanism().speciesNames().indexOf("OH");
        double[] before = AdiabaticReactor.vectorOf(moved(reactor, y, yDot, -h));
        double[] after = AdiabaticReactor.vectorOf(moved(reactor, y, yDot, h));
        double acceleration = (reactor.computeDerivatives(0.0, after)[0] - reactor.computeDerivatives(0.0, before)[0]) / (2.0 * h);
        assertEquals(acceleration, reactor.temperatureAcceleration(0.0, y), 1e-5 * Math.abs(acceleration));
        double molarMass = kinetics.thermodynamics().molarMass(oh);
        double rate = (reactor.densityAt(after) * after[1 + oh] - reactor.densityAt(before) * before[1 + oh]) / (2.0 * h * molarMass);
        assertEquals(rate, reactor.concentrationRate(y, yDot, oh), 1e-5 * Math.abs(rate));
        assertTrue(Math.abs(rate) > 0.0);
    }

    @ParameterizedTest
    @EnumSource
    void derivativesAndJacobianInPlaceAllocateNothing(ReactorClosure closure) {
        GasState state = randomState(new Random(10));
        AdiabaticReactor reactor = new AdiabaticReactor(kinetics, closure, state);
        double[] y = AdiabaticReactor.vectorOf(state);
        double[] yDot = new double[y.length];
        double[] jacobian = new double[y.length * y.length];
        Runnable calls = () -> {
            for (int n = 0; n < 2000; n++) {
                reactor.derivatives(0.0, y, yDot);
                reactor.jacobian(0.0, y, jacobian);
            }
        };
        calls.run();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        calls.run();
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(bytes < 2000, bytes + " bytes in 4000 calls");
    }
}
