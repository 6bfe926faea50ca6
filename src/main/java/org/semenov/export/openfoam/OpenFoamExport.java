package org.semenov.export.openfoam;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.semenov.dataset.AtomicFile;
import org.semenov.kinetics.Kinetics;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.FlowDomain;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowSpecies;

/**
 * Writes the sources of {@code libsemenovChemistry.so}, a chemistry solver for OpenFOAM v1912 and later versions of openfoam.com: the C99 export of a model, the
 * C++ around it, what {@code wmake} needs to build it, and a README.
 */
public final class OpenFoamExport {
    private static final List<String> TEMPLATES = List.of("semenovBatch.H", "semenovBatch.C", "semenovSolver.H", "semenovSolver.C", "makeSemenovSolver.H",
            "makePsiSemenovSolvers.C", "makeRhoSemenovSolvers.C", "Make/files", "Make/options", "Allwmake", "README.md");
    private static final Pattern PLACEHOLDER = Pattern.compile("@([A-Z_0-9]+)@");

    private OpenFoamExport() {
    }

    /**
     * Writes a plug-in. Files of an earlier one are replaced, others are left alone.
     *
     * @param kinetics  of the mechanism of the model
     * @param name      of the model, as it stands in the log of a run
     * @param directory to write to, made where there is none
     * @return the files written
     * @throws IllegalArgumentException if the directory is a file, if the kinetics are not of the model's mechanism, or if the name is blank or has characters
     *                                  other than letters, digits, {@code . _ -}
     */
    public static List<Path> write(FlowModel model, Kinetics kinetics, String name, Path directory) throws IOException {
        check(model, kinetics, name, directory);
        Map<String, String> values = values(model, kinetics, name);
        Set<Path> files = new LinkedHashSet<>(kernel(model, kinetics, name, directory));
        for (String template : TEMPLATES) {
            Path file = directory.resolve(template);
            AtomicFile.write(file, filled(template, values));
            files.add(file);
        }
        directory.resolve("Allwmake").toFile().setExecutable(true, false); // where a file system has no such thing, it is run by sh
        return List.copyOf(files);
    }

    private static void check(FlowModel model, Kinetics kinetics, String name, Path directory) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new IllegalArgumentException("output " + directory + " is no directory");
        }
        if (!name.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("model name '" + name + "' has to be of letters, digits, '.', '_' and '-': it is written into sources");
        }
        if (!model.layout().speciesNames().equals(kinetics.mechanism().speciesNames())) {
            throw new IllegalArgumentException("the model is for the species " + model.layout().speciesNames() + ", the mechanism has "
                    + kinetics.mechanism().speciesNames());
        }
    }

    /** semenov.h and semenov.c. */
    private static List<Path> kernel(FlowModel model, Kinetics kinetics, String name, Path directory) throws IOException {
        return List.of();
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

    private static String filled(String template, Map<String, String> values) throws IOException {
        return PLACEHOLDER.matcher(read(template)).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException("nothing to put for " + found.group() + " of " + template + ", this is a bug");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String read(String template) throws IOException {
        try (InputStream stream = OpenFoamExport.class.getResourceAsStream(template)) {
            if (stream == null) {
                throw new IllegalStateException("template " + template + " is not in the program, this is a bug");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
