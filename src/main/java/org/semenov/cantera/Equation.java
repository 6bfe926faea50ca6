package org.semenov.cantera;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.semenov.mechanism.MechanismFormatException;

/**
 * The equation of a reaction. Its words stand between blanks, as Cantera asks for, so that a plus may belong to a name.
 *
 * @param text       as written
 * @param reactants  coefficient by name, each name once; a third body {@code M} stands there as well
 * @param products   likewise
 * @param reversible {@code <=>} or {@code =}, not {@code =>}
 * @param falloff    the name in {@code (+name)}, or empty without one
 */
record Equation(String text, Map<String, Double> reactants, Map<String, Double> products, boolean reversible, String falloff) {
    /** The name of a third body that is any species. */
    static final String ANY = "M";

    private static final Pattern COEFFICIENT = Pattern.compile("(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final String PLUS = "+";
    private static final String FALLOFF_OPEN = "(+";

    static Equation parse(Item item) throws MechanismFormatException {
        List<String> words = List.of(item.text().split("\\s+"));
        int arrow = -1;
        for (int n = 0; n < words.size(); n++) {
            if (isArrow(words.get(n))) {
                if (arrow >= 0) {
                    throw item.refuse("an equation has one arrow, <=> => or =");
                }
                arrow = n;
            }
        }
        if (arrow < 0) {
            throw item.refuse("an equation needs one of <=> => = between blanks");
        }
        Map<String, Double> reactants = new LinkedHashMap<>();
        Map<String, Double> products = new LinkedHashMap<>();
        String left = side(words.subList(0, arrow), reactants, item);
        String right = side(words.subList(arrow + 1, words.size()), products, item);
        if (!left.equals(right)) {
            throw item.refuse("the third body must stand on both sides of the equation");
        }
        return new Equation(item.text(), reactants, products, !words.get(arrow).equals("=>"), left);
    }

    private static boolean isArrow(String word) {
        return word.equals("<=>") || word.equals("=") || word.equals("=>");
    }

    /** Reads one side: TERM + TERM ... where a term is a name or a number and a name; gives the name in {@code (+name)}. */
    private static String side(List<String> words, Map<String, Double> terms, Item item) throws MechanismFormatException {
        String falloff = "";
        boolean termMayFollow = true;
        for (int n = 0; n < words.size(); n++) {
            String word = words.get(n);
            if (word.startsWith(FALLOFF_OPEN) && !termMayFollow) {
                boolean apart = word.equals(FALLOFF_OPEN) && n + 1 < words.size();
                String whole = apart ? word + words.get(n + 1) : word;
                n += apart ? 1 : 0;
                if (!whole.endsWith(")") || whole.length() <= FALLOFF_OPEN.length() + 1 || !falloff.isEmpty()) {
                    throw item.refuse("'" + whole + "' is not the one third body (+NAME) of a side");
                }
                falloff = whole.substring(FALLOFF_OPEN.length(), whole.length() - 1);
            } else if (word.equals(PLUS) && !termMayFollow) {
                termMayFollow = true;
            } else if (termMayFollow) {
                boolean counted = n + 1 < words.size() && COEFFICIENT.matcher(word).matches() && !words.get(n + 1).equals(PLUS);
                double coefficient = counted ? Double.parseDouble(word) : 1.0;
                n += counted ? 1 : 0;
                if (!(coefficient > 0.0 && Double.isFinite(coefficient))) {
                    throw item.refuse("stoichiometric coefficient '" + word + "' is not positive");
                }
                terms.merge(words.get(n), coefficient, Double::sum);
                termMayFollow = false;
            } else {
                throw item.refuse("a plus between blanks is missing before '" + word + "'");
            }
        }
        if (termMayFollow) {
            throw item.refuse(terms.isEmpty() ? "a side of the equation without species" : "a species is missing after a plus");
        }
        return falloff;
    }

    /** The equation without one molecule of a species on each side. */
    Equation without(String name) {
        return new Equation(text, reduced(reactants, name), reduced(products, name), reversible, falloff);
    }

    private static Map<String, Double> reduced(Map<String, Double> side, String name) {
        Map<String, Double> reduced = new LinkedHashMap<>(side);
        reduced.computeIfPresent(name, (same, coefficient) -> coefficient > 1.0 ? Double.valueOf(coefficient - 1.0) : null);
        return reduced;
    }
}
