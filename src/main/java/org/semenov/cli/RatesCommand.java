package org.semenov.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.semenov.dataset.StateTable;
import org.semenov.dataset.TrajectoryCsv;
import org.semenov.kinetics.Kinetics;
import org.semenov.kinetics.KineticsWorkspace;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.state.GasState;
import org.semenov.state.StateLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Thermodynamics and rates at given states. */
@Command(name = "rates", mixinStandardHelpOptions = true,
        description = "Thermodynamics and rates at states read from CSV (T,p,Y_<species>...).")
final class RatesCommand implements Callable<Integer> {
    @Mixin
    private ReactorOptions reactor;
    @Mixin
    private CommonOptions common;

    @Option(names = "--input", paramLabel = "FILE.csv", required = true, description = "States: T,p,Y_<species>...")
    private Path input;

    @Option(names = "--output", paramLabel = "FILE.csv", required = true,
            description = "T,p, then wdot_S [mol/m3/s], cpR_S, hRT_S, sR_S a species, kf_I,Kc_I,kr_I,q_I a reaction (mol, m3, s).")
    private Path output;

    @Override
    public Integer call() throws IOException {
        Kinetics kinetics = reactor.kinetics(common.quiet);
        StateLayout layout = new StateLayout(kinetics.mechanism().speciesNames());
        List<GasState> states = TrajectoryCsv.states(StateTable.read(input), layout);
        List<double[]> rows = new ArrayList<>();
        KineticsWorkspace workspace = kinetics.newWorkspace();
        for (int n = 0; n < states.size(); n++) {
            rows.add(row(kinetics, workspace, checked(states.get(n), n + 1)));
        }
        new StateTable(columns(kinetics, layout), rows).write(output);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("states", states.size());
        summary.put("species", kinetics.speciesCount());
        summary.put("reactions", kinetics.reactionCount());
        common.finish(summary);
        return failures(kinetics, rows);
    }

    /** 1 if a rate of progress is NaN or infinite, with the first such reaction named. */
    private static int failures(Kinetics kinetics, List<double[]> rows) {
        int first = 2 + 4 * kinetics.speciesCount();
        for (int n = 0; n < rows.size(); n++) {
            for (int i = 0; i < kinetics.reactionCount(); i++) {
                double rate = rows.get(n)[first + 4 * i + 3];
                if (!Double.isFinite(rate)) {
                    System.err.println("semenov: state " + (n + 1) + ", reaction " + (i + 1) + " '"
                            + kinetics.mechanism().reactions().get(i).equation() + "': the rate is " + rate
                            + "; look whether the state is within the range of the mechanism (the output is written as it is)");
                    return 1;
                }
            }
        }
        return 0;
    }

    /** Rates are defined for a negative trace or a sum off one, as an integrator may give; not for a state without density. */
    private GasState checked(GasState state, int number) {
        double[] massFractions = state.massFractions();
        double sum = Arrays.stream(massFractions).sum();
        if (!(state.temperature() > 0.0 && state.temperature() < 1e5 && state.pressure() > 0.0 && state.pressure() < 1e12
                && sum > 0.5 && sum < 2.0 && Arrays.stream(massFractions).allMatch(y -> Math.abs(y) < 2.0))) {
            throw new IllegalArgumentException(input + ", state " + number + ": " + state + " needs T within 0..100000 K,"
                    + " p within 0..1e12 Pa and mass fractions that sum to about 1");
        }
        return state;
    }

    private static List<String> columns(Kinetics kinetics, StateLayout layout) {
        List<String> columns = new ArrayList<>(List.of("T", "p"));
        layout.speciesNames().forEach(name -> columns.add("wdot_" + name));
        for (String quantity : List.of("cpR_", "hRT_", "sR_")) {
            layout.speciesNames().forEach(name -> columns.add(quantity + name));
        }
        for (int i = 1; i <= kinetics.reactionCount(); i++) {
            columns.addAll(List.of("kf_" + i, "Kc_" + i, "kr_" + i, "q_" + i));
        }
        return columns;
    }

    private static double[] row(Kinetics kinetics, KineticsWorkspace workspace, GasState state) {
        Thermodynamics thermodynamics = kinetics.thermodynamics();
        int species = kinetics.speciesCount();
        int reactions = kinetics.reactionCount();
        double temperature = state.temperature();
        double[] massFractions = state.massFractions();
        double density = thermodynamics.density(temperature, state.pressure(), massFractions);
        double[] concentrations = new double[species];
        for (int k = 0; k < species; k++) {
            concentrations[k] = density * massFractions[k] / thermodynamics.molarMass(k);
        }
        double[] block = new double[species];
        double[] row = new double[2 + 4 * species + 4 * reactions];
        row[0] = temperature;
        row[1] = state.pressure();
        kinetics.netProductionRates(temperature, concentrations, workspace, block);
        System.arraycopy(block, 0, row, 2, species);
        thermodynamics.heatCapacities(temperature, block);
        System.arraycopy(block, 0, row, 2 + species, species);
        thermodynamics.enthalpies(temperature, block);
        System.arraycopy(block, 0, row, 2 + 2 * species, species);
        thermodynamics.entropies(temperature, block);
        System.arraycopy(block, 0, row, 2 + 3 * species, species);
        double[][] constants = new double[4][reactions];
        kinetics.rateConstants(temperature, concentrations, workspace, constants[0], constants[1], constants[2], constants[3]);
        for (int i = 0; i < reactions; i++) {
            for (int quantity = 0; quantity < 4; quantity++) {
                row[2 + 4 * species + 4 * i + quantity] = constants[quantity][i];
            }
        }
        return row;
    }
}
