package org.semenov.experiment.paper;

import java.nio.file.Path;

/** The results that are laid beside the paper: where they are below the directory of results, and what makes them. */
public enum PaperInput {
    /** Section 5.1. */
    SINE("sine", "reproduce sine --full --seeds 50 --variants all"),
    /** Section 5.2. */
    HYDROGEN("full/hydrogen", "reproduce hydrogen --full --seeds 3 --output results/full"),
    /** Section 5.3. */
    MNIST("mnist", "reproduce mnist --data DIR --full --seeds 3"),
    /** Section 3: Proposition 1 and Remark 1. */
    GAMMA("gamma", "reproduce gamma --full --seeds 20"),
    /** Section 5.2 from many seeds with a smaller budget. */
    STUDY("study/hydrogen", "reproduce hydrogen --seeds 10 --variants all --minimizer lbfgs --output results/study");

    /** Name of the manifest in each. */
    static final String MANIFEST = "manifest.json";

    private final String directory;
    private final String arguments;

    PaperInput(String directory, String arguments) {
        this.directory = directory;
        this.arguments = arguments;
    }

    /** Below the directory of results, with a slash between. */
    public String directory() {
        return directory;
    }

    /** Name of a file below the directory of results, the same on every system. */
    String name(String file) {
        return directory + "/" + file;
    }

    Path file(Path results, String file) {
        return results.resolve(directory).resolve(file);
    }

    /** The command line that makes it. */
    public String command() {
        return "java -jar target/semenov.jar " + arguments;
    }
}
