package org.semenov.training;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.semenov.network.Arithmetic;
import org.semenov.network.ResNet;

/**
 * Tells whether a saved training belongs to a job.
 *
 * @param settings net, settings and, where it is not the plain one, arithmetic as text
 * @param numbers  SHA-256 of the first parameters and all samples, hexadecimal
 */
record Fingerprint(String settings, String numbers) {
    /** Other roundings lead a training elsewhere: what one arithmetic began the other must not continue. */
    static Fingerprint of(TrainingJob job) {
        TrainingData data = job.data();
        return new Fingerprint(job.describe() + Arithmetic.ending(), digest(new double[][] {job.start()},
                data.trainingInputs(), data.trainingTargets(), data.validationInputs(), data.validationTargets()));
    }

    /** The first parameters are no part of it: a state that goes on holds where they led. */
    static Fingerprint of(ResNet net, LeastSquaresData data, LeastSquaresSettings settings) {
        return new Fingerprint(net.describe() + ", " + settings.describe() + Arithmetic.ending(), digest(
                data.trainingInputs(), new double[][] {data.trainingTargets(), data.trainingWeights()},
                data.validationInputs(), new double[][] {data.validationTargets(), data.validationWeights()}));
    }

    private static String digest(double[][]... tables) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256: this is a bug", e);
        }
        for (double[][] table : tables) {
            update(digest, table);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What settings as text say of the arithmetic; nothing where it is the plain one. */
    static String arithmeticOf(String settings) {
        int mark = settings.lastIndexOf(Arithmetic.MARK);
        return mark < 0 ? "" : settings.substring(mark);
    }

    /** The arithmetic of such a part in words. */
    static String named(String part) {
        return part.isEmpty() ? Arithmetic.PLAIN.describe() : part.substring(Arithmetic.MARK.length());
    }

    private static void update(MessageDigest digest, double[][] rows) {
        digest.update(ByteBuffer.allocate(2 * Integer.BYTES).putInt(rows.length).putInt(rows[0].length).flip());
        for (double[] row : rows) {
            ByteBuffer bytes = ByteBuffer.allocate(row.length * Double.BYTES);
            bytes.asDoubleBuffer().put(row);
            digest.update(bytes);
        }
    }

    /** Number of bytes the settings take in a file. */
    byte[] settingsBytes() {
        return settings.getBytes(StandardCharsets.UTF_8);
    }
}
