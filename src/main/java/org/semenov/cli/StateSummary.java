package org.semenov.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.semenov.state.GasState;
import org.semenov.state.StateLayout;

/** A state in a summary, under the names of the CSV columns. */
final class StateSummary {
    private StateSummary() {
    }

    static Map<String, Double> of(GasState state, StateLayout layout) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("T", state.temperature());
        values.put("p", state.pressure());
        for (int k = 0; k < layout.speciesCount(); k++) {
            values.put("Y_" + layout.speciesName(k), state.massFraction(k));
        }
        return values;
    }
}
