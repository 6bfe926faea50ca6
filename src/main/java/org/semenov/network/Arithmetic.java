package org.semenov.network;

/**
 * How a net's products over a batch are computed. Both give the same numbers up to rounding, each the same bits on every machine:
 * a sum runs over its terms in a fixed order that does not depend on how wide the vectors are. A training begun with the one must
 * not be continued with the other, and says which it used.
 */
public enum Arithmetic {
    /** Java without modules, from which the compiler makes vector instructions as it can; no fused multiply-add. */
    PLAIN("plain"),

    /** The incubating vector module of the JDK, with fused multiply-add. */
    VECTOR("vector, fma");

    /** The system property that forces one of them: {@code plain} or {@code vector}. */
    public static final String PROPERTY = "semenov.arithmetic";

    /** What Java has to be started with for {@link #VECTOR}: {@code --add-modules} this. */
    public static final String MODULE = "jdk.incubator.vector";
    /** Where {@link #ending} begins. */
    public static final String MARK = ", arithmetic ";
    /** Processors with fewer may have no fused multiply-add, which Java then computes with big decimals. */
    private static final int FEWEST_LANES = 4;

    private final String text;

    Arithmetic(String text) {
        this.text = text;
    }

    /** The arithmetic in one line, for manifests and checkpoints. */
    public String describe() {
        return text;
    }

    /** Whether it can be used: {@link #VECTOR} needs the module and a vector unit of 256 bits or more. */
    public boolean isAvailable() {
        return this == PLAIN || ModuleLayer.boot().findModule(MODULE).isPresent() && PanelProduct.LANES >= FEWEST_LANES;
    }

    /**
     * The one that the system property {@value #PROPERTY} asks for; without it {@link #VECTOR} where it is available.
     *
     * @throws IllegalArgumentException where the property names none, or one that is not available
     */
    public static Arithmetic preferred() {
        String asked = System.getProperty(PROPERTY);
        if (asked == null) {
            return VECTOR.isAvailable() ? VECTOR : PLAIN;
        }
        Arithmetic arithmetic = switch (asked) {
            case "plain" -> PLAIN;
            case "vector" -> VECTOR;
            default -> throw new IllegalArgumentException("-D" + PROPERTY + "=" + asked + " is unknown; allowed are plain, vector");
        };
        arithmetic.requireAvailable();
        return arithmetic;
    }

    /** How a text ends that tells one computation from another: the preferred arithmetic, or nothing where it is the plain one. */
    public static String ending() {
        Arithmetic arithmetic = preferred();
        return arithmetic == PLAIN ? "" : MARK + arithmetic.describe();
    }

    void requireAvailable() {
        if (!isAvailable()) {
            throw new IllegalArgumentException("Arithmetic '" + text + "' needs java --add-modules " + MODULE
                    + " and a vector unit of at least " + FEWEST_LANES + " doubles");
        }
    }
}
