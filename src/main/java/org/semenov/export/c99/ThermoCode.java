package org.semenov.export.c99;

import java.util.List;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Species;

/** The NASA polynomials of a mechanism as C, for tiles of temperatures that may lie in different ranges. */
final class ThermoCode {
    private final List<Species> species;
    private final double[] borders;

    ThermoCode(Mechanism mechanism) {
        species = mechanism.species();
        borders = species.stream().mapToDouble(one -> fit(one).midTemperature()).distinct().toArray();
    }

    private static Nasa7 fit(Species species) {
        return (Nasa7) species.thermo();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("/* h/RT and c_p/R of all species. */\nstatic void enthalpies(vec t, vec inverse_t, vec *h, vec *cp) {\n"
                + "    const vec t2 = t * t, t3 = t2 * t, t4 = t2 * t2;\n"
                + "    const vec h1 = t * 0.5, h2 = t2 * (1.0 / 3.0), h3 = t3 * 0.25, h4 = t4 * 0.2;\n");
        masks(text);
        for (int k = 0; k < species.size(); k++) {
            text.append("    {   /* ").append(CText.comment(species.get(k).name())).append(" */\n");
            coefficients(text, k, 0, 6);
            text.append("        cp[").append(k).append("] = fmadd(a4, t4, fmadd(a3, t3, fmadd(a2, t2, fmadd(a1, t, a0))));\n");
            text.append("        h[").append(k).append("] = fmadd(a5, inverse_t, fmadd(a4, h4, fmadd(a3, h3, fmadd(a2, h2, fmadd(a1, h1, a0)))));\n    }\n");
        }
        text.append("}\n\n/* h/RT, g/RT and c_p/R of all species. */\nstatic void thermodynamics(struct chemistry *x) {\n"
                + "    const vec t = x->t, inverse_t = x->inverse_t, t2 = t * t, t3 = t2 * t, t4 = t2 * t2;\n"
                + "    const vec h1 = t * 0.5, h2 = t2 * (1.0 / 3.0), h3 = t3 * 0.25, h4 = t4 * 0.2;\n"
                + "    const vec g0 = 1.0 - x->log_t, g1 = t * -0.5, g2 = t2 * (-1.0 / 6.0), g3 = t3 * (-1.0 / 12.0), g4 = t4 * (-1.0 / 20.0);\n");
        masks(text);
        for (int k = 0; k < species.size(); k++) {
            text.append("    {   /* ").append(CText.comment(species.get(k).name())).append(" */\n");
            coefficients(text, k, 0, 7);
            text.append("        const vec shift = a5 * inverse_t;\n");
            text.append("        x->cp[").append(k).append("] = fmadd(a4, t4, fmadd(a3, t3, fmadd(a2, t2, fmadd(a1, t, a0))));\n");
            text.append("        x->h[").append(k).append("] = fmadd(a4, h4, fmadd(a3, h3, fmadd(a2, h2, fmadd(a1, h1, a0)))) + shift;\n");
            text.append("        x->g[").append(k)
                    .append("] = fmadd(a4, g4, fmadd(a3, g3, fmadd(a2, g2, fmadd(a1, g1, a0 * g0)))) + (shift - a6);\n    }\n");
        }
        text.append("}\n\n/* d(c_p/R)/dT of all species. */\nstatic void heat_capacity_slopes(struct chemistry *x) {\n"
                + "    const vec t = x->t, d2 = t * 2.0, d3 = t * t * 3.0, d4 = t * t * t * 4.0;\n");
        masks(text);
        for (int k = 0; k < species.size(); k++) {
            text.append("    {   /* ").append(CText.comment(species.get(k).name())).append(" */\n");
            coefficients(text, k, 1, 5);
            text.append("        x->cp_t[").append(k).append("] = fmadd(a4, d4, fmadd(a3, d3, fmadd(a2, d2, a1)));\n    }\n");
        }
        return text.append("}\n\n").toString();
    }

    private void masks(StringBuilder text) {
        for (int n = 0; n < borders.length; n++) {
            text.append("    const mask above").append(n).append(" = greater(t, all(").append(CText.number(borders[n])).append("));\n");
        }
    }

    private void coefficients(StringBuilder text, int k, int from, int to) {
        Nasa7 fit = fit(species.get(k));
        int border = 0;
        while (borders[border] != fit.midTemperature()) {
            border++;
        }
        for (int j = from; j < to; j++) {
            text.append("        const vec a").append(j).append(" = pick(above").append(border).append(", all(").append(CText.number(fit.high()[j]))
                    .append("), all(").append(CText.number(fit.low()[j])).append("));\n");
        }
    }
}
