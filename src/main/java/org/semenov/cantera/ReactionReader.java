package org.semenov.cantera;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;
import org.semenov.mechanism.RateLaw;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.StoichiometricTerm;

/** Reads one entry of a section of reactions. */
final class ReactionReader {
    private final SpeciesIndex species;
    private final List<MechanismWarning> warnings;

    ReactionReader(SpeciesIndex species, List<MechanismWarning> warnings) {
        this.species = species;
        this.warnings = warnings;
    }

    /**
     * @param entry        the mapping
     * @param onlyDeclared whether a reaction with species outside the phase is passed over; otherwise it is refused
     * @return the reaction, or empty where it is passed over
     */
    Optional<Reaction> read(Item entry, boolean onlyDeclared) throws MechanismFormatException {
        Fields fields = entry.fields();
        ReactionType type = ReactionType.of(fields);
        type.requireOwnFields(fields);
        Collider collider = colliderOf(type, fields);
        Equation equation = collider.equation();
        for (String name : undeclared(collider, fields)) {
            boolean thirdBody = name.equals(collider.name());
            if (!(onlyDeclared || thirdBody && species.skipsUndeclaredThirdBodies())) {
                throw fields.require("equation").refuse("species '" + name + "' is not in the phase");
            }
            return Optional.empty();
        }
        warnings.addAll(fields.unknown(type.known()));
        SortedMap<Integer, Double> orders = orders(equation, fields);
        List<StoichiometricTerm> reactants = terms(equation.reactants());
        double order = 0.0;
        for (StoichiometricTerm term : reactants) {
            order += orders.containsKey(term.species()) ? 0.0 : term.coefficient();
        }
        order += orders.values().stream().mapToDouble(Double::doubleValue).sum();
        RateLaw rate = rate(type, collider, fields, new RateReader(fields, order, warnings));
        return Optional.of(new Reaction(equation.text(), reactants, terms(equation.products()), equation.reversible(), rate,
                fields.flag("duplicate"), entry.line(), orders, new TreeMap<>()));
    }

    private Collider colliderOf(ReactionType type, Fields fields) throws MechanismFormatException {
        Item item = fields.require("equation");
        Equation equation = Equation.parse(item);
        Collider collider = Collider.of(equation, type, fields);
        if (type.isFalloff() != (collider.form() == Collider.Form.FALLOFF)) {
            return falloffMismatch(type, collider, item);
        }
        boolean factorOfTable = collider.form() == Collider.Form.FACTOR
                && (type == ReactionType.PRESSURE_LOG || type == ReactionType.CHEBYSHEV);
        if (factorOfTable && collider.isAny()) {
            throw item.refuse("a rate tabulated by pressure has no third body M");
        }
        // a named species on both sides of a tabulated rate is an ordinary reactant: the same product of concentrations
        return factorOfTable ? new Collider(Collider.Form.NONE, "", equation) : collider;
    }

    /** Chebyshev rates used to be written with (+M), which has no meaning there. */
    private Collider falloffMismatch(ReactionType type, Collider collider, Item item) throws MechanismFormatException {
        if (type == ReactionType.CHEBYSHEV && collider.isAny()) {
            warnings.add(item.warning("(+M) has no meaning in a Chebyshev rate and was passed over"));
            return new Collider(Collider.Form.NONE, "", collider.equation());
        }
        throw item.refuse(type.isFalloff() ? "the equation of a fall-off or chemically activated reaction needs (+M) or (+NAME)"
                : "(+" + collider.name() + ") needs the type falloff or chemically-activated");
    }

    private static List<String> all(Collider collider, Fields fields) throws MechanismFormatException {
        List<String> names = new ArrayList<>(collider.equation().reactants().keySet());
        names.addAll(collider.equation().products().keySet());
        if (collider.form() != Collider.Form.NONE && !collider.isAny()) {
            names.add(collider.name());
        }
        if (fields.has("orders")) {
            names.addAll(fields.require("orders").fields().all().keySet());
        }
        return names;
    }

    private List<String> undeclared(Collider collider, Fields fields) throws MechanismFormatException {
        if (collider.equation().reactants().containsKey(Equation.ANY) && !species.contains(Equation.ANY)) {
            throw fields.require("equation").refuse("the third body M must stand on both sides of the equation, in a reaction that"
                    + " is not of type elementary");
        }
        return all(collider, fields).stream().filter(name -> !species.contains(name)).toList();
    }

    private SortedMap<Integer, Double> orders(Equation equation, Fields fields) throws MechanismFormatException {
        SortedMap<Integer, Double> orders = new TreeMap<>();
        if (!fields.has("orders")) {
            return orders;
        }
        for (Map.Entry<String, Item> entry : fields.require("orders").fields().all().entrySet()) {
            double order = entry.getValue().number();
            Double coefficient = equation.reactants().get(entry.getKey());
            if (equation.reversible()) {
                throw entry.getValue().refuse("orders may only be given for an irreversible reaction");
            }
            if (order < 0.0 && !fields.flag("negative-orders")) {
                throw entry.getValue().refuse("a negative order needs 'negative-orders: true'");
            }
            if (coefficient == null && !fields.flag("nonreactant-orders")) {
                throw entry.getValue().refuse("an order of '" + entry.getKey()
                        + "', which is not a reactant, needs 'nonreactant-orders: true'");
            }
            if (coefficient == null ? order != 0.0 : order != coefficient) {
                orders.put(species.position(entry.getKey()), order);
            }
        }
        return orders;
    }

    private List<StoichiometricTerm> terms(Map<String, Double> side) {
        return side.entrySet().stream().map(term -> new StoichiometricTerm(species.position(term.getKey()), term.getValue())).toList();
    }

    private RateLaw rate(ReactionType type, Collider collider, Fields fields, RateReader reader) throws MechanismFormatException {
        if (collider.form() == Collider.Form.NONE) {
            Collider.requireNoEfficiencies(fields);
        }
        return switch (type) {
            case FALLOFF -> reader.falloff(collider.thirdBody(fields, species));
            case CHEMICALLY_ACTIVATED -> reader.chemicallyActivated(collider.thirdBody(fields, species));
            case PRESSURE_LOG -> reader.pressureLog();
            case CHEBYSHEV -> reader.chebyshev();
            case NOT_GIVEN, ELEMENTARY, ARRHENIUS, THREE_BODY -> collider.form() == Collider.Form.NONE ? reader.elementary()
                    : reader.threeBody(collider.thirdBody(fields, species));
        };
    }
}
