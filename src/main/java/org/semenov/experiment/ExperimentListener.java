package org.semenov.experiment;

/** Is told how an experiment goes on; called from several threads. */
public interface ExperimentListener {

    /**
     * A stage begins; the one before has ended.
     *
     * @param name  what is done
     * @param unit  what is counted
     * @param total how many of them there are at the most
     */
    void stage(String name, String unit, long total);

    /** Some of the units are done. */
    void step(long units);

    /** Listens to nothing. */
    static ExperimentListener silent() {
        return new ExperimentListener() {
            @Override
            public void stage(String name, String unit, long total) {
                // nobody is told
            }

            @Override
            public void step(long units) {
                // nobody is told
            }
        };
    }
}
