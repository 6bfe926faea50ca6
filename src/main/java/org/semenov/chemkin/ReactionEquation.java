package org.semenov.chemkin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.StoichiometricTerm;

/**
 * The equation of a reaction.
 *
 * @param text       as written, without blanks
 * @param reactants  without third body
 * @param products   without third body
 * @param reversible {@code <=>} or {@code =}, not {@code =>}
 * @param collider   the third body
 */
record ReactionEquation(String text, List<StoichiometricTerm> reactants, List<StoichiometricTerm> products,
                        boolean reversible, Collider collider) {
    private static final Pattern ARROW = Pattern.compile("<=>|=>|=");
    private static final Pattern FALLOFF_COLLIDER = Pattern.compile("\\(\\+(.+)\\)$");
    private static final Pattern COEFFICIENT = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)(.+)");
    private static final String ANY_SPECIES = "M";

    /**
     * What stands for a third body in an equation.
     *
     * @param form    none, {@code +M} or {@code (+M)}
     * @param species position of the collider in {@code (+N2)}; −1 where it is M or none
     */
    record Collider(Form form, int species) {
        static final Collider NONE = new Collider(Form.NONE, -1);

        enum Form {
            NONE, THREE_BODY, FALLOFF
        }
    }

    /** One side while it is read. */
    private record Side(List<StoichiometricTerm> terms, Collider collider) {
    }

    static ReactionEquation parse(String equation, SourceLine line, SpeciesSection species)
            throws MechanismFormatException {
        String text = equation.replaceAll("\\s+", "");
        Matcher arrow = ARROW.matcher(text);
        if (!arrow.find()) {
            throw line.refuse("an equation needs one of <=> => =");
        }
        String left = text.substring(0, arrow.start());
        String right = text.substring(arrow.end());
        if (ARROW.matcher(right).find() || left.indexOf('<') >= 0 || right.indexOf('>') >= 0) {
            throw line.refuse("an equation has one arrow, <=> => or =");
        }
        Side reactants = side(left, line, species);
        Side products = side(right, line, species);
        if (!reactants.collider().equals(products.collider())) {
            throw line.refuse("the third body must stand on both sides of the equation");
        }
        return new ReactionEquation(text, reactants.terms(), products.terms(), !arrow.group().equals("=>"),
                reactants.collider());
    }

    private static Side side(String text, SourceLine line, SpeciesSection species) throws MechanismFormatException {
        Matcher falloff = FALLOFF_COLLIDER.matcher(text);
        Collider collider = Collider.NONE;
        String rest = text;
        if (falloff.find()) {
            String name = falloff.group(1);
            int position = name.equals(ANY_SPECIES) ? -1 : require(name, line, species);
            collider = new Collider(Collider.Form.FALLOFF, position);
            rest = text.substring(0, falloff.start());
        }
        Map<Integer, Double> coefficients = new LinkedHashMap<>();
        for (String part : parts(rest, species)) {
            if (part.equals(ANY_SPECIES) && !species.contains(part)) {
                if (collider.form() != Collider.Form.NONE) {
                    throw line.refuse("a second third body in the equation");
                }
                collider = new Collider(Collider.Form.THREE_BODY, -1);
            } else {
                addTerm(part, coefficients, line, species);
            }
        }
        if (coefficients.isEmpty()) {
            throw line.refuse("a side of the equation without species");
        }
        List<StoichiometricTerm> terms = new ArrayList<>();
        coefficients.forEach((k, coefficient) -> terms.add(new StoichiometricTerm(k, coefficient)));
        return new Side(terms, collider);
    }

    /** The parts between plus signs; a plus that belongs to a declared name does not divide. */
    private static List<String> parts(String side, SpeciesSection species) {
        List<String> parts = new ArrayList<>();
        for (String piece : side.split("\\+", -1)) {
            if (!parts.isEmpty() && species.contains(withoutCoefficient(parts.get(parts.size() - 1) + "+" + piece, species))) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + "+" + piece);
            } else {
                parts.add(piece);
            }
        }
        return parts;
    }

    private static String withoutCoefficient(String part, SpeciesSection species) {
        Matcher matcher = COEFFICIENT.matcher(part);
        return !species.contains(part) && matcher.matches() ? matcher.group(2) : part;
    }

    private static void addTerm(String part, Map<Integer, Double> coefficients, SourceLine line, SpeciesSection species)
            throws MechanismFormatException {
        String name = withoutCoefficient(part, species);
        String number = part.substring(0, part.length() - name.length());
        double coefficient = number.isEmpty() ? 1.0 : FortranNumber.parse(number, "coefficient", line);
        if (coefficient != Math.rint(coefficient)) {
            throw line.refuse("a stoichiometric coefficient that is not whole, '" + number + "', is not supported");
        }
        if (!(coefficient >= 1.0 && coefficient <= 9.0)) {
            throw line.refuse("stoichiometric coefficient '" + number + "' is not within 1..9");
        }
        coefficients.merge(require(name, line, species), coefficient, Double::sum);
    }

    private static int require(String name, SourceLine line, SpeciesSection species) throws MechanismFormatException {
        if (name.isEmpty()) {
            throw line.refuse("a species is missing beside a plus or an arrow");
        }
        if (name.equalsIgnoreCase("HV")) {
            throw line.refuse("a photolysis reaction (HV) is not supported");
        }
        Integer position = species.positionOf(name);
        if (position == null) {
            throw line.refuse("unknown species '" + name + "'");
        }
        return position;
    }

    /** Sum of the reactants' coefficients, without third body. */
    int reactantOrder() {
        return (int) reactants.stream().mapToDouble(StoichiometricTerm::coefficient).sum();
    }
}
