package org.semenov.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.semenov.kinetics.Equilibrium;
import org.semenov.kinetics.EquilibriumResult;
import org.semenov.kinetics.EquilibriumStatus;
import org.semenov.kinetics.Kinetics;
import org.semenov.state.GasState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Equilibrium of a closed adiabatic reactor. */
@Command(name = "equilibrium", mixinStandardHelpOptions = true,
        description = "Equilibrium at fixed internal energy and volume, or enthalpy and pressure.")
final class EquilibriumCommand implements Callable<Integer> {
    @Mixin
    private ReactorOptions reactor;
    @Mixin
    private StateOptions state;
    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        Kinetics kinetics = reactor.kinetics(common.quiet);
        EquilibriumResult result = new Equilibrium(kinetics.thermodynamics()).solve(state.state(kinetics), reactor.closure());
        if (result.status() != EquilibriumStatus.CONVERGED) {
            System.err.println("semenov: " + result.status().name() + ": " + result.status().advice());
            return 1;
        }
        GasState end = result.state();
        double[] moleFractions = kinetics.thermodynamics().moleFractions(end.massFractions());
        Map<String, Double> composition = new LinkedHashMap<>();
        for (int k = 0; k < moleFractions.length; k++) {
            composition.put(kinetics.mechanism().speciesNames().get(k), moleFractions[k]);
        }
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("T", end.temperature());
        summary.put("p", end.pressure());
        summary.put("moleFractions", composition);
        common.finish(summary);
        return 0;
    }
}
