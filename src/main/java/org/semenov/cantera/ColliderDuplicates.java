package org.semenov.cantera;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;
import org.semenov.mechanism.RateLaw;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.StoichiometricTerm;
import org.semenov.mechanism.ThirdBody;
import org.semenov.mechanism.ThreeBodyRate;

/**
 * A reaction with the third body M beside the same one with a named third body that M counts as well. What to do says the field
 * {@code explicit-third-body-duplicates} of the phase (Cantera 3.2, YAML input file reference, Phases): {@code warn} keeps both and
 * warns, {@code error} refuses, {@code mark-duplicate} keeps both, {@code modify-efficiency} takes the named one out of M.
 */
final class ColliderDuplicates {
    /** A reaction as read, with its entry. */
    record Entry(Reaction reaction, Item item) {
    }

    private final String rule;
    private final List<MechanismWarning> warnings;

    ColliderDuplicates(Fields phase, List<MechanismWarning> warnings) throws MechanismFormatException {
        rule = phase.text("explicit-third-body-duplicates", "warn");
        if (!List.of("warn", "error", "mark-duplicate", "modify-efficiency").contains(rule)) {
            throw phase.require("explicit-third-body-duplicates").refuse("'" + rule
                    + "' is none of warn error mark-duplicate modify-efficiency");
        }
        this.warnings = warnings;
    }

    List<Reaction> settle(List<Entry> entries) throws MechanismFormatException {
        List<Reaction> settled = new ArrayList<>(entries.stream().map(Entry::reaction).toList());
        Map<String, List<Integer>> alike = new HashMap<>();
        for (int i = 0; i < settled.size(); i++) {
            if (thirdBody(settled.get(i).rateLaw()) != null) {
                List<Integer> earlier = alike.computeIfAbsent(sides(settled.get(i)), key -> new ArrayList<>());
                for (int j : earlier) {
                    settle(settled, entries, i, j);
                }
                earlier.add(i);
            }
        }
        return settled;
    }

    private void settle(List<Reaction> settled, List<Entry> entries, int i, int j) throws MechanismFormatException {
        ThirdBody one = thirdBody(settled.get(i).rateLaw());
        ThirdBody other = thirdBody(settled.get(j).rateLaw());
        boolean bothDeclared = settled.get(i).duplicate() && settled.get(j).duplicate();
        if (bothDeclared || isNamed(one) == isNamed(other)) {
            return;
        }
        int any = isNamed(one) ? j : i;
        int named = thirdBody(settled.get(any == i ? j : i).rateLaw()).efficiencies().firstKey();
        if (thirdBody(settled.get(any).rateLaw()).efficiency(named) == 0.0) {
            return;
        }
        String said = "the same reaction stands in line " + entries.get(j).item().line()
                + ", one of them with M and one with a third body that M counts as well";
        if (rule.equals("error")) {
            throw entries.get(i).item().refuse(said);
        } else if (rule.equals("warn")) {
            warnings.add(entries.get(i).item().warning(said + "; both were kept"));
        } else if (rule.equals("modify-efficiency")) {
            settled.set(any, without(settled.get(any), named));
        }
    }

    private static boolean isNamed(ThirdBody thirdBody) {
        return thirdBody.defaultEfficiency() == 0.0 && thirdBody.efficiencies().size() == 1;
    }

    private static Reaction without(Reaction reaction, int species) {
        RateLaw rate = reaction.rateLaw();
        if (rate instanceof ThreeBodyRate threeBody) {
            rate = new ThreeBodyRate(threeBody.rateConstant(), without(threeBody.thirdBody(), species));
        } else if (rate instanceof FalloffRate falloff) {
            rate = new FalloffRate(falloff.highPressureLimit(), falloff.lowPressureLimit(), without(falloff.thirdBody(), species),
                    falloff.shape());
        }
        return new Reaction(reaction.equation(), reaction.reactants(), reaction.products(), reaction.reversible(), rate,
                reaction.duplicate(), reaction.line(), reaction.forwardOrders(), reaction.reverseOrders());
    }

    private static ThirdBody without(ThirdBody thirdBody, int species) {
        TreeMap<Integer, Double> efficiencies = new TreeMap<>(thirdBody.efficiencies());
        efficiencies.put(species, 0.0);
        return new ThirdBody(thirdBody.defaultEfficiency(), efficiencies);
    }

    private static ThirdBody thirdBody(RateLaw rate) {
        if (rate instanceof ThreeBodyRate threeBody) {
            return threeBody.thirdBody();
        }
        return rate instanceof FalloffRate falloff ? falloff.thirdBody() : null;
    }

    /** The two sides in either order, unless irreversible ones run against each other, and the form of the rate. */
    private static String sides(Reaction reaction) {
        String left = canonical(reaction.reactants());
        String right = canonical(reaction.products());
        String form = reaction.rateLaw() instanceof FalloffRate falloff ? falloff.shape().getClass().getSimpleName() : "";
        return (left.compareTo(right) <= 0 ? left + right : right + left) + form;
    }

    private static String canonical(List<StoichiometricTerm> side) {
        Map<Integer, Double> coefficients = new TreeMap<>();
        side.forEach(term -> coefficients.merge(term.species(), term.coefficient(), Double::sum));
        return coefficients.toString();
    }
}
