package org.semenov.ode;

import org.hipparchus.ode.OrdinaryDifferentialEquation;

/**
 * Marks equations whose right-hand side does not depend on the time, so that its partial time derivative is zero and
 * need not be evaluated.
 */
public interface AutonomousEquation extends OrdinaryDifferentialEquation {
}
