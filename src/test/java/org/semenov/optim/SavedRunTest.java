package org.semenov.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedRunTest {

    static List<Minimizer> methods() {
        return List.of(Bfgs.defaults(), LimitedMemoryBfgs.defaults(), LimitedMemoryBfgs.defaults().withMemory(3));
    }

    private static byte[] saved(Minimization run) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        run.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Minimization resumed(Minimizer method, Objective objective, byte[] bytes) throws IOException {
        return method.resume(objective, new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static byte[] savedAfter(int iterations, Minimizer method, int n) throws IOException {
        PublishedFunction function = PublishedFunction.rosenbrock(n);
        Minimization run = method.start(function.objective(), function.start());
        for (int k = 0; k < iterations; k++) {
            run.iterate();
        }
        return saved(run);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aResumedRunGoesOnWithTheSameBits(Minimizer method) throws IOException {
        int n = 200;   // the packed triangle is longer than a block of the writer
        PublishedFunction function = PublishedFunction.rosenbrock(n);
        for (int cut : new int[] {0, 1, 2, 7, 31}) {
            Minimization whole = method.start(function.objective(), function.start());
            for (int k = 0; k < cut; k++) {
                whole.iterate();
            }
            Minimization rest = resumed(method, function.objective(), saved(whole));
            assertEquals(cut, rest.iterations());
            for (int k = 0; k < 10; k++) {
                assertEquals(whole.iterate(), rest.iterate());
            }
            assertArrayEquals(saved(whole), saved(rest), "every bit of the state, cut at " + cut);
            assertTrue(whole.iterations() > cut);
        }
    }

    @Test
    void countsSurviveTheSaving() throws IOException {
        Objective bell = new SumOfSquares(1, 1, (x, r, jac) -> {
            r[0] = Math.tanh(x[0]);
            jac[0][0] = 1 - r[0] * r[0];
        });
        Minimization run = Bfgs.defaults().start(bell, new double[] {2});
        for (int k = 0; k < 3; k++) {
            run.iterate();
        }
        assertTrue(run.skippedUpdates() > 0, "the function must be concave at the start");
        Minimization rest = resumed(Bfgs.defaults(), bell, saved(run));
        assertEquals(run.iterations(), rest.iterations());
        assertEquals(run.evaluations(), rest.evaluations());
        assertEquals(run.skippedUpdates(), rest.skippedUpdates());
        assertEquals(run.resets(), rest.resets());
        assertEquals(run.value(), rest.value());
        assertEquals(run.gradientMaxNorm(), rest.gradientMaxNorm());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void nothingBehindTheRunIsRead(Minimizer method) throws IOException {
        byte[] run = savedAfter(4, method, 20);
        byte[] longer = Arrays.copyOf(run, run.length + 3);
        longer[run.length] = 42;
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(longer));
        method.resume(PublishedFunction.rosenbrock(20).objective(), in);
        assertEquals(42, in.readByte());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aTruncatedRunIsRefused(Minimizer method) throws IOException {
        byte[] run = savedAfter(4, method, 20);
        for (int length = 0; length < run.length; length += length < 400 ? 1 : 97) {
            byte[] part = Arrays.copyOf(run, length);
            assertEquals("the saved run is truncated", refusal(method, 20, part), "length " + length);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aRunWithOneWrongBitIsRefused(Minimizer method) throws IOException {
        byte[] run = savedAfter(4, method, 20);
        for (int at = 0; at < run.length; at += at < 400 ? 1 : 53) {
            byte[] damaged = run.clone();
            damaged[at] ^= 4;
            assertTrue(refusal(method, 20, damaged).length() > 10, "byte " + at);
        }
        byte[] damaged = run.clone();
        damaged[run.length - 20] ^= 1;
        assertEquals("the saved run is damaged: its checksum does not fit", refusal(method, 20, damaged));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 18, 22})
    void anotherDimensionIsRefused(int n) throws IOException {
        String told = refusal(Bfgs.defaults(), n, savedAfter(4, Bfgs.defaults(), 20));
        assertEquals("the run was saved with 20 parameters, the objective has " + n, told);
    }

    @Test
    void anotherMethodOrSettingIsRefused() throws IOException {
        byte[] run = savedAfter(4, Bfgs.defaults(), 20);
        String method = refusal(LimitedMemoryBfgs.defaults(), 20, run);
        assertTrue(method.startsWith("the run was saved by BFGS(") && method.contains("L-BFGS("), method);
        String setting = refusal(Bfgs.defaults().withMinimumCurvature(1e-3), 20, run);
        assertTrue(setting.contains("minimumCurvature=0.001"), setting);
        String stranger = refusal(Bfgs.defaults(), 20, new byte[100]);
        assertTrue(stranger.startsWith("not a saved optimisation run"), stranger);
    }

    private static String refusal(Minimizer method, int n, byte[] bytes) {
        Objective objective = PublishedFunction.rosenbrock(n).objective();
        return assertThrows(IOException.class, () -> resumed(method, objective, bytes)).getMessage();
    }
}
