package org.semenov.cantera;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.ThirdBody;

/**
 * The third body of a reaction, and its equation without it. In {@code A + M} the rate is proportional to the concentration of the
 * third body; in {@code A (+M)} it goes through the fall-off.
 *
 * <p>Without a type a species acts as the third body, since version 3.0 of Cantera, where it is the only one on both sides, all
 * coefficients are whole, and those of one side sum to three (Cantera 3.2, YAML input file reference, Reactions, three-body).
 * Where several stand on both sides, a generic M goes before, then a single efficiency may name the one; otherwise the reaction is
 * elementary.
 *
 * @param form     none, a factor of the rate, or inside the fall-off
 * @param name     M or a species; empty where there is none
 * @param equation the equation without the third body
 */
record Collider(Form form, String name, Equation equation) {
    private static final String EFFICIENCIES = "efficiencies";
    private static final String DEFAULT_EFFICIENCY = "default-efficiency";
    private static final double MOLECULES_OF_A_THREE_BODY_SIDE = 3.0;

    /** Where the third body acts. */
    enum Form {
        NONE, FACTOR, FALLOFF
    }

    static Collider of(Equation equation, ReactionType type, Fields reaction) throws MechanismFormatException {
        if (!equation.falloff().isEmpty()) {
            return new Collider(Form.FALLOFF, equation.falloff(), equation);
        }
        String name = type == ReactionType.ELEMENTARY ? "" : factor(equation, type, reaction);
        return name.isEmpty() ? new Collider(Form.NONE, "", equation) : new Collider(Form.FACTOR, name, equation.without(name));
    }

    private static String factor(Equation equation, ReactionType type, Fields reaction) throws MechanismFormatException {
        Set<String> common = new TreeSet<>(equation.reactants().keySet());
        common.retainAll(equation.products().keySet());
        boolean explicit = type == ReactionType.THREE_BODY;
        if (common.isEmpty()) {
            if (explicit) {
                throw reaction.owner().refuse("a three-body reaction without a third body on both sides");
            }
            return "";
        }
        if (common.contains(Equation.ANY)) {
            return generic(equation, reaction);
        }
        if (common.size() == 1 && !isTwiceOnBothSides(equation, common.iterator().next())) {
            return explicit || looksThreeBody(equation) ? common.iterator().next() : "";
        }
        if (!reaction.has(EFFICIENCIES)) {
            if (explicit) {
                throw reaction.owner().refuse("several species stand on both sides: efficiencies must name the third body");
            }
            return "";
        }
        Set<String> named = reaction.require(EFFICIENCIES).fields().all().keySet();
        if (named.size() != 1 || !common.containsAll(named)) {
            throw reaction.require(EFFICIENCIES).refuse("several species stand on both sides: efficiencies must name one of them");
        }
        return named.iterator().next();
    }

    private static String generic(Equation equation, Fields reaction) throws MechanismFormatException {
        if (equation.reactants().get(Equation.ANY) != 1.0 || equation.products().get(Equation.ANY) != 1.0) {
            throw reaction.owner().refuse("the third body M must stand once on each side");
        }
        return Equation.ANY;
    }

    private static boolean isTwiceOnBothSides(Equation equation, String name) {
        return equation.reactants().get(name) > 1.0 && equation.products().get(name) > 1.0;
    }

    private static boolean looksThreeBody(Equation equation) {
        return isWhole(equation.reactants()) && isWhole(equation.products())
                && (sum(equation.reactants()) == MOLECULES_OF_A_THREE_BODY_SIDE
                || sum(equation.products()) == MOLECULES_OF_A_THREE_BODY_SIDE);
    }

    private static boolean isWhole(Map<String, Double> side) {
        return side.values().stream().allMatch(coefficient -> coefficient == Math.rint(coefficient));
    }

    private static double sum(Map<String, Double> side) {
        return side.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Whether the third body is M. */
    boolean isAny() {
        return name.equals(Equation.ANY);
    }

    /** The efficiencies of the reaction's fields. */
    ThirdBody thirdBody(Fields reaction, SpeciesIndex species) throws MechanismFormatException {
        double otherwise = isAny() ? 1.0 : 0.0;
        if (reaction.has(DEFAULT_EFFICIENCY)) {
            Item item = reaction.require(DEFAULT_EFFICIENCY);
            otherwise = notNegative(item);
            if (!isAny() && otherwise != 0.0) {
                throw item.refuse("the third body is " + name + " alone, a default efficiency can only be 0");
            }
        }
        Map<String, Item> given = reaction.has(EFFICIENCIES) ? reaction.require(EFFICIENCIES).fields().all() : Map.of();
        if (!isAny() && !given.isEmpty() && !given.keySet().equals(Set.of(name))) {
            throw reaction.require(EFFICIENCIES).refuse("the third body is " + name + " alone, efficiencies can only name it");
        }
        TreeMap<Integer, Double> efficiencies = new TreeMap<>();
        for (Map.Entry<String, Item> entry : given.entrySet()) {
            double efficiency = notNegative(entry.getValue());
            if (species.contains(entry.getKey())) {
                efficiencies.put(species.position(entry.getKey()), efficiency);
            } else if (!species.skipsUndeclaredThirdBodies()) {
                throw entry.getValue().refuse("an efficiency of '" + entry.getKey() + "', which is not in the phase");
            }
        }
        if (!isAny()) {
            efficiencies.putIfAbsent(species.position(name), 1.0);
        }
        return new ThirdBody(otherwise, efficiencies);
    }

    private static double notNegative(Item item) throws MechanismFormatException {
        double efficiency = item.number();
        if (efficiency < 0.0) {
            throw item.refuse("the efficiency " + efficiency + " is negative");
        }
        return efficiency;
    }

    /** Refuses efficiencies where there is no third body to have them. */
    static void requireNoEfficiencies(Fields reaction) throws MechanismFormatException {
        for (String field : List.of(EFFICIENCIES, DEFAULT_EFFICIENCY)) {
            if (reaction.has(field)) {
                throw reaction.require(field).refuse("'" + field + "' in a reaction without a third body");
            }
        }
    }
}
