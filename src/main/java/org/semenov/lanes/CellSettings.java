package org.semenov.lanes;

import org.semenov.ode.RosenbrockTableau;
import org.semenov.state.ReactorClosure;

/**
 * How cells are advanced. A step is accepted where the root mean square over T and all Y_k of error/(atol + rtol max(|y0|, |y1|)) is
 * below 1.
 *
 * @param closure            what a cell keeps
 * @param tableau            the method
 * @param relativeTolerance  rtol of T and every Y_k, within 1e-14..0.1
 * @param absoluteTolerance  atol of T [K] and every Y_k, positive
 * @param stepLimit          most steps of a cell in one advance, with those rejected, at least 1
 * @param lowestTemperature  lowest T [K] of a cell, 0 for none
 * @param highestTemperature highest T [K] of a cell, infinite for none
 */
public record CellSettings(ReactorClosure closure, RosenbrockTableau tableau, double relativeTolerance, double absoluteTolerance,
                           int stepLimit, double lowestTemperature, double highestTemperature) {
    /** A mass fraction below it means that the integration has lost the solution, of a cell or of a single reactor. */
    public static final double LEAST_MASS_FRACTION = -0.01;

    public CellSettings {
        if (!(relativeTolerance >= 1e-14 && relativeTolerance <= 0.1)) {
            throw new IllegalArgumentException("relative tolerance " + relativeTolerance + " is not within 1e-14..0.1");
        }
        if (!(absoluteTolerance > 0.0 && absoluteTolerance <= 1.0)) {
            throw new IllegalArgumentException("absolute tolerance " + absoluteTolerance + " is not within 0..1");
        }
        if (stepLimit < 1) {
            throw new IllegalArgumentException("step limit " + stepLimit + " is below 1");
        }
        if (!(lowestTemperature >= 0.0 && lowestTemperature < highestTemperature)) {
            throw new IllegalArgumentException("temperatures " + lowestTemperature + ".." + highestTemperature + " K are no range");
        }
    }

    /** Settings without a range of temperatures and with 100,000 steps at most. */
    public static CellSettings of(ReactorClosure closure, RosenbrockTableau tableau, double relativeTolerance, double absoluteTolerance) {
        return new CellSettings(closure, tableau, relativeTolerance, absoluteTolerance, 100_000, 0.0, Double.POSITIVE_INFINITY);
    }

    boolean allows(double temperature) {
        return temperature >= lowestTemperature && temperature <= highestTemperature;
    }
}
