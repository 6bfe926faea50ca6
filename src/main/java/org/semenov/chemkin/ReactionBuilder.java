package org.semenov.chemkin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.semenov.chemkin.ReactionEquation.Collider;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.ElementaryRate;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.FalloffShape;
import org.semenov.mechanism.Lindemann;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.RateLaw;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.ThirdBody;
import org.semenov.mechanism.ThreeBodyRate;
import org.semenov.mechanism.Troe;

/** Gathers an equation line and the auxiliary lines below it into one reaction. */
final class ReactionBuilder {
    /** Keywords of the full dialect that are refused, with what they would say. */
    private static final Map<String, String> NOT_SUPPORTED = Map.ofEntries(
            Map.entry("REV", "explicit reverse rate"), Map.entry("RLT", "reverse Landau-Teller rate"),
            Map.entry("LT", "Landau-Teller rate"), Map.entry("SRI", "SRI fall-off"),
            Map.entry("HIGH", "chemically activated reaction"), Map.entry("PLOG", "pressure-dependent Arrhenius table"),
            Map.entry("CHEB", "Chebyshev rate"), Map.entry("TCHEB", "Chebyshev temperature range"),
            Map.entry("PCHEB", "Chebyshev pressure range"), Map.entry("FORD", "forward order of a species"),
            Map.entry("RORD", "reverse order of a species"), Map.entry("UNITS", "units of one reaction"),
            Map.entry("JAN", "Janev rate"), Map.entry("FIT1", "power-series rate"), Map.entry("HV", "photon energy"),
            Map.entry("EXCI", "excitation energy loss"), Map.entry("MOME", "momentum-transfer rate"),
            Map.entry("TDEP", "species temperature"), Map.entry("XSMI", "collision cross-section"),
            Map.entry("USRPROG", "user rate"), Map.entry("COLLEFF", "collider efficiencies"));

    private final ReactionEquation equation;
    private final List<Double> rateNumbers;
    private final RateUnits units;
    private final SpeciesSection species;
    private final SourceLine line;
    private final TreeMap<Integer, Double> efficiencies = new TreeMap<>();
    private AuxiliaryEntry low;
    private AuxiliaryEntry troe;
    private boolean duplicate;

    /**
     * @param equation    the equation
     * @param rateNumbers A, b, E_a in the file's units
     */
    ReactionBuilder(ReactionEquation equation, List<Double> rateNumbers, RateUnits units, SpeciesSection species,
                    SourceLine line) {
        this.equation = equation;
        this.rateNumbers = rateNumbers;
        this.units = units;
        this.species = species;
        this.line = line;
    }

    void add(AuxiliaryEntry entry) throws MechanismFormatException {
        String keyword = entry.keyword().toUpperCase(Locale.ROOT);
        String notSupported = NOT_SUPPORTED.get(keyword);
        if (notSupported != null) {
            throw entry.line().refuse(keyword + " (" + notSupported + ") is not supported");
        }
        switch (keyword) {
            case "LOW" -> low = once(low, entry);
            case "TROE" -> troe = once(troe, entry);
            case "DUPLICATE", "DUP" -> duplicate = declared(entry);
            default -> addEfficiency(entry);
        }
    }

    private static AuxiliaryEntry once(AuxiliaryEntry earlier, AuxiliaryEntry entry) throws MechanismFormatException {
        if (earlier != null) {
            throw entry.line().refuse("a second " + entry.keyword() + " of one reaction");
        }
        return entry;
    }

    private static boolean declared(AuxiliaryEntry entry) throws MechanismFormatException {
        entry.numbers(0);
        return true;
    }

    private void addEfficiency(AuxiliaryEntry entry) throws MechanismFormatException {
        Integer position = species.positionOf(entry.keyword());
        if (position == null) {
            throw entry.line().refuse("'" + entry.keyword() + "' is neither a known keyword nor a declared species");
        }
        if (equation.collider().form() == Collider.Form.NONE || equation.collider().species() >= 0) {
            throw entry.line().refuse("an efficiency needs a third body M in the equation");
        }
        double efficiency = entry.numbers(1).get(0);
        if (efficiency < 0.0) {
            throw entry.line().refuse("efficiency '" + entry.values().get(0) + "' is negative");
        }
        if (efficiencies.put(position, efficiency) != null) {
            throw entry.line().refuse("a second efficiency of '" + entry.keyword() + "' in one reaction");
        }
    }

    Reaction build() throws MechanismFormatException {
        if (rateNumbers.get(0) < 0.0 && !duplicate) {
            throw line.refuse("a negative A is read only in reactions declared DUPLICATE");
        }
        return new Reaction(equation.text(), equation.reactants(), equation.products(), equation.reversible(), rateLaw(),
                duplicate, line.number());
    }

    private RateLaw rateLaw() throws MechanismFormatException {
        int order = equation.reactantOrder();
        if (equation.collider().form() == Collider.Form.FALLOFF) {
            return falloff(order);
        }
        if (low != null || troe != null) {
            AuxiliaryEntry entry = low != null ? low : troe;
            throw entry.line().refuse(entry.keyword() + " needs a fall-off equation with (+M)");
        }
        return equation.collider().form() == Collider.Form.NONE
                ? new ElementaryRate(units.toSi(rateNumbers, order))
                : new ThreeBodyRate(units.toSi(rateNumbers, order + 1), thirdBody());
    }

    private FalloffRate falloff(int order) throws MechanismFormatException {
        if (low == null) {
            throw line.refuse("a reaction with (+M) needs LOW");
        }
        Arrhenius highPressureLimit = units.toSi(rateNumbers, order);
        Arrhenius lowPressureLimit = units.toSi(low.numbers(3), order + 1);
        if (!(rateNumbers.get(0) > 0.0)) {
            throw line.refuse("A of a fall-off reaction must be positive");
        }
        if (lowPressureLimit.preExponentialFactor() < 0.0) {
            throw low.line().refuse("A of LOW must not be negative");
        }
        return new FalloffRate(highPressureLimit, lowPressureLimit, thirdBody(), shape());
    }

    private ThirdBody thirdBody() {
        int only = equation.collider().species();
        return only >= 0 ? ThirdBody.only(only) : new ThirdBody(1.0, efficiencies);
    }

    private FalloffShape shape() throws MechanismFormatException {
        if (troe == null) {
            return new Lindemann();
        }
        List<Double> numbers = troe.numbers(3, 4);
        if (numbers.size() == 3) {
            return new Troe(numbers.get(0), numbers.get(1), numbers.get(2), OptionalDouble.empty());
        }
        if (numbers.get(3) == 0.0) {
            throw troe.line().refuse("a fourth TROE number of 0 is ambiguous, exp(-0/T) = 1 or left out: leave it out");
        }
        return new Troe(numbers.get(0), numbers.get(1), numbers.get(2), OptionalDouble.of(numbers.get(3)));
    }
}
