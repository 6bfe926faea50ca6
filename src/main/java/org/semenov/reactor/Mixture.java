package org.semenov.reactor;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.semenov.kinetics.Kinetics;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.mechanism.Mechanism;
import org.semenov.state.StateLayout;

/** Compositions as users write them, {@code H2:2,O2:1,N2:3.76} in moles, turned into mass fractions. */
public final class Mixture {
    /** Atoms of oxygen that an atom of the element takes to CO2, H2O, SO2; oxygen brings its own. */
    private static final Map<String, Double> OXYGEN_DEMAND = Map.of("C", 2.0, "H", 0.5, "S", 2.0, "O", -1.0);

    private final Mechanism mechanism;
    private final Thermodynamics thermodynamics;
    private final StateLayout layout;

    public Mixture(Kinetics kinetics) {
        this.mechanism = kinetics.mechanism();
        this.thermodynamics = kinetics.thermodynamics();
        this.layout = new StateLayout(mechanism.speciesNames());
    }

    public StateLayout layout() {
        return layout;
    }

    /** Mass fractions of a composition in moles, normalised. */
    public double[] massFractions(String composition) {
        return thermodynamics.massFractionsFromMoles(moles(composition));
    }

    /**
     * Mass fractions of a fuel and an oxidizer at an equivalence ratio φ = (fuel/oxidizer) / (fuel/oxidizer at complete
     * combustion to CO2, H2O and SO2).
     *
     * @param equivalenceRatio φ, at least 0
     * @param fuel             composition of the fuel in moles
     * @param oxidizer         composition of the oxidizer in moles
     */
    public double[] massFractions(double equivalenceRatio, String fuel, String oxidizer) {
        if (!(equivalenceRatio >= 0.0 && equivalenceRatio <= 1e6)) {
            throw new IllegalArgumentException("equivalence ratio " + equivalenceRatio + " is not within 0..1e6");
        }
        double[] fuelMoles = moles(fuel);
        double[] oxidizerMoles = moles(oxidizer);
        double demand = oxygenDemand(fuelMoles);
        double supply = -oxygenDemand(oxidizerMoles);
        if (!(demand > 0.0)) {
            throw new IllegalArgumentException("fuel '" + fuel + "' takes no oxygen");
        }
        if (!(supply > 0.0)) {
            throw new IllegalArgumentException("oxidizer '" + oxidizer + "' brings no oxygen");
        }
        double[] moles = new double[fuelMoles.length];
        for (int k = 0; k < moles.length; k++) {
            moles[k] = equivalenceRatio * fuelMoles[k] / demand + oxidizerMoles[k] / supply;
        }
        return thermodynamics.massFractionsFromMoles(moles);
    }

    private double oxygenDemand(double[] moles) {
        double demand = 0.0;
        for (int e = 0; e < mechanism.elements().size(); e++) {
            double each = OXYGEN_DEMAND.getOrDefault(mechanism.elements().get(e).name().toUpperCase(Locale.ROOT), 0.0);
            for (int k = 0; k < moles.length; k++) {
                demand += each * mechanism.elementCount(e, k) * moles[k];
            }
        }
        return demand;
    }

    /** Moles by species of a composition. */
    private double[] moles(String composition) {
        double[] moles = new double[layout.speciesCount()];
        double sum = 0.0;
        for (String part : composition.split(",")) {
            int colon = part.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("composition '" + composition + "': '" + part.trim()
                        + "' is not of the form SPECIES:MOLES");
            }
            double amount = amount(composition, part.substring(colon + 1).trim());
            int species = layout.indexOf(part.substring(0, colon).trim());
            if (moles[species] != 0.0) {
                throw new IllegalArgumentException("composition '" + composition + "' names "
                        + layout.speciesName(species) + " twice");
            }
            moles[species] = amount;
            sum += amount;
        }
        if (!(sum > 0.0)) {
            throw new IllegalArgumentException("composition '" + composition + "' has no moles at all");
        }
        return moles;
    }

    private static double amount(String composition, String text) {
        double amount;
        try {
            amount = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("composition '" + composition + "': '" + text + "' is not a number", e);
        }
        if (!(amount >= 0.0 && amount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("composition '" + composition + "': " + text + " mol is not a finite amount of at least 0");
        }
        return amount;
    }

    /** Random mass fractions of all species: exponentially distributed amounts, some of them over many decades, normalised. */
    public double[] randomFractions(Random random) {
        double[] fractions = new double[layout().speciesCount()];
        double sum = 0.0;
        double decades = 6.0 * random.nextDouble();
        for (int k = 0; k < fractions.length; k++) {
            fractions[k] = -Math.log(1.0 - random.nextDouble()) * Math.pow(10.0, -decades * random.nextDouble());
            sum += fractions[k];
        }
        for (int k = 0; k < fractions.length; k++) {
            fractions[k] /= sum;
        }
        return fractions;
    }

    /** (1 - part) a + part b, of mass fractions. */
    public static double[] mixed(double[] a, double[] b, double part) {
        double[] sum = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            sum[k] = (1.0 - part) * a[k] + part * b[k];
        }
        return sum;
    }
}
