package org.semenov.export.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/** The examples in the documentation of Protocol Buffers' encoding, and what int64 adds. */
class ProtoMessageTest {

    private static void assertBytes(ProtoMessage message, int... expected) {
        byte[] bytes = new byte[expected.length];
        for (int n = 0; n < bytes.length; n++) {
            bytes[n] = (byte) expected[n];
        }
        assertArrayEquals(bytes, message.toBytes());
    }

    @Test
    void fieldsHaveTheBytesOfTheDocumentation() {
        assertBytes(new ProtoMessage().integer(1, 150), 0x08, 0x96, 0x01);
        assertBytes(new ProtoMessage().text(2, "testing"), 0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67);
        assertBytes(new ProtoMessage().message(3, new ProtoMessage().integer(1, 150)), 0x1a, 0x03, 0x08, 0x96, 0x01);
    }

    @Test
    void aNegativeIntegerTakesTenBytesAndAFieldBeyondFifteenTwoForItsKey() {
        assertBytes(new ProtoMessage().integer(1, -1), 0x08, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01);
        assertBytes(new ProtoMessage().integer(20, 7), 0xa0, 0x01, 0x07);
    }

    @Test
    void aTextIsUtf8() {
        assertBytes(new ProtoMessage().text(1, "σ"), 0x0a, 0x02, 0xcf, 0x83);
    }
}
