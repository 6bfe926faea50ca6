package org.semenov.export.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A model in ONNX Runtime on one thread; inputs are bound once and may be run again. */
final class OnnxSession implements AutoCloseable {
    private static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment();

    private final OrtSession session;
    private final Map<String, OnnxTensor> inputs = new LinkedHashMap<>();

    OnnxSession(byte[] model) throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        session = ENVIRONMENT.createSession(model, options);
    }

    OrtSession session() {
        return session;
    }

    /** Binds an input of as many cells, in the type the model has for it. */
    OnnxSession bind(String name, int cells, double[] values) throws OrtException {
        TensorInfo info = (TensorInfo) session.getInputInfo().get(name).getInfo();
        long[] shape = info.getShape();
        shape[0] = cells;
        inputs.put(name, info.type == OnnxJavaType.DOUBLE ? OnnxTensor.createTensor(ENVIRONMENT, DoubleBuffer.wrap(values), shape)
                : OnnxTensor.createTensor(ENVIRONMENT, floats(values), shape));
        return this;
    }

    OnnxSession bind(StepPorts ports, PredictedCells cells) throws OrtException {
        for (Port port : ports.inputs()) {
            bind(port.name(), cells.count(), cells.values(port));
        }
        return this;
    }

    private static FloatBuffer floats(double[] values) {
        FloatBuffer buffer = FloatBuffer.allocate(values.length);
        for (double value : values) {
            buffer.put((float) value);
        }
        return buffer.flip();
    }

    /** Runs the model and drops what it says. */
    void run() throws OrtException {
        session.run(inputs).close();
    }

    /** Runs the model: all numbers of each output. */
    Map<String, double[]> outputs() throws OrtException {
        Map<String, double[]> outputs = new HashMap<>();
        try (OrtSession.Result result = session.run(inputs)) {
            for (Map.Entry<String, OnnxValue> output : result) {
                outputs.put(output.getKey(), doubles((OnnxTensor) output.getValue()));
            }
        }
        return outputs;
    }

    private static double[] doubles(OnnxTensor tensor) {
        int count = (int) tensor.getInfo().getNumElements();
        double[] values = new double[count];
        if (tensor.getInfo().type == OnnxJavaType.DOUBLE) {
            tensor.getDoubleBuffer().get(values);
        } else {
            FloatBuffer buffer = tensor.getFloatBuffer();
            for (int n = 0; n < count; n++) {
                values[n] = buffer.get(n);
            }
        }
        return values;
    }

    @Override
    public void close() throws OrtException {
        for (OnnxTensor tensor : inputs.values()) {
            tensor.close();
        }
        session.close();
    }
}
