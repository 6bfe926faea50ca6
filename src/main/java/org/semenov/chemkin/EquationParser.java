package org.semenov.chemkin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semenov.chemkin.ReactionEquation.Collider;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.StoichiometricTerm;

/**
 * Reads equations. Blanks mean nothing, and names may hold {@code + = ( )}, so the declared names decide how an equation divides: of all
 * divisions the one with the longest names, from the left, in which every part is a declared species.
 */
final class EquationParser {
    private static final String[] ARROWS = {"<=>", "=>", "="};
    /** First without, then with an exponent: E may begin a name. */
    private static final Pattern[] COEFFICIENTS = {Pattern.compile("\\d+\\.?\\d*|\\.\\d+"),
        Pattern.compile("(?:\\d+\\.?\\d*|\\.\\d+)[Ee][+-]?\\d+")};
    private static final String FALLOFF_OPENING = "(+";

    private final SpeciesSection species;

    EquationParser(SpeciesSection species) {
        this.species = species;
    }

    /** One side while it is read: species with their coefficients, and the third body. */
    private record Side(List<StoichiometricTerm> terms, Collider collider) {
    }

    /** A part of a side. */
    private record Term(String coefficient, String name) {
    }

    ReactionEquation parse(String equation, SourceLine line) throws MechanismFormatException {
        String text = equation.replaceAll("\\s+", "");
        ReactionEquation found = null;
        List<Integer> arrows = arrowPositions(text);
        for (int position : arrows) {
            String arrow = arrowAt(text, position);
            String left = text.substring(0, position);
            String right = text.substring(position + arrow.length());
            if (divide(left) != null && divide(right) != null) {
                if (found != null) {
                    throw line.refuse("the equation can be read in two ways, as " + found.text() + " and with the arrow after "
                            + left);
                }
                Side reactants = side(left, line);
                Side products = side(right, line);
                if (!reactants.collider().equals(products.collider())) {
                    throw line.refuse("the third body must stand on both sides of the equation");
                }
                found = new ReactionEquation(left, arrow, right, reactants.terms(), products.terms(), reactants.collider());
            }
        }
        if (found == null) {
            throw line.refuse(new EquationFault(species).reason(text, arrows.size() == 1 ? arrows.get(0) : -1,
                    arrows.size() == 1 ? arrowAt(text, arrows.get(0)).length() : 0));
        }
        return found;
    }

    private static List<Integer> arrowPositions(String text) {
        List<Integer> positions = new ArrayList<>();
        int n = 0;
        while (n < text.length()) {
            String arrow = arrowAt(text, n);
            if (!arrow.isEmpty() && !(n > 0 && text.charAt(n - 1) == '<')) {
                positions.add(n);
            }
            n += Math.max(1, arrow.length());
        }
        return positions;
    }

    private static String arrowAt(String text, int position) {
        for (String arrow : ARROWS) {
            if (text.startsWith(arrow, position)) {
                return arrow;
            }
        }
        return "";
    }

    /** The text before the collider in parentheses at the end of a side, or null without such a collider. */
    private String beforeFalloffCollider(String side) {
        if (!side.endsWith(")")) {
            return null;
        }
        for (int n = side.indexOf(FALLOFF_OPENING); n >= 0; n = side.indexOf(FALLOFF_OPENING, n + 1)) {
            String name = side.substring(n + FALLOFF_OPENING.length(), side.length() - 1);
            if (isCollider(name)) {
                return side.substring(0, n);
            }
        }
        return null;
    }

    private boolean isCollider(String name) {
        return species.contains(name) || species.isAnySpecies(name);
    }

    /** The parts of a side, or null if no division of it is all species. */
    private List<Term> divide(String side) {
        String before = beforeFalloffCollider(side);
        List<Term> terms = new ArrayList<>();
        if (before != null && divide(before, 0, terms)) {
            return terms;
        }
        return divide(side, 0, terms) ? terms : null;
    }

    private boolean divide(String side, int start, List<Term> terms) {
        if (takeTerm(side, start, "", terms)) {
            return true;
        }
        for (Pattern pattern : COEFFICIENTS) {
            Matcher matcher = pattern.matcher(side).region(start, side.length());
            if (matcher.lookingAt() && takeTerm(side, matcher.end(), matcher.group(), terms)) {
                return true;
            }
        }
        return false;
    }

    private boolean takeTerm(String side, int start, String coefficient, List<Term> terms) {
        int longest = Math.min(side.length(), start + species.longestName());
        for (int end = longest; end > start; end--) {
            String name = side.substring(start, end);
            boolean divides = end == side.length() || side.charAt(end) == '+';
            if (divides && (species.contains(name) || coefficient.isEmpty() && species.isAnySpecies(name))) {
                terms.add(new Term(coefficient, name));
                if (end == side.length() || divide(side, end + 1, terms)) {
                    return true;
                }
                terms.remove(terms.size() - 1);
            }
        }
        return false;
    }

    private Side side(String text, SourceLine line) throws MechanismFormatException {
        List<Term> terms = divide(text);
        Collider collider = falloffCollider(text);
        Map<Integer, Double> coefficients = new LinkedHashMap<>();
        for (Term term : terms) {
            if (!species.contains(term.name())) {
                if (collider.form() != Collider.Form.NONE) {
                    throw line.refuse("a second third body in the equation");
                }
                collider = new Collider(Collider.Form.THREE_BODY, -1);
            } else {
                coefficients.merge(species.positionOf(term.name()), coefficient(term, line), Double::sum);
            }
        }
        if (coefficients.isEmpty()) {
            throw line.refuse("a side of the equation without species");
        }
        List<StoichiometricTerm> side = new ArrayList<>();
        coefficients.forEach((k, coefficient) -> side.add(new StoichiometricTerm(k, coefficient)));
        return new Side(side, collider);
    }

    private Collider falloffCollider(String side) {
        String before = beforeFalloffCollider(side);
        if (before == null || !divide(before, 0, new ArrayList<>())) {
            return Collider.NONE;
        }
        String name = side.substring(before.length() + FALLOFF_OPENING.length(), side.length() - 1);
        return new Collider(Collider.Form.FALLOFF, species.contains(name) ? species.positionOf(name) : -1);
    }

    private static double coefficient(Term term, SourceLine line) throws MechanismFormatException {
        if (term.coefficient().isEmpty()) {
            return 1.0;
        }
        double coefficient = FortranNumber.parse(term.coefficient(), "stoichiometric coefficient", line);
        if (!(coefficient > 0.0)) {
            throw line.refuse("stoichiometric coefficient '" + term.coefficient() + "' is not positive");
        }
        return coefficient;
    }
}
