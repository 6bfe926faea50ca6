package org.semenov.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What an experiment of the paper gave. */
public interface ExperimentResults {

    /** Writes tables, plots, report and manifest into a directory. */
    void write(Path directory) throws IOException;

    /** The figures that a command prints, by name. */
    Map<String, Object> summary();
}
