package org.semenov.experiment;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.semenov.network.JointPermutation;
import org.semenov.report.SeriesStyle;
import org.semenov.training.BiasOrdering;
import org.semenov.training.TrainingJob;

/**
 * The ways to train that are compared. All of one seed see the same samples and draw the same weights and biases; they
 * differ in how the first biases are arranged, in what γ acts on and the stages it is raised in, and in nothing else.
 */
public enum Variant {
    /** The paper's J, from biases sorted in each layer, as J_γ needs them for an equal start. */
    J("J", "J", SeriesStyle.J, Start.SORTED, BiasOrdering.PENALTY_ON_EVERY_LAYER, false),
    /** The paper's J_γ from the same start. */
    J_GAMMA("J_γ", "Jgamma", SeriesStyle.J_GAMMA, Start.SORTED, BiasOrdering.PENALTY_ON_EVERY_LAYER, true),
    /** J from biases as they are drawn: what does sorting the start do? */
    J_UNSORTED("J, unsorted start", "J-unsorted", SeriesStyle.of(0xe8962e), Start.UNSORTED, BiasOrdering.PENALTY_ON_EVERY_LAYER, false),
    /** J_γ from the same unsorted start: the penalty has to sort first. */
    J_GAMMA_UNSORTED("J_γ, unsorted start", "Jgamma-unsorted", SeriesStyle.of(0x7f7f7f), Start.UNSORTED,
            BiasOrdering.PENALTY_ON_EVERY_LAYER, true),
    /** Order without a penalty, from the sorted start: b, b + e^d, ... in every layer. */
    REPARAMETRISED("re-parametrised", "reparametrised", SeriesStyle.of(0x2a9d5c), Start.SORTED, BiasOrdering.REPARAMETRISED, false),
    /**
     * The choice among equivalent nets that identity skips allow: one permutation of all layers puts the first layer of the
     * unsorted start in order, without changing the function, and the penalty keeps that layer there.
     */
    ONE_PERMUTATION("J_γ, one permutation", "one-permutation", SeriesStyle.of(0x8c53c6), Start.PERMUTED,
            BiasOrdering.PENALTY_ON_FIRST_LAYER, true);

    /** The two that the paper compares. */
    public static final List<Variant> PAPER = List.of(J, J_GAMMA);
    /** All, in the order of the tables. */
    public static final List<Variant> ALL = List.of(values());

    /** Arrangement of the first biases. */
    private enum Start { SORTED, UNSORTED, PERMUTED }

    private final String symbol;
    private final String fileName;
    private final SeriesStyle style;
    private final Start start;
    private final BiasOrdering ordering;
    private final boolean penalised;

    Variant(String symbol, String fileName, SeriesStyle style, Start start, BiasOrdering ordering, boolean penalised) {
        this.symbol = symbol;
        this.fileName = fileName;
        this.style = style;
        this.start = start;
        this.ordering = ordering;
        this.penalised = penalised;
    }

    /** For readers. */
    String symbol() {
        return symbol;
    }

    /** In names of files and in tables. */
    String fileName() {
        return fileName;
    }

    SeriesStyle style() {
        return style;
    }

    Color colour() {
        return style.colour();
    }

    /** Whether it is trained with the path of γ, or with γ = 0. */
    boolean penalised() {
        return penalised;
    }

    /** Whether the first biases of each layer are sorted as they are drawn. */
    boolean sortedStart() {
        return start == Start.SORTED;
    }

    /** The variant that differs from this one in the ordering alone, from an equal start. */
    Variant baseline() {
        return sortedStart() ? J : J_UNSORTED;
    }

    /**
     * The job of this variant.
     *
     * @param job with the variant's γ and first biases sorted or not, as the variant asks
     */
    TrainingJob of(TrainingJob job) {
        double[] first = start == Start.PERMUTED
                ? JointPermutation.sortingFirstLayer(job.net().shape(), job.start()) : job.start();
        return new TrainingJob(job.name(), job.net(), first, job.data(), job.settings().withOrdering(ordering));
    }

    /** @throws IllegalArgumentException where the text is neither paper nor all */
    public static List<Variant> parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "paper" -> PAPER;
            case "all" -> ALL;
            default -> throw new IllegalArgumentException("--variants " + text + " is neither paper nor all");
        };
    }
}
