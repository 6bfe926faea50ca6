package org.semenov.cantera;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.ChebyshevRate;
import org.semenov.mechanism.ChemicallyActivatedRate;
import org.semenov.mechanism.ElementaryRate;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.FalloffShape;
import org.semenov.mechanism.Lindemann;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;
import org.semenov.mechanism.PressureLogRate;
import org.semenov.mechanism.RateLaw;
import org.semenov.mechanism.Sri;
import org.semenov.mechanism.ThirdBody;
import org.semenov.mechanism.ThreeBodyRate;
import org.semenov.mechanism.Troe;

/** Reads the rate of one reaction from its fields, in SI. */
final class RateReader {
    private static final Set<String> ARRHENIUS = Set.of("A", "b", "Ea", "units");
    private static final Set<String> ARRHENIUS_AT_PRESSURE = Set.of("A", "b", "Ea", "P", "units");

    private final Fields reaction;
    private final double order;
    private final List<MechanismWarning> warnings;

    /**
     * @param reaction the fields of the reaction
     * @param order    sum of the orders in the reactants, without third body
     * @param warnings receives what is odd
     */
    RateReader(Fields reaction, double order, List<MechanismWarning> warnings) {
        this.reaction = reaction;
        this.order = order;
        this.warnings = warnings;
    }

    RateLaw elementary() throws MechanismFormatException {
        return new ElementaryRate(signed(reaction.require("rate-constant"), order));
    }

    RateLaw threeBody(ThirdBody thirdBody) throws MechanismFormatException {
        return new ThreeBodyRate(signed(reaction.require("rate-constant"), order + 1.0), thirdBody);
    }

    RateLaw falloff(ThirdBody thirdBody) throws MechanismFormatException {
        Arrhenius high = limit("high-P-rate-constant", order);
        return new FalloffRate(high, beside(high, "low-P-rate-constant", order + 1.0), thirdBody, shape());
    }

    RateLaw chemicallyActivated(ThirdBody thirdBody) throws MechanismFormatException {
        Arrhenius low = limit("low-P-rate-constant", order);
        return new ChemicallyActivatedRate(low, beside(low, "high-P-rate-constant", order - 1.0), thirdBody, shape());
    }

    /** A may be negative where the file says so. */
    private Arrhenius signed(Item item, double rateOrder) throws MechanismFormatException {
        Arrhenius rate = arrhenius(item, rateOrder, ARRHENIUS);
        if (rate.preExponentialFactor() < 0.0 && !reaction.flag("negative-A")) {
            throw item.refuse("a negative A needs 'negative-A: true'");
        }
        return rate;
    }

    private Arrhenius limit(String field, double rateOrder) throws MechanismFormatException {
        Arrhenius rate = signed(reaction.require(field), rateOrder);
        if (rate.preExponentialFactor() == 0.0) {
            throw reaction.require(field).refuse("A of a limit of pressure must not be 0");
        }
        return rate;
    }

    /** The other limit. Both A may be negative, since their quotient is the reduced pressure. */
    private Arrhenius beside(Arrhenius first, String field, double rateOrder) throws MechanismFormatException {
        Arrhenius second = limit(field, rateOrder);
        if (first.preExponentialFactor() * second.preExponentialFactor() < 0.0) {
            throw reaction.require(field).refuse("A of the two limits of pressure differ in sign");
        }
        return second;
    }

    /** {@code {A: , b: , Ea: }} or {@code [A, b, Ea]}; E_a is 0 where it is not given. */
    private static Arrhenius arrhenius(Item item, double rateOrder, Set<String> known) throws MechanismFormatException {
        Item a;
        Item b;
        Item energy = null;
        if (item.isList()) {
            List<Item> parts = item.list();
            if (parts.size() != 2 && parts.size() != 3) {
                throw item.refuse("a rate constant is a list of A, b and Ea, here are " + parts.size());
            }
            a = parts.get(0);
            b = parts.get(1);
            energy = parts.size() == 3 ? parts.get(2) : null;
        } else {
            Fields fields = item.fields();
            for (String field : fields.all().keySet()) {
                if (!known.contains(field)) {
                    throw fields.require(field).refuse("the field '" + field + "' does not belong to an Arrhenius rate");
                }
            }
            a = fields.require("A");
            b = fields.require("b");
            energy = fields.find("Ea").orElse(null);
        }
        return new Arrhenius(a.in(Unit.ofRateConstant(rateOrder)), b.number(), energy == null ? 0.0 : energy.activationEnergy());
    }

    private FalloffShape shape() throws MechanismFormatException {
        if (reaction.has("Troe") && reaction.has("SRI")) {
            throw reaction.require("SRI").refuse("a reaction has one form of fall-off, Troe or SRI");
        }
        if (reaction.has("Troe")) {
            return troe(reaction.require("Troe"));
        }
        return reaction.has("SRI") ? sri(reaction.require("SRI")) : new Lindemann();
    }

    /** As in Cantera a T2 of 0 is left out, which a warning says; exp(−0/T) would be 1. */
    private Troe troe(Item item) throws MechanismFormatException {
        Fields fields = ownFields(item, Set.of("A", "T3", "T1", "T2"));
        OptionalDouble t2 = OptionalDouble.empty();
        if (fields.has("T2")) {
            double value = parameter(fields.require("T2"));
            if (value == 0.0) {
                warnings.add(fields.require("T2").warning("a T2 of 0 was read as absent, so that exp(-T2/T) is left out"));
            } else {
                t2 = OptionalDouble.of(value);
            }
        }
        return new Troe(fields.require("A").number(), parameter(fields.require("T3")), parameter(fields.require("T1")), t2);
    }

    private static Sri sri(Item item) throws MechanismFormatException {
        Fields fields = ownFields(item, Set.of("A", "B", "C", "D", "E"));
        if (fields.has("D") != fields.has("E")) {
            throw item.refuse("SRI has three parameters, or five with both D and E");
        }
        double c = parameter(fields.require("C"));
        double d = fields.has("D") ? fields.require("D").number() : 1.0;
        if (!(c >= 0.0 && d > 0.0)) {
            throw item.refuse("C of SRI must not be negative and D must be positive");
        }
        return new Sri(fields.require("A").number(), parameter(fields.require("B")), c, d,
                fields.has("E") ? fields.require("E").number() : 0.0);
    }

    private static Fields ownFields(Item item, Set<String> own) throws MechanismFormatException {
        Fields fields = item.fields();
        for (String field : fields.all().keySet()) {
            if (!own.contains(field)) {
                throw fields.require(field).refuse("unknown parameter '" + field + "' of a fall-off form");
            }
        }
        return fields;
    }

    /** A temperature of a fall-off form [K], which may be infinite and may carry the unit K. */
    private static double parameter(Item item) throws MechanismFormatException {
        return item.isInfinity() ? item.numberOrInfinity() : item.in(Unit.KELVIN);
    }

    /** Rates of one pressure are summed, whatever their order in the file. */
    RateLaw pressureLog() throws MechanismFormatException {
        Item item = reaction.require("rate-constants");
        Map<Double, List<Arrhenius>> byPressure = new TreeMap<>();
        for (Item entry : item.list()) {
            double pressure = entry.fields().require("P").in(Unit.PASCAL);
            byPressure.computeIfAbsent(pressure, key -> new ArrayList<>())
                    .add(arrhenius(entry, order, ARRHENIUS_AT_PRESSURE));
        }
        return item.checked(() -> new PressureLogRate(byPressure.entrySet().stream()
                .map(level -> new PressureLogRate.Level(level.getKey(), level.getValue())).toList()));
    }

    /** The units of k enter log10 k, and so the coefficient of the two constant polynomials alone. */
    RateLaw chebyshev() throws MechanismFormatException {
        List<Double> temperatures = reaction.require("temperature-range").temperatures();
        List<Double> pressures = new ArrayList<>();
        for (Item pressure : reaction.require("pressure-range").list()) {
            pressures.add(pressure.in(Unit.PASCAL));
        }
        if (temperatures.size() != 2 || pressures.size() != 2) {
            throw reaction.owner().refuse("a Chebyshev rate has two temperatures and two pressures as its ranges");
        }
        Item data = reaction.require("data");
        List<List<Double>> coefficients = new ArrayList<>();
        for (Item row : data.list()) {
            coefficients.add(new ArrayList<>(row.numbers()));
        }
        if (coefficients.isEmpty() || coefficients.get(0).isEmpty()) {
            throw data.refuse("a Chebyshev rate needs a coefficient");
        }
        coefficients.get(0).set(0, coefficients.get(0).get(0) + data.logOfRateUnit(order));
        return data.checked(() -> new ChebyshevRate(temperatures.get(0), temperatures.get(1), pressures.get(0), pressures.get(1),
                coefficients));
    }
}
