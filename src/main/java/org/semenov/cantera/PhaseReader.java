package org.semenov.cantera;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;
import org.semenov.mechanism.Species;

/** Chooses a phase of a file and reads which reactions belong to it. */
final class PhaseReader {
    static final String IDEAL_GAS = "ideal-gas";

    private static final String REACTIONS = "reactions";
    private static final String NO_KINETICS = "none";
    private static final Set<String> KINETICS = Set.of("gas", "bulk");
    /** Fields of a phase; state, transport, note and default properties have no meaning for a mechanism. */
    private static final Set<String> KNOWN = Set.of("name", "thermo", "elements", "species", "kinetics", REACTIONS,
            "skip-undeclared-elements", "skip-undeclared-third-bodies", "explicit-third-body-duplicates", "state", "transport", "note",
            "units");

    private final Fields phase;
    private final FileSet files;
    private final List<MechanismWarning> warnings;

    private PhaseReader(Fields phase, FileSet files, List<MechanismWarning> warnings) {
        this.phase = phase;
        this.files = files;
        this.warnings = warnings;
    }

    /** The phase of that name, which must be an ideal gas. */
    static PhaseReader named(String name, FileSet files, List<MechanismWarning> warnings) throws MechanismFormatException {
        List<String> names = new ArrayList<>();
        for (Item entry : phases(files)) {
            Fields phase = entry.fields();
            names.add(phase.require("name").text());
            if (names.get(names.size() - 1).equals(name)) {
                requireIdealGas(phase);
                return new PhaseReader(phase, files, warnings);
            }
        }
        throw new IllegalArgumentException(files.main().name() + " has no phase '" + name + "'; its phases are "
                + String.join(", ", names));
    }

    /** The only phase that is an ideal gas. */
    static PhaseReader only(FileSet files, List<MechanismWarning> warnings) throws MechanismFormatException {
        List<Fields> gases = new ArrayList<>();
        Fields first = null;
        for (Item entry : phases(files)) {
            Fields phase = entry.fields();
            first = first == null ? phase : first;
            if (phase.require("thermo").text().equals(IDEAL_GAS)) {
                gases.add(phase);
            } else {
                warnings.add(entry.warning("the phase '" + phase.require("name").text() + "' is of the model "
                        + phase.require("thermo").text() + " and was passed over"));
            }
        }
        if (gases.isEmpty()) {
            requireIdealGas(first);
        }
        if (gases.size() > 1) {
            List<String> names = new ArrayList<>();
            for (Fields gas : gases) {
                names.add(gas.require("name").text());
            }
            throw new IllegalArgumentException(files.main().name() + " has several ideal-gas phases, choose one by its name (--phase"
                    + " NAME on the command line): " + String.join(", ", names));
        }
        return new PhaseReader(gases.get(0), files, warnings);
    }

    private static List<Item> phases(FileSet files) throws MechanismFormatException {
        Item root = files.main().root();
        if (!root.isMapping() || !root.fields().has("phases")) {
            throw root.refuse("the file has no section 'phases': it is not a mechanism");
        }
        Item phases = root.fields().require("phases");
        if (phases.list().isEmpty()) {
            throw phases.refuse("the section 'phases' is empty");
        }
        return phases.list();
    }

    private static void requireIdealGas(Fields phase) throws MechanismFormatException {
        Item model = phase.require("thermo");
        if (!model.text().equals(IDEAL_GAS)) {
            throw model.refuse("a phase of the model '" + model.text() + "' is not supported, only " + IDEAL_GAS);
        }
    }

    Fields fields() {
        return phase;
    }

    /** Says which fields are passed over. */
    void warnOfUnknownFields() {
        warnings.addAll(phase.unknown(KNOWN));
    }

    /** The reactions of the phase, each with its entry. */
    List<ColliderDuplicates.Entry> reactions(List<Species> species) throws IOException {
        List<ColliderDuplicates.Entry> read = new ArrayList<>();
        SpeciesIndex index = new SpeciesIndex(species.stream().map(Species::name).toList(),
                phase.flag("skip-undeclared-third-bodies"));
        ReactionReader reader = new ReactionReader(index, warnings);
        for (Source source : sources()) {
            if (source.rule() != Rule.NONE) {
                for (Item entry : files.section(source.section(), source.where())) {
                    reader.read(entry, source.rule() == Rule.DECLARED_SPECIES)
                            .ifPresent(reaction -> read.add(new ColliderDuplicates.Entry(reaction, entry)));
                }
            }
        }
        return read;
    }

    /** Which reactions of a section are meant. */
    private enum Rule {
        ALL, DECLARED_SPECIES, NONE;

        static Rule of(Item item) throws MechanismFormatException {
            return switch (item.text()) {
                case "all" -> ALL;
                case "declared-species" -> DECLARED_SPECIES;
                case "none" -> NONE;
                default -> throw item.refuse("reactions are all, declared-species, none or a list of sections, not '" + item.text()
                        + "'");
            };
        }
    }

    /**
     * Where reactions come from.
     *
     * @param section its name, perhaps with a file
     * @param rule    which of them
     * @param where   for messages
     */
    private record Source(String section, Rule rule, Item where) {
    }

    private List<Source> sources() throws MechanismFormatException {
        Item listed = phase.find(REACTIONS).orElse(null);
        if (!hasKinetics()) {
            if (listed != null && !(listed.isText() && listed.text().equals(NO_KINETICS))) {
                warnings.add(listed.warning("the phase names reactions but no kinetics, so that no reaction was read"));
            }
            return List.of();
        }
        if (listed == null) {
            return List.of(new Source(REACTIONS, Rule.ALL, phase.owner()));
        }
        if (listed.isText()) {
            return List.of(new Source(REACTIONS, Rule.of(listed), listed));
        }
        List<Source> sources = new ArrayList<>();
        for (Item entry : listed.list()) {
            if (entry.isMapping()) {
                Map.Entry<String, Item> section = entry.fields().single();
                sources.add(new Source(section.getKey(), Rule.of(section.getValue()), entry));
            } else {
                sources.add(new Source(entry.text(), Rule.ALL, entry));
            }
        }
        return sources;
    }

    private boolean hasKinetics() throws MechanismFormatException {
        String model = phase.text("kinetics", NO_KINETICS);
        if (!model.equals(NO_KINETICS) && !KINETICS.contains(model)) {
            throw phase.require("kinetics").refuse("kinetics of the model '" + model + "' are not supported, only gas (or bulk)");
        }
        return !model.equals(NO_KINETICS);
    }
}
