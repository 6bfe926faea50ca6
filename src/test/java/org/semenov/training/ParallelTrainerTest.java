package org.semenov.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.network.Arithmetic;

/** Results do not depend on threads or interruptions, and checkpoints of others are refused. */
class ParallelTrainerTest {
    private static final GammaPath PATH = GammaPath.of(20, 1, 30, 1000);
    private static final int ITERATIONS = 90;

    @TempDir
    private Path directory;

    private static List<TrainingJob> jobs() {
        return Stream.of("T", "O", "H2O2", "AR*").map(name -> Samples.sineJob(name, PATH, ITERATIONS)).toList();
    }

    private static List<TrainingOutcome> train(int threads, Optional<CheckpointDirectory> checkpoints,
            TrainingListener listener) throws IOException {
        return new ParallelTrainer(threads, checkpoints, Duration.ofDays(1), listener).train(jobs());
    }

    private static void assertSame(TrainedNet expected, TrainedNet actual) {
        assertArrayEquals(expected.theta(), actual.theta(), 0.0);
        assertEquals(expected.history(), actual.history());
        assertEquals(expected.bestIteration(), actual.bestIteration());
        assertEquals(expected.bestValidationError(), actual.bestValidationError(), 0.0);
        assertEquals(expected.stopReason(), actual.stopReason());
        assertEquals(expected.skippedUpdates(), actual.skippedUpdates());
    }

    @Test
    void sameBitsOnOneThreadAndOnTwo() throws IOException {
        List<TrainingOutcome> one = train(1, Optional.empty(), (job, row) -> { });
        List<TrainingOutcome> two = train(2, Optional.empty(), (job, row) -> { });
        for (int n = 0; n < one.size(); n++) {
            assertEquals(jobs().get(n).name(), two.get(n).job());
            assertEquals(ITERATIONS, one.get(n).net().orElseThrow().iterations());
            assertSame(one.get(n).net().orElseThrow(), two.get(n).net().orElseThrow());
        }
        assertFalse(Arrays.equals(one.get(0).net().orElseThrow().theta(),
                one.get(1).net().orElseThrow().theta()), "different names give different nets");
    }

    /** Stops in each of the three stages, so that each is resumed in once. */
    @Test
    void interruptedRunContinuesToTheSameBits() throws IOException {
        List<TrainingOutcome> whole = train(1, Optional.empty(), (job, row) -> { });
        Thread caller = Thread.currentThread();
        for (int stop : new int[] {7, 33, 71}) {
            List<TrainingOutcome> part = train(1, Optional.of(new CheckpointDirectory(directory)), (job, row) -> {
                if (job.equals("O") && row.iteration() == stop) {
                    interruptAndWait(caller);
                }
            });
            assertTrue(Thread.interrupted(), "the interrupt is passed on");
            assertEquals(TrainingOutcome.Status.FINISHED, part.get(0).status());
            for (TrainingOutcome stopped : part.subList(1, 4)) {
                assertEquals(TrainingOutcome.Status.INTERRUPTED, stopped.status());
                assertTrue(stopped.net().isEmpty());
            }
        }
        List<String> iterated = new ArrayList<>();
        List<TrainingOutcome> rest = train(1, Optional.of(new CheckpointDirectory(directory)), (job, row) -> {
            if (job.equals("O")) {
                iterated.add(job);
            }
        });
        assertTrue(iterated.size() < ITERATIONS - 60, "continued instead of begun anew: " + iterated.size());
        for (int n = 0; n < whole.size(); n++) {
            assertEquals(TrainingOutcome.Status.FINISHED, rest.get(n).status());
            assertSame(whole.get(n).net().orElseThrow(), rest.get(n).net().orElseThrow());
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(List.of("AR%2A.trained", "H2O2.trained", "O.trained", "T.trained"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    /** Holds this thread until the other has taken notice, so that the iteration at which it stops is known. */
    private static void interruptAndWait(Thread caller) {
        caller.interrupt();
        while (caller.isInterrupted()) {
            Thread.onSpinWait();
        }
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a training thread", e);
        }
    }

    /** A kill leaves the last periodic checkpoint; a run from there repeats some iterations and ends the same. */
    @Test
    void periodicCheckpointContinuesToTheSameBits() throws IOException {
        TrainingJob job = jobs().get(0);
        CheckpointDirectory checkpoints = new CheckpointDirectory(directory);
        NetTrainer trainer = NetTrainer.start(job);
        for (int n = 0; n < 45; n++) {
            trainer.advance();
        }
        checkpoints.save(job, trainer);
        Files.writeString(directory.resolve("T.checkpoint.part"), "half written when killed");
        List<TrainingOutcome> continued = new ParallelTrainer(1, Optional.of(checkpoints), Duration.ZERO,
                (name, row) -> { }).train(List.of(job));
        assertSame(NetTrainer.train(job), continued.get(0).net().orElseThrow());
    }

    @Test
    void finishedNetsAreNotTrainedAgain() throws IOException {
        Optional<CheckpointDirectory> checkpoints = Optional.of(new CheckpointDirectory(directory));
        List<TrainingOutcome> first = train(2, checkpoints, (job, row) -> { });
        List<TrainingOutcome> second = train(2, checkpoints, (job, row) -> {
            throw new IllegalStateException("iterated " + job);
        });
        for (int n = 0; n < first.size(); n++) {
            assertSame(first.get(n).net().orElseThrow(), second.get(n).net().orElseThrow());
            assertEquals(first.get(n).net().orElseThrow().wallSeconds(), second.get(n).net().orElseThrow().wallSeconds(), 0.0);
        }
    }

    @Test
    void checkpointOfAnotherTrainingIsRefusedWithTheReason() throws IOException {
        CheckpointDirectory checkpoints = new CheckpointDirectory(directory);
        TrainingJob job = jobs().get(0);
        checkpoints.save(job, NetTrainer.start(job));
        assertTrue(checkpoints.running(job).isPresent());

        TrainingJob otherSettings = Samples.sineJob("T", GammaPath.none(), ITERATIONS);
        assertRefused(checkpoints, otherSettings, "belongs to another training");
        double[] start = job.start();
        start[3] = Math.nextUp(start[3]);
        TrainingJob otherStart = new TrainingJob("T", job.net(), start, job.data(), job.settings());
        assertRefused(checkpoints, otherStart, "other samples or first parameters");
        double[][] targets = {job.data().trainingTargets()[0].clone()};
        targets[0][5] += 1e-9;
        TrainingJob otherData = new TrainingJob("T", job.net(), job.start(), new TrainingData(
                job.data().trainingInputs(), targets, job.data().validationInputs(), job.data().validationTargets()),
                job.settings());
        assertRefused(checkpoints, otherData, "other samples or first parameters");
    }

    @Test
    void damagedCheckpointIsRefusedWithTheReason() throws IOException {
        CheckpointDirectory checkpoints = new CheckpointDirectory(directory);
        TrainingJob job = jobs().get(0);
        checkpoints.save(job, NetTrainer.start(job));
        Path file = directory.resolve("T.checkpoint");
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 7, 8, 15, 40, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused(checkpoints, job, "delete it to start this net anew");
        }
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 4;
        Files.write(file, flipped);
        assertRefused(checkpoints, job, "damaged");
        Files.write(file, whole);
        assertTrue(checkpoints.running(job).isPresent());
    }

    @Test
    void aCheckpointOfAnotherArithmeticIsRefusedByItsName() throws IOException {
        assumeTrue(Arithmetic.VECTOR.isAvailable(), "needs the vector module");
        String before = System.getProperty(Arithmetic.PROPERTY);
        CheckpointDirectory checkpoints = new CheckpointDirectory(directory);
        TrainingJob job = jobs().get(0);
        try {
            System.setProperty(Arithmetic.PROPERTY, "plain");
            checkpoints.save(job, NetTrainer.start(job));
            System.setProperty(Arithmetic.PROPERTY, "vector");
            assertRefused(checkpoints, job, "computed in plain arithmetic, this run computes in vector, fma");
            System.setProperty(Arithmetic.PROPERTY, "plain");
            assertTrue(checkpoints.running(job).isPresent());
        } finally {
            if (before == null) {
                System.clearProperty(Arithmetic.PROPERTY);
            } else {
                System.setProperty(Arithmetic.PROPERTY, before);
            }
        }
    }

    private static void assertRefused(CheckpointDirectory checkpoints, TrainingJob job, String reason) {
        CheckpointException refused = assertThrows(CheckpointException.class, () -> checkpoints.running(job));
        assertTrue(refused.getMessage().contains("T.checkpoint"), refused.getMessage());
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
        assertThrows(CheckpointException.class,
                () -> new ParallelTrainer(2, Optional.of(checkpoints), Duration.ZERO, (name, row) -> { })
                        .train(List.of(job)));
    }

    @Test
    void equalNamesAreRefused() {
        TrainingJob job = jobs().get(0);
        assertThrows(IllegalArgumentException.class,
                () -> new ParallelTrainer(1, Optional.empty(), Duration.ZERO, (name, row) -> { })
                        .train(List.of(job, job)));
    }
}
