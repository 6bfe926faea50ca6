package org.semenov.experiment.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Numbers of section 5.2 but Figure 5, from the table of the trained nets. */
final class HydrogenMeasures {
    /** The nets in the order of the paper's Table 1. */
    static final List<String> NETS = List.of("T", "O", "H", "OH", "HO2", "H2O2", "H2O", "O2", "H2");

    private final Map<String, Measure> measures = new LinkedHashMap<>();

    private HydrogenMeasures() {
        for (String loss : Losses.BOTH) {
            for (String net : NETS) {
                add("t1-" + net + "-" + loss, seed -> seed.where("loss", loss).where("net", net).number("iterations"));
            }
            add("t1-sum-" + loss, seed -> paperNets(seed, loss).numbers("iterations").sum());
            add("s52-misfit-" + loss, seed -> meanMisfit(seed, loss));
            add("s52-pairs-" + loss, seed -> paperNets(seed, loss).numbers("orderViolations").sum());
        }
        add("s52-fewer", HydrogenMeasures::fewer);
        add("s52-overall", seed -> paperNets(seed, Losses.J_GAMMA).numbers("iterations").sum()
                / paperNets(seed, Losses.J).numbers("iterations").sum());
        add("s52-misfit-ratio", seed -> meanMisfit(seed, Losses.J_GAMMA) / meanMisfit(seed, Losses.J));
        add("s52-not-by-patience", seed -> Losses.BOTH.stream().mapToLong(loss -> Losses.notByPatience(paperNets(seed, loss))).sum());
        add("s52-nets-ordered", seed -> paperNets(seed, Losses.J_GAMMA).numbers("orderViolations").filter(pairs -> pairs == 0.0).count());
        add("s52-largest-Jgamma", seed -> paperNets(seed, Losses.J_GAMMA).numbers("largestViolation").max().orElseThrow());
    }

    /** By the ids of the rows. */
    static Map<String, Measure> all() {
        return new HydrogenMeasures().measures;
    }

    /** The rows of a loss, one for each of the nine nets. */
    static ResultTable paperNets(ResultTable seed, String loss) {
        ResultTable nets = seed.where("loss", loss);
        NETS.forEach(net -> nets.where("net", net).number("iterations"));
        return nets;
    }

    /** Geometric mean over the nets, whose misfits differ by orders of magnitude; strict, for the same bytes everywhere. */
    private static double meanMisfit(ResultTable seed, String loss) {
        return StrictMath.exp(paperNets(seed, loss).numbers("misfit").map(StrictMath::log).average().orElseThrow());
    }

    /** Nets that J_γ trains in fewer iterations. */
    private static long fewer(ResultTable seed) {
        ResultTable j = paperNets(seed, Losses.J);
        ResultTable jGamma = paperNets(seed, Losses.J_GAMMA);
        return NETS.stream().filter(net -> jGamma.where("net", net).number("iterations") < j.where("net", net).number("iterations")).count();
    }

    private void add(String id, ToDoubleFunction<ResultTable> value) {
        measures.put(id, Measure.bySeed(PaperInput.HYDROGEN, "training.csv", seed -> OptionalDouble.of(value.applyAsDouble(seed))));
    }
}
