package org.semenov.surrogate.flow;

import org.semenov.kinetics.Kinetics;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.lanes.PredictorBlock;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.reactor.Mixture;
import org.semenov.state.ReactorClosure;

/**
 * Whether a state can have come from an initial state of a domain: a closed adiabatic reactor keeps its elements, its energy, and its pressure or density, so that any state
 * tells of the mixture, the temperature and the pressure that it began with. The elements must be those of fuel and oxidizer mixed in a proportion ξ [kg/kg] of the domain; the
 * energy must lie between those of that mixture, unburnt, at the ends of the temperatures; and so must the pressure, at constant volume that of the unburnt mixture. A little
 * beyond the ends is allowed, as far as the data reach. A state far from any single range can so be told from one that merely sits inside each. Immutable.
 */
public final class DomainTest {
    private static final double TEMPERATURE_MARGIN = 1.02;
    private static final double MARGIN = 1.1;
    private static final double ELEMENT_TOLERANCE = 1e-3;

    private final FlowSpecies species;
    private final ReactorClosure closure;
    private final double[][] elementsPerKilogram;
    private final double[] oxidizer;
    private final double[] direction;
    private final double largestElement;
    private final double leastPart;
    private final double largestPart;
    private final FlowDomain.Range pressures;
    /** Of fuel and oxidizer at the lowest and the highest temperature: energy [J/kg]. */
    private final double[] fuelEnergy = new double[2];
    private final double[] oxidizerEnergy = new double[2];
    private final double[] temperatures;
    private final double fuelMoles;
    private final double oxidizerMoles;

    public DomainTest(FlowDomain domain, FlowSpecies species, Kinetics kinetics, ReactorClosure closure) {
        this.species = species;
        this.closure = closure;
        Mixture mixture = new Mixture(kinetics);
        Thermodynamics thermodynamics = kinetics.thermodynamics();
        double[] fuelFractions = mixture.massFractions(domain.fuel());
        double[] oxidizerFractions = mixture.massFractions(domain.oxidizer());
        int elements = thermodynamics.elementCount();
        elementsPerKilogram = new double[elements][species.count()];
        oxidizer = new double[elements];
        direction = new double[elements];
        double largest = 0.0;
        for (int e = 0; e < elements; e++) {
            for (int k = 0; k < species.count(); k++) {
                elementsPerKilogram[e][k] = thermodynamics.atoms(e, k) / thermodynamics.molarMass(k);
            }
            oxidizer[e] = thermodynamics.elementMolesPerKilogram(e, oxidizerFractions);
            direction[e] = thermodynamics.elementMolesPerKilogram(e, fuelFractions) - oxidizer[e];
            largest = Math.max(largest, Math.abs(oxidizer[e]));
        }
        largestElement = largest;
        leastPart = part(elementsOf(mixture.massFractions(domain.equivalenceRatio().least() / MARGIN, domain.fuel(), domain.oxidizer())));
        largestPart = part(elementsOf(mixture.massFractions(domain.equivalenceRatio().largest() * MARGIN, domain.fuel(), domain.oxidizer())));
        pressures = domain.pressure().widened(MARGIN);
        temperatures = new double[] {domain.temperature().least() / TEMPERATURE_MARGIN, domain.temperature().largest() * TEMPERATURE_MARGIN};
        for (int end = 0; end < 2; end++) {
            fuelEnergy[end] = thermodynamics.specificEnergy(temperatures[end], fuelFractions, closure);
            oxidizerEnergy[end] = thermodynamics.specificEnergy(temperatures[end], oxidizerFractions, closure);
        }
        fuelMoles = 1.0 / thermodynamics.meanMolarMass(fuelFractions);
        oxidizerMoles = 1.0 / thermodynamics.meanMolarMass(oxidizerFractions);
    }

    private double[] elementsOf(double[] massFractions) {
        double[] elements = new double[elementsPerKilogram.length];
        for (int e = 0; e < elements.length; e++) {
            for (int k = 0; k < massFractions.length; k++) {
                elements[e] += elementsPerKilogram[e][k] * massFractions[k];
            }
        }
        return elements;
    }

    /** ξ, by least squares over the elements. */
    private double part(double[] elements) {
        double along = 0.0;
        double square = 0.0;
        for (int e = 0; e < elements.length; e++) {
            along += (elements[e] - oxidizer[e]) * direction[e];
            square += direction[e] * direction[e];
        }
        return along / square;
    }

    /**
     * Whether a cell can have come from the domain.
     *
     * @param block   with the cell's state and what it keeps
     * @param energy  specific energy of the cell [J/kg]
     * @param scratch of as many numbers as the mechanism has elements
     */
    boolean contains(PredictorBlock block, int cell, double energy, double[] scratch) {
        for (int e = 0; e < scratch.length; e++) {
            double sum = 0.0;
            for (int i = 0; i < species.reactingCount(); i++) {
                sum += elementsPerKilogram[e][species.reacting(i)] * block.start()[i][cell] * species.reactingMolarMass(i);
            }
            for (int j = 0; j < species.inertCount(); j++) {
                sum += elementsPerKilogram[e][species.inert(j)] * block.inert()[j][cell] * species.molarMass(species.inert(j));
            }
            scratch[e] = sum;
        }
        double part = part(scratch);
        if (!(part >= leastPart && part <= largestPart)) {
            return false;
        }
        for (int e = 0; e < scratch.length; e++) {
            if (Math.abs(scratch[e] - oxidizer[e] - part * direction[e]) > ELEMENT_TOLERANCE * largestElement) {
                return false;
            }
        }
        double least = part * fuelEnergy[0] + (1.0 - part) * oxidizerEnergy[0];
        double largest = part * fuelEnergy[1] + (1.0 - part) * oxidizerEnergy[1];
        if (!(energy >= least && energy <= largest)) {
            return false;
        }
        return closure == ReactorClosure.CONSTANT_PRESSURE ? pressures.contains(block.kept()[cell])
                : pressures.contains(firstPressure(block.kept()[cell], part, (energy - least) / (largest - least)));
    }

    /** p [Pa] of the unburnt mixture, with its temperature interpolated in the energy. */
    private double firstPressure(double density, double part, double partOfEnergy) {
        double temperature = temperatures[0] + partOfEnergy * (temperatures[1] - temperatures[0]);
        return density * PhysicalConstants.GAS_CONSTANT * temperature * (part * fuelMoles + (1.0 - part) * oxidizerMoles);
    }

    int elementCount() {
        return oxidizer.length;
    }

    /**
     * The numbers behind {@link #contains}, for code in another language.
     *
     * @param oxidizer         elements of the oxidizer [mol/kg], all of the mechanism
     * @param direction        elements of the fuel less those of the oxidizer [mol/kg]
     * @param elementTolerance by how much an element may be off the line between the two [mol/kg]
     * @param leastPart        least ξ, the part of fuel [kg/kg]
     * @param largestPart      largest ξ
     * @param temperatures     lowest and highest temperature [K] of unburnt gas
     * @param fuelEnergy       energy of the fuel at these [J/kg]
     * @param oxidizerEnergy   energy of the oxidizer at these [J/kg]
     * @param fuelMoles        moles of the fuel [mol/kg]
     * @param oxidizerMoles    moles of the oxidizer [mol/kg]
     * @param leastPressure    least p [Pa]
     * @param largestPressure  largest p [Pa]
     */
    public record Limits(double[] oxidizer, double[] direction, double elementTolerance, double leastPart, double largestPart, double[] temperatures,
                         double[] fuelEnergy, double[] oxidizerEnergy, double fuelMoles, double oxidizerMoles, double leastPressure,
                         double largestPressure) {
    }

    /** The limits, copied. */
    public Limits limits() {
        return new Limits(oxidizer.clone(), direction.clone(), ELEMENT_TOLERANCE * largestElement, leastPart, largestPart, temperatures.clone(),
                fuelEnergy.clone(), oxidizerEnergy.clone(), fuelMoles, oxidizerMoles, pressures.lowestContained(), pressures.highestContained());
    }
}
