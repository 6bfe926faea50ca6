package org.semenov.experiment.statistics;

/**
 * What is measured on every run and how two of its values compare. Immutable.
 *
 * <p>A logarithmic metric (a misfit, a number of iterations) is compared by the ratio of its values, which are positive; a
 * linear one by their difference. The value of a run that failed is {@link #failed()}, the worst there is.
 */
public final class Metric {
    private final String name;
    private final String unit;
    private final boolean logarithmic;
    private final boolean smallerIsBetter;
    private final boolean judged;
    private final String failure;

    private Metric(String name, String unit, boolean logarithmic, boolean smallerIsBetter, boolean judged, String failure) {
        this.name = name;
        this.unit = unit;
        this.logarithmic = logarithmic;
        this.smallerIsBetter = smallerIsBetter;
        this.judged = judged;
        this.failure = failure;
    }

    /**
     * A metric compared by ratio, the smaller the better.
     *
     * @param unit of its values, empty for a pure number
     */
    public static Metric logarithmic(String name, String unit) {
        return new Metric(name, unit, true, true, true, "failed");
    }

    /**
     * A metric compared by difference, the smaller the better.
     *
     * @param unit of its values, empty for a pure number
     */
    public static Metric linear(String name, String unit) {
        return new Metric(name, unit, false, true, true, "failed");
    }

    /** The same, the larger the better. */
    public Metric largerIsBetter() {
        return new Metric(name, unit, logarithmic, false, judged, failure);
    }

    /** The same of which neither smaller nor larger is better in itself, like the length of a training: words say which it is. */
    public Metric neutral() {
        return new Metric(name, unit, logarithmic, true, false, failure);
    }

    /** The same with a word for what a run without a value did, like "never reached"; "failed" if not given. */
    public Metric failure(String word) {
        return new Metric(name, unit, logarithmic, smallerIsBetter, judged, word);
    }

    public String name() {
        return name;
    }

    public String unit() {
        return unit;
    }

    /** Name and unit, as on an axis. */
    public String label() {
        return unit.isEmpty() ? name : name + " [" + unit + "]";
    }

    public boolean isLogarithmic() {
        return logarithmic;
    }

    public boolean isSmallerBetter() {
        return smallerIsBetter;
    }

    /** Whether there is a better; a {@link #neutral} one counts smaller values as better in tables. */
    public boolean isJudged() {
        return judged;
    }

    public String failure() {
        return failure;
    }

    /** The value of a run that has none: +∞ where smaller is better, else −∞, or 0 where it is logarithmic. */
    public double failed() {
        return smallerIsBetter ? Double.POSITIVE_INFINITY : logarithmic ? 0.0 : Double.NEGATIVE_INFINITY;
    }

    boolean isFailure(double value) {
        return value == failed();
    }

    /** Whether a value can occur: not NaN, not infinitely good, positive where logarithmic. */
    boolean allows(double value) {
        return isFailure(value) || Double.isFinite(value) && (!logarithmic || value > 0.0);
    }

    /** What {@link #allows} asks for, in words. */
    String range() {
        return (logarithmic ? "positive and finite" : "finite") + ", or " + failed() + " for a run that " + failure;
    }

    /**
     * How far a value lies above another: the logarithm of their ratio or their difference, exactly 0 for equal values and for
     * two failures. Equal ratios of exact numbers give equal logarithms, as 4 : 2 and 2 : 1 do not by a difference of logarithms.
     */
    double distance(double value, double reference) {
        if (value == reference) {
            return 0.0;
        }
        if (!logarithmic) {
            return value - reference;
        }
        double larger = Math.max(value, reference);
        double smaller = Math.min(value, reference);
        double ratio = larger / smaller;
        double size = Double.isInfinite(ratio) ? Math.log(larger) - Math.log(smaller) : Math.log(ratio);
        return value > reference ? size : -size;
    }

    /** The ratio or difference that a distance stands for. */
    double effect(double distance) {
        return logarithmic ? Math.exp(distance) : distance;
    }

    /** Whether a distance is for the better. */
    boolean isBetter(double distance) {
        return smallerIsBetter ? distance < 0.0 : distance > 0.0;
    }
}
