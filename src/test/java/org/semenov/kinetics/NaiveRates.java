package org.semenov.kinetics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.ElementaryRate;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.StoichiometricTerm;
import org.semenov.mechanism.ThirdBody;
import org.semenov.mechanism.ThreeBodyRate;
import org.semenov.mechanism.Troe;

/** Rates written down reaction by reaction from the textbook formulas, to be verified by eye; the twin of {@link Kinetics}. */
final class NaiveRates {
    private static final double R = 8.31446261815324;

    interface Visitor {
        void visit(Reaction reaction, double forwardRate, double reverseRate);
    }

    private NaiveRates() {
    }

    static double[] netProductionRates(Mechanism mechanism, double temperature, double[] c) {
        double[] omegaDot = new double[c.length];
        forEach(mechanism, temperature, c, (reaction, forward, reverse) ->
                net(reaction).forEach((k, nu) -> omegaDot[k] += nu * (forward - reverse)));
        return omegaDot;
    }

    static void forEach(Mechanism mechanism, double temperature, double[] c, Visitor visitor) {
        for (Reaction reaction : mechanism.reactions()) {
            double rate = coefficient(reaction, temperature, c);
            double reverse = reaction.reversible()
                    ? rate / equilibriumConstant(mechanism, reaction, temperature) * product(reaction.products(), c) : 0.0;
            visitor.visit(reaction, rate * product(reaction.reactants(), c), reverse);
        }
    }

    private static double coefficient(Reaction reaction, double temperature, double[] c) {
        if (reaction.rateLaw() instanceof ElementaryRate elementary) {
            return arrhenius(elementary.rateConstant(), temperature);
        }
        if (reaction.rateLaw() instanceof ThreeBodyRate threeBody) {
            return arrhenius(threeBody.rateConstant(), temperature) * concentration(threeBody.thirdBody(), c);
        }
        FalloffRate falloff = (FalloffRate) reaction.rateLaw();
        double kInf = arrhenius(falloff.highPressureLimit(), temperature);
        double k0 = arrhenius(falloff.lowPressureLimit(), temperature);
        double m = concentration(falloff.thirdBody(), c);
        double pr = k0 * m / kInf;
        if (!(falloff.shape() instanceof Troe troe)) {
            return kInf * pr / (1.0 + pr);
        }
        if (m <= 0.0) {
            double limit = Math.log10(centre(troe, temperature)) / (1.0 + 1.0 / (0.14 * 0.14));
            return k0 * m * Math.pow(10.0, limit);
        }
        double logCentre = Math.log10(centre(troe, temperature));
        double shifted = Math.log10(pr) - 0.4 - 0.67 * logCentre;
        double f = shifted / (0.75 - 1.27 * logCentre - 0.14 * shifted);
        return kInf * pr / (1.0 + pr) * Math.pow(10.0, logCentre / (1.0 + f * f));
    }

    private static double centre(Troe troe, double temperature) {
        double centre = (1.0 - troe.a()) * Math.exp(-temperature / troe.temperature3())
                + troe.a() * Math.exp(-temperature / troe.temperature1());
        return troe.temperature2().isPresent() ? centre + Math.exp(-troe.temperature2().getAsDouble() / temperature) : centre;
    }

    static double arrhenius(Arrhenius rate, double temperature) {
        return rate.preExponentialFactor() * Math.pow(temperature, rate.temperatureExponent())
                * Math.exp(-rate.activationEnergy() / (R * temperature));
    }

    private static double concentration(ThirdBody thirdBody, double[] c) {
        double m = 0.0;
        for (int k = 0; k < c.length; k++) {
            m += thirdBody.efficiency(k) * c[k];
        }
        return m;
    }

    private static double product(List<StoichiometricTerm> side, double[] c) {
        double product = 1.0;
        for (StoichiometricTerm term : side) {
            product *= Math.pow(c[term.species()], term.coefficient());
        }
        return product;
    }

    static Map<Integer, Double> net(Reaction reaction) {
        Map<Integer, Double> net = new TreeMap<>();
        reaction.products().forEach(term -> net.merge(term.species(), term.coefficient(), Double::sum));
        reaction.reactants().forEach(term -> net.merge(term.species(), -term.coefficient(), Double::sum));
        return net;
    }

    static double equilibriumConstant(Mechanism mechanism, Reaction reaction, double temperature) {
        double gibbs = 0.0;
        double change = 0.0;
        for (Map.Entry<Integer, Double> term : net(reaction).entrySet()) {
            gibbs += term.getValue() * gibbs((Nasa7) mechanism.species().get(term.getKey()).thermo(), temperature);
            change += term.getValue();
        }
        return Math.exp(-gibbs) * Math.pow(101325.0 / (R * temperature), change);
    }

    private static double gibbs(Nasa7 thermo, double t) {
        double[] a = t <= thermo.midTemperature() ? thermo.low() : thermo.high();
        double h = a[0] + a[1] * t / 2 + a[2] * t * t / 3 + a[3] * Math.pow(t, 3) / 4 + a[4] * Math.pow(t, 4) / 5 + a[5] / t;
        double s = a[0] * Math.log(t) + a[1] * t + a[2] * t * t / 2 + a[3] * Math.pow(t, 3) / 3 + a[4] * Math.pow(t, 4) / 4
                + a[6];
        return h - s;
    }
}
