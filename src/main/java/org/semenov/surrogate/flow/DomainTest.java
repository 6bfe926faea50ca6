package org.semenov.surrogate.flow;

import java.util.Arrays;
import org.semenov.kinetics.Kinetics;
import org.semenov.kinetics.Thermodynamics;
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

    private final ReactorClosure closure;
    /** Atoms at [element][species]. */
    private final double[][] atoms;
    private final double[][] elementsPerKilogram;
    private final double[] oxidizer;
    private final double[] direction;
    private final double square;
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
        this.closure = closure;
        Mixture mixture = new Mixture(kinetics);
        Thermodynamics thermodynamics = kinetics.thermodynamics();
        double[] fuelFractions = mixture.massFractions(domain.fuel());
        double[] oxidizerFractions = mixture.massFractions(domain.oxidizer());
        int elements = thermodynamics.elementCount();
        atoms = new double[elements][species.count()];
        elementsPerKilogram = new double[elements][species.count()];
        oxidizer = new double[elements];
        direction = new double[elements];
        double largest = 0.0;
        for (int e = 0; e < elements; e++) {
            for (int k = 0; k < species.count(); k++) {
                atoms[e][k] = thermodynamics.atoms(e, k);
                elementsPerKilogram[e][k] = atoms[e][k] / thermodynamics.molarMass(k);
            }
            oxidizer[e] = thermodynamics.elementMolesPerKilogram(e, oxidizerFractions);
            direction[e] = thermodynamics.elementMolesPerKilogram(e, fuelFractions) - oxidizer[e];
            largest = Math.max(largest, Math.abs(oxidizer[e]));
        }
        largestElement = largest;
        square = Arrays.stream(direction).map(each -> each * each).sum();
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
        for (int e = 0; e < elements.length; e++) {
            along += (elements[e] - oxidizer[e]) * direction[e];
        }
        return along / square;
    }

    /**
     * Fills the elements of cells 0..count-1 [mol/kg], [element][cell].
     *
     * @param amounts n_k [mol/kg], [species][cell]
     */
    void elements(double[][] amounts, double[][] elements, int count) {
        for (int e = 0; e < elements.length; e++) {
            Arrays.fill(elements[e], 0, count, 0.0);
            for (int k = 0; k < amounts.length; k++) {
                if (atoms[e][k] != 0.0) {
                    add(atoms[e][k], amounts[k], elements[e], count);
                }
            }
        }
    }

    private static void add(double factor, double[] row, double[] sum, int count) {
        for (int n = 0; n < count; n++) {
            sum[n] += factor * row[n];
        }
    }

    /**
     * Whether a cell can have come from the domain.
     *
     * @param elements of {@link #elements}
     * @param kept     what the closure keeps: p [Pa] or ρ [kg/m³]
     * @param energy   specific energy of the cell [J/kg]
     */
    boolean contains(double[][] elements, int cell, double kept, double energy) {
        double along = 0.0;
        for (int e = 0; e < elements.length; e++) {
            along += (elements[e][cell] - oxidizer[e]) * direction[e];
        }
        double part = along / square;
        if (!(part >= leastPart && part <= largestPart)) {
            return false;
        }
        for (int e = 0; e < elements.length; e++) {
            if (Math.abs(elements[e][cell] - oxidizer[e] - part * direction[e]) > ELEMENT_TOLERANCE * largestElement) {
                return false;
            }
        }
        double least = part * fuelEnergy[0] + (1.0 - part) * oxidizerEnergy[0];
        double largest = part * fuelEnergy[1] + (1.0 - part) * oxidizerEnergy[1];
        if (!(energy >= least && energy <= largest)) {
            return false;
        }
        return closure == ReactorClosure.CONSTANT_PRESSURE ? pressures.contains(kept)
                : pressures.contains(firstPressure(kept, part, (energy - least) / (largest - least)));
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
