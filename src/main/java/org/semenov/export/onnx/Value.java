package org.semenov.export.onnx;

import java.util.ArrayList;
import java.util.List;

/**
 * A tensor in a graph: an input, a constant or what a node computes. The methods append nodes and broadcast as ONNX does. Only operators that ONNX Runtime
 * has on the CPU in double precision, which excludes Sinh and Asinh.
 *
 * @param graph it belongs to
 * @param name  unique in the graph
 */
record Value(Graph graph, String name, ElementType type) {

    Value plus(Value other) {
        return binary("Add", other);
    }

    Value plus(double other) {
        return plus(scalar(other));
    }

    Value minus(Value other) {
        return binary("Sub", other);
    }

    Value minus(double other) {
        return minus(scalar(other));
    }

    Value times(Value other) {
        return binary("Mul", other);
    }

    Value times(double other) {
        return times(scalar(other));
    }

    Value over(Value other) {
        return binary("Div", other);
    }

    Value over(double other) {
        return over(scalar(other));
    }

    Value atLeast(Value other) {
        return binary("Max", other);
    }

    Value atLeast(double other) {
        return atLeast(scalar(other));
    }

    Value atMost(double other) {
        return binary("Min", scalar(other));
    }

    Value matMul(Value other) {
        return binary("MatMul", other);
    }

    /** {@code x W^T}, with {@code + b} where a row b is given too. */
    Value transformed(Value matrix, Value... row) {
        List<Value> operands = new ArrayList<>(List.of(this, matrix));
        operands.addAll(List.of(row));
        return graph.add("Gemm", type, operands, Graph.attribute("transB", 1));
    }

    Value squared() {
        return times(this);
    }

    Value log() {
        return unary("Log");
    }

    Value exp() {
        return unary("Exp");
    }

    Value sqrt() {
        return unary("Sqrt");
    }

    Value abs() {
        return unary("Abs");
    }

    Value sign() {
        return unary("Sign");
    }

    Value tanh() {
        return unary("Tanh");
    }

    Value negative() {
        return unary("Neg");
    }

    Value inverse() {
        return unary("Reciprocal");
    }

    /** Of true and false. */
    Value isAtMost(Value other) {
        return graph.add("LessOrEqual", ElementType.BOOL, List.of(this, other));
    }

    /** One of two values, by this, which is of true and false. */
    Value choose(Value whereTrue, Value whereFalse) {
        return graph.add("Where", whereTrue.type, List.of(this, whereTrue, whereFalse));
    }

    /** Sums of the rows, [N, 1] of [N, columns]. */
    Value rowSum() {
        return graph.add("ReduceSum", type, List.of(this, indices(-1)), Graph.attribute("keepdims", 1));
    }

    /** Largest of the rows, [N, 1] of [N, columns]. */
    Value rowLargest() {
        return graph.add("ReduceMax", type, List.of(this), Graph.attribute("axes", new long[] {-1}), Graph.attribute("keepdims", 1));
    }

    /** Some of the columns. */
    Value columns(int... columns) {
        long[] indices = new long[columns.length];
        for (int n = 0; n < columns.length; n++) {
            indices[n] = columns[n];
        }
        return graph.add("Gather", type, List.of(this, indices(indices)), Graph.attribute("axis", 1));
    }

    /** [N, 1] of [N]. */
    Value asColumn() {
        return graph.add("Unsqueeze", type, List.of(this, indices(1)));
    }

    /** Without one dimension of length 1. */
    Value without(int dimension) {
        return graph.add("Squeeze", type, List.of(this, indices(dimension)));
    }

    /** In another type; itself where it has that type. */
    Value as(ElementType other) {
        return other == type ? this : graph.add("Cast", other, List.of(this), Graph.attribute("to", other.number));
    }

    /** Matrices side by side, this one first. */
    Value beside(List<Value> others) {
        List<Value> all = new ArrayList<>(List.of(this));
        all.addAll(others);
        return graph.add("Concat", type, all, Graph.attribute("axis", 1));
    }

    /** A constant of the type of this one, one row. */
    Value row(double... values) {
        return graph.constant(type, new long[] {1, values.length}, values);
    }

    private Value scalar(double value) {
        return graph.constant(type, new long[0], value);
    }

    private Value indices(long... values) {
        double[] numbers = new double[values.length];
        for (int n = 0; n < values.length; n++) {
            numbers[n] = values[n];
        }
        return graph.constant(ElementType.INT64, new long[] {values.length}, numbers);
    }

    private Value unary(String operator) {
        return graph.add(operator, type, List.of(this));
    }

    private Value binary(String operator, Value other) {
        return graph.add(operator, type, List.of(this, other));
    }
}
