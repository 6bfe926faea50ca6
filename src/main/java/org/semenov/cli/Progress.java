package org.semenov.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Progress of long work on standard error: a bar with rate and time left on a terminal, one line a minute elsewhere,
 * nothing when quiet. Safe to step from several threads.
 */
final class Progress implements AutoCloseable {
    private static final long LINE_INTERVAL = TimeUnit.MINUTES.toNanos(1);

    private final String task;
    private final String unit;
    private final long total;
    private final PrintStream lines;
    private final ProgressBar bar;
    private final long start = System.nanoTime();
    private long lastLine = start;
    private long done;

    private Progress(String task, String unit, long total, PrintStream lines, ProgressBar bar) {
        this.task = task;
        this.unit = unit;
        this.total = total;
        this.lines = lines;
        this.bar = bar;
    }

    static Progress start(String task, String unit, long total, boolean quiet) {
        if (quiet) {
            return new Progress(task, unit, total, null, null);
        }
        if (!standardErrorIsTerminal()) {
            return new Progress(task, unit, total, System.err, null);
        }
        return new Progress(task, unit, total, null, new ProgressBarBuilder().setTaskName(task).setInitialMax(total)
                .setUnit(" " + unit, 1).setStyle(ProgressBarStyle.ASCII).showSpeed().setUpdateIntervalMillis(500).build());
    }

    /** Ends this and starts the next stage of the same work; the minute from line to line goes on. */
    synchronized Progress next(String task, String unit, long total, boolean quiet) {
        close();
        Progress next = start(task, unit, total, quiet);
        next.lastLine = lastLine;
        return next;
    }

    /** Some work is done. */
    synchronized void step(long amount) {
        done += amount;
        if (bar != null) {
            bar.stepTo(done);
        } else if (lines != null && System.nanoTime() - lastLine >= LINE_INTERVAL) {
            lastLine = System.nanoTime();
            double seconds = (lastLine - start) * 1e-9;
            double rate = done / seconds;
            lines.printf(Locale.ROOT, "%s: %d of %d %s, %.1f/s, %.1f min left%n", task, done, total, unit, rate,
                    rate > 0.0 ? (total - done) / rate / 60.0 : Double.POSITIVE_INFINITY);
        }
    }

    /** What it is busy with now. */
    synchronized void message(String text) {
        if (bar != null) {
            bar.setExtraMessage(text);
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /** Whether file descriptor 2 is a terminal; the JDK has no call for it alone. */
    private static boolean standardErrorIsTerminal() {
        Path descriptor = Path.of("/proc/self/fd/2");
        try {
            if (Files.isSymbolicLink(descriptor)) {
                String target = Files.readSymbolicLink(descriptor).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            }
        } catch (IOException e) {
            return false;
        }
        return System.console() != null;
    }
}
