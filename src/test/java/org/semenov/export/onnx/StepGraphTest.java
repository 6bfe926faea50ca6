package org.semenov.export.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.FlowSpecies;
import org.semenov.surrogate.flow.FlowStep;

/**
 * The graph in ONNX Runtime against the Java classes, over 10,000 cells of more than one substep inside and outside the domain. A number is compared
 * relative to the size of what it is made of: where two numbers cancel, both sides have the rounding of the numbers.
 */
class StepGraphTest {
    private static final Map<ReactorClosure, Case> CASES = new EnumMap<>(ReactorClosure.class);

    /** States, their cells of more than one substep, and what steps make of them. */
    private record Case(FlowStates states, PredictedCells cells, StepGraph graph, FlowStep step) {
        static Case of(ReactorClosure closure) {
            FlowStates states = new FlowStates(closure, 24, 900);
            FlowStep step = new FlowStep(states.model, FlowStates.KINETICS, states.states.size());
            for (int n = 0; n < states.states.size(); n++) {
                step.put(n, states.states.get(n), states.timeSteps[n]);
            }
            step.run(states.states.size());
            return new Case(states, states.predicted(), new StepGraph(states.model, FlowStates.KINETICS), step);
        }

        Map<String, double[]> outputs(ElementType encoding, ElementType nets) throws OrtException {
            try (OnnxSession session = new OnnxSession(ModelFile.bytes(graph.build("test", encoding, nets), "", Map.of()))) {
                return session.bind(graph.ports(), cells).outputs();
            }
        }
    }

    private static Case made(ReactorClosure closure) {
        return CASES.computeIfAbsent(closure, Case::of);
    }

    @AfterAll
    static void forget() {
        CASES.clear();
    }

    @ParameterizedTest
    @EnumSource
    void inDoubleItIsTheJavaPath(ReactorClosure closure) throws OrtException {
        Case made = made(closure);
        int within = (int) IntStream.range(0, made.cells().count()).filter(n -> made.cells().state(n) < made.states().met).count();
        assertTrue(made.cells().count() >= 10_000 && within > 3000 && made.cells().count() - within > 3000,
                made.cells().count() + " cells of more than one substep, " + within + " met by rollouts");
        Errors errors = Errors.of(made, made.outputs(ElementType.DOUBLE, ElementType.DOUBLE));
        errors.requireCorrected(1e-12);
        errors.requireEncoding(1e-12);
    }

    @ParameterizedTest
    @EnumSource
    void withNetsInSinglePrecisionItIsTheJavaPathToSinglePrecision(ReactorClosure closure) throws OrtException {
        Case made = made(closure);
        Errors errors = Errors.of(made, made.outputs(ElementType.DOUBLE, ElementType.FLOAT));
        errors.requireCorrected(1e-5);
        errors.requireEncoding(1e-12);
    }

    /** Why the encoding stays in double: in single precision nets and distance say something else, and some steps change their status. */
    @ParameterizedTest
    @EnumSource
    void theEncodingInSinglePrecisionWouldNotHold(ReactorClosure closure) throws OrtException {
        Case made = made(closure);
        Map<String, double[]> outputs = made.outputs(ElementType.FLOAT, ElementType.FLOAT);
        double[] expected = made.cells().values(made.graph().ports().distance);
        double[] actual = outputs.get("distance");
        int far = 0;
        for (int n = 0; n < expected.length; n++) {
            far += expected[n] != actual[n] && Math.abs(expected[n] - actual[n]) > 0.01 * expected[n] ? 1 : 0;
        }
        assertTrue(far > expected.length / 50, "distances more than 1 % off: " + far + " of " + expected.length);
        assertTrue(finish(made, outputs).otherStatuses() > 0);
    }

    @ParameterizedTest
    @EnumSource
    void finishedAsTheReadmeSaysTheStepsAreThoseOfTheKernel(ReactorClosure closure) throws OrtException {
        Case made = made(closure);
        for (ElementType nets : new ElementType[] {ElementType.DOUBLE, ElementType.FLOAT}) {
            double tolerance = nets == ElementType.DOUBLE ? 1e-12 : 1e-5;
            Finished finished = finish(made, made.outputs(ElementType.DOUBLE, nets));
            assertEquals(0, finished.otherStatuses(), nets.toString());
            assertTrue(finished.believed() > 1000 && finished.believed() < made.cells().count() - 1000, finished.toString());
            assertTrue(finished.temperature() <= tolerance && finished.massFraction() <= tolerance, finished.toString());
        }
    }

    /**
     * @param temperature  largest relative difference of T of believed steps
     * @param massFraction largest difference of a mass fraction of them
     */
    private record Finished(int otherStatuses, int believed, double temperature, double massFraction) {
    }

    private static Finished finish(Case made, Map<String, double[]> outputs) {
        FlowSpecies species = made.graph().species();
        Finishing finishing = new Finishing(made.states().model, FlowStates.KINETICS);
        int other = 0;
        int believed = 0;
        double temperature = 0.0;
        double massFraction = 0.0;
        for (int n = 0; n < made.cells().count(); n++) {
            int cell = made.cells().state(n);
            finishing.finish(made.step(), cell, outputs, n);
            other += finishing.believed != made.step().believed(cell) ? 1 : 0;
            if (finishing.believed && made.step().believed(cell)) {
                believed++;
                temperature = Math.max(temperature, Math.abs(finishing.temperature / made.step().nextTemperature()[cell] - 1.0));
                for (int i = 0; i < species.reactingCount(); i++) {
                    massFraction = Math.max(massFraction, species.molarMass(species.reacting(i))
                            * Math.abs(finishing.amounts[i] - made.step().nextAmounts()[i][cell]));
                }
            }
        }
        return new Finished(other, believed, temperature, massFraction);
    }

    /** Largest differences by what they are of. */
    private record Errors(Map<String, Double> largest) {
        static Errors of(Case made, Map<String, double[]> outputs) {
            Errors errors = new Errors(new HashMap<>());
            for (int n = 0; n < made.cells().count(); n++) {
                errors.add(made, outputs, n);
            }
            return errors;
        }

        private void add(Case made, Map<String, double[]> outputs, int n) {
            StepPorts ports = made.graph().ports();
            FlowSpecies species = made.graph().species();
            int reacting = species.reactingCount();
            double[] scales = made.cells().values(ports.scales, n);
            double least = Double.POSITIVE_INFINITY;
            double moles = 0.0;
            for (int i = 0; i < reacting; i++) {
                double size = Math.abs(made.cells().values(ports.fineMassFractions, n)[i]) + Math.abs(made.cells().values(ports.halfMassFractions, n)[i]);
                moles += size / species.molarMass(species.reacting(i));
                least = Math.min(least, scales[i]);
            }
            for (int i = 0; i < reacting; i++) {
                double coordinate = made.cells().values(ports.correctedCoordinates, n)[i];
                double fraction = made.cells().values(ports.correctedMassFractions, n)[i];
                compare(made, outputs, ports.correctedCoordinates, n, i, Math.max(1.0, Math.abs(coordinate)));
                compare(made, outputs, ports.correctedMassFractions, n, i, Math.max(Math.pow(fraction, 0.9), fraction) + 1e-30);
                compare(made, outputs, ports.scales, n, i, 1.0);
            }
            double input = 1.0;
            for (double[] row : made.cells().whitened()) {
                input = Math.max(input, Math.abs(row[n]));
            }
            for (int q = 0; q <= reacting; q++) {
                compare(made, outputs, ports.netOutputs, n, q, Math.max(input, Math.abs(made.cells().values(ports.netOutputs, n)[q])) / least);
            }
            compare(made, outputs, ports.molesCorrection, n, 0, moles);
            compare(made, outputs, "scale of the moles", ports.scales, n, reacting, moles);
            compare(made, outputs, ports.distance, n, 0, (1.0 + made.cells().values(ports.distance)[n]) / least);
        }

        private void compare(Case made, Map<String, double[]> outputs, Port port, int n, int column, double size) {
            compare(made, outputs, port.name(), port, n, column, size);
        }

        private void compare(Case made, Map<String, double[]> outputs, String what, Port port, int n, int column, double size) {
            double expected = made.cells().values(port)[n * port.width() + column];
            double actual = outputs.get(port.name())[n * port.width() + column];
            double error = expected == actual ? 0.0 : Math.abs(expected - actual) / size;
            largest.merge(what, Double.isNaN(error) ? Double.POSITIVE_INFINITY : error, Math::max);
        }

        /**
         * Coordinates relative to them or 1; mass fractions to Y^0.9, as much as a change of 1 in the coordinate makes; the moles to their total.
         * What the nets say comes from differences divided by scales: its error is relative to it, to the largest input or to 1, over the least
         * scale.
         */
        void requireCorrected(double tolerance) {
            require(tolerance, "corrected_coordinates", "corrected_mass_fractions", "moles_correction", "net_outputs");
        }

        /** Scales relative to 1, the moles' to their total. The distance comes from the same differences: relative to it, over the least scale. */
        void requireEncoding(double tolerance) {
            require(tolerance, "scales", "scale of the moles", "distance");
        }

        private void require(double tolerance, String... names) {
            for (String name : names) {
                assertTrue(largest.get(name) <= tolerance, name + " " + largest);
            }
        }
    }
}
