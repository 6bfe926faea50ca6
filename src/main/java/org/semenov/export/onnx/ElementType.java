package org.semenov.export.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Types of the elements of a tensor, with their numbers in {@code TensorProto.DataType} of onnx.proto. */
enum ElementType {
    FLOAT(1, Float.BYTES),
    INT64(7, Long.BYTES),
    BOOL(9, 1),
    DOUBLE(11, Double.BYTES);

    /** Number in {@code TensorProto.DataType}. */
    final int number;
    private final int size;

    ElementType(int number, int size) {
        this.number = number;
        this.size = size;
    }

    /** Values as the little-endian bytes of {@code TensorProto.raw_data}, rounded to this type. */
    byte[] raw(double... values) {
        ByteBuffer buffer = ByteBuffer.allocate(size * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            switch (this) {
                case FLOAT -> buffer.putFloat((float) value);
                case DOUBLE -> buffer.putDouble(value);
                case INT64 -> buffer.putLong((long) value);
                case BOOL -> buffer.put((byte) (value == 0.0 ? 0 : 1));
            }
        }
        return buffer.array();
    }
}
