package org.semenov.kinetics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.ChebyshevRate;
import org.semenov.mechanism.ChemicallyActivatedRate;
import org.semenov.mechanism.ElementaryRate;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.FalloffShape;
import org.semenov.mechanism.Lindemann;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Nasa9;
import org.semenov.mechanism.PressureLogRate;
import org.semenov.mechanism.RateLaw;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.Species;
import org.semenov.mechanism.Sri;
import org.semenov.mechanism.StoichiometricTerm;
import org.semenov.mechanism.ThirdBody;
import org.semenov.mechanism.ThreeBodyRate;
import org.semenov.mechanism.Troe;

/**
 * A mechanism of invented rates with every form that a mechanism can hold, on the species H2, O2, O, H, OH, HO2, H2O2, H2O, N2, AR of
 * the hydrogen-air mechanism; H2O and O2 have polynomials of nine coefficients, O2 in three ranges.
 */
final class FullDialect {
    private static final int H2 = 0;
    private static final int O2 = 1;
    private static final int O = 2;
    private static final int H = 3;
    private static final int OH = 4;
    private static final int HO2 = 5;
    private static final int H2O2 = 6;
    private static final int H2O = 7;
    private static final int N2 = 8;
    private static final int AR = 9;
    private static final SortedMap<Integer, Double> NONE = new TreeMap<>();
    private static final ThirdBody COLLIDERS = thirdBody(1.0, O2, 0.0, H2O, 6.0, AR, 0.7);

    private FullDialect() {
    }

    static Mechanism mechanism() {
        Mechanism base = Samples.hydrogenAir();
        List<Species> species = new ArrayList<>(base.species());
        species.set(O2, withThermo(species.get(O2), 200.0, 600.0, 1000.0, 3500.0));
        species.set(H2O, withThermo(species.get(H2O), 200.0, 1000.0, 3500.0));
        return new Mechanism("full", base.elements(), species, reactions(), "", "");
    }

    /** The fit of a species in the form of nine coefficients with made-up inverse powers, and a jump at each end of a range. */
    private static Species withThermo(Species species, double... temperatures) {
        Nasa7 nasa7 = (Nasa7) species.thermo();
        List<Nasa9.Range> ranges = new ArrayList<>();
        for (int n = 1; n < temperatures.length; n++) {
            double[] a = temperatures[n] <= nasa7.midTemperature() ? nasa7.low() : nasa7.high();
            Double[] nine = {3000.0 * n, -20.0 * n, a[0], a[1], a[2], a[3], a[4], a[5], a[6]};
            ranges.add(new Nasa9.Range(temperatures[n - 1], temperatures[n], List.of(nine)));
        }
        return new Species(species.name(), species.composition(), species.molarMass(), new Nasa9(ranges));
    }

    private static List<Reaction> reactions() {
        List<Reaction> all = new ArrayList<>();
        for (FalloffShape shape : List.of(new Lindemann(), new Troe(0.6, 94.0, 1756.0, OptionalDouble.of(5182.0)),
                new Troe(0.45, 120.0, 900.0, OptionalDouble.empty()), new Sri(0.45, 797.0, 979.0, 1.0, 0.0),
                new Sri(0.54, 201.0, 1024.0, 0.9, 0.05), new Sri(1.1, 700.0, 0.0, 1.2, -0.1))) {
            all.add(reaction(new FalloffRate(new Arrhenius(7.4e7, -0.37, 0.0), new Arrhenius(2.3e6, -0.9, -7000.0), COLLIDERS, shape),
                    side(OH, 2.0), side(H2O2, 1.0)));
            all.add(reaction(new ChemicallyActivatedRate(new Arrhenius(3e5, 0.3, 6000.0), new Arrhenius(4e6, 0.5, 9000.0), COLLIDERS,
                    shape), side(OH, 1.0, HO2, 1.0), side(H2O, 1.0, O2, 1.0)));
        }
        PressureLogRate table = new PressureLogRate(List.of(level(1e3, 2e4, 0.2, 9e3), level(3e4, 9e3, 0.5, 7e3),
                level(1e5, 8e5, 0.1, 9e3, -2e4, 0.3, 2e4), level(4e5, 5e4, 0.6, 6e3, 1e4, 0.4, 1e4), level(9e6, 1e6, 0.3, 8e3)));
        all.add(reaction(table, side(O, 1.0, H2, 1.0), side(H, 1.0, OH, 1.0)));
        all.add(reaction(new PressureLogRate(List.of(level(1e5, 2e4, 0.2, 9e3))), side(HO2, 1.0, H, 1.0), side(OH, 2.0)));
        all.add(reaction(new ChebyshevRate(300.0, 3000.0, 1e3, 1e7, List.of(List.of(4.2, 0.6, -0.11, 0.02),
                List.of(0.9, -0.3, 0.04, 0.01), List.of(-0.2, 0.05, 0.03, -0.007))), side(OH, 1.0, OH, 1.0), side(H2O, 1.0, O, 1.0)));
        all.add(reaction(new ChebyshevRate(300.0, 3000.0, 1e3, 1e7, List.of(List.of(3.0), List.of(0.4))),
                side(O, 1.0, HO2, 1.0), side(OH, 1.0, O2, 1.0)));
        RateLaw plain = new ElementaryRate(new Arrhenius(3e3, 0.5, 2e4));
        all.add(irreversible(plain, side(H2, 1.0, O2, 0.5), side(H2O, 1.0), orders(H2, 0.25, O2, 1.5)));
        all.add(irreversible(plain, side(H2, 1.0, O2, 0.5), side(H2O, 1.0), orders(H2O, -0.5, N2, 0.3, O2, 0.0)));
        all.add(irreversible(plain, side(H2O2, 1.0), side(H2O, 1.0, O2, 0.5), orders(H2O2, 2.0, AR, 1.0)));
        all.add(reaction(plain, side(H2, 1.5, O2, 1.25), side(H, 1.0, HO2, 1.0, OH, 0.5, H2, 0.25)));
        all.add(new Reaction("both orders", side(H2, 1.0), side(H, 2.0), true, plain, false, 1, orders(H2, 0.7), orders(H, 1.4, N2, 0.2)));
        all.add(reaction(plain, side(H, 4.0), side(H2, 2.0)));
        all.add(reaction(new ThreeBodyRate(new Arrhenius(1e2, -1.0, 0.0), thirdBody(0.0, AR, 0.63, N2, 0.4)), side(H, 1.0, O, 1.0), side(OH, 1.0)));
        all.add(reaction(new ThreeBodyRate(new Arrhenius(2e2, -2.0, 0.0), thirdBody(0.5, H2, 2.5)), side(H, 2.0), side(H2, 1.0)));
        all.add(reaction(new ThreeBodyRate(new Arrhenius(1e6, 0.0, 4e5), ThirdBody.only(O2)), side(H2, 1.0), side(H, 2.0)));
        return all;
    }

    private static Reaction reaction(RateLaw law, List<StoichiometricTerm> left, List<StoichiometricTerm> right) {
        return new Reaction(law.getClass().getSimpleName(), left, right, true, law, false, 1);
    }

    private static Reaction irreversible(RateLaw law, List<StoichiometricTerm> left, List<StoichiometricTerm> right,
                                         SortedMap<Integer, Double> orders) {
        return new Reaction("orders " + orders, left, right, false, law, false, 1, orders, NONE);
    }

    private static List<StoichiometricTerm> side(double... speciesAndCoefficients) {
        List<StoichiometricTerm> side = new ArrayList<>();
        for (int n = 0; n < speciesAndCoefficients.length; n += 2) {
            side.add(new StoichiometricTerm((int) speciesAndCoefficients[n], speciesAndCoefficients[n + 1]));
        }
        return side;
    }

    private static SortedMap<Integer, Double> orders(double... speciesAndOrders) {
        SortedMap<Integer, Double> orders = new TreeMap<>();
        for (int n = 0; n < speciesAndOrders.length; n += 2) {
            orders.put((int) speciesAndOrders[n], speciesAndOrders[n + 1]);
        }
        return orders;
    }

    private static ThirdBody thirdBody(double defaultEfficiency, double... speciesAndEfficiencies) {
        return new ThirdBody(defaultEfficiency, orders(speciesAndEfficiencies));
    }

    private static PressureLogRate.Level level(double pressure, double... numbers) {
        Arrhenius[] rates = new Arrhenius[numbers.length / 3];
        Arrays.setAll(rates, n -> new Arrhenius(numbers[3 * n], numbers[3 * n + 1], numbers[3 * n + 2]));
        return new PressureLogRate.Level(pressure, List.of(rates));
    }
}
