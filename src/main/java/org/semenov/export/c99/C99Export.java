package org.semenov.export.c99;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.semenov.dataset.AtomicFile;
import org.semenov.export.ExportedModel;
import org.semenov.export.ModelExport;
import org.semenov.export.SelfTest;
import org.semenov.export.Template;
import org.semenov.kernel.CellCheck;
import org.semenov.kernel.KernelStatus;
import org.semenov.lanes.CellIntegrator;
import org.semenov.lanes.ExponentRange;
import org.semenov.mechanism.Mechanism;
import org.semenov.reactor.Mixture;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.EnergyTemperature;
import org.semenov.surrogate.flow.FlowDomain;

/**
 * A surrogate as C99: {@code semenov.h} and {@code semenov.c} need libm alone and hold everything that a step takes, the stiff integrator behind the guard included. The text is made of templates beside
 * this class, written once for tiles of any width, and of what follows from the model: constants, weights, and the rates of the mechanism with their derivatives, reaction by reaction.
 */
public final class C99Export implements ModelExport {
    /** Functions of the interface, without their prefix. */
    private static final List<String> FUNCTIONS = List.of("workspace_size", "advance", "advance_float", "integrate", "integrate_float", "status_text", "species_name", "molar_mass",
            "gas_constant", "internal_energy", "enthalpy", "heat_capacity_v", "heat_capacity_p", "temperature_of_internal_energy", "temperature_of_enthalpy");

    private static final double EXAMPLE_EQUIVALENCE_RATIO = 1.0;

    private final ExportedModel model;
    private final Mechanism mechanism;
    private final Map<String, String> values;

    /** @throws IllegalArgumentException where the mechanism has rates or fits that are not exported, with the reason */
    public C99Export(ExportedModel model) {
        this.model = model;
        mechanism = model.kinetics().mechanism();
        CellIntegrator.mechanismObstacle(model.kinetics()).ifPresent(reason -> {
            throw new IllegalArgumentException("the mechanism of model " + model.name() + " cannot be exported to C: " + reason);
        });
        values = values();
    }

    @Override
    public List<Path> write(Path directory, int states, long seed) throws IOException {
        List<Path> files = writeKernel(directory);
        for (String name : List.of("semenov.f90", "selftest.f90", "example.c", "example.f90", "Makefile", "README.md")) {
            files.add(write(directory, name, fill(name)));
        }
        files.addAll(writeSelfTest(directory, states, seed));
        return files;
    }

    /** Writes the self-test in C and its states beside a kernel; returns the files. */
    public List<Path> writeSelfTest(Path directory, int states, long seed) throws IOException {
        return List.of(write(directory, "selftest.c", fill("selftest.c")),
                new SelfTest(model.model(), model.kinetics()).write(directory.resolve(SelfTest.NAME), states, seed));
    }

    /** Writes the kernel's header and source into a directory; returns the files. */
    public List<Path> writeKernel(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(write(directory, "semenov.h", fill("semenov.h")));
        files.add(write(directory, "semenov.c", source()));
        return files;
    }

    private static Path write(Path directory, String name, String text) throws IOException {
        Path file = directory.resolve(name);
        AtomicFile.write(file, text);
        return file;
    }

    private String source() {
        ModelCode code = new ModelCode(model.model(), model.kinetics());
        NetCode nets = new NetCode(model.model().featureNet(), model.model().foldedThetas());
        MechanismCode rates = new MechanismCode(mechanism, code.reacting(), code.inert());
        return fill("head.c") + fill("tile.c") + "\n/* ---- The model --------------------------------------------------------------- */\n"
                + nets.definitions() + code.text() + "\n" + rates.definitions() + fill("falloff.c") + rates.functions() + fill("reactor.c") + fill("workspace.c")
                + fill("predictor.c") + nets.text(false) + nets.text(true) + fill("features.c") + fill("finish.c") + fill("integrator.c")
                + fill("driver.c") + advance(false) + advance(true) + fill("thermo-api.c");
    }

    private String fill(String name) {
        return Template.fill(C99Export.class, name, values);
    }

    private static String advance(boolean single) {
        CellCheck check = single ? CellCheck.SINGLE : CellCheck.DOUBLE;
        return Template.fill(C99Export.class, "advance.c", Map.of("precision", single ? "single" : "double", "p", single ? "single_" : "double_",
                "real", single ? "float" : "double", "cells", single ? "semenov_cells_float" : "semenov_cells",
                "ADVANCE", single ? "semenov_advance_float" : "semenov_advance", "INTEGRATE", single ? "semenov_integrate_float" : "semenov_integrate",
                "SINGLE", single ? "1" : "0",
                "ROUNDED", Template.fill(C99Export.class, single ? "rounded-single.c" : "rounded-double.c", Map.of()), "ROUNDING", CText.number(check.rounding()), "SUM", CText.number(check.sumTolerance())));
    }

    private Map<String, String> values() {
        FlowDomain domain = model.model().domain();
        boolean constantVolume = model.model().closure() == ReactorClosure.CONSTANT_VOLUME;
        Map<String, String> map = new HashMap<>();
        map.put("VERSION", model.version());
        map.put("MODEL", model.name());
        map.put("WEIGHTS_SHA256", model.weightsSha256());
        map.put("MECHANISM_SHA256", mechanism.sha256());
        map.put("MECHANISM", CText.comment(model.model().provenance().mechanismFile()));
        map.put("CLOSURE", constantVolume ? "constant volume" : "constant pressure");
        map.put("KEPT", constantVolume ? "density and internal energy" : "pressure and enthalpy");
        map.put("CONSTANT_VOLUME", constantVolume ? "1" : "0");
        map.put("SPECIES", Integer.toString(mechanism.species().size()));
        map.put("SPECIES_NAMES", CText.comment(String.join(" ", mechanism.speciesNames())));
        map.put("DOMAIN_T", domain.temperature().toString());
        map.put("DOMAIN_P", domain.pressure().toString());
        map.put("DOMAIN_PHI", domain.equivalenceRatio().toString());
        map.put("DOMAIN_DT", domain.timeStep().toString());
        map.put("FUEL", CText.comment(domain.fuel()));
        map.put("OXIDIZER", CText.comment(domain.oxidizer()));
        map.put("LEAST_TIME_STEP", CText.number(domain.timeStep().least()));
        map.put("LARGEST_TIME_STEP", CText.number(domain.timeStep().largest()));
        map.put("ROUNDING", CText.number(CellCheck.DOUBLE.rounding()));
        map.put("SINGLE_ROUNDING", CText.number(CellCheck.SINGLE.rounding()));
        map.put("HIGHEST_T", Long.toString(Math.round(new ExponentRange(mechanism).highest())));
        map.put("LEAST_T_FOUND", Long.toString(Math.round(EnergyTemperature.LOWEST)));
        map.put("MOST_T_FOUND", Long.toString(Math.round(EnergyTemperature.HIGHEST)));
        map.put("STATUSES", statuses());
        map.put("STATUSES_FORTRAN", statusesOfFortran());
        map.put("CONSTANT_VOLUME_FORTRAN", constantVolume ? ".true." : ".false.");
        map.put("LEAST_TIME_STEP_FORTRAN", ofFortran(domain.timeStep().least()));
        map.put("LARGEST_TIME_STEP_FORTRAN", ofFortran(domain.timeStep().largest()));
        putExample(map, domain);
        StringBuilder prefixes = new StringBuilder();
        FUNCTIONS.forEach(name -> prefixes.append("#define semenov_").append(name).append(" SEMENOV_JOIN(SEMENOV_PREFIX, ").append(name).append(")\n"));
        map.put("PREFIXES", prefixes.toString());
        return map;
    }

    /** The mixture and the states of the examples. */
    private void putExample(Map<String, String> map, FlowDomain domain) {
        double[] fractions = new Mixture(model.kinetics()).massFractions(EXAMPLE_EQUIVALENCE_RATIO, domain.fuel(), domain.oxidizer());
        map.put("MIXTURE", Arrays.stream(fractions).mapToObj(CText::number).collect(Collectors.joining(", ")));
        map.put("MIXTURE_FORTRAN", Arrays.stream(fractions).mapToObj(C99Export::ofFortran).collect(Collectors.joining(", &\n            ")));
        map.put("LEAST_T", CText.number(domain.temperature().least()));
        map.put("LARGEST_T", CText.number(domain.temperature().largest()));
        map.put("PRESSURE", CText.number(domain.pressure().logarithmicallyAt(0.5)));
        map.put("LEAST_T_FORTRAN", ofFortran(domain.temperature().least()));
        map.put("LARGEST_T_FORTRAN", ofFortran(domain.temperature().largest()));
        map.put("PRESSURE_FORTRAN", ofFortran(domain.pressure().logarithmicallyAt(0.5)));
    }

    private static String ofFortran(double value) {
        return CText.number(value) + "_c_double";
    }

    private static String statusesOfFortran() {
        StringBuilder text = new StringBuilder();
        for (KernelStatus status : KernelStatus.values()) {
            text.append("    integer(c_int), parameter :: semenov_").append(status.name().toLowerCase(Locale.ROOT)).append(" = ").append(status.ordinal()).append('\n');
        }
        return text.toString();
    }

    private static String statuses() {
        StringBuilder text = new StringBuilder();
        for (KernelStatus status : KernelStatus.values()) {
            boolean last = status.ordinal() == KernelStatus.values().length - 1;
            text.append("    SEMENOV_").append(status.name()).append(" = ").append(status.ordinal()).append(last ? "" : ",").append("   /* ")
                    .append(CText.comment(status.explanation())).append(" */\n");
        }
        return text.toString();
    }
}
