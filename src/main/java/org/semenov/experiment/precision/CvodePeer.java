package org.semenov.experiment.precision;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * The program src/test/c/cvode at work on one problem: commands in, lines back; what they are stands at its head. Closing it ends the
 * program and deletes the problem's file.
 */
final class CvodePeer implements AutoCloseable {
    /** How it is called in tables. */
    static final String NAME = "CVODE";

    /** Largest relative difference of the peer's rates from ours. */
    private static final double RATES_AGREE = 1e-10;
    /** Largest relative difference of the peer's Jacobian from central differences. */
    private static final double JACOBIAN_AGREES = 1e-5;

    private static final long MOMENT_MILLIS = 200;

    /** A state at which the peer compares its rates with ours; the arrays are read at once. */
    record Check(double density, double[] state, double[] rates) {
    }

    /** A cell to be advanced; the array is read at once. */
    record Cell(double density, double[] state) {
    }

    private final Path file;
    private final Process process;
    private final BufferedWriter commands;
    private final BufferedReader answers;

    private CvodePeer(Path executable, Path file) throws IOException {
        this.file = file;
        this.process = new ProcessBuilder(executable.toAbsolutePath().toString(), file.toString()).redirectErrorStream(true).start();
        this.commands = process.outputWriter(StandardCharsets.US_ASCII);
        this.answers = process.inputReader(StandardCharsets.US_ASCII);
    }

    /** Starts the program on a problem, with cells to advance and states to check at. */
    static CvodePeer start(Path executable, StiffProblem problem, List<Check> checks, List<Cell> cells) throws IOException {
        StringBuilder text = new StringBuilder(problem.peerEquations());
        PeerText.numbers(text.append("start "), problem.start());
        PeerText.numbers(text.append("\nscale "), problem.scale());
        PeerText.numbers(text.append("\ntimes ").append(problem.times().length).append(' '), problem.times());
        text.append("\nchecks ").append(checks.size()).append('\n');
        for (Check check : checks) {
            PeerText.numbers(PeerText.numbers(PeerText.numbers(text, check.density()), check.state()), check.rates()).append('\n');
        }
        text.append("cells ").append(cells.size()).append('\n');
        for (Cell cell : cells) {
            PeerText.numbers(PeerText.numbers(text, cell.density()), cell.state()).append('\n');
        }
        Path file = Files.createTempFile("semenov-problem", ".txt");
        try {
            Files.writeString(file, text.append("end\n"));
            return new CvodePeer(executable, file);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** The same; a peer whose rates and Jacobian are right at the start and where the solution has moved. */
    static CvodePeer startChecked(Path executable, StiffProblem problem, List<Cell> cells) throws IOException {
        CvodePeer cvode = start(executable, problem, PeerChecks.of(problem), cells);
        try {
            double[] differences = cvode.check();
            if (!(differences[0] <= RATES_AGREE && differences[1] <= JACOBIAN_AGREES)) {
                throw new IllegalStateException("the CVODE peer's rates of " + problem.name() + " differ by " + differences[0]
                        + " from ours, its Jacobian by " + differences[1] + " from differences");
            }
            return cvode;
        } catch (RuntimeException e) {
            cvode.close();
            throw e;
        }
    }

    /** Which CVODE it is. */
    String version() {
        return ask("version").substring("ok ".length());
    }

    /** Largest relative difference of the peer's rates from ours, and of its Jacobian from differences of its rates. */
    double[] check() {
        String[] words = ask("check").split(" ");
        return new double[] {Double.parseDouble(words[1]), Double.parseDouble(words[2])};
    }

    Solution solve(double relativeTolerance) {
        return solution("solve " + relativeTolerance);
    }

    double medianSeconds(double relativeTolerance, int repeats) {
        return seconds("time " + relativeTolerance + " " + repeats);
    }

    /** All cells advanced; the samples are their end states, the counts those of all. */
    Solution advanceCells(double relativeTolerance, double timeStep) {
        return solution("cells " + relativeTolerance + " " + timeStep);
    }

    /** Median seconds of a pass over all cells. */
    double medianSecondsOfCells(double relativeTolerance, double timeStep, int repeats) {
        return seconds("time-cells " + relativeTolerance + " " + timeStep + " " + repeats);
    }

    private Solution solution(String command) {
        long begin = System.nanoTime();
        String answer = ask(command);
        double seconds = (System.nanoTime() - begin) * 1e-9;
        String[] words = answer.split(" ");
        if (!words[0].equals("ok")) {
            return Solution.failed("failed: CVODE returned " + words[1], seconds);
        }
        double[][] samples = new double[Integer.parseInt(words[5])][];
        for (int n = 0; n < samples.length; n++) {
            String[] numbers = line().split(" ");
            samples[n] = new double[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                samples[n][i] = Double.parseDouble(numbers[i]);
            }
        }
        return new Solution(Solution.OK, samples, seconds, Long.parseLong(words[1]), OptionalLong.of(Long.parseLong(words[2])),
                OptionalLong.of(Long.parseLong(words[3])), OptionalLong.of(Long.parseLong(words[4])));
    }

    private double seconds(String command) {
        String[] words = ask(command).split(" ");
        if (!words[0].equals("ok")) {
            throw new IllegalStateException("the peer failed at '" + command + "' after it succeeded once: this is a bug");
        }
        return Double.parseDouble(words[1]);
    }

    private String ask(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
        } catch (IOException e) {
            throw ended(e);
        }
        String answer = line();
        if (!answer.startsWith("ok ") && !answer.startsWith("failed ")) {
            throw new IllegalArgumentException("the CVODE peer answered '" + answer + "' to '" + command
                    + "': build it again by src/test/c/cvode/build.sh");
        }
        return answer;
    }

    private String line() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new IOException("the CVODE peer has ended without an answer");
            }
            return line;
        } catch (IOException e) {
            throw ended(e);
        }
    }

    /** A key that interrupts this program ends the peer too, perhaps a moment earlier. */
    private static RuntimeException ended(IOException cause) {
        try {
            Thread.sleep(MOMENT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Rounds.requireUninterrupted();
        return new UncheckedIOException(cause);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        Files.deleteIfExists(file);
    }
}
