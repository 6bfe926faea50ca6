package org.semenov.lanes;

import org.semenov.mechanism.Arrhenius;
import org.semenov.mechanism.ElementaryRate;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.mechanism.Reaction;
import org.semenov.mechanism.Species;
import org.semenov.mechanism.ThreeBodyRate;

/**
 * The temperatures [K], ends excluded, between which no exponent of a rate constant or of a species' Gibbs energy is larger than half the range of doubles: rates and species are multiplied with
 * each other. For mechanisms that lanes can take.
 */
public final class ExponentRange {
    private static final double LARGEST = 0.5 * RowMath.LARGEST_EXPONENT;
    private static final double LOG_REFERENCE = Math.log(PhysicalConstants.ONE_ATMOSPHERE / PhysicalConstants.GAS_CONSTANT);

    private final Mechanism mechanism;
    private final double lowest;
    private final double highest;

    public ExponentRange(Mechanism mechanism) {
        this.mechanism = mechanism;
        lowest = border(0.98);
        highest = border(1.02);
    }

    public double lowest() {
        return lowest;
    }

    public double highest() {
        return highest;
    }

    /** The last temperature on the way up or down from 1000 K at which no exponent is too large. */
    private double border(double factor) {
        double t = 1000.0;
        while (t * factor > 10.0 && t * factor < 1e5 && largest(t * factor) < LARGEST) {
            t *= factor;
        }
        return t;
    }

    private double largest(double t) {
        double largest = 0.0;
        for (Reaction reaction : mechanism.reactions()) {
            if (reaction.rateLaw() instanceof ElementaryRate elementary) {
                largest = Math.max(largest, exponent(elementary.rateConstant(), t));
            } else if (reaction.rateLaw() instanceof ThreeBodyRate threeBody) {
                largest = Math.max(largest, exponent(threeBody.rateConstant(), t));
            } else if (reaction.rateLaw() instanceof FalloffRate falloff) {
                largest = Math.max(largest, Math.max(exponent(falloff.highPressureLimit(), t), exponent(falloff.lowPressureLimit(), t)));
            }
        }
        for (Species species : mechanism.species()) {
            largest = Math.max(largest, Math.abs(gibbsEnergy((Nasa7) species.thermo(), t)) + Math.abs(LOG_REFERENCE - Math.log(t)));
        }
        return largest;
    }

    private static double exponent(Arrhenius constant, double t) {
        return Math.abs(constant.temperatureExponent() * Math.log(t) - constant.activationEnergy() / PhysicalConstants.GAS_CONSTANT / t);
    }

    /** g/RT. */
    private static double gibbsEnergy(Nasa7 fit, double t) {
        double[] a = t > fit.midTemperature() ? fit.high() : fit.low();
        return a[0] * (1.0 - Math.log(t)) - t * (a[1] / 2.0 + t * (a[2] / 6.0 + t * (a[3] / 12.0 + t * a[4] / 20.0))) + a[5] / t - a[6];
    }
}
