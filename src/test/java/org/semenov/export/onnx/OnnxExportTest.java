package org.semenov.export.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OnnxModelMetadata;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semenov.dataset.StateTable;
import org.semenov.export.ExportedModel;
import org.semenov.kinetics.Kinetics;
import org.semenov.reactor.Mechanisms;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.Sha256;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowModels;
import org.semenov.surrogate.flow.StepFeatures;

class OnnxExportTest {
    private static final List<String> FILES = List.of("semenov.onnx", "semenov-float.onnx", "README.md", "semenov-selftest.csv");

    @TempDir
    private Path directory;

    private static List<Path> export(FlowModel model, Kinetics kinetics, String name, Path directory) throws IOException {
        return new OnnxExport(new ExportedModel(name, model, kinetics, "test")).write(directory, 4, 1);
    }

    private List<Path> exported(ReactorClosure closure) throws IOException {
        return export(FlowStates.shipped(closure), FlowStates.KINETICS, "semenov", directory.resolve("onnx"));
    }

    @ParameterizedTest
    @EnumSource
    void writesTheSameFilesEachTime(ReactorClosure closure) throws IOException {
        List<Path> files = exported(closure);
        assertEquals(FILES, files.stream().map(file -> file.getFileName().toString()).toList());
        byte[][] first = new byte[files.size()][];
        for (int n = 0; n < first.length; n++) {
            first[n] = Files.readAllBytes(files.get(n));
        }
        exported(closure);
        for (int n = 0; n < first.length; n++) {
            assertArrayEquals(first[n], Files.readAllBytes(files.get(n)), files.get(n).toString());
        }
    }

    /** As a user would check a runtime: the columns of the self-test fed and compared. */
    @ParameterizedTest
    @EnumSource
    void theSelfTestPasses(ReactorClosure closure) throws IOException, OrtException {
        List<Path> files = exported(closure);
        StateTable table = StateTable.read(files.get(3));
        StepPorts ports = new StepGraph(FlowStates.shipped(closure), FlowStates.KINETICS).ports();
        assertTrue(table.size() > 100, table.size() + " rows");
        for (int file = 0; file < 2; file++) {
            try (OnnxSession session = new OnnxSession(Files.readAllBytes(files.get(file)))) {
                for (Port port : ports.inputs()) {
                    session.bind(port.name(), table.size(), values(table, port));
                }
                Map<String, double[]> outputs = session.outputs();
                assertEquals(ports.outputs().size(), outputs.size());
                double tolerance = file == 0 ? 1e-12 : 1e-5;
                for (Port port : List.of(ports.correctedCoordinates, ports.correctedMassFractions, ports.molesCorrection)) {
                    assertArrayEquals(values(table, port), outputs.get(port.name()), tolerance, files.get(file) + " " + port.name());
                }
            }
        }
    }

    private static double[] values(StateTable table, Port port) {
        double[] values = new double[table.size() * port.width()];
        for (int n = 0; n < values.length; n++) {
            values[n] = table.value(n / port.width(), port.headers().get(n % port.width()));
        }
        return values;
    }

    /** ModelProto begins with ir_version and holds OperatorSetIdProto {domain "", version 17}. */
    @Test
    void theVersionsStatedAreInTheFile() throws IOException {
        for (Path file : exported(ReactorClosure.CONSTANT_PRESSURE).subList(0, 2)) {
            byte[] bytes = Files.readAllBytes(file);
            assertEquals(8, ModelFile.IR_VERSION);
            assertEquals(17, ModelFile.OPSET);
            assertArrayEquals(new byte[] {1 << 3, 8}, Arrays.copyOf(bytes, 2));
            byte[] operatorSet = {8 << 3 | 2, 4, 1 << 3 | 2, 0, 2 << 3, 17};
            assertTrue(new String(bytes, StandardCharsets.ISO_8859_1)
                    .contains(new String(operatorSet, StandardCharsets.ISO_8859_1)));
            String readme = Files.readString(file.resolveSibling("README.md"));
            assertTrue(readme.contains("IR version 8, operator set 17 of"), readme);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theMetadataTellWhichModelItIs(ReactorClosure closure) throws IOException, OrtException {
        FlowModel model = FlowStates.shipped(closure);
        String weights = Sha256.of(Files.readAllBytes(Path.of(closure == ReactorClosure.CONSTANT_PRESSURE ? "results/h2air-cfd" : "results/h2air-cfd-v")
                .resolve("weights.bin")));
        List<Path> files = exported(closure);
        for (int file = 0; file < 2; file++) {
            try (OnnxSession session = new OnnxSession(Files.readAllBytes(files.get(file)))) {
                OnnxModelMetadata read = session.session().getMetadata();
                assertEquals("semenov", read.getProducerName());
                assertEquals("semenov", read.getGraphName());
                Map<String, String> metadata = read.getCustomMetadata();
                assertEquals(OnnxExport.FORMAT, metadata.get("format"));
                assertEquals(model.guard().largestDistance(), Double.parseDouble(metadata.get("guard_largest_distance")));
                assertTrue(metadata.get("version").length() > 0);
                assertEquals(weights, metadata.get("weights_sha256"));
                assertEquals(FlowStates.KINETICS.mechanism().sha256(), metadata.get("mechanism_sha256"));
                assertEquals(closure.label(), metadata.get("closure"));
                assertEquals(file == 0 ? "double" : "float", metadata.get("precision_of_nets"));
                assertEquals(String.join(",", StepFeatures.names(new StepGraph(model, FlowStates.KINETICS).species(), closure)), metadata.get("features"));
                assertEquals(model.domain().temperature().toString(), metadata.get("domain_temperature_K"));
                assertEquals(9, session.session().getInputNames().size());
            }
        }
    }

    @Test
    void whatCannotBeExportedIsRefusedWithTheReason() throws IOException {
        FlowModel model = FlowStates.shipped(ReactorClosure.CONSTANT_VOLUME);
        for (String name : new String[] {"", "1h2", "a/b", "../up", "a b", "ω"}) {
            String message = assertThrows(IllegalArgumentException.class,
                    () -> export(model, FlowStates.KINETICS, name, directory)).getMessage();
            assertTrue(message.contains("'" + name + "'"), message);
        }
        Path file = Files.writeString(directory.resolve("file"), "text");
        String message = assertThrows(IllegalArgumentException.class, () -> export(model, FlowStates.KINETICS, "semenov", file)).getMessage();
        assertTrue(message.contains("is a file, not a directory"), message);
        assertThrows(IOException.class, () -> export(model, FlowStates.KINETICS, "semenov", file.resolve("below")));
        String species = assertThrows(IllegalArgumentException.class,
                () -> export(model, Mechanisms.hydrogenOxygen(), "semenov", directory)).getMessage();
        assertTrue(species.contains("not those of the mechanism"), species);
        assertEquals(List.of(file), Files.list(directory).toList());
    }

    @Test
    void anotherModelOfSmallerNetsIsExportedToo() throws IOException, OrtException {
        FlowModel model = FlowModels.random(ReactorClosure.CONSTANT_PRESSURE, 3);
        List<Path> files = export(model, FlowModels.KINETICS, "h2_air-1", directory);
        assertEquals(directory.resolve("h2_air-1-float.onnx"), files.get(1));
        try (OnnxSession session = new OnnxSession(Files.readAllBytes(files.get(0)))) {
            assertEquals(6, session.session().getOutputNames().size());
        }
    }
}
