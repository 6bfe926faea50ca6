package org.semenov.kinetics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.ChebyshevRate;
import org.semenov.mechanism.ChemicallyActivatedRate;
import org.semenov.mechanism.ElementaryRate;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.FalloffShape;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Nasa9;
import org.semenov.mechanism.PressureLogRate;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.SpeciesThermo;
import org.semenov.mechanism.Sri;
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
                    ? rate / equilibriumConstant(mechanism, reaction, temperature) * product(reaction.products(), reaction.reverseOrders(), c) : 0.0;
            visitor.visit(reaction, rate * product(reaction.reactants(), reaction.forwardOrders(), c), reverse);
        }
    }

    private static double coefficient(Reaction reaction, double temperature, double[] c) {
        if (reaction.rateLaw() instanceof ElementaryRate elementary) {
            return arrhenius(elementary.rateConstant(), temperature);
        }
        if (reaction.rateLaw() instanceof ThreeBodyRate threeBody) {
            return arrhenius(threeBody.rateConstant(), temperature) * concentration(threeBody.thirdBody(), c);
        }
        if (reaction.rateLaw() instanceof PressureLogRate table) {
            return pressureLog(table, temperature, R * temperature * Arrays.stream(c).sum());
        }
        if (reaction.rateLaw() instanceof ChebyshevRate series) {
            return chebyshev(series, temperature, R * temperature * Arrays.stream(c).sum());
        }
        if (reaction.rateLaw() instanceof ChemicallyActivatedRate activated) {
            double kInf = arrhenius(activated.highPressureLimit(), temperature);
            double k0 = arrhenius(activated.lowPressureLimit(), temperature);
            double pr = k0 * Math.max(concentration(activated.thirdBody(), c), 0.0) / kInf;
            return k0 / (1.0 + pr) * broadening(activated.shape(), temperature, pr);
        }
        FalloffRate falloff = (FalloffRate) reaction.rateLaw();
        double kInf = arrhenius(falloff.highPressureLimit(), temperature);
        double k0 = arrhenius(falloff.lowPressureLimit(), temperature);
        double m = concentration(falloff.thirdBody(), c);
        double pr = k0 * Math.max(m, 0.0) / kInf;
        return k0 * m / (1.0 + pr) * broadening(falloff.shape(), temperature, pr);
    }

    private static double broadening(FalloffShape shape, double temperature, double pr) {
        if (shape instanceof Sri sri) {
            double x = 1.0 / (1.0 + Math.pow(Math.log10(Math.max(pr, 1e-250)), 2));
            double second = sri.c() == 0.0 ? 0.0 : Math.exp(-temperature / sri.c());
            return sri.d() * Math.pow(sri.a() * Math.exp(-sri.b() / temperature) + second, x) * Math.pow(temperature, sri.e());
        }
        if (!(shape instanceof Troe troe)) {
            return 1.0;
        }
        double logCentre = Math.log10(centre(troe, temperature));
        if (pr == 0.0) {
            return Math.pow(10.0, logCentre / (1.0 + 1.0 / (0.14 * 0.14)));
        }
        double shifted = Math.log10(pr) - 0.4 - 0.67 * logCentre;
        double f = shifted / (0.75 - 1.27 * logCentre - 0.14 * shifted);
        return Math.pow(10.0, logCentre / (1.0 + f * f));
    }

    private static double pressureLog(PressureLogRate table, double temperature, double pressure) {
        List<PressureLogRate.Level> levels = table.levels();
        int last = levels.size() - 1;
        if (pressure <= levels.get(0).pressure() || pressure >= levels.get(last).pressure()) {
            return sum(levels.get(pressure <= levels.get(0).pressure() ? 0 : last), temperature);
        }
        int j = 0;
        while (pressure > levels.get(j + 1).pressure()) {
            j++;
        }
        double share = Math.log(pressure / levels.get(j).pressure())
                / Math.log(levels.get(j + 1).pressure() / levels.get(j).pressure());
        return Math.pow(sum(levels.get(j), temperature), 1.0 - share) * Math.pow(sum(levels.get(j + 1), temperature), share);
    }

    private static double sum(PressureLogRate.Level level, double temperature) {
        return level.rates().stream().mapToDouble(rate -> arrhenius(rate, temperature)).sum();
    }

    private static double chebyshev(ChebyshevRate series, double temperature, double pressure) {
        double low = 1.0 / series.lowTemperature();
        double high = 1.0 / series.highTemperature();
        double x = (2.0 / temperature - low - high) / (high - low);
        double from = Math.log10(series.lowPressure());
        double to = Math.log10(series.highPressure());
        double y = (2.0 * Math.log10(pressure) - from - to) / (to - from);
        double sum = 0.0;
        for (int n = 0; n < series.coefficients().size(); n++) {
            for (int j = 0; j < series.coefficients().get(n).size(); j++) {
                sum += series.coefficients().get(n).get(j) * polynomial(n, x) * polynomial(j, y);
            }
        }
        return Math.pow(10.0, sum);
    }

    /** φ_n(x) = cos(n arccos x), on the outside by the hyperbolic cosine. */
    private static double polynomial(int n, double x) {
        if (Math.abs(x) <= 1.0) {
            return Math.cos(n * Math.acos(x));
        }
        double size = Math.abs(x);
        double cosh = Math.cosh(n * Math.log(size + Math.sqrt(size * size - 1.0)));
        return x < 0.0 && n % 2 == 1 ? -cosh : cosh;
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

    private static double product(List<StoichiometricTerm> side, Map<Integer, Double> given, double[] c) {
        Map<Integer, Double> orders = new TreeMap<>();
        side.forEach(term -> orders.merge(term.species(), term.coefficient(), Double::sum));
        orders.putAll(given);
        double product = 1.0;
        for (Map.Entry<Integer, Double> order : orders.entrySet()) {
            double n = order.getValue();
            boolean whole = n >= 0.0 && n == Math.rint(n);
            product *= whole || c[order.getKey()] > 0.0 ? Math.pow(c[order.getKey()], n) : 0.0;
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
            gibbs += term.getValue() * gibbs(mechanism.species().get(term.getKey()).thermo(), temperature);
            change += term.getValue();
        }
        return Math.exp(-gibbs) * Math.pow(101325.0 / (R * temperature), change);
    }

    private static double gibbs(SpeciesThermo fit, double t) {
        if (fit instanceof Nasa9 nasa9) {
            Nasa9.Range range = nasa9.ranges().stream().filter(one -> t < one.highTemperature()).findFirst()
                    .orElse(nasa9.ranges().get(nasa9.ranges().size() - 1));
            List<Double> a = range.coefficients();
            double h = -a.get(0) / (t * t) + a.get(1) * Math.log(t) / t + a.get(2) + a.get(3) * t / 2 + a.get(4) * t * t / 3
                    + a.get(5) * Math.pow(t, 3) / 4 + a.get(6) * Math.pow(t, 4) / 5 + a.get(7) / t;
            double s = -a.get(0) / (2 * t * t) - a.get(1) / t + a.get(2) * Math.log(t) + a.get(3) * t + a.get(4) * t * t / 2
                    + a.get(5) * Math.pow(t, 3) / 3 + a.get(6) * Math.pow(t, 4) / 4 + a.get(8);
            return h - s;
        }
        Nasa7 thermo = (Nasa7) fit;
        double[] a = t <= thermo.midTemperature() ? thermo.low() : thermo.high();
        double h = a[0] + a[1] * t / 2 + a[2] * t * t / 3 + a[3] * Math.pow(t, 3) / 4 + a[4] * Math.pow(t, 4) / 5 + a[5] / t;
        double s = a[0] * Math.log(t) + a[1] * t + a[2] * t * t / 2 + a[3] * Math.pow(t, 3) / 3 + a[4] * Math.pow(t, 4) / 4
                + a[6];
        return h - s;
    }
}
