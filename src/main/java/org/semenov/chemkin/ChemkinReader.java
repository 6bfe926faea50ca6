package org.semenov.chemkin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.MechanismFiles;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;
import org.semenov.mechanism.ReactionChecks;
import org.semenov.mechanism.Species;

/** Reads a mechanism in the CHEMKIN format; what it reads and what it refuses stands in the description of the package. */
public final class ChemkinReader {
    private final List<SourceFile> files;
    private final List<MechanismWarning> warnings = new ArrayList<>();
    private final ElementsSection elements = new ElementsSection(warnings::add);
    private final SpeciesSection species = new SpeciesSection();
    private final ThermoSection thermo = new ThermoSection(species, elements, warnings::add);
    private final ReactionsSection reactions = new ReactionsSection(species, warnings::add);

    private ChemkinReader(List<SourceFile> files) {
        this.files = files;
    }

    /**
     * A mechanism with its thermodynamics inside.
     *
     * @throws MechanismFormatException if the file is not a mechanism this reader understands
     * @throws IOException            if the file cannot be read
     */
    public static Mechanism read(Path file) throws IOException {
        return new ChemkinReader(List.of(SourceFile.read(file))).mechanism(file);
    }

    /**
     * A mechanism whose thermodynamics stand in a second file, as far as the first does not give them; a species in both is refused.
     *
     * @throws MechanismFormatException if one of the files is not what this reader understands
     * @throws IOException            if one of the files cannot be read
     */
    public static Mechanism read(Path file, Path thermoFile) throws IOException {
        return new ChemkinReader(List.of(SourceFile.read(file), SourceFile.read(thermoFile))).mechanism(file);
    }

    private Mechanism mechanism(Path file) throws MechanismFormatException {
        List<Section> sections = SectionSplitter.split(files.get(0), warnings::add);
        requireSections(sections);
        for (Section section : sections) {
            if (section.kind() == Section.Kind.ELEMENTS) {
                elements.read(section);
            } else if (section.kind() == Section.Kind.SPECIES) {
                species.read(section);
            }
        }
        if (species.names().isEmpty()) {
            throw files.get(0).refuseAtEnd("no species is declared");
        }
        List<Species> withThermo = speciesWithThermo(sections);
        for (Section section : sections) {
            if (section.kind() == Section.Kind.REACTIONS) {
                reactions.read(section);
            }
        }
        ReactionChecks checks = new ReactionChecks(elements.elements(), withThermo, reactions.reactions(),
                file.toString());
        warnings.addAll(checks.requireBalanced());
        checks.requireTablesNotNegative();
        warnings.addAll(checks.requireDuplicatesDeclared());
        return new Mechanism(MechanismFiles.nameOf(file), elements.elements(), withThermo, reactions.reactions(), file.toString(),
                MechanismFiles.sha256(files.stream().map(SourceFile::bytes).toList()), warningsInFileOrder(file));
    }

    private void requireSections(List<Section> sections) throws MechanismFormatException {
        Set<Section.Kind> missing = EnumSet.of(Section.Kind.ELEMENTS, Section.Kind.SPECIES, Section.Kind.REACTIONS);
        sections.forEach(section -> missing.remove(section.kind()));
        if (missing.remove(Section.Kind.REACTIONS)) {
            warnings.add(files.get(0).warnAtEnd("the file has no REACTIONS section and is read as a mixture without reactions"));
        }
        for (Section.Kind kind : missing) {
            throw files.get(0).refuseAtEnd("the file has no " + kind + " section");
        }
    }

    private List<Species> speciesWithThermo(List<Section> sections) throws MechanismFormatException {
        readThermo(sections);
        if (files.size() > 1) {
            readThermo(thermoFile());
        }
        List<Species> withThermo = new ArrayList<>();
        for (String name : species.names()) {
            withThermo.add(thermo.find(name).orElseThrow(() -> species.declaration(name)
                    .refuse("no thermodynamics for species '" + name + "'")));
        }
        return withThermo;
    }

    private List<Section> thermoFile() throws MechanismFormatException {
        List<Section> sections = SectionSplitter.split(files.get(1), warnings::add);
        for (Section section : sections) {
            if (section.kind() != Section.Kind.THERMO && section.kind() != Section.Kind.TRANSPORT) {
                throw section.header().refuse("a thermodynamic file holds THERMO alone");
            }
        }
        if (sections.stream().noneMatch(section -> section.kind() == Section.Kind.THERMO)) {
            throw files.get(1).refuseAtEnd("the file has no THERMO section");
        }
        return sections;
    }

    private void readThermo(List<Section> sections) throws MechanismFormatException {
        for (Section section : sections) {
            if (section.kind() == Section.Kind.THERMO) {
                thermo.read(section);
            }
        }
    }

    /** Those of the mechanism's file before those of the thermodynamic file, each by line. */
    private List<MechanismWarning> warningsInFileOrder(Path file) {
        Comparator<MechanismWarning> byFile = Comparator.comparing(warning -> !warning.file().equals(file.toString()));
        return warnings.stream().sorted(byFile.thenComparingInt(MechanismWarning::line)).toList();
    }
}
