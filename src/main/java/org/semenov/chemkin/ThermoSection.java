package org.semenov.chemkin;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;
import org.semenov.mechanism.Species;
import org.semenov.mechanism.SpeciesThermo;

/**
 * The thermodynamic entries of all files. Those of species that are not declared are checked for their form and passed over, since a
 * thermodynamic file is often a data base; two of one declared species are refused, wherever they stand.
 */
final class ThermoSection {
    private static final int TEMPERATURES = 3;

    private final SpeciesSection declared;
    private final ElementsSection elements;
    private final Consumer<MechanismWarning> warnings;
    private final Map<String, Species> species = new HashMap<>();
    private final Map<String, SourceLine> origins = new HashMap<>();

    ThermoSection(SpeciesSection declared, ElementsSection elements, Consumer<MechanismWarning> warnings) {
        this.declared = declared;
        this.elements = elements;
        this.warnings = warnings;
    }

    void read(Section section) throws MechanismFormatException {
        boolean all = false;
        boolean nine = false;
        for (String option : section.options()) {
            switch (option.toUpperCase(Locale.ROOT)) {
                case "ALL" -> all = true;
                case "NASA9" -> nine = true;
                default -> throw section.header().refuse("THERMO option '" + option + "' is not supported");
            }
        }
        if (nine) {
            readNasa9(section.body());
        } else {
            readNasa7(section, all);
        }
    }

    private void readNasa7(Section section, boolean all) throws MechanismFormatException {
        List<SourceLine> body = section.body();
        int n = 0;
        double midTemperature = Double.NaN;
        if (!body.isEmpty() && body.get(0).tokens().size() == TEMPERATURES && isTemperatures(body.get(0))) {
            midTemperature = FortranNumber.parse(body.get(0).tokens().get(1), "middle temperature", body.get(0));
            n = 1;
        } else if (all) {
            throw (body.isEmpty() ? section.header() : body.get(0))
                    .refuse("THERMO ALL must be followed by three temperatures");
        }
        while (n < body.size()) {
            NasaCard card = NasaCard.at(n, body, midTemperature);
            take(card);
            n += card.lineCount();
        }
    }

    /** A first line of temperatures means nothing here, each range having its own. */
    private void readNasa9(List<SourceLine> body) throws MechanismFormatException {
        int n = !body.isEmpty() && isTemperatures(body.get(0)) ? 1 : 0;
        while (n < body.size()) {
            Nasa9Entry entry = Nasa9Entry.at(n, body);
            take(entry);
            n += entry.lineCount();
        }
    }

    private static boolean isTemperatures(SourceLine line) {
        List<String> tokens = line.tokens();
        return tokens.size() >= TEMPERATURES && tokens.stream().limit(TEMPERATURES).allMatch(FortranNumber::isNumber);
    }

    private void take(ThermoEntry entry) throws MechanismFormatException {
        String name = entry.speciesName();
        SourceLine line = entry.firstLine();
        Composition composition = entry.composition();
        if (!declared.contains(name)) {
            entry.requireNumbers();
            return;
        }
        SourceLine first = origins.putIfAbsent(name, line);
        if (first != null) {
            String where = first.file().equals(line.file()) ? "line " + first.number() : first.file() + ":" + first.number();
            throw line.refuse("thermodynamics of '" + name + "' stand already in " + where);
        }
        SpeciesThermo thermo = entry.thermo();
        species.put(name, composition.toSpecies(name, elements, thermo));
        RangeJoints.jump(thermo).ifPresent(jump -> warnings.accept(line.warn("of species '" + name + "' " + jump)));
        if (composition.isCharged()) {
            warnings.accept(line.warn("species '" + name + "' is charged: it is read as one of an ideal gas of one temperature"));
        }
    }

    Optional<Species> find(String name) {
        return Optional.ofNullable(species.get(name));
    }
}
