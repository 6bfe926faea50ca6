package org.semenov.cli;

import org.semenov.experiment.ExperimentListener;

/** Shows the stages of an experiment, one progress bar after the other. */
final class ProgressListener implements ExperimentListener, AutoCloseable {
    private final boolean quiet;
    private Progress progress;

    ProgressListener(boolean quiet) {
        this.quiet = quiet;
    }

    @Override
    public synchronized void stage(String name, String unit, long total) {
        progress = progress == null ? Progress.start(name, unit, total, quiet) : progress.next(name, unit, total, quiet);
    }

    @Override
    public void step(long units) {
        progress.step(units);
    }

    @Override
    public synchronized void close() {
        if (progress != null) {
            progress.close();
        }
    }
}
