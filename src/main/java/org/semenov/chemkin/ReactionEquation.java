package org.semenov.chemkin;

import java.util.List;
import org.semenov.mechanism.StoichiometricTerm;

/**
 * The equation of a reaction.
 *
 * @param left       the text left of the arrow, without blanks
 * @param arrow      {@code <=>}, {@code =>} or {@code =}
 * @param right      the text right of the arrow, without blanks
 * @param reactants  without third body
 * @param products   without third body
 * @param collider   the third body
 */
record ReactionEquation(String left, String arrow, String right, List<StoichiometricTerm> reactants,
                        List<StoichiometricTerm> products, Collider collider) {
    private static final String IRREVERSIBLE = "=>";

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

        boolean isNamed() {
            return species >= 0;
        }
    }

    String text() {
        return left + arrow + right;
    }

    boolean reversible() {
        return !arrow.equals(IRREVERSIBLE);
    }

    /** The same from left to right only. */
    ReactionEquation forwardOnly() {
        return new ReactionEquation(left, IRREVERSIBLE, right, reactants, products, collider);
    }

    /** The same from right to left only, its sides exchanged. */
    ReactionEquation backwardOnly() {
        return new ReactionEquation(right, IRREVERSIBLE, left, products, reactants, collider);
    }
}
