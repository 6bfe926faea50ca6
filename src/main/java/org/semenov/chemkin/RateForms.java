package org.semenov.chemkin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.semenov.chemkin.ReactionEquation.Collider;
import org.semenov.mechanism.ElementaryRate;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;
import org.semenov.mechanism.RateLaw;
import org.semenov.mechanism.ThreeBodyRate;

/** What the auxiliary lines of one reaction say of the form of its rate; at most one form may be given. */
final class RateForms {
    private final ReactionEquation equation;
    private final SourceLine line;
    private final Consumer<MechanismWarning> warnings;
    private final FalloffLimits falloff;
    private final PressureTable pressureTable = new PressureTable();
    private final ChebyshevTable chebyshev = new ChebyshevTable();
    private final Efficiencies efficiencies;

    RateForms(ReactionEquation equation, SpeciesSection species, SourceLine line, Consumer<MechanismWarning> warnings) {
        this.equation = equation;
        this.line = line;
        this.warnings = warnings;
        this.falloff = new FalloffLimits(line);
        this.efficiencies = new Efficiencies(species, warnings);
    }

    void add(AuxiliaryEntry entry) throws MechanismFormatException {
        switch (entry.keyword()) {
            case "LOW", "HIGH" -> falloff.addLimit(entry);
            case "TROE", "SRI" -> falloff.addShape(entry);
            case "PLOG" -> pressureTable.add(entry);
            case "TCHEB" -> chebyshev.addTemperatures(entry);
            case "PCHEB" -> chebyshev.addPressures(entry);
            case "CHEB" -> chebyshev.addCoefficients(entry);
            default -> efficiencies.add(entry);
        }
    }

    /**
     * @param numbers A, b, E_a of the equation's line
     * @param order   sum of the forward orders, without third body
     */
    RateLaw rateLaw(List<Double> numbers, double order, RateUnits units) throws MechanismFormatException {
        requireOneForm();
        if (pressureTable.any() != null || chebyshev.any() != null) {
            return table(order, units);
        }
        Collider collider = equation.collider();
        if (collider.form() == Collider.Form.FALLOFF) {
            if (falloff.limit() == null) {
                throw line.refuse("a reaction with (+M) needs LOW, HIGH, PLOG or CHEB");
            }
            return falloff.rateLaw(numbers, order, units, efficiencies.thirdBody(collider), warnings);
        }
        if (falloff.any() != null) {
            throw falloff.any().line().refuse(falloff.any().word() + " needs a fall-off equation with (+M)");
        }
        if (collider.form() == Collider.Form.THREE_BODY) {
            return new ThreeBodyRate(units.toSi(numbers, order + 1.0), efficiencies.thirdBody(collider));
        }
        efficiencies.requireNone("an efficiency needs a third body M in the equation");
        return new ElementaryRate(units.toSi(numbers, order));
    }

    private void requireOneForm() throws MechanismFormatException {
        List<AuxiliaryEntry> forms = new ArrayList<>();
        for (AuxiliaryEntry entry : new AuxiliaryEntry[] {falloff.any(), pressureTable.any(), chebyshev.any()}) {
            if (entry != null) {
                forms.add(entry);
            }
        }
        if (forms.size() > 1) {
            throw forms.get(1).line().refuse("a reaction with more than one form of rate, " + forms.get(0).word() + " and "
                    + forms.get(1).word());
        }
    }

    /** PLOG or CHEB. The numbers of the equation's line mean nothing then, nor does a third body M. */
    private RateLaw table(double order, RateUnits units) throws MechanismFormatException {
        AuxiliaryEntry entry = pressureTable.any() != null ? pressureTable.any() : chebyshev.any();
        if (equation.collider().isNamed()) {
            throw entry.line().refuse(entry.word() + " with a named third body is not supported");
        }
        if (equation.collider().form() == Collider.Form.THREE_BODY && pressureTable.any() == null) {
            throw entry.line().refuse(entry.word() + " needs an equation with (+M) or without third body, not with +M");
        }
        if (efficiencies.any() != null) {
            warnings.accept(efficiencies.any().line()
                    .warn("efficiencies mean nothing with " + entry.word() + " and are passed over"));
        }
        return pressureTable.any() != null ? pressureTable.rateLaw(order, units)
                : chebyshev.rateLaw(order, units, line);
    }
}
