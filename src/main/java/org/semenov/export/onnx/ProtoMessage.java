package org.semenov.export.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A message of Protocol Buffers as bytes, of the two wire types that ONNX models need: each field is a key, {@code number << 3 | type}, and a
 * varint (type 0) or a length with as many bytes (type 2). See "Encoding" in the documentation of Protocol Buffers.
 */
final class ProtoMessage {
    private static final int VARINT = 0;
    private static final int LENGTH_DELIMITED = 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Appends an integer or an enumeration's value; a negative one takes ten bytes, as int64 does. */
    ProtoMessage integer(int field, long value) {
        key(field, VARINT);
        varint(value);
        return this;
    }

    /** Appends a text as UTF-8. */
    ProtoMessage text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Appends a message within this one. */
    ProtoMessage message(int field, ProtoMessage value) {
        return bytes(field, value.toBytes());
    }

    ProtoMessage bytes(int field, byte[] value) {
        key(field, LENGTH_DELIMITED);
        varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    /** Appends all fields of another message. */
    ProtoMessage append(ProtoMessage other) {
        bytes.writeBytes(other.toBytes());
        return this;
    }

    private void key(int field, int type) {
        varint((long) field << 3 | type);
    }

    /** Seven bits a byte, the lowest first; the eighth bit says that more follow. */
    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
