package org.semenov.chemkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.semenov.mechanism.ElementaryRate;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;
import org.semenov.mechanism.RateLaw;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.ThreeBodyRate;

/** Gathers an equation line and the auxiliary lines below it into one reaction, or into two where REV gives the second. */
final class ReactionBuilder {
    /** Keywords that are refused, with what they would say. */
    private static final Map<String, String> NOT_SUPPORTED = Map.ofEntries(
            Map.entry("RLT", "reverse Landau-Teller rate"), Map.entry("LT", "Landau-Teller rate"),
            Map.entry("JAN", "Janev rate"), Map.entry("FIT1", "power-series rate"), Map.entry("HV", "photon energy"),
            Map.entry("EXCI", "excitation energy loss"), Map.entry("MOME", "momentum-transfer rate"),
            Map.entry("TDEP", "species temperature"), Map.entry("XSMI", "collision cross-section"),
            Map.entry("USRPROG", "user rate"), Map.entry("COLLEFF", "collider efficiencies"),
            Map.entry("STICK", "sticking coefficient of a surface"), Map.entry("COV", "coverage of a surface"),
            Map.entry("MWON", "Motz-Wise correction of a surface"), Map.entry("MWOFF", "Motz-Wise correction of a surface"));

    private final ReactionEquation equation;
    private final List<Double> rateNumbers;
    private final SourceLine line;
    private final Consumer<MechanismWarning> warnings;
    private final RateForms forms;
    private final ReactionOrders forwardOrders;
    private final ReactionOrders reverseOrders;
    private RateUnits units;
    private AuxiliaryEntry reverseRate;
    private AuxiliaryEntry reverseOrder;
    private boolean duplicate;

    /**
     * @param equation    the equation
     * @param rateNumbers A, b, E_a in the file's units
     * @param units       of the section
     * @param warnings    takes what is odd
     */
    ReactionBuilder(ReactionEquation equation, List<Double> rateNumbers, RateUnits units, SpeciesSection species,
                    SourceLine line, Consumer<MechanismWarning> warnings) {
        this.equation = equation;
        this.rateNumbers = rateNumbers;
        this.units = units;
        this.line = line;
        this.warnings = warnings;
        this.forms = new RateForms(equation, species, line, warnings);
        this.forwardOrders = new ReactionOrders(species);
        this.reverseOrders = new ReactionOrders(species);
    }

    void add(AuxiliaryEntry entry) throws MechanismFormatException {
        String notSupported = NOT_SUPPORTED.get(entry.keyword());
        if (notSupported != null) {
            throw entry.line().refuse(entry.keyword() + " (" + notSupported + ") is not supported");
        }
        switch (entry.keyword()) {
            case "DUP", "DUPL", "DUPLICATE", "DUPLICATES" -> declareDuplicate(entry);
            case "UNITS" -> units = units.with(entry.values(), entry.line());
            case "FORD" -> forwardOrders.add(entry);
            case "RORD" -> addReverseOrder(entry);
            case "REV" -> addReverseRate(entry);
            default -> forms.add(entry);
        }
    }

    private void declareDuplicate(AuxiliaryEntry entry) throws MechanismFormatException {
        entry.numbers(0);
        duplicate = true;
    }

    private void addReverseOrder(AuxiliaryEntry entry) throws MechanismFormatException {
        reverseOrders.add(entry);
        reverseOrder = entry;
    }

    private void addReverseRate(AuxiliaryEntry entry) throws MechanismFormatException {
        if (reverseRate != null) {
            throw entry.line().refuse("a second REV of one reaction");
        }
        entry.numbers(3);
        reverseRate = entry;
    }

    /** The reaction, followed by its reverse if REV gives one. */
    List<Reaction> build() throws MechanismFormatException {
        RateLaw rateLaw = forms.rateLaw(rateNumbers, forwardOrders.sum(equation.reactants()), units);
        warnOfNegative(rateLaw, rateNumbers.get(0), line);
        if (reverseOrder != null && reverseRate == null && !equation.reversible()) {
            throw reverseOrder.line().refuse("RORD needs a reversible reaction");
        }
        if (reverseRate == null) {
            warnOfOrders();
            return List.of(reaction(equation, rateLaw, forwardOrders.bySpecies(), reverseOrders.bySpecies()));
        }
        Reaction forward = reaction(equation.forwardOnly(), rateLaw, forwardOrders.bySpecies(), new TreeMap<>());
        return reverse(rateLaw).map(reverse -> List.of(forward, reverse)).orElse(List.of(forward));
    }

    /** Empty if A of REV is 0: then there is no reverse reaction. */
    private Optional<Reaction> reverse(RateLaw forward) throws MechanismFormatException {
        if (!(forward instanceof ElementaryRate || forward instanceof ThreeBodyRate)) {
            throw reverseRate.line().refuse("REV is read for elementary and three-body reactions only");
        }
        if (!equation.reversible()) {
            warnings.accept(reverseRate.line().warn("REV below an equation with =>: the reverse reaction is read"));
        }
        List<Double> numbers = reverseRate.numbers(3);
        if (numbers.get(0) == 0.0) {
            return Optional.empty();
        }
        double order = reverseOrders.sum(equation.products());
        RateLaw rateLaw = forward instanceof ThreeBodyRate threeBody
                ? new ThreeBodyRate(units.toSi(numbers, order + 1.0), threeBody.thirdBody())
                : new ElementaryRate(units.toSi(numbers, order));
        warnOfNegative(rateLaw, numbers.get(0), reverseRate.line());
        return Optional.of(reaction(equation.backwardOnly(), rateLaw, reverseOrders.bySpecies(), new TreeMap<>()));
    }

    private Reaction reaction(ReactionEquation sides, RateLaw rateLaw, SortedMap<Integer, Double> forward,
                              SortedMap<Integer, Double> reverse) {
        return new Reaction(sides.text(), sides.reactants(), sides.products(), sides.reversible(), rateLaw, duplicate,
                line.number(), forward, reverse);
    }

    /** A negative A makes sense in a sum of duplicates only. */
    /** k_f/K_c balances the forward rate at equilibrium only where the orders are the coefficients. */
    private void warnOfOrders() {
        if (equation.reversible() && !(forwardOrders.bySpecies().isEmpty() && reverseOrders.bySpecies().isEmpty())) {
            warnings.accept(line.warn("with orders that are not its coefficients a reversible reaction does not come to rest at"
                    + " equilibrium"));
        }
    }

    private void warnOfNegative(RateLaw rateLaw, double preExponentialFactor, SourceLine where) {
        boolean alone = rateLaw instanceof ElementaryRate || rateLaw instanceof ThreeBodyRate;
        if (alone && preExponentialFactor < 0.0 && !duplicate) {
            warnings.accept(where.warn("a negative A in a reaction that is not declared DUPLICATE is read as it stands"));
        }
    }
}
