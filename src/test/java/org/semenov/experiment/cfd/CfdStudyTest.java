package org.semenov.experiment.cfd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.dataset.StepPair;
import org.semenov.experiment.ExperimentListener;
import org.semenov.experiment.RunOrigin;
import org.semenov.experiment.flow.FlowCase;
import org.semenov.experiment.flow.FlowDataSpec;
import org.semenov.experiment.flow.FlowFigures;
import org.semenov.experiment.flow.FlowSampler;
import org.semenov.experiment.flow.FlowTrainingConfig;
import org.semenov.kinetics.Kinetics;
import org.semenov.lanes.ExponentialPredictor;
import org.semenov.network.Activation;
import org.semenov.network.ResNet;
import org.semenov.network.ResNetShape;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.Mechanisms;
import org.semenov.reactor.ReferenceSolver;
import org.semenov.report.Table;
import org.semenov.state.ReactorClosure;
import org.semenov.state.StateLayout;
import org.semenov.surrogate.ModelProvenance;
import org.semenov.surrogate.flow.FlowDomain;
import org.semenov.surrogate.flow.FlowGuard;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowSpecies;
import org.semenov.surrogate.flow.OutputScaling;
import org.semenov.surrogate.flow.PredictorSettings;
import org.semenov.surrogate.flow.StepFeatures;
import org.semenov.surrogate.flow.Whitening;

/** The study on a model whose nets say nothing: all θ are 0. */
class CfdStudyTest {
    private static final Kinetics KINETICS = Mechanisms.hydrogenAir();
    private static final RunOrigin ORIGIN = new RunOrigin("test", 3L, "none", "0");
    private static final FlowDomain DOMAIN = new FlowDomain(new FlowDomain.Range(1600.0, 2000.0), new FlowDomain.Range(101325.0, 506625.0),
            new FlowDomain.Range(0.5, 2.0), new FlowDomain.Range(1e-8, 1e-6), "H2:1", "O2:1,N2:3.76");
    private static final PredictorSettings PREDICTOR = new PredictorSettings(0.15, 8);
    private static final CaseSet RANDOM = new CaseSet(CaseSet.Initial.RANDOM, 3, 1e-6, 60, true);

    @TempDir
    private Path directory;

    private static StudiedModel model(String name, FlowGuard guard) {
        ReactorClosure closure = ReactorClosure.CONSTANT_PRESSURE;
        FlowSpecies species = new FlowSpecies(KINETICS, new ExponentialPredictor(KINETICS, closure, PREDICTOR.growthTolerance(),
                PREDICTOR.largestSubsteps()));
        int features = StepFeatures.names(species, closure).size();
        double[][] matrix = new double[4][];
        Random random = new Random(5);
        Arrays.setAll(matrix, i -> random.doubles(features, -0.01, 0.01).toArray());
        ResNetShape shape = new ResNetShape(4, 5, 2, 1);
        FlowModel model = new FlowModel(new StateLayout(KINETICS.mechanism().speciesNames()), closure, DOMAIN, PREDICTOR,
                new Whitening(new double[features], matrix), new OutputScaling(0.1, 3.0), new ResNet(shape, Activation.parse("tanh"), 2.0 / 3.0),
                new double[species.outputNames().size()][shape.parameterCount()], guard, new ModelProvenance("mechanisms/h2air-ramec.inp",
                KINETICS.mechanism().sha256(), "test", 7L, "none", "J", Map.of()));
        return new StudiedModel(Path.of("results", name), model, KINETICS, "hash of " + name);
    }

    private static CfdResults study(FlowGuard guard) {
        CfdSettings settings = new CfdSettings(List.of(RANDOM, new CaseSet(CaseSet.Initial.COLD, 2, 1e-6, 20, false)), 30, 2);
        return new CfdStudy(settings, List.of(model("tiny", guard)), ORIGIN, 2, ExperimentListener.silent()).run(Optional.empty());
    }

    private static Object value(Table table, int row, String column) {
        return table.rows().get(row).get(table.columns().indexOf(column));
    }

    @Test
    void netsThatSayNothingAreWorthNothing() {
        Table accuracy = study(FlowGuard.none()).accuracy();
        List<String> variants = accuracy.rows().stream().map(row -> row.get(1) + " " + row.get(2) + " " + row.get(3)).toList();
        assertEquals(List.of("FULL off random", "FULL on random", "WITHOUT_NETS off random", "RICHARDSON off random", "WITHOUT_MOLES off random",
                "WITHOUT_CORRECTION off random", "FULL off cold", "FULL on cold"), variants);
        int first = accuracy.columns().indexOf("cases");
        List<Object> full = accuracy.rows().get(0).subList(first, accuracy.columns().size());
        assertEquals(full, accuracy.rows().get(1).subList(first, accuracy.columns().size()), "a guard that believes everything changes nothing");
        assertEquals((double) value(accuracy, 0, "delayErrorMedian"), (double) value(accuracy, 2, "delayErrorMedian"), 1e-9);
        assertTrue((double) value(accuracy, 3, "delayErrorMedian") != (double) value(accuracy, 0, "delayErrorMedian"));
        assertTrue((int) value(accuracy, 0, "casesIgnited") >= 1);
        assertTrue((double) value(accuracy, 0, "elementResidualMax") < 1e-12);
        assertEquals(0L, value(accuracy, 0, "negativeFractions"));
        assertTrue(Double.isNaN((double) value(accuracy, 0, "temperatureErrorAt1msMax")), "60 us are not 1 ms");
    }

    @Test
    void aGuardThatBelievesNothingLeavesAllToTheReference() {
        CfdResults results = study(new FlowGuard(-1.0, -1.0, 0.0, 0.0, 1.0, new double[] {1.0}, 0.9, 1.0));
        assertEquals(0.0, value(results.accuracy(), 0, "fallbackShare"));
        assertEquals(1.0, value(results.accuracy(), 1, "fallbackShare"));
        assertTrue((double) value(results.accuracy(), 1, "delayErrorMax") < 1e-4);
        assertEquals(8, results.outside().rows().size());
        for (int row = 0; row < 8; row++) {
            assertEquals(0, value(results.outside(), row, "badStepsBelieved"));
            assertEquals(1.0, value(results.outside(), row, "refusedShare"));
        }
    }

    @Test
    void writesTheSameBytesTwiceAndReadsThemBack() throws IOException {
        study(FlowGuard.none()).write(directory.resolve("once"));
        study(FlowGuard.none()).write(directory.resolve("twice"));
        for (String file : List.of("accuracy.csv", "outside.csv", "cases.csv", "report.html", "manifest.json", "delay-error-tiny.svg",
                "rollout-tiny.svg", "error-estimate-tiny.svg")) {
            assertEquals(-1L, Files.mismatch(directory.resolve("once").resolve(file), directory.resolve("twice").resolve(file)), file);
        }
        Path accuracy = directory.resolve("once/accuracy.csv");
        assertEquals(Files.readString(accuracy), KeptRows.read(accuracy).csv());
        assertTrue(Files.readString(directory.resolve("once/manifest.json")).contains("hash of tiny"));
    }

    @Test
    void modelsOfOneNameAreRefused() {
        List<StudiedModel> models = List.of(model("tiny", FlowGuard.none()), model("tiny", FlowGuard.none()));
        CfdSettings settings = CfdSettings.standard();
        assertThrows(IllegalArgumentException.class, () -> new CfdStudy(settings, models, ORIGIN, 1, ExperimentListener.silent()));
    }

    @Test
    void whatDidNotIgniteOrEndIsInfinitelyWrong() {
        FlowCase sound = new FlowCase(1e-4, 1.01e-4, -0.5, 0.01, 1e-15, 1e-16, 0, 3, 1000, 0.25);
        FlowCase dead = new FlowCase(1e-4, Double.NaN, 900.0, 1.0, 0.0, 0.0, 0, 0, 1000, 900.0);
        FlowCase cut = new FlowCase(Double.NaN, Double.NaN, 0.1, 0.1, 0.0, 0.0, 2, 0, 10, Double.NaN);
        FlowFigures figures = FlowFigures.of(new FlowCase[] {sound, null, dead, cut}, 1e-6, 1000);
        assertEquals(3, figures.cases());
        assertEquals(1, figures.casesWithoutReference());
        assertEquals(2, figures.casesIgnited());
        assertEquals(1, figures.casesStoppedEarly());
        assertEquals(2, figures.negativeFractions());
        assertEquals(Double.POSITIVE_INFINITY, figures.delayError().max());
        assertEquals(900.0, figures.endTemperatureError().median());
        assertEquals(Double.POSITIVE_INFINITY, figures.temperatureErrorAt1ms().max());
        assertEquals(3.0 / 2010.0, figures.fallbackShare(), 1e-15);
        assertEquals(0.01, FlowFigures.of(new FlowCase[] {sound}, 1e-6, 1000).delayError().max(), 1e-12);
        assertTrue(Double.isNaN(FlowFigures.of(new FlowCase[] {sound}, 1e-7, 1000).temperatureErrorAt1ms().max()));
    }

    @Test
    void trainingsThatHaveEndedAreNotDoneAgain() throws IOException {
        FlowDataSpec spec = new FlowDataSpec("mechanisms/h2air-ramec.inp", "constant-pressure", DOMAIN, PREDICTOR, 12, 12, 0.2, 0.4, 0.1, 0.1, 1e-5,
                1e-12);
        FlowTrainingConfig config = new FlowTrainingConfig(4, 2, "tanh", 0.667, new OutputScaling(0.1, 3.0), 1e-4, 1e-8, 0.0, 2, 2, 5, 50, 1, 2, 10, 20,
                1, 10);
        AblationSettings settings = new AblationSettings(spec, config, List.of(new CaseSet(CaseSet.Initial.RANDOM, 2, 1e-6, 20, false)), 3, 6);
        PairSource drawn = (name, wanted) -> {
            List<StepPair> pairs = new FlowSampler(wanted, new ReferenceSolver(KINETICS, StiffMethod.RODAS5P, 1e-5, 1e-12), 7L).chunk(0);
            assertTrue(pairs.stream().allMatch(pair -> wanted.domain().timeStep().widened(1.2).contains(pair.timeStep())));
            return pairs;
        };
        Table table = ablation(settings, drawn).run();
        // configured, six trainings (γ = 0 is the configured one and not among them), J and J_γ alone and corrected
        assertEquals(11, table.rows().size());
        assertEquals(List.of("NETS_ALONE", "CORRECTED", "NETS_ALONE", "CORRECTED"), table.rows().subList(7, 11).stream().map(row -> row.get(1)).toList());
        PairSource none = (name, wanted) -> {
            throw new IllegalStateException("drawn again: " + name);
        };
        CfdAblation again = ablation(settings, none);
        assertEquals(table.csv(), again.run().csv());
        again.write(table, directory.resolve("out"));
        assertEquals(table.csv(), KeptRows.read(directory.resolve("out").resolve(CfdResults.ABLATION)).csv());
    }

    private CfdAblation ablation(AblationSettings settings, PairSource source) {
        return new CfdAblation(settings, model("tiny", FlowGuard.none()), source, ORIGIN, 2, directory.resolve("work"), ExperimentListener.silent());
    }
}
