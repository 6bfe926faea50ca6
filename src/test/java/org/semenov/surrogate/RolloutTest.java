package org.semenov.surrogate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.semenov.dataset.BoxCox;
import org.semenov.dataset.StateEncoding;
import org.semenov.kinetics.Kinetics;
import org.semenov.network.Activation;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.IgnitionCriterion;
import org.semenov.reactor.Mechanisms;
import org.semenov.reactor.Mixture;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.reactor.Residuals;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;
import org.semenov.state.StateLayout;
import org.semenov.state.Trajectory;

/** Rollouts of nets whose output is known: each gives back its own component, times a factor, plus a shift. */
class RolloutTest {
    private static final Kinetics KINETICS = Mechanisms.hydrogenOxygen();
    private static final double STEP = 2.5e-7;
    private static final GasState FIRST = new GasState(1500.0, 101325.0, new Mixture(KINETICS).massFractions("H2:2,O2:1"));

    /**
     * Two neurons with biases so large that σ is linear: σ(f x + B) and σ(B), whose difference the readout takes; a shift is a
     * further share of σ(B). The residual block is switched off by a bias of -1.
     */
    private static SurrogateModel model(double factor, double shift, double firstUpper) {
        return model(factor, shift, firstUpper, ReactorClosure.CONSTANT_VOLUME);
    }

    private static SurrogateModel model(double factor, double shift, double firstUpper, ReactorClosure closure) {
        double large = 1e3;
        ResNetShape shape = new ResNetShape(10, 2, 2, 1);
        double[][] thetas = new double[9][shape.parameterCount()];
        for (int q = 0; q < 9; q++) {
            thetas[q][shape.weightOffset(0) + q] = factor;
            Arrays.fill(thetas[q], shape.biasOffset(0), shape.biasOffset(0) + 2, large);
            Arrays.fill(thetas[q], shape.biasOffset(1), shape.biasOffset(1) + 2, -1.0);
            thetas[q][shape.weightOffset(2)] = 1.0;
            thetas[q][shape.weightOffset(2) + 1] = -1.0 + shift / large;
        }
        double[] lower = new double[10];
        double[] upper = new double[10];
        Arrays.fill(lower, -10.0);
        lower[0] = 1000.0;
        upper[0] = firstUpper;
        lower[9] = STEP;
        upper[9] = STEP;
        return new SurrogateModel(new StateLayout(KINETICS.mechanism().speciesNames()), closure,
                new StateEncoding(new BoxCox(0.1), lower, upper), new ResNet(shape, Activation.parse("smooth-relu(0.1)"), 1.0), thetas, Optional.empty(),
                new ModelProvenance("none", "none", "test", 0L, "none", "J", Map.of()));
    }

    @Test
    void netsThatGiveBackTheirInputKeepTheState() {
        RolloutResult result = Rollout.pure(model(1.0, 0.0, 3500.0), KINETICS).run(FIRST, STEP, 50);
        assertEquals(RolloutOutcome.COMPLETED, result.outcome());
        assertEquals(51, result.trajectory().size());
        assertEquals(50 * STEP, result.trajectory().time(50), 0.0);
        assertEquals(1500.0, result.trajectory().last().temperature(), 1e-6);
        assertEquals(101325.0, result.trajectory().last().pressure(), 1e-2);
        assertEquals(FIRST.massFraction(0), result.trajectory().last().massFraction(0), 1e-9);
        assertEquals(0, result.outsideDomain());
        assertEquals(0, result.fallbackSteps());
    }

    /** The nets heat the gas by 0.01 of the half range, 12.5 K, in every step. */
    @Test
    void theClosureGivesPressureAndDensity() {
        SurrogateModel atVolume = model(1.0, 0.0, 3500.0);
        RolloutResult volume = Rollout.pure(heating(atVolume), KINETICS).run(FIRST, STEP, 4);
        assertEquals(1550.0, volume.trajectory().last().temperature(), 1e-6);
        assertEquals(101325.0 * 1550.0 / 1500.0, volume.trajectory().last().pressure(), 1e-2);
        assertEquals(volume.trajectory().density(0), volume.trajectory().density(4), 0.0);
        SurrogateModel atPressure = model(1.0, 0.0, 3500.0, ReactorClosure.CONSTANT_PRESSURE);
        RolloutResult pressure = Rollout.pure(heating(atPressure), KINETICS).run(FIRST, STEP, 4);
        assertEquals(101325.0, pressure.trajectory().last().pressure(), 0.0);
        assertEquals(pressure.trajectory().density(0) * 1500.0 / 1550.0, pressure.trajectory().density(4), 1e-9);
    }

    private static SurrogateModel heating(SurrogateModel model) {
        double[][] thetas = thetas(model);
        thetas[0][model.net().shape().weightOffset(2) + 1] += 0.01 / 1e3;
        return new SurrogateModel(model.layout(), model.closure(), model.encoding(), model.net(), thetas, Optional.empty(), model.provenance());
    }

    private static double[][] thetas(SurrogateModel model) {
        double[][] thetas = new double[9][];
        Arrays.setAll(thetas, model::theta);
        return thetas;
    }

    /** The net of T adds 0.1 of the encoded time step, -1 for the shortest of the data and 1 for the longest. */
    @Test
    void theTimeStepIsTheLastInput() {
        SurrogateModel model = model(1.0, 0.0, 3500.0);
        double[][] thetas = thetas(model);
        thetas[0][model.net().shape().weightOffset(0) + 9] = 0.1;
        double[] upper = model.encoding().upper();
        upper[9] = 3.0 * STEP;
        SurrogateModel varied = new SurrogateModel(model.layout(), model.closure(), new StateEncoding(model.encoding().boxCox(),
                model.encoding().lower(), upper), model.net(), thetas, Optional.empty(), model.provenance());
        for (int n = 1; n <= 3; n++) {
            assertEquals(1500.0 + 125.0 * (n - 2), Rollout.pure(varied, KINETICS).run(FIRST, n * STEP, 1).trajectory().last().temperature(), 1e-6);
        }
    }

    /** 1500 K lies beyond the upper end of 1000..upper by a share of the half range; a tenth of it is let pass. */
    @Test
    void theBoxIsWidenedByATenthOfTheHalfRange() {
        double justInside = 1000.0 + 500.0 * 2.0 / 2.099;
        double justOutside = 1000.0 + 500.0 * 2.0 / 2.101;
        assertEquals(0, Rollout.pure(model(1.0, 0.0, justInside), KINETICS).run(FIRST, STEP, 1).outsideDomain());
        assertEquals(1, Rollout.pure(model(1.0, 0.0, justOutside), KINETICS).run(FIRST, STEP, 1).outsideDomain());
    }

    @Test
    void aNegativeMassFractionOfTheNetsIsKeptAndCounted() {
        // a shift of ζ below that of Y = 0 makes the six absent species negative in every step
        RolloutResult result = Rollout.pure(model(1.0, -0.01, 3500.0), KINETICS).run(FIRST, STEP, 3);
        assertEquals(3 * 6, result.negativeMassFractions());
        assertTrue(result.trajectory().last().massFraction(2) < 0.0);
        RolloutResult corrected = Rollout.corrected(model(1.0, -0.01, 3500.0), KINETICS).run(FIRST, STEP, 3);
        assertEquals(3 * 6, corrected.negativeMassFractions());
        for (int k = 0; k < 8; k++) {
            assertTrue(corrected.trajectory().last().massFraction(k) >= 0.0);
        }
        Residuals residuals = Residuals.of(corrected.trajectory(), ReactorClosure.CONSTANT_VOLUME, KINETICS.mechanism(), KINETICS.thermodynamics());
        assertTrue(residuals.element() < 1e-12 && residuals.energy() < 1e-12, residuals.toString());
        assertTrue(corrected.largestCorrection() > 0.0);
    }

    @Test
    void anExplosionEndsWithItsNameBeforeTheFirstStateThatIsNotFinite() {
        RolloutResult result = Rollout.pure(model(50.0, 0.0, 3500.0), KINETICS).run(FIRST, STEP, 5000);
        assertEquals(RolloutOutcome.LEFT_FINITE_RANGE, result.outcome());
        assertTrue(result.trajectory().size() < 5000);
        assertTrue(Double.isFinite(result.trajectory().last().temperature()) && Double.isFinite(result.trajectory().last().pressure()));
    }

    @Test
    void aStateOutsideTheBoxIsAdvancedByTheFallbackAndCounted() {
        ReferenceSolver solver = new ReferenceSolver(KINETICS, StiffMethod.byName("Rodas5P"), 1e-10, 1e-18);
        SurrogateModel coldOnly = model(1.0, 0.0, 1200.0); // 1500 K is far outside 1000..1200 K
        RolloutResult unguarded = Rollout.pure(coldOnly, KINETICS).run(FIRST, STEP, 40);
        assertEquals(40, unguarded.outsideDomain());
        assertEquals(0, unguarded.fallbackSteps());
        RolloutResult guarded = Rollout.pure(coldOnly, KINETICS)
                .withFallback(state -> solver.advance(state, ReactorClosure.CONSTANT_VOLUME, STEP)).run(FIRST, STEP, 40);
        assertEquals(40, guarded.fallbackSteps());
        double[] times = new double[41];
        Arrays.setAll(times, n -> n * STEP);
        Trajectory reference = solver.solve(FIRST, ReactorClosure.CONSTANT_VOLUME, times);
        RolloutComparison comparison = RolloutComparison.of(guarded.trajectory(), reference, ReactorClosure.CONSTANT_VOLUME, KINETICS,
                IgnitionCriterion.TEMPERATURE_RISE_400K);
        assertEquals(0.0, comparison.delayRelativeError().orElseThrow(), 1e-7, "forty restarted steps are the reference");
        assertEquals(0.0, comparison.endTemperatureError(), 1e-4);
        assertTrue(comparison.largestSpeciesError() < 1e-6, comparison.maxSpeciesErrorOfPeak().toString());
    }

    @Test
    void badRequestsAreRefused() {
        Rollout rollout = Rollout.pure(model(1.0, 0.0, 3500.0), KINETICS);
        assertThrows(IllegalArgumentException.class, () -> rollout.run(FIRST, STEP, 0));
        assertThrows(IllegalArgumentException.class, () -> rollout.run(FIRST, 2 * STEP, 10));
        assertThrows(IllegalArgumentException.class, () -> rollout.run(new GasState(-1.0, 1e5, FIRST.massFractions()), STEP, 10));
    }
}
