package org.semenov.cantera;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;
import org.semenov.mechanism.Species;
import org.semenov.mechanism.SpeciesThermo;

/** Reads the species of a phase, in the order in which the phase names them. */
final class SpeciesReader {
    private static final String SECTION = "species";
    private static final String ALL = "all";
    /** Fields of a species; those after the third have no meaning for the kinetics of an ideal gas. */
    private static final Set<String> KNOWN = Set.of("name", "composition", "thermo", "transport", "note", "equation-of-state",
            "critical-parameters", "units");

    private final FileSet files;
    private final ElementTable elements;
    private final List<MechanismWarning> warnings;
    private final Map<String, Species> species = new LinkedHashMap<>();

    SpeciesReader(FileSet files, ElementTable elements, List<MechanismWarning> warnings) {
        this.files = files;
        this.elements = elements;
        this.warnings = warnings;
    }

    List<Species> read(Fields phase) throws IOException {
        Item wanted = phase.find(SECTION).orElse(null);
        if (wanted == null || wanted.isText()) {
            if (wanted != null && !wanted.text().equals(ALL)) {
                throw wanted.refuse("species are 'all' or a list, not '" + wanted.text() + "'");
            }
            takeAll(files.section(SECTION, phase.owner()));
        } else {
            takeListed(wanted);
        }
        if (species.isEmpty()) {
            throw phase.owner().refuse("the phase has no species");
        }
        return List.copyOf(species.values());
    }

    private void takeListed(Item wanted) throws IOException {
        Map<String, Item> own = null;
        for (Item entry : wanted.list()) {
            if (entry.isText()) {
                own = own == null ? byName(files.section(SECTION, entry)) : own;
                takeNamed(entry, own);
            } else {
                takeSection(entry);
            }
        }
    }

    private void takeSection(Item entry) throws IOException {
        Map.Entry<String, Item> source = entry.fields().single();
        List<Item> section = files.section(source.getKey(), entry);
        if (source.getValue().isText()) {
            if (!source.getValue().text().equals(ALL)) {
                throw source.getValue().refuse("species of a section are 'all' or a list, not '" + source.getValue().text() + "'");
            }
            takeAll(section);
        } else {
            Map<String, Item> byName = byName(section);
            for (Item name : source.getValue().list()) {
                takeNamed(name, byName);
            }
        }
    }

    private static Map<String, Item> byName(List<Item> section) throws MechanismFormatException {
        Map<String, Item> byName = new LinkedHashMap<>();
        for (Item entry : section) {
            Item name = entry.fields().require("name");
            if (byName.put(name.text(), entry) != null) {
                throw name.refuse("species '" + name.text() + "' stands twice in one section");
            }
        }
        return byName;
    }

    private void takeAll(List<Item> section) throws MechanismFormatException {
        for (Item entry : section) {
            take(entry, entry);
        }
    }

    private void takeNamed(Item name, Map<String, Item> byName) throws MechanismFormatException {
        Item entry = byName.get(name.text());
        if (entry == null) {
            throw name.refuse("no entry for species '" + name.text() + "'");
        }
        take(entry, name);
    }

    private void take(Item entry, Item where) throws MechanismFormatException {
        Fields fields = entry.fields();
        String name = fields.require("name").text();
        Map<String, Item> composition = fields.require("composition").fields().all();
        if (composition.keySet().stream().anyMatch(elements::skips)) {
            return;
        }
        warnings.addAll(fields.unknown(KNOWN));
        if (species.put(name, species(name, composition, fields)) != null) {
            throw where.refuse("species '" + name + "' is declared twice");
        }
    }

    private Species species(String name, Map<String, Item> composition, Fields fields) throws MechanismFormatException {
        Map<String, Double> atoms = new LinkedHashMap<>();
        double molarMass = 0.0;
        for (Map.Entry<String, Item> entry : composition.entrySet()) {
            double number = entry.getValue().number();
            if (number != 0.0) {
                atoms.put(entry.getKey(), number);
                molarMass += number * elements.require(entry.getKey(), entry.getValue()).atomicMass();
            }
        }
        double sum = molarMass;
        SpeciesThermo thermo = ThermoReader.read(fields.require("thermo"));
        return fields.owner().checked(() -> new Species(name, atoms, sum, thermo));
    }
}
