package org.semenov.cantera;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.MechanismFiles;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.ReactionChecks;
import org.semenov.mechanism.Species;

/** Reads a gas-phase mechanism from a Cantera input file in YAML; what it reads and refuses stands in the package's description. */
public final class CanteraReader {
    private final FileSet files;
    private final List<MechanismWarning> warnings = new ArrayList<>();

    private CanteraReader(FileSet files) {
        this.files = files;
    }

    /**
     * The only ideal-gas phase of a file. A warning names each phase of another model.
     *
     * @throws MechanismFormatException if the file is not a mechanism this reader understands
     * @throws IllegalArgumentException if the file has several ideal-gas phases; the message lists their names
     * @throws IOException              if the file, or one that it refers to, cannot be read
     */
    public static Mechanism read(Path file) throws IOException {
        CanteraReader reader = new CanteraReader(new FileSet(YamlFile.read(file)));
        return reader.mechanism(PhaseReader.only(reader.files, reader.warnings));
    }

    /**
     * The phase of that name.
     *
     * @throws MechanismFormatException if the file is not a mechanism this reader understands
     * @throws IllegalArgumentException if the file has no such phase; the message lists those it has
     * @throws IOException              if the file, or one that it refers to, cannot be read
     */
    public static Mechanism read(Path file, String phase) throws IOException {
        CanteraReader reader = new CanteraReader(new FileSet(YamlFile.read(file)));
        return reader.mechanism(PhaseReader.named(phase, reader.files, reader.warnings));
    }

    private Mechanism mechanism(PhaseReader phase) throws IOException {
        phase.warnOfUnknownFields();
        ElementTable elements = new ElementTable(phase.fields(), files);
        List<Species> species = new SpeciesReader(files, elements, warnings).read(phase.fields());
        List<ColliderDuplicates.Entry> entries = phase.reactions(species);
        List<Reaction> reactions = new ColliderDuplicates(phase.fields(), warnings).settle(entries);
        check(elements, species, reactions, entries);
        return new Mechanism(MechanismFiles.nameOf(files.main().path()), elements.elements(), species, reactions,
                files.main().name(), files.sha256(), warnings);
    }

    /** A refusal names the file of the reaction, which may be another than the phase's. */
    private void check(ElementTable elements, List<Species> species, List<Reaction> reactions,
                       List<ColliderDuplicates.Entry> entries) throws MechanismFormatException {
        ReactionChecks checks = new ReactionChecks(elements.elements(), species, reactions, files.main().name());
        try {
            warnings.addAll(checks.requireBalanced());
            checks.requireTablesNotNegative();
            warnings.addAll(checks.requireDuplicatesDeclared());
        } catch (MechanismFormatException refusal) {
            for (ColliderDuplicates.Entry entry : entries) {
                if (entry.reaction().line() == refusal.line() && entry.reaction().equation().equals(refusal.text())) {
                    throw new MechanismFormatException(entry.item().file().name(), refusal.line(), refusal.text(), refusal.reason());
                }
            }
            throw refusal;
        }
    }
}
