package org.semenov.chemkin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.Species;

/**
 * The thermodynamic cards of one file. Cards of species that are not declared are checked for their form and passed over, since a
 * thermodynamic file is often a data base.
 */
final class ThermoSection {
    private final SpeciesSection declared;
    private final ElementsSection elements;
    private final Map<String, Species> species = new HashMap<>();
    private final Map<String, SourceLine> origins = new HashMap<>();

    ThermoSection(SpeciesSection declared, ElementsSection elements) {
        this.declared = declared;
        this.elements = elements;
    }

    void read(Section section) throws MechanismFormatException {
        boolean all = isAll(section);
        List<SourceLine> body = section.body();
        int n = 0;
        double midTemperature = Double.NaN;
        if (!body.isEmpty() && isTemperatures(body.get(0))) {
            midTemperature = FortranNumber.parse(body.get(0).tokens().get(1), "middle temperature", body.get(0));
            n = 1;
        } else if (all) {
            throw (body.isEmpty() ? section.header() : body.get(0))
                    .refuse("THERMO ALL must be followed by three temperatures");
        }
        while (n < body.size()) {
            NasaCard card = NasaCard.at(n, body);
            if (declared.contains(card.speciesName())) {
                take(card, midTemperature);
            }
            n += card.lineCount();
        }
    }

    private void take(NasaCard card, double midTemperature) throws MechanismFormatException {
        String name = card.speciesName();
        SourceLine first = origins.putIfAbsent(name, card.firstLine());
        if (first != null) {
            throw card.firstLine().refuse("thermodynamics of '" + name + "' stand already in line " + first.number());
        }
        species.put(name, card.toSpecies(elements, midTemperature));
    }

    private static boolean isAll(Section section) throws MechanismFormatException {
        for (String option : section.options()) {
            if (!option.equalsIgnoreCase("ALL")) {
                throw section.header().refuse("THERMO option '" + option + "' is not supported");
            }
        }
        return !section.options().isEmpty();
    }

    private static boolean isTemperatures(SourceLine line) {
        List<String> tokens = line.tokens();
        return tokens.size() == 3 && tokens.stream().allMatch(FortranNumber::isNumber);
    }

    Optional<Species> find(String name) {
        return Optional.ofNullable(species.get(name));
    }
}
