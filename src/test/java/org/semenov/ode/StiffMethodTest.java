package org.semenov.ode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.Collectors;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Methods by their names. */
class StiffMethodTest {

    @ParameterizedTest
    @MethodSource("org.semenov.ode.StiffMethod#all")
    void byName_findsAMethodInAnyCase_andMakesItsIntegrator(StiffMethod method) {
        assertSame(method, StiffMethod.byName(method.name()));
        assertSame(method, StiffMethod.byName(method.name().toUpperCase(Locale.ROOT)));
        assertTrue(method.describe().startsWith(method.name() + ": "));
        assertTrue(method.newIntegrator(3, 0, 1, 1e-6, 1e-6) != method.newIntegrator(3, 0, 1, 1e-6, 1e-6));
    }

    @Test
    void unknownName_isRefusedWithTheNames() {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> StiffMethod.byName("Euler"));
        assertEquals("unknown integrator \"Euler\"; known are "
                + StiffMethod.all().stream().map(StiffMethod::name).collect(Collectors.joining(", ")),
                thrown.getMessage());
    }

    @ParameterizedTest
    @MethodSource("org.semenov.ode.StiffMethod#all")
    void stepLimit_endsTheIntegrationWithTheStateReached(StiffMethod method) {
        ExpandableODE equations = new ExpandableODE(new Robertson.WithJacobian());
        ODEState start = new ODEState(0, new double[] {1, 0, 0});
        StiffIntegrator integrator = Integrators.of(method, Double.POSITIVE_INFINITY, 1e-12, 1e-6);
        integrator.integrate(equations, start, 40);
        int needed = integrator.statistics().acceptedSteps() + integrator.statistics().rejectedSteps();
        integrator.setStepLimit(needed);
        assertEquals(40, integrator.integrate(equations, start, 40).getTime());
        integrator.setStepLimit(needed - 1);
        StepFailureException failure =
                assertThrows(StepFailureException.class, () -> integrator.integrate(equations, start, 40));
        assertSame(StepFailureReason.STEP_LIMIT, failure.reason());
        assertTrue(failure.time() > 1 && failure.time() < 40, failure.getMessage());
        assertEquals(1, failure.state()[0] + failure.state()[1] + failure.state()[2], 1e-12);
        assertEquals(needed - 1, integrator.statistics().acceptedSteps() + integrator.statistics().rejectedSteps());
        assertThrows(IllegalArgumentException.class, () -> integrator.setStepLimit(0));
    }

    /** Robertson's equations in place, against the same through Hipparchus' interface. */
    @ParameterizedTest
    @MethodSource("org.semenov.ode.StiffMethod#all")
    void equationsInPlace_giveTheSameBits(StiffMethod method) {
        ODEState start = new ODEState(0, new double[] {1, 0, 0});
        double[] expected = Integrators.of(method, Double.POSITIVE_INFINITY, 1e-12, 1e-6)
                .integrate(new ExpandableODE(new Robertson.WithJacobian()), start, 40).getPrimaryState();
        double[] actual = Integrators.of(method, Double.POSITIVE_INFINITY, 1e-12, 1e-6)
                .integrate(new ExpandableODE(new Robertson.InPlace()), start, 40).getPrimaryState();
        assertArrayEquals(expected, actual, 0.0);
    }

    /** The rule is a table; the integrator that "auto" makes bears the name of the method chosen. */
    @ParameterizedTest
    @CsvSource({"10, 1e-3, Rodas5P", "30, 1e-12, Rodas5P", "31, 1e-5, Rodas5P", "31, 9e-6, Radau5", "54, 1e-12, Radau5"})
    void auto_choosesByNumberOfEquationsAndTolerance(int dimension, double tolerance, String chosen) {
        assertEquals(chosen, StiffMethod.AUTO.newIntegrator(dimension, 0, 1, 1e-18, tolerance).getName());
    }
}
