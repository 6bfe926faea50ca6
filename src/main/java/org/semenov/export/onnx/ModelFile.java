package org.semenov.export.onnx;

import java.util.Map;

/**
 * A graph as a {@code ModelProto}, the content of an ONNX file. Fields by onnx.proto of ONNX 1.12: {@code ModelProto} ir_version 1, producer_name 2,
 * producer_version 3, doc_string 6, graph 7, opset_import 8, metadata_props 14; {@code OperatorSetIdProto} domain 1, version 2;
 * {@code StringStringEntryProto} key 1, value 2.
 */
final class ModelFile {
    /** Version of the intermediate representation. */
    static final int IR_VERSION = 8;
    /** Version of the operators of the default domain. */
    static final int OPSET = 17;

    private ModelFile() {
    }

    /** @param metadata by key, in the order they are written */
    static byte[] bytes(Graph graph, String description, Map<String, String> metadata) {
        ProtoMessage model = new ProtoMessage().integer(1, IR_VERSION).text(2, "semenov").text(3, OnnxExport.FORMAT).text(6, description)
                .message(7, graph.toProto()).message(8, new ProtoMessage().text(1, "").integer(2, OPSET));
        metadata.forEach((key, value) -> model.message(14, new ProtoMessage().text(1, key).text(2, value)));
        return model.toBytes();
    }
}
