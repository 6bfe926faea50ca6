package org.semenov.experiment.precision;

/** How far a solution is from the reference, one number. */
enum ErrorMeasure {
    /** Largest relative error of a component at the end. */
    END_STATE("largest relative error of a component at the end") {
        @Override
        double of(double[][] samples, double[][] reference) {
            double[] end = samples[samples.length - 1];
            double[] exact = reference[reference.length - 1];
            double largest = 0.0;
            for (int i = 0; i < end.length; i++) {
                largest = Math.max(largest, Math.abs(end[i] - exact[i]) / Math.abs(exact[i]));
            }
            return largest;
        }
    },
    /** Largest relative error of the temperature, the first component, at all sample times but the last, the end. */
    TEMPERATURE("largest relative error of T through ignition") {
        @Override
        double of(double[][] samples, double[][] reference) {
            double largest = 0.0;
            for (int n = 0; n < samples.length - 1; n++) {
                largest = Math.max(largest, Math.abs(samples[n][0] - reference[n][0]) / reference[n][0]);
            }
            return largest;
        }
    };

    private final String text;

    ErrorMeasure(String text) {
        this.text = text;
    }

    /** What is measured, for axes and tables. */
    String text() {
        return text;
    }

    /**
     * The error, not negative; not finite where a sample is not.
     *
     * @param samples   states at the sample times of the problem
     * @param reference the same of the reference
     */
    abstract double of(double[][] samples, double[][] reference);
}
