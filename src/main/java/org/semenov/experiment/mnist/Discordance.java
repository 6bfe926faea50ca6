package org.semenov.experiment.mnist;

/**
 * Test images on which two nets disagree about being right, and the exact test of Q. McNemar (Psychometrika 12, 1947): were
 * the nets equally good, each such image would go to either with probability 1/2.
 *
 * @param onlyFirst  images that only the first net classifies correctly
 * @param onlySecond images that only the second does
 */
record Discordance(int onlyFirst, int onlySecond) {

    /** Of two nets on the same test images. */
    static Discordance of(MnistRun first, MnistRun second, DigitSet test) {
        int onlyFirst = 0;
        int onlySecond = 0;
        for (int n = 0; n < test.size(); n++) {
            boolean firstIsRight = first.answer(n) == test.label(n);
            boolean secondIsRight = second.answer(n) == test.label(n);
            onlyFirst += firstIsRight && !secondIsRight ? 1 : 0;
            onlySecond += secondIsRight && !firstIsRight ? 1 : 0;
        }
        return new Discordance(onlyFirst, onlySecond);
    }

    /** Two-sided p-value: min(1, 2 P[X <= smaller]), X binomial of n = both and 1/2. */
    double pValue() {
        int n = onlyFirst + onlySecond;
        double logTerm = -n * Math.log(2.0);
        double tail = 0.0;
        for (int k = 0; k <= Math.min(onlyFirst, onlySecond); k++) {
            tail += Math.exp(logTerm);
            logTerm += Math.log((double) (n - k) / (k + 1));
        }
        return Math.min(1.0, 2.0 * tail);
    }
}
