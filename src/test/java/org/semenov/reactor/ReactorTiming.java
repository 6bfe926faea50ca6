package org.semenov.reactor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.semenov.chemkin.ChemkinReader;
import org.semenov.kinetics.Kinetics;
import org.semenov.kinetics.KineticsWorkspace;
import org.semenov.mechanism.Mechanism;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/**
 * Times of the rates, their derivatives, the reactor's right-hand side and its Jacobian, for a mechanism and a thermodynamic file given as arguments: medians of
 * repeated runs over 64 states. Not a test; run its main method.
 */
final class ReactorTiming {
    private static final int STATES = 64;
    /** Short runs, so that most pass between two interruptions by other programs. */
    private static final int RUNS = 601;
    private static final int WARM_UP = 1500;

    private interface Call {
        double at(int state);
    }

    private ReactorTiming() {
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments.length == 0 ? "mechanisms/h2o2-ramec.inp" : arguments[0]);
        Mechanism mechanism = arguments.length < 2 ? ChemkinReader.read(file) : ChemkinReader.read(file, Path.of(arguments[1]));
        report(mechanism, line -> System.out.println(line));
    }

    static void report(Mechanism mechanism, java.util.function.Consumer<String> lines) {
        Kinetics kinetics = new Kinetics(mechanism);
        int count = kinetics.speciesCount();
        double[][] y = new double[STATES][];
        double[][] concentrations = new double[STATES][count];
        java.util.Random random = new java.util.Random(1);
        GasState first = null;
        for (int n = 0; n < STATES; n++) {
            double[] massFractions = new double[count];
            double sum = 0.0;
            for (int k = 0; k < count; k++) {
                massFractions[k] = Math.exp(-8.0 * random.nextDouble());
                sum += massFractions[k];
            }
            for (int k = 0; k < count; k++) {
                massFractions[k] /= sum;
            }
            first = new GasState(900.0 + 2000.0 * random.nextDouble(), 101325.0, massFractions);
            y[n] = AdiabaticReactor.vectorOf(first);
            kinetics.thermodynamics().concentrations(
                    kinetics.thermodynamics().density(y[n][0], 101325.0, massFractions), massFractions, concentrations[n]);
        }
        KineticsWorkspace w = kinetics.newWorkspace();
        double[] omegaDot = new double[count];
        double[] byT = new double[count];
        double[] byC = new double[count * count];
        AdiabaticReactor reactor = new AdiabaticReactor(kinetics, ReactorClosure.CONSTANT_VOLUME, first);
        AdiabaticReactor isobaric = new AdiabaticReactor(kinetics, ReactorClosure.CONSTANT_PRESSURE, first);
        double[] yDot = new double[count + 1];
        double[] jacobian = new double[(count + 1) * (count + 1)];
        int repeats = Math.max(1, 600 / (count * count));
        String[] names = {"omega-dot", "with derivatives", "f, constant volume", "f, constant pressure", "J, constant volume",
            "J, constant pressure"};
        Call[] calls = {
            n -> {
                kinetics.netProductionRates(y[n][0], concentrations[n], w, omegaDot);
                return omegaDot[0];
            },
            n -> {
                kinetics.netProductionRatesWithDerivatives(y[n][0], concentrations[n], w, omegaDot, byT, byC);
                return byC[0];
            },
            n -> {
                reactor.derivatives(0.0, y[n], yDot);
                return yDot[0];
            },
            n -> {
                isobaric.derivatives(0.0, y[n], yDot);
                return yDot[0];
            },
            n -> {
                reactor.jacobian(0.0, y[n], jacobian);
                return jacobian[0];
            },
            n -> {
                isobaric.jacobian(0.0, y[n], jacobian);
                return jacobian[0];
            }};
        double[][] times = new double[calls.length][RUNS];
        double sink = 0.0;
        for (int run = -WARM_UP; run < RUNS; run++) {
            for (int c = 0; c < calls.length; c++) {
                long start = System.nanoTime();
                for (int r = 0; r < repeats; r++) {
                    for (int n = 0; n < STATES; n++) {
                        sink += calls[c].at(n);
                    }
                }
                if (run >= 0) {
                    times[c][run] = (System.nanoTime() - start) / (1e3 * repeats * STATES);
                }
            }
        }
        lines.accept(mechanism.name() + ": " + count + " species, " + kinetics.reactionCount() + " reactions"
                + (Double.isNaN(sink) ? ", rates are not finite" : ""));
        for (int c = 0; c < calls.length; c++) {
            Arrays.sort(times[c]);
            lines.accept(String.format(Locale.ROOT, "%-22s median %8.3f us, least %8.3f us", names[c], times[c][RUNS / 2], times[c][0]));
        }
    }
}
