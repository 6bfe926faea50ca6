package org.semenov.experiment;

import java.util.List;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.semenov.kinetics.Kinetics;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.AdiabaticReactor;
import org.semenov.reactor.Mixture;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.report.Table;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/**
 * Error against time of the stiff methods on the ignition of H2-O2 (1400 K, 1 atm, constant volume, to 40 µs), beside Hipparchus'
 * own explicit method of order 8 as the baseline at the same tolerance. The error is that of T where it changes fastest (at
 * 7.6 µs), against Rodas5P at rtol 1e-13. Medians of repeated runs, one thread.
 */
public final class IntegratorBenchmark {
    private static final double TEMPERATURE = 1400.0;
    private static final double MIDDLE = 7.6e-6;
    private static final double END = 4e-5;
    private static final List<Double> TOLERANCES = List.of(1e-4, 1e-6, 1e-8, 1e-10);

    private final Kinetics kinetics;
    private final ExperimentListener listener;
    private final GasState first;

    /** @param kinetics of a mechanism with H2 and O2 */
    public IntegratorBenchmark(Kinetics kinetics, ExperimentListener listener) {
        this.kinetics = kinetics;
        this.listener = listener;
        this.first = new GasState(TEMPERATURE, 101325.0, new Mixture(kinetics).massFractions("H2:2,O2:1"));
    }

    /** Runs all of it; a row a method and tolerance. */
    public Table run() {
        double exact = temperature(solver(StiffMethod.byName("Rodas5P"), 1e-13));
        listener.stage("benchmark of integrators", "measurements", TOLERANCES.size() * (StiffMethod.all().size() + 1L));
        Table table = Table.of("method", "rtol", "median [ms]", "error of T at 7.6 µs [K]", "ratio to explicit");
        for (double tolerance : TOLERANCES) {
            double explicitTime = Stopwatch.medianSeconds(3, 5, () -> explicit(tolerance, END));
            table = table.withRow("Dormand-Prince 8(5,3), explicit", tolerance, 1e3 * explicitTime,
                    Math.abs(explicit(tolerance, MIDDLE) - exact), 1.0);
            listener.step(1);
            for (StiffMethod method : StiffMethod.all()) {
                ReferenceSolver solver = solver(method, tolerance);
                double time = Stopwatch.medianSeconds(10, 11, () -> solver.advance(first, ReactorClosure.CONSTANT_VOLUME, END));
                table = table.withRow(method.name(), tolerance, 1e3 * time, Math.abs(temperature(solver) - exact), time / explicitTime);
                listener.step(1);
            }
        }
        return table;
    }

    private ReferenceSolver solver(StiffMethod method, double relativeTolerance) {
        return new ReferenceSolver(kinetics, method, relativeTolerance, 1e-10 * relativeTolerance);
    }

    private double temperature(ReferenceSolver solver) {
        return solver.advance(first, ReactorClosure.CONSTANT_VOLUME, MIDDLE).temperature();
    }

    private double explicit(double tolerance, double endTime) {
        AdiabaticReactor reactor = new AdiabaticReactor(kinetics, ReactorClosure.CONSTANT_VOLUME, first);
        DormandPrince853Integrator integrator = new DormandPrince853Integrator(0.0, endTime, 1e-10 * tolerance, tolerance);
        integrator.setInitialStepSize(1e-12);
        return integrator.integrate(reactor, new ODEState(0.0, AdiabaticReactor.vectorOf(first)), endTime).getPrimaryState()[0];
    }
}
