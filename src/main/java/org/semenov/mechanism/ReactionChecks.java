package org.semenov.mechanism;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must hold between reactions, elements and one another: conservation of elements, and duplicates declared. */
public final class ReactionChecks {
    /** Atoms are counted to this; compositions in whole and half numbers are exact. */
    private static final double ATOM_TOLERANCE = 1e-6;

    private final List<Element> elements;
    private final List<Species> species;
    private final List<Reaction> reactions;
    private final String file;

    /**
     * @param elements  of the mechanism
     * @param species   of the mechanism
     * @param reactions of the mechanism
     * @param file      for messages
     */
    public ReactionChecks(List<Element> elements, List<Species> species, List<Reaction> reactions, String file) {
        this.elements = elements;
        this.species = species;
        this.reactions = reactions;
        this.file = file;
    }

    /** @throws MechanismFormatException if a reaction makes or destroys atoms */
    public void requireBalanced() throws MechanismFormatException {
        for (int i = 0; i < reactions.size(); i++) {
            for (Element element : elements) {
                double left = atoms(element, reactions.get(i).reactants());
                double right = atoms(element, reactions.get(i).products());
                if (Math.abs(left - right) > ATOM_TOLERANCE) {
                    throw refuse(reactions.get(i), "the reaction does not conserve " + element.name() + ", " + shown(left)
                            + " on the left and " + shown(right) + " on the right");
                }
            }
        }
    }

    private double atoms(Element element, List<StoichiometricTerm> side) {
        return side.stream().mapToDouble(term -> term.coefficient() * species.get(term.species()).atoms(element.name()))
                .sum();
    }

    private static String shown(double atoms) {
        return atoms == Math.rint(atoms) ? Long.toString((long) atoms) : Double.toString(atoms);
    }

    /**
     * Two reactions are duplicates when they have the same sides and the same kind of third body, one turned round if either is
     * reversible. Each of them must be declared a duplicate, and a declared one must have a partner.
     *
     * @throws MechanismFormatException if one is not declared, or has no partner
     */
    public void requireDuplicatesDeclared() throws MechanismFormatException {
        boolean[] partnered = new boolean[reactions.size()];
        Map<String, List<Integer>> bySides = new HashMap<>();
        for (int i = 0; i < reactions.size(); i++) {
            for (int j : bySides.computeIfAbsent(sidesInEitherOrder(i), key -> new ArrayList<>())) {
                if (sameDirection(i, j) || reactions.get(i).reversible() || reactions.get(j).reversible()) {
                    requireBothDeclared(j, i);
                    partnered[i] = true;
                    partnered[j] = true;
                }
            }
            bySides.get(sidesInEitherOrder(i)).add(i);
        }
        for (int i = 0; i < reactions.size(); i++) {
            if (reactions.get(i).duplicate() && !partnered[i]) {
                throw refuse(reactions.get(i), "the reaction is declared DUPLICATE and has no partner");
            }
        }
    }

    private void requireBothDeclared(int first, int second) throws MechanismFormatException {
        if (!reactions.get(first).duplicate() || !reactions.get(second).duplicate()) {
            throw refuse(reactions.get(second), "the reaction stands already in line " + reactions.get(first).line()
                    + ", and lines " + reactions.get(first).line() + " and " + reactions.get(second).line()
                    + " are not both declared DUPLICATE");
        }
    }

    private String sidesInEitherOrder(int i) {
        String left = canonical(reactions.get(i).reactants());
        String right = canonical(reactions.get(i).products());
        String both = left.compareTo(right) <= 0 ? left + "=" + right : right + "=" + left;
        return both + " " + thirdBody(reactions.get(i));
    }

    private boolean sameDirection(int i, int j) {
        return canonical(reactions.get(i).reactants()).equals(canonical(reactions.get(j).reactants()));
    }

    private static String canonical(List<StoichiometricTerm> side) {
        Map<Integer, Double> coefficients = new TreeMap<>();
        side.forEach(term -> coefficients.put(term.species(), term.coefficient()));
        return coefficients.toString();
    }

    /** Efficiencies of M do not tell two reactions apart; a named collider does. */
    private static String thirdBody(Reaction reaction) {
        if (reaction.rateLaw() instanceof FalloffRate falloff) {
            return falloff.thirdBody().defaultEfficiency() > 0.0 ? "(+M)"
                    : "(+" + falloff.thirdBody().efficiencies().firstKey() + ")";
        }
        return reaction.rateLaw() instanceof ThreeBodyRate ? "+M" : "";
    }

    private MechanismFormatException refuse(Reaction reaction, String reason) {
        return new MechanismFormatException(file, reaction.line(), reaction.equation(), reason);
    }
}
