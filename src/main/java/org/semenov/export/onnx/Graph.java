package org.semenov.export.onnx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An ONNX graph while it is built: inputs, constants, nodes in the order of evaluation, outputs. What is computed is written with the methods of
 * {@link Value}. Nodes and their values are named after the part of the graph they belong to and their operator, as {@code energy/Mul_3}.
 *
 * <p>The numbers of fields are those of onnx.proto in github.com/onnx/onnx, ONNX 1.12, the first release with the operator set 17:
 * {@code GraphProto} node 1, name 2, initializer 5, input 11, output 12; {@code NodeProto} input 1, output 2, name 3, op_type 4, attribute 5;
 * {@code AttributeProto} name 1, i 3, ints 8, type 20 (INT 2, INTS 7); {@code TensorProto} dims 1, data_type 2, name 8, raw_data 9;
 * {@code ValueInfoProto} name 1, type 2, doc_string 3; {@code TypeProto} tensor_type 1 with elem_type 1 and shape 2; {@code TensorShapeProto}
 * dim 1, of which each has dim_value 1 or dim_param 2.
 */
final class Graph {
    /** Name of the first dimension of all inputs and outputs, the number of cells. */
    static final String CELLS = "N";

    private final String name;
    private final ProtoMessage nodes = new ProtoMessage();
    private final ProtoMessage initializers = new ProtoMessage();
    private final Map<String, String> constantNames = new HashMap<>();
    private final ProtoMessage inputs = new ProtoMessage();
    private final ProtoMessage outputs = new ProtoMessage();
    private final Map<String, Integer> counts = new HashMap<>();
    private String part = "";

    Graph(String name) {
        this.name = name;
    }

    /** Begins a part: nodes that follow have its name before theirs. */
    void part(String next) {
        part = next;
    }

    /** An input, [N] or [N, columns]. */
    Value input(Port port, ElementType type) {
        inputs.message(11, info(port, type));
        return new Value(this, port.name(), type);
    }

    /** Makes a value an output. */
    void output(Port port, Value value) {
        nodes.message(1, node("Identity", port.name(), List.of(value), List.of()));
        outputs.message(12, info(port, value.type()));
    }

    /** A constant of a shape, row after row; the same is kept once. */
    Value constant(ElementType type, long[] shape, double... values) {
        byte[] raw = type.raw(values);
        String key = type + Arrays.toString(shape) + Arrays.toString(raw);
        String known = constantNames.get(key);
        if (known != null) {
            return new Value(this, known, type);
        }
        String constantName = "constant_" + constantNames.size();
        constantNames.put(key, constantName);
        ProtoMessage tensor = new ProtoMessage();
        for (long length : shape) {
            tensor.integer(1, length);
        }
        initializers.message(5, tensor.integer(2, type.number).text(8, constantName).bytes(9, raw));
        return new Value(this, constantName, type);
    }

    /** Appends a node with one output. */
    Value add(String operator, ElementType result, List<Value> operands, ProtoMessage... attributes) {
        String path = part + "/" + operator;
        String output = path + "_" + counts.merge(path, 1, Integer::sum);
        nodes.message(1, node(operator, output, operands, List.of(attributes)));
        return new Value(this, output, result);
    }

    private static ProtoMessage node(String operator, String output, List<Value> operands, List<ProtoMessage> attributes) {
        ProtoMessage node = new ProtoMessage();
        operands.forEach(operand -> node.text(1, operand.name()));
        node.text(2, output).text(3, output).text(4, operator);
        attributes.forEach(attribute -> node.message(5, attribute));
        return node;
    }

    static ProtoMessage attribute(String name, long value) {
        return new ProtoMessage().text(1, name).integer(3, value).integer(20, 2);
    }

    static ProtoMessage attribute(String name, long[] values) {
        ProtoMessage attribute = new ProtoMessage().text(1, name);
        for (long value : values) {
            attribute.integer(8, value);
        }
        return attribute.integer(20, 7);
    }

    private static ProtoMessage info(Port port, ElementType type) {
        ProtoMessage shape = new ProtoMessage().message(1, new ProtoMessage().text(2, CELLS));
        if (port.isMatrix()) {
            shape.message(1, new ProtoMessage().integer(1, port.columns().size()));
        }
        ProtoMessage tensor = new ProtoMessage().integer(1, type.number).message(2, shape);
        return new ProtoMessage().text(1, port.name()).message(2, new ProtoMessage().message(1, tensor)).text(3, port.description());
    }

    /** As a {@code GraphProto}. */
    ProtoMessage toProto() {
        return new ProtoMessage().append(nodes).text(2, name).append(initializers).append(inputs).append(outputs);
    }
}
