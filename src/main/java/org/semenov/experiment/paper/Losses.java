package org.semenov.experiment.paper;

import java.util.List;

/** The paper's two losses as the column {@code loss} of the results names them; other variants are not the paper's. */
final class Losses {
    static final String J = "J";
    static final String J_GAMMA = "Jgamma";
    /** As statistics name it, for readers. */
    static final String J_GAMMA_SYMBOL = "J_γ";
    static final List<String> BOTH = List.of(J, J_GAMMA);

    private Losses() {
    }

    /** Nets of the rows that something else than the patience ended. */
    static long notByPatience(ResultTable nets) {
        return nets.each().stream().filter(net -> !net.text("stopReason").equals("PATIENCE_SPENT")).count();
    }
}
