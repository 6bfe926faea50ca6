package org.semenov.experiment.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import org.semenov.network.ResNetShape;

/** Numbers that follow from the sizes of the paper's nets alone. */
final class NetMeasures {
    /** Figure 1. */
    static final ResNetShape FIGURE_1 = new ResNetShape(1, 10, 2, 1);
    /** Section 5.1. */
    static final ResNetShape SINE = new ResNetShape(1, 50, 2, 1);
    /** Section 5.2. */
    static final ResNetShape HYDROGEN = new ResNetShape(10, 30, 8, 1);
    private static final int NETS = 9;

    private NetMeasures() {
    }

    /** By the ids of the rows. */
    static Map<String, Measure> all() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("s1-orders-figure-1", files -> Sample.of(new PermutationCount(FIGURE_1).plain().doubleValue()));
        measures.put("s1-sum-figure-1", files -> Sample.of(new PermutationCount(FIGURE_1).sum().doubleValue()));
        measures.put("s51-orders", files -> Sample.of(new PermutationCount(SINE).withSkips().doubleValue()));
        measures.put("s51-orders-sum", files -> Sample.of(new PermutationCount(SINE).sum().doubleValue()));
        measures.put("s51-orders-plain", files -> Sample.of(new PermutationCount(SINE).plain().doubleValue()));
        measures.put("s51-biases", files -> Sample.of(SINE.biasCount()));
        measures.put("s52-parameters", files -> Sample.of(HYDROGEN.parameterCount()));
        measures.put("s52-biases-net", files -> Sample.of(HYDROGEN.biasCount()));
        measures.put("s52-biases-all", files -> Sample.of(NETS * HYDROGEN.biasCount()));
        measures.put("s52-neighbours", files -> Sample.of(NETS * (HYDROGEN.biasCount() - HYDROGEN.biasLayers())));
        return measures;
    }
}
