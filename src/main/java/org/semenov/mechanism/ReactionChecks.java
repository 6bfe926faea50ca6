package org.semenov.mechanism;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What must hold between reactions, elements and one another: conservation of elements, and duplicates declared. */
public final class ReactionChecks {
    /** Atoms are counted to this; compositions in whole and half numbers are exact. */
    private static final double ATOM_TOLERANCE = 1e-6;
    /** Of the atoms of both sides, what coefficients written with few digits may miss; Cantera's checkReactionBalance allows the same. */
    private static final double ROUNDED_COEFFICIENTS = 1e-4;
    /** [K], where a sum of rates at one pressure must not be negative; those of Cantera's PlogRate::validate. */
    private static final double[] TABLE_TEMPERATURES = {200.0, 500.0, 1000.0, 2000.0, 5000.0, 10000.0};

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

    /**
     * Verifies that reactions conserve the elements.
     *
     * @return a warning for each reaction that conserves an element only to the digits of its coefficients
     * @throws MechanismFormatException if a reaction makes or destroys atoms
     */
    public List<MechanismWarning> requireBalanced() throws MechanismFormatException {
        List<MechanismWarning> warnings = new ArrayList<>();
        for (int i = 0; i < reactions.size(); i++) {
            for (Element element : elements) {
                double left = atoms(element, reactions.get(i).reactants());
                double right = atoms(element, reactions.get(i).products());
                double missed = Math.abs(left - right);
                String reason = "the reaction does not conserve " + element.name() + ", " + shown(left) + " on the left and "
                        + shown(right) + " on the right";
                if (missed > Math.max(ATOM_TOLERANCE, ROUNDED_COEFFICIENTS * (Math.abs(left) + Math.abs(right)))) {
                    throw refuse(reactions.get(i), reason);
                }
                if (missed > ATOM_TOLERANCE) {
                    warnings.add(new MechanismWarning(file, reactions.get(i).line(), reactions.get(i).equation(), reason));
                }
            }
        }
        return warnings;
    }

    /**
     * Verifies that the sums of rates at the pressures of tables are not negative: such a sum has no logarithm, and the rate is NaN.
     *
     * @throws MechanismFormatException if one is negative at a temperature looked at
     */
    public void requireTablesNotNegative() throws MechanismFormatException {
        for (Reaction reaction : reactions) {
            if (reaction.rateLaw() instanceof PressureLogRate table) {
                for (PressureLogRate.Level level : table.levels()) {
                    for (double temperature : TABLE_TEMPERATURES) {
                        if (level.rates().stream().mapToDouble(rate -> rate.at(temperature)).sum() < 0.0) {
                            throw refuse(reaction, "the rates at " + level.pressure() + " Pa have a negative sum at " + temperature
                                    + " K, whose logarithm is not defined");
                        }
                    }
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
     * Two reactions are duplicates when they have the same sides, the same form of rate law and third bodies in common, one turned
     * round if either is reversible. Each of them must be declared a duplicate. A reaction declared so must have a partner: another one
     * declared so that makes the same of the same, whatever their third bodies and rate laws.
     *
     * @return a warning for each reaction whose only partner is its own explicit reverse, of the same line
     * @throws MechanismFormatException if one is not declared, or has no partner
     */
    public List<MechanismWarning> requireDuplicatesDeclared() throws MechanismFormatException {
        Map<String, List<Integer>> bySides = new HashMap<>();
        Map<String, List<Reaction>> declared = new LinkedHashMap<>();
        for (int i = 0; i < reactions.size(); i++) {
            List<Integer> earlier = bySides.computeIfAbsent(sidesInEitherOrder(i), key -> new ArrayList<>());
            for (int j : earlier) {
                if (sameDirection(i, j) || reactions.get(i).reversible() || reactions.get(j).reversible()) {
                    requireBothDeclared(j, i);
                }
            }
            earlier.add(i);
            if (reactions.get(i).duplicate()) {
                declared.computeIfAbsent(change(reactions.get(i)), key -> new ArrayList<>()).add(reactions.get(i));
            }
        }
        List<MechanismWarning> warnings = new ArrayList<>();
        for (List<Reaction> partners : declared.values()) {
            Reaction first = partners.get(0);
            if (partners.size() == 1) {
                throw refuse(first, "the reaction is declared DUPLICATE and has no partner");
            }
            if (partners.stream().allMatch(partner -> partner.line() == first.line())) {
                warnings.add(new MechanismWarning(file, first.line(), first.equation(),
                        "the reaction is declared DUPLICATE and has no partner but its own reverse"));
            }
        }
        return warnings;
    }

    private void requireBothDeclared(int first, int second) throws MechanismFormatException {
        if (!haveCommonThirdBody(first, second)) {
            return;
        }
        if (!reactions.get(first).duplicate() || !reactions.get(second).duplicate()) {
            throw refuse(reactions.get(second), "the reaction stands already in line " + reactions.get(first).line()
                    + ", and lines " + reactions.get(first).line() + " and " + reactions.get(second).line()
                    + " are not both declared DUPLICATE");
        }
    }

    /** M beside a named third body that it counts as well is left to the reader, as Cantera leaves it to the user. */
    private boolean haveCommonThirdBody(int i, int j) {
        Optional<ThirdBody> one = thirdBody(reactions.get(i));
        Optional<ThirdBody> other = thirdBody(reactions.get(j));
        return one.isEmpty() || other.isEmpty() || isNamed(one.get()) == isNamed(other.get())
                && IntStream.range(0, species.size()).anyMatch(k -> one.get().efficiency(k) * other.get().efficiency(k) != 0.0);
    }

    private static boolean isNamed(ThirdBody thirdBody) {
        return thirdBody.defaultEfficiency() == 0.0 && thirdBody.efficiencies().size() == 1;
    }

    private String sidesInEitherOrder(int i) {
        String left = canonical(reactions.get(i).reactants());
        String right = canonical(reactions.get(i).products());
        String both = left.compareTo(right) <= 0 ? left + "=" + right : right + "=" + left;
        return both + " " + reactions.get(i).rateLaw().getClass().getSimpleName();
    }

    private boolean sameDirection(int i, int j) {
        return canonical(reactions.get(i).reactants()).equals(canonical(reactions.get(j).reactants()));
    }

    private static String canonical(List<StoichiometricTerm> side) {
        Map<Integer, Double> coefficients = new TreeMap<>();
        side.forEach(term -> coefficients.put(term.species(), term.coefficient()));
        return coefficients.toString();
    }

    /** What a reaction changes, in either direction; a species that stands on both sides in equal number has no part in it. */
    private static String change(Reaction reaction) {
        Map<Integer, Double> net = reaction.netCoefficients();
        double sign = net.isEmpty() ? 1.0 : Math.signum(net.values().iterator().next());
        net.replaceAll((k, change) -> sign * change);
        return net.toString();
    }

    private static Optional<ThirdBody> thirdBody(Reaction reaction) {
        if (reaction.rateLaw() instanceof FalloffRate falloff) {
            return Optional.of(falloff.thirdBody());
        }
        if (reaction.rateLaw() instanceof ChemicallyActivatedRate activated) {
            return Optional.of(activated.thirdBody());
        }
        return reaction.rateLaw() instanceof ThreeBodyRate threeBody ? Optional.of(threeBody.thirdBody()) : Optional.empty();
    }

    private MechanismFormatException refuse(Reaction reaction, String reason) {
        return new MechanismFormatException(file, reaction.line(), reaction.equation(), reason);
    }
}
