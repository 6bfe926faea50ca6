package org.semenov.chemkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.mechanism.PressureLogRate;

/** The PLOG entries of one reaction: pressure in atm, A, b and E_a; entries of one pressure are added. */
final class PressureTable {
    private final List<AuxiliaryEntry> entries = new ArrayList<>();

    void add(AuxiliaryEntry entry) throws MechanismFormatException {
        double pressureInAtmospheres = entry.numbers(4).get(0);
        if (!(pressureInAtmospheres > 0.0)) {
            throw entry.line().refuse("pressure '" + entry.values().get(0) + "' atm of PLOG is not positive");
        }
        entries.add(entry);
    }

    /** The first entry, or null. */
    AuxiliaryEntry any() {
        return entries.isEmpty() ? null : entries.get(0);
    }

    /** @param order sum of the forward orders */
    PressureLogRate rateLaw(double order, RateUnits units) throws MechanismFormatException {
        Map<Double, List<Arrhenius>> rates = new TreeMap<>();
        for (AuxiliaryEntry entry : entries) {
            List<Double> numbers = entry.numbers(4);
            rates.computeIfAbsent(numbers.get(0), pressure -> new ArrayList<>())
                    .add(units.toSi(numbers.subList(1, 4), order));
        }
        List<PressureLogRate.Level> levels = new ArrayList<>();
        for (Map.Entry<Double, List<Arrhenius>> level : rates.entrySet()) {
            requirePositive(level.getKey(), level.getValue());
            levels.add(new PressureLogRate.Level(level.getKey() * PhysicalConstants.ONE_ATMOSPHERE, level.getValue()));
        }
        return new PressureLogRate(levels);
    }

    private void requirePositive(double pressureInAtmospheres, List<Arrhenius> rates) throws MechanismFormatException {
        if (rates.stream().noneMatch(rate -> rate.preExponentialFactor() > 0.0)) {
            throw any().line().refuse("no rate of PLOG at " + pressureInAtmospheres
                    + " atm has a positive A, its logarithm is not defined");
        }
    }
}
