package org.semenov.export.c99;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.StoichiometricTerm;

/**
 * The rates of progress of a mechanism and their derivatives as C, reaction by reaction and without loops. With activities
 * a_k = c_k exp(g_k/RT) RT/p° and b_k = exp(-g_k/RT) p°/RT
 * <pre>
 *   q = κ Π_reactants b · ( Π_reactants a - Π_products a ),      ∂q/∂c_m = κ Π_reactants b · (∂Π_reactants a/∂a_m - ∂Π_products a/∂a_m)/b_m
 * </pre>
 */
final class MechanismCode {
    private final Mechanism mechanism;
    private final RateCode rates;
    private final List<Integer> reacting;
    private final List<Integer> inert;
    /** Position of each partial derivative by reaction and species. */
    private final Map<String, Integer> partials = new LinkedHashMap<>();

    MechanismCode(Mechanism mechanism, List<Integer> reacting, List<Integer> inert) {
        this.mechanism = mechanism;
        this.reacting = reacting;
        this.inert = inert;
        rates = new RateCode(mechanism);
        for (int i = 0; i < mechanism.reactions().size(); i++) {
            for (int species : species(mechanism.reactions().get(i))) {
                partials.put(key(i, species), partials.size());
            }
        }
    }

    private static String key(int reaction, int species) {
        return reaction + " " + species;
    }

    /** Species with a factor in the rate of progress, each once. */
    private static List<Integer> species(Reaction reaction) {
        List<StoichiometricTerm> terms = new ArrayList<>(reaction.reactants());
        if (reaction.reversible()) {
            terms.addAll(reaction.products());
        }
        return terms.stream().map(StoichiometricTerm::species).distinct().toList();
    }

    /** Sizes, and the scratch of the functions. */
    String definitions() {
        return "#define REACTIONS " + mechanism.reactions().size() + "\n#define PARTIALS " + partials.size() + "\n" + rates.definitions();
    }

    String functions() {
        return new ThermoCode(mechanism).text() + rates.functions() + progress(false) + progress(true) + production();
    }

    private String progress(boolean slopes) {
        StringBuilder text = new StringBuilder();
        text.append(slopes ? "/* q_i, dq_i/dT at fixed concentrations, and the derivatives by concentrations. */\nstatic void progress_slopes"
                : "/* q_i. */\nstatic void progress").append("(struct chemistry *x) {\n    const vec *a = x->activity, *b = x->boltzmann;\n");
        if (slopes) {
            text.append("    const vec *e = x->energy, *w = x->inverse;\n");
        }
        for (int i = 0; i < mechanism.reactions().size(); i++) {
            Reaction reaction = mechanism.reactions().get(i);
            text.append("    {   /* ").append(CText.comment(reaction.equation())).append(" */\n");
            text.append("        const vec factor = ").append(product("b", reaction.reactants(), -1)).append(";\n");
            String forward = product("a", reaction.reactants(), -1);
            String reverse = reaction.reversible() ? product("a", reaction.products(), -1) : "all(0.0)";
            if (slopes) {
                text.append("        const vec scale = x->kappa[").append(i).append("] * factor, reverse = ").append(reverse).append(";\n");
                text.append("        const vec net = ").append(forward).append(" - reverse;\n");
                text.append("        x->net[").append(i).append("] = factor * net;\n");
                text.append("        x->progress[").append(i).append("] = scale * net;\n");
                text.append("        x->progress_t[").append(i).append("] = fmadd(scale * net, x->log_slope[").append(i)
                        .append("], scale * reverse * (").append(energy(reaction)).append(") * x->inverse_t);\n");
                for (int species : species(reaction)) {
                    text.append("        x->partial[").append(partials.get(key(i, species))).append("] = scale * w[").append(species).append("] * (")
                            .append(derivative(reaction, species)).append(");\n");
                }
            } else {
                text.append("        x->progress[").append(i).append("] = x->kappa[").append(i).append("] * factor * (").append(forward)
                        .append(reaction.reversible() ? " - " + reverse : "").append(");\n");
            }
            text.append("    }\n");
        }
        return text.append("}\n\n").toString();
    }

    /** h/RT - 1 of the products less that of the reactants. */
    private static String energy(Reaction reaction) {
        String products = reaction.products().stream().map(term -> times(term.coefficient(), "e[" + term.species() + "]")).collect(Collectors.joining(" + "));
        String reactants = reaction.reactants().stream().map(term -> " - " + times(term.coefficient(), "e[" + term.species() + "]"))
                .collect(Collectors.joining());
        return products + reactants;
    }

    /** The derivative of the net product by the activity of a species. */
    private static String derivative(Reaction reaction, int species) {
        String forward = derivative(reaction.reactants(), species);
        String reverse = reaction.reversible() ? derivative(reaction.products(), species) : "";
        return forward.isEmpty() ? "-(" + reverse + ")" : reverse.isEmpty() ? forward : forward + " - " + reverse;
    }

    private static String derivative(List<StoichiometricTerm> side, int species) {
        return side.stream().filter(term -> term.species() == species).findFirst()
                .map(term -> times(term.coefficient(), product("a", side, species))).orElse("");
    }

    static String times(double coefficient, String factor) {
        return coefficient == 1.0 ? factor : CText.number(coefficient) + " * " + factor;
    }

    /** The product of a side's factors, of one species once less. */
    private static String product(String array, List<StoichiometricTerm> side, int less) {
        String product = side.stream().flatMap(term -> IntStream.range(term.species() == less ? 1 : 0, (int) term.coefficient())
                .mapToObj(n -> array + "[" + term.species() + "]")).collect(Collectors.joining(" * "));
        return product.isEmpty() ? "all(1.0)" : product;
    }

    private String production() {
        StringBuilder text = new StringBuilder("/* Net production of the species that react. */\n"
                + "static void production(const vec *progress, vec *omega) {\n");
        for (int row = 0; row < reacting.size(); row++) {
            text.append("    omega[").append(row).append("] = ").append(sum(productionTerms(row))).append(";\n");
        }
        text.append("}\n\n/* Its derivatives by concentrations: of species that react in rows of N, of the others in rows of INERTS. */\n"
                + "static void production_slopes(const struct chemistry *x, vec *reacting, vec *others) {\n    const vec *p = x->partial;\n" + rates.thirdBodyPartials());
        for (int row = 0; row < reacting.size(); row++) {
            text.append("    const vec common").append(row).append(" = ").append(sum(rates.commonTerms(reacting.get(row)))).append(";\n");
            for (int column = 0; column < reacting.size(); column++) {
                text.append("    reacting[").append(row).append(" * N + ").append(column).append("] = ").append(entry(row, reacting.get(column))).append(";\n");
            }
            for (int column = 0; column < inert.size(); column++) {
                text.append("    others[").append(row).append(" * INERTS + ").append(column).append("] = ").append(entry(row, inert.get(column)))
                        .append(";\n");
            }
        }
        return text.append(inert.isEmpty() ? "    (void) others;\n" : "").append("}\n\n").toString();
    }

    private List<String[]> productionTerms(int row) {
        List<String[]> terms = new ArrayList<>();
        for (int i = 0; i < mechanism.reactions().size(); i++) {
            Double net = mechanism.reactions().get(i).netCoefficients().get(reacting.get(row));
            if (net != null) {
                terms.add(new String[] {CText.number(net), "progress[" + i + "]"});
            }
        }
        return terms;
    }

    private String entry(int row, int species) {
        List<String[]> terms = new ArrayList<>();
        for (int i = 0; i < mechanism.reactions().size(); i++) {
            Double net = mechanism.reactions().get(i).netCoefficients().get(reacting.get(row));
            Integer partial = partials.get(key(i, species));
            if (net != null && partial != null) {
                terms.add(new String[] {CText.number(net), "p[" + partial + "]"});
            }
        }
        terms.addAll(rates.excessTerms(reacting.get(row), species));
        return sum("common" + row, terms);
    }

    /** A sum of products, as fused operations. */
    static String sum(List<String[]> terms) {
        return terms.isEmpty() ? "all(0.0)" : sum(terms.get(0)[1] + " * " + terms.get(0)[0], terms.subList(1, terms.size()));
    }

    private static String sum(String first, List<String[]> terms) {
        String sum = first;
        for (String[] term : terms) {
            sum = switch (term[0]) {
                case "1.0" -> sum + " + " + term[1];
                case "-1.0" -> sum + " - " + term[1];
                default -> "fmadd(" + term[1] + ", all(" + term[0] + "), " + sum + ")";
            };
        }
        return sum;
    }
}
