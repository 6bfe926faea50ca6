package org.semenov.mechanism;

import java.util.List;

/**
 * One reaction.
 *
 * @param equation   as written in the file
 * @param reactants  each species once; a third body M is part of the rate law and not listed; copied
 * @param products   likewise
 * @param reversible whether the reverse rate follows from equilibrium; otherwise it is zero
 * @param rateLaw    the forward rate
 * @param duplicate  whether the file declares that the same equation stands there again
 * @param line       the line of the equation in the mechanism's file, counted from 1
 */
public record Reaction(String equation, List<StoichiometricTerm> reactants, List<StoichiometricTerm> products,
                       boolean reversible, RateLaw rateLaw, boolean duplicate, int line) {
    public Reaction {
        reactants = List.copyOf(reactants);
        products = List.copyOf(products);
    }
}
