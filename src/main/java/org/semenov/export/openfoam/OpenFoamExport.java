package org.semenov.export.openfoam;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.semenov.dataset.AtomicFile;
import org.semenov.export.ExportedModel;
import org.semenov.export.ModelExport;
import org.semenov.export.Template;
import org.semenov.export.c99.C99Export;
import org.semenov.kinetics.Kinetics;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.FlowDomain;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowSpecies;

/**
 * Writes the sources of {@code libsemenovChemistry.so}, a chemistry solver for OpenFOAM v1912 and later versions of openfoam.com: the C99 export of a model, the
 * C++ around it, what {@code wmake} needs to build it, and a README.
 */
public final class OpenFoamExport implements ModelExport {
    private static final List<String> TEMPLATES = List.of("semenovBatch.H", "semenovBatch.C", "semenovSolver.H", "semenovSolver.C", "makeSemenovSolver.H",
            "makePsiSemenovSolvers.C", "makeRhoSemenovSolvers.C", "Make/files", "Make/options", "Allwmake", "README.md");

    private final ExportedModel exported;

    public OpenFoamExport(ExportedModel exported) {
        this.exported = exported;
    }

    /**
     * Writes a plug-in and the self-test of its kernel. Files of an earlier one are replaced, others are left alone.
     *
     * @throws IllegalArgumentException if the directory is a file
     */
    @Override
    public List<Path> write(Path directory, int states, long seed) throws IOException {
        FlowModel model = exported.model();
        Kinetics kinetics = exported.kinetics();
        String name = exported.name();
        ModelExport.requireDirectory(directory);
        Map<String, String> values = values(model, kinetics, name);
        C99Export kernel = new C99Export(exported);
        Set<Path> files = new LinkedHashSet<>(kernel.writeKernel(directory));
        files.addAll(kernel.writeSelfTest(directory, states, seed));
        for (String template : TEMPLATES) {
            Path file = directory.resolve(template);
            AtomicFile.write(file, Template.fill(OpenFoamExport.class, template, values));
            files.add(file);
        }
        directory.resolve("Allwmake").toFile().setExecutable(true, false); // where a file system has no such thing, it is run by sh
        return List.copyOf(files);
    }

    private static Map<String, String> values(FlowModel model, Kinetics kinetics, String name) {
        FlowDomain domain = model.domain();
        boolean constantVolume = model.closure() == ReactorClosure.CONSTANT_VOLUME;
        return Map.ofEntries(
                Map.entry("MODEL", name),
                Map.entry("CLOSURE", constantVolume ? "constant volume" : "constant pressure"),
                Map.entry("KEPT", constantVolume ? "density and internal energy" : "pressure and enthalpy"),
                Map.entry("MECHANISM", model.provenance().mechanismFile()),
                Map.entry("MECHANISM_SHA256", model.provenance().mechanismSha256()),
                Map.entry("SPECIES", speciesTable(new FlowSpecies(kinetics, model.newPredictor(kinetics)))),
                Map.entry("TEMPERATURE", to(domain.temperature())),
                Map.entry("PRESSURE", to(domain.pressure())),
                Map.entry("EQUIVALENCE_RATIO", to(domain.equivalenceRatio())),
                Map.entry("LEAST_TIME_STEP", text(domain.timeStep().least())),
                Map.entry("LARGEST_TIME_STEP", text(domain.timeStep().largest())),
                Map.entry("FUEL", domain.fuel()),
                Map.entry("OXIDIZER", domain.oxidizer()));
    }

    /** Rows of a Markdown table: name, W, whether it reacts. */
    private static String speciesTable(FlowSpecies species) {
        boolean[] reacts = new boolean[species.count()];
        for (int i = 0; i < species.reactingCount(); i++) {
            reacts[species.reacting(i)] = true;
        }
        List<String> rows = new ArrayList<>();
        for (int k = 0; k < species.count(); k++) {
            rows.add(String.format(Locale.ROOT, "| %s | %.6f | %s |", species.name(k), 1e3 * species.molarMass(k), reacts[k] ? "yes" : "no"));
        }
        return rows.stream().collect(Collectors.joining("\n"));
    }

    private static String to(FlowDomain.Range range) {
        return text(range.least()) + " to " + text(range.largest());
    }

    private static String text(double value) {
        return Double.toString(value).replaceAll("\\.0(E|$)", "$1").replace('E', 'e');
    }
}
