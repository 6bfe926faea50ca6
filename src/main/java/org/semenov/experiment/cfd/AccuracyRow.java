package org.semenov.experiment.cfd;

import java.util.ArrayList;
import java.util.List;
import org.semenov.experiment.flow.FlowFigures;
import org.semenov.report.Table;

/**
 * How a model does on a set of cases.
 *
 * @param model   its name, or that of a training
 * @param variant what is left out of its steps
 * @param guarded whether the reference takes the steps that the guard does not believe
 */
record AccuracyRow(String model, String variant, boolean guarded, CaseSet set, FlowFigures figures) {

    static Table table(List<AccuracyRow> rows) {
        List<String> columns = new ArrayList<>(List.of("model", "variant", "guard", "initialStates", "timeStep", "steps"));
        columns.addAll(FlowFigures.COLUMNS);
        return Table.of(columns, rows.stream().map(AccuracyRow::values).toList());
    }

    private List<Object> values() {
        List<Object> values = new ArrayList<>(List.of(model, variant, guarded ? "on" : "off", set.initial().label(), set.timeStep(), set.steps()));
        values.addAll(figures.values());
        return values;
    }
}
