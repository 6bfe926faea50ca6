package org.semenov.kinetics;

import java.util.List;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Nasa9;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.mechanism.Species;
import org.semenov.state.ReactorClosure;

/**
 * NASA-7 and NASA-9 properties of all species at one temperature, and properties of their ideal-gas mixture. The equations of the
 * polynomials stand at {@link Nasa7} and {@link Nasa9}. Immutable, shared by threads; arrays of one number a species have the length {@link #speciesCount()}.
 */
public final class Thermodynamics {
    /** Lowest temperature [K] sought by the inversions of energy. */
    public static final double MIN_TEMPERATURE = 1.0;
    /** Highest temperature [K] sought by the inversions of energy. */
    public static final double MAX_TEMPERATURE = 1e5;

    private static final double R = PhysicalConstants.GAS_CONSTANT;

    private final int speciesCount;
    private final double[] molarMass;
    private final double[] inverseMolarMass;
    private final PolynomialTable polynomials;
    /** Atoms at [element][species]. */
    private final double[][] elementCounts;

    /** Compiles the polynomials of a mechanism. */
    public Thermodynamics(Mechanism mechanism) {
        List<Species> species = mechanism.species();
        speciesCount = species.size();
        molarMass = species.stream().mapToDouble(Species::molarMass).toArray();
        inverseMolarMass = species.stream().mapToDouble(one -> 1.0 / one.molarMass()).toArray();
        polynomials = new PolynomialTable(species);
        elementCounts = new double[mechanism.elements().size()][speciesCount];
        for (int e = 0; e < elementCounts.length; e++) {
            for (int k = 0; k < speciesCount; k++) {
                elementCounts[e][k] = mechanism.elementCount(e, k);
            }
        }
    }

    public int speciesCount() {
        return speciesCount;
    }

    public int elementCount() {
        return elementCounts.length;
    }

    /** W_k [kg/mol]. */
    public double molarMass(int species) {
        return molarMass[species];
    }

    /** Atoms of an element in one molecule of a species. */
    public double atoms(int element, int species) {
        return elementCounts[element][species];
    }

    /**
     * @param temperature T [K]
     * @param cpR         filled with c_p/R
     */
    public void heatCapacities(double temperature, double[] cpR) {
        polynomials.heatCapacities(temperature, cpR);
    }

    /**
     * @param temperature T [K]
     * @param dcpR        filled with d(c_p/R)/dT [1/K]
     */
    public void heatCapacityDerivatives(double temperature, double[] dcpR) {
        polynomials.heatCapacityDerivatives(temperature, dcpR);
    }

    /**
     * @param temperature T [K]
     * @param hRT         filled with h/(R T)
     */
    public void enthalpies(double temperature, double[] hRT) {
        polynomials.enthalpies(temperature, hRT);
    }

    /**
     * @param temperature T [K]
     * @param sR          filled with s/R at 1 atm
     */
    public void entropies(double temperature, double[] sR) {
        polynomials.entropies(temperature, sR);
    }

    /** Fills c_p/R, h/(R T) and g/(R T) = h/(R T) − s/R, at 1 atm; the arrays may be longer than K. */
    void evaluate(double temperature, double logT, double[] cpR, double[] hRT, double[] gRT) {
        polynomials.evaluate(temperature, logT, cpR, hRT, gRT);
    }

    /** Scratch for the polynomials of that many mixtures. */
    public MixturePolynomials newMixtures(int capacity) {
        return new MixturePolynomials(polynomials, speciesCount, capacity);
    }

    /** 1/Σ(Y_k/W_k) [kg/mol]. */
    public double meanMolarMass(double[] massFractions) {
        return 1.0 / molesPerKilogram(massFractions);
    }

    private double molesPerKilogram(double[] massFractions) {
        double sum = 0.0;
        for (int k = 0; k < speciesCount; k++) {
            sum += massFractions[k] * inverseMolarMass[k];
        }
        return sum;
    }

    /**
     * ρ = p/(R T Σ Y_k/W_k) [kg/m³].
     *
     * @param temperature T [K]
     * @param pressure    p [Pa]
     */
    public double density(double temperature, double pressure, double[] massFractions) {
        return pressure / (R * temperature * molesPerKilogram(massFractions));
    }

    /**
     * p = ρ R T Σ Y_k/W_k [Pa].
     *
     * @param temperature T [K]
     * @param density     ρ [kg/m³]
     */
    public double pressure(double temperature, double density, double[] massFractions) {
        return density * R * temperature * molesPerKilogram(massFractions);
    }

    /**
     * c_k = ρ Y_k/W_k.
     *
     * @param density        ρ [kg/m³]
     * @param concentrations filled, [mol/m³]
     */
    public void concentrations(double density, double[] massFractions, double[] concentrations) {
        for (int k = 0; k < speciesCount; k++) {
            concentrations[k] = density * massFractions[k] * inverseMolarMass[k];
        }
    }

    /** h [J/kg] at T [K], with the enthalpies of formation. */
    public double specificEnthalpy(double temperature, double[] massFractions) {
        return R * temperature * polynomials.sumOfEnthalpies(temperature, massFractions, inverseMolarMass);
    }

    /** u = h − p/ρ [J/kg] at T [K]. */
    public double specificInternalEnergy(double temperature, double[] massFractions) {
        return R * temperature * (polynomials.sumOfEnthalpies(temperature, massFractions, inverseMolarMass)
                - molesPerKilogram(massFractions));
    }

    /** The specific energy the closure keeps [J/kg]: u at constant volume, h at constant pressure. */
    public double specificEnergy(double temperature, double[] massFractions, ReactorClosure closure) {
        return closure == ReactorClosure.CONSTANT_VOLUME ? specificInternalEnergy(temperature, massFractions)
                : specificEnthalpy(temperature, massFractions);
    }

    /** c_v at constant volume, c_p at constant pressure [J/kg/K], at T [K]. */
    public double specificHeatCapacity(double temperature, double[] massFractions, ReactorClosure closure) {
        double sum = polynomials.sumOfHeatCapacities(temperature, massFractions, inverseMolarMass);
        return R * (closure == ReactorClosure.CONSTANT_VOLUME ? sum - molesPerKilogram(massFractions) : sum);
    }

    /**
     * The temperature [K] at which the mixture has the specific enthalpy, converged to rounding.
     *
     * @param enthalpy h [J/kg]
     * @param guess    a temperature [K] near the one sought
     * @throws IllegalArgumentException if there is none within 1..1e5 K
     */
    public double temperatureFromEnthalpy(double enthalpy, double[] massFractions, double guess) {
        return temperature(enthalpy, massFractions, guess, ReactorClosure.CONSTANT_PRESSURE);
    }

    /**
     * The temperature [K] at which the mixture has the specific internal energy, converged to rounding.
     *
     * @param internalEnergy u [J/kg]
     * @param guess          a temperature [K] near the one sought
     * @throws IllegalArgumentException if there is none within 1..1e5 K
     */
    public double temperatureFromInternalEnergy(double internalEnergy, double[] massFractions, double guess) {
        return temperature(internalEnergy, massFractions, guess, ReactorClosure.CONSTANT_VOLUME);
    }

    /**
     * Newton's method; a step at most halves or doubles T, and one that leaves the bracket found so far is replaced by the bracket's
     * middle. At a middle temperature the fits may jump by their rounding: a value in the gap gives that temperature.
     */
    private double temperature(double energy, double[] massFractions, double guess, ReactorClosure closure) {
        double below = 0.0;
        double above = Double.POSITIVE_INFINITY;
        double t = guess >= MIN_TEMPERATURE && guess <= MAX_TEMPERATURE ? guess : 1000.0;
        while (t >= MIN_TEMPERATURE && t <= MAX_TEMPERATURE) {
            double excess = specificEnergy(t, massFractions, closure) - energy;
            if (excess == 0.0) {
                return t;
            }
            if (excess < 0.0) {
                below = t;
            } else {
                above = t;
            }
            double heatCapacity = specificHeatCapacity(t, massFractions, closure);
            double next = heatCapacity > 0.0 ? Math.max(0.5 * t, Math.min(2.0 * t, t - excess / heatCapacity)) : Double.NaN;
            boolean bracketed = below > 0.0 && above < Double.POSITIVE_INFINITY;
            if (bracketed && !(next > below && next < above)) {
                next = 0.5 * (below + above);
            }
            if (Math.abs(next - t) <= Math.ulp(t) || bracketed && above - below <= 2.0 * Math.ulp(t)) {
                return next;
            }
            t = next;
        }
        throw new IllegalArgumentException((closure == ReactorClosure.CONSTANT_VOLUME ? "internal energy " : "enthalpy ")
                + energy + " J/kg is that of no temperature within " + MIN_TEMPERATURE + ".." + MAX_TEMPERATURE + " K");
    }

    /** Y_k = n_k W_k / Σ n_j W_j of amounts n_k in any unit of mole, not negative and not all zero. */
    public double[] massFractionsFromMoles(double[] moles) {
        double[] massFractions = new double[speciesCount];
        double mass = 0.0;
        for (int k = 0; k < speciesCount; k++) {
            if (!(moles[k] >= 0.0 && moles[k] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("amount " + moles[k] + " mol of species " + k + " is not within 0..infinity");
            }
            massFractions[k] = moles[k] * molarMass[k];
            mass += massFractions[k];
        }
        if (!(mass > 0.0)) {
            throw new IllegalArgumentException("all amounts are 0 mol, at least one must be positive");
        }
        for (int k = 0; k < speciesCount; k++) {
            massFractions[k] /= mass;
        }
        return massFractions;
    }

    /** X_k = (Y_k/W_k)/Σ(Y_j/W_j). */
    public double[] moleFractions(double[] massFractions) {
        double[] moleFractions = new double[speciesCount];
        double meanMolarMass = meanMolarMass(massFractions);
        for (int k = 0; k < speciesCount; k++) {
            moleFractions[k] = massFractions[k] * inverseMolarMass[k] * meanMolarMass;
        }
        return moleFractions;
    }

    /** Σ_k a_ek Y_k/W_k [mol/kg] of an element e, which no reaction changes. */
    public double elementMolesPerKilogram(int element, double[] massFractions) {
        double sum = 0.0;
        for (int k = 0; k < speciesCount; k++) {
            sum += elementCounts[element][k] * massFractions[k] * inverseMolarMass[k];
        }
        return sum;
    }
}
