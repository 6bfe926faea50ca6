package org.semenov.export.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semenov.kinetics.Thermodynamics;
import org.semenov.mechanism.Element;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.Nasa7;
import org.semenov.mechanism.Nasa9;
import org.semenov.mechanism.Species;
import org.semenov.mechanism.SpeciesThermo;
import org.semenov.state.ReactorClosure;

class EnergyNodesTest {
    private static final double[] JOINTS = {600.0, 1000.0, 1200.0};

    /** Species of both polynomials that share some joints, with a jump at each. */
    private static Mechanism mechanism() {
        Random random = new Random(5);
        List<Species> species = List.of(species("A", 1e-3, new Nasa7(200.0, 1000.0, 6000.0, seven(random), seven(random))),
                species("B", 2e-3, new Nasa7(200.0, 1200.0, 6000.0, seven(random), seven(random))),
                species("C", 3e-3, new Nasa9(List.of(new Nasa9.Range(200.0, 600.0, nine(random)), new Nasa9.Range(600.0, 1000.0, nine(random)),
                        new Nasa9.Range(1000.0, 6000.0, nine(random))))));
        return new Mechanism("joints", List.of(new Element("H", 1e-3)), species, List.of(), "joints.inp", "0");
    }

    private static Species species(String name, double molarMass, SpeciesThermo thermo) {
        return new Species(name, Map.of("H", 1e3 * molarMass), molarMass, thermo);
    }

    private static double[] seven(Random random) {
        return nine(random).stream().skip(2).mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> nine(Random random) {
        List<Double> coefficients = new ArrayList<>();
        for (double size : new double[] {1e4, 1e2, 3.0, 1e-3, 1e-7, 1e-10, 1e-14, 1e3, 1.0}) {
            coefficients.add(size * (1.0 + random.nextDouble()));
        }
        return coefficients;
    }

    private static List<Double> temperatures() {
        List<Double> temperatures = new ArrayList<>();
        for (double joint : JOINTS) {
            temperatures.addAll(List.of(joint - 100.0, Math.nextDown(joint), joint, Math.nextUp(joint), joint + 50.0));
        }
        temperatures.addAll(List.of(250.0, 5500.0));
        return temperatures;
    }

    @ParameterizedTest
    @EnumSource
    void eachTemperatureHasTheRangesThatThermodynamicsTakes(ReactorClosure closure) throws OrtException {
        Mechanism mechanism = mechanism();
        Graph graph = new Graph("energy");
        Value temperature = graph.input(new Port("temperature", List.of("T"), "T [K]"), ElementType.DOUBLE);
        Value amounts = graph.input(new Port("amounts", mechanism.speciesNames(), "n [mol/kg]"), ElementType.DOUBLE);
        graph.output(new Port("energy", List.of("e"), "e [J/kg]"), new EnergyNodes(mechanism, closure).specificEnergy(temperature, amounts));
        double[] t = temperatures().stream().mapToDouble(Double::doubleValue).toArray();
        double[] massFractions = {0.2, 0.3, 0.5};
        double[] n = new double[3 * t.length];
        for (int row = 0; row < t.length; row++) {
            for (int k = 0; k < 3; k++) {
                n[3 * row + k] = massFractions[k] / mechanism.species().get(k).molarMass();
            }
        }
        Thermodynamics thermodynamics = new Thermodynamics(mechanism);
        try (OnnxSession session = new OnnxSession(ModelFile.bytes(graph, "", Map.of()))) {
            double[] energy = session.bind("temperature", t.length, t).bind("amounts", t.length, n).outputs().get("energy");
            for (int row = 0; row < t.length; row++) {
                double expected = thermodynamics.specificEnergy(t[row], massFractions, closure);
                assertEquals(expected, energy[row], 1e-13 * Math.abs(expected), "at " + t[row] + " K");
            }
        }
    }
}
