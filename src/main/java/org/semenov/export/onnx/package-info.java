/**
 * A surrogate's nets with their encoding as ONNX models: {@link org.semenov.export.onnx.OnnxExport} writes them.
 *
 * <p>{@code ProtoMessage} writes Protocol Buffers, {@code Graph} and {@code Value} append nodes of ONNX, {@code ModelFile} makes a file of a graph;
 * these know no chemistry. {@code EncodingNodes}, {@code EnergyNodes} and {@code NetNodes} are the formulas of {@link
 * org.semenov.surrogate.flow.StepFeatures}, {@link org.semenov.kinetics.Thermodynamics}, {@link org.semenov.surrogate.flow.Whitening}, {@link
 * org.semenov.network.ResNet} and {@link org.semenov.surrogate.flow.OutputScaling} once more, as nodes; {@code StepGraph} puts them together between
 * the inputs and outputs of {@code StepPorts}. {@code PredictedCells} is the same by those classes themselves, for the self-test that is written
 * beside and for the tests that compare the two.
 */
package org.semenov.export.onnx;
