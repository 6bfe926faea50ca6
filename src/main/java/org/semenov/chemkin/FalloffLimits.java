package org.semenov.chemkin;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.ChemicallyActivatedRate;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.FalloffShape;
import org.semenov.mechanism.Lindemann;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;
import org.semenov.mechanism.RateLaw;
import org.semenov.mechanism.Sri;
import org.semenov.mechanism.ThirdBody;
import org.semenov.mechanism.Troe;

/** LOW or HIGH of one reaction with TROE or SRI. */
final class FalloffLimits {
    private final SourceLine reaction;
    private AuxiliaryEntry limit;
    private AuxiliaryEntry shape;

    /** @param reaction the line of the equation */
    FalloffLimits(SourceLine reaction) {
        this.reaction = reaction;
    }

    /** Takes LOW or HIGH. */
    void addLimit(AuxiliaryEntry entry) throws MechanismFormatException {
        requireFirst(limit, entry);
        limit = entry;
    }

    /** Takes TROE or SRI. */
    void addShape(AuxiliaryEntry entry) throws MechanismFormatException {
        requireFirst(shape, entry);
        shape = entry;
    }

    private static void requireFirst(AuxiliaryEntry earlier, AuxiliaryEntry entry) throws MechanismFormatException {
        if (earlier != null) {
            throw entry.line().refuse(earlier.keyword().equals(entry.keyword()) ? "a second " + entry.word() + " of one reaction"
                    : entry.word() + " beside " + earlier.word() + " in one reaction");
        }
    }

    /** The entry that makes the reaction one with a fall-off, or null. */
    AuxiliaryEntry limit() {
        return limit;
    }

    /** Any entry that is there, or null. */
    AuxiliaryEntry any() {
        return limit != null ? limit : shape;
    }

    /**
     * @param numbers   A, b, E_a of the equation's line: k_∞ with LOW, k_0 with HIGH
     * @param order     sum of the forward orders, without third body
     */
    RateLaw rateLaw(List<Double> numbers, double order, RateUnits units, ThirdBody thirdBody,
                    Consumer<MechanismWarning> warnings) throws MechanismFormatException {
        List<Double> ofLimit = limit.numbers(3);
        requireSigns(numbers.get(0), ofLimit.get(0), warnings);
        Arrhenius ofEquation = units.toSi(numbers, order);
        if (limit.keyword().equals("HIGH")) {
            return new ChemicallyActivatedRate(ofEquation, units.toSi(ofLimit, order - 1.0), thirdBody, shape(warnings));
        }
        return new FalloffRate(ofEquation, units.toSi(ofLimit, order + 1.0), thirdBody, shape(warnings));
    }

    /** Both A may be negative, since their quotient is the reduced pressure; k_∞ divides in it. */
    private void requireSigns(double ofEquation, double ofLimit, Consumer<MechanismWarning> warnings)
            throws MechanismFormatException {
        boolean low = limit.keyword().equals("LOW");
        if ((low ? ofEquation : ofLimit) == 0.0) {
            throw (low ? reaction : limit.line()).refuse("A of the high-pressure limit must not be 0");
        }
        if (ofEquation * ofLimit < 0.0) {
            throw limit.line().refuse("A of " + limit.word() + " and A of the equation's line differ in sign");
        }
        if (ofEquation < 0.0) {
            warnings.accept(reaction.warn("both limits of the fall-off have a negative A and are read as they stand"));
        }
    }

    private FalloffShape shape(Consumer<MechanismWarning> warnings) throws MechanismFormatException {
        if (shape == null) {
            return new Lindemann();
        }
        return shape.keyword().equals("SRI") ? sri() : troe(warnings);
    }

    private Troe troe(Consumer<MechanismWarning> warnings) throws MechanismFormatException {
        List<Double> numbers = shape.numbers(3, 4);
        boolean hasFourth = numbers.size() == 4;
        if (hasFourth && numbers.get(3) == 0.0) {
            warnings.accept(shape.line().warn("a fourth TROE number of 0 is read as left out, without the term exp(-T2/T)"));
            hasFourth = false;
        }
        return new Troe(numbers.get(0), numbers.get(1), numbers.get(2),
                hasFourth ? OptionalDouble.of(numbers.get(3)) : OptionalDouble.empty());
    }

    private Sri sri() throws MechanismFormatException {
        List<Double> numbers = shape.numbers(3, 5);
        boolean five = numbers.size() == 5;
        if (numbers.get(2) < 0.0) {
            throw shape.line().refuse("the third SRI number c must not be negative");
        }
        if (five && numbers.get(3) < 0.0) {
            throw shape.line().refuse("the fourth SRI number d must not be negative");
        }
        return new Sri(numbers.get(0), numbers.get(1), numbers.get(2), five ? numbers.get(3) : 1.0,
                five ? numbers.get(4) : 0.0);
    }
}
