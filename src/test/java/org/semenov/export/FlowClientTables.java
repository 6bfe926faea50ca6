package org.semenov.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.semenov.report.Table;

/** The numbers of pairs of runs: a row a pair, and a row a pair and time. */
final class FlowClientTables {
    private static final List<String> DIFFERENCES = List.of("T", "p", "u", "Y_H2", "Y_OH", "Y_HO2", "Y_H2O");

    private FlowClientTables() {
    }

    /** Case by case, by name: what was compared, SI, differences relative to the integrator's run. */
    static Table summary(Map<String, FlowComparison> cases) {
        List<String> columns = List.of("case", "cells", "steps", "front", "largestFrontGapInCells", "ignitionTime", "ignitionTimeDifference", "peakPressure",
                "peakPressureDifference", "peakTemperature", "peakTemperatureDifference", "kernelShare", "kernelShareOfHotCells", "notAdvanced",
                "largestBalanceError", "chemistryWallSecondsKernel", "chemistryWallSecondsIntegrator", "flowWallSecondsKernel", "flowWallSecondsIntegrator",
                "chemistryProcessorSecondsKernel", "chemistryProcessorSecondsIntegrator", "flowProcessorSecondsKernel", "flowProcessorSecondsIntegrator");
        List<List<Object>> rows = new ArrayList<>();
        cases.forEach((name, runs) -> rows.add(summaryRow(name, runs)));
        return Table.of(columns, rows);
    }

    private static List<Object> summaryRow(String name, FlowComparison runs) {
        FlowRun kernel = runs.kernel();
        FlowRun integrator = runs.integrator();
        List<Object> row = new ArrayList<>(List.of(name, kernel.cells(), (int) kernel.number("steps"), integrator.number("front"), runs.largestFrontGap()));
        for (String key : List.of("ignitionTime", "peakPressure", "peakTemperature")) {
            row.addAll(List.of(integrator.number(key), runs.relative(key)));
        }
        row.addAll(List.of(share(kernel, "cellSteps"), share(kernel, "hotCellSteps"), (int) kernel.number("cellStepsNotAdvanced"),
                Math.max(balanceError(kernel), balanceError(integrator))));
        for (String key : List.of("chemistryWallSeconds", "flowWallSeconds", "chemistryProcessorSeconds", "flowProcessorSeconds")) {
            row.addAll(List.of(kernel.number(key), integrator.number(key)));
        }
        return row;
    }

    private static double share(FlowRun run, String key) {
        return run.number(key + "Surrogate") / (run.number(key + "Surrogate") + run.number(key + "Reference"));
    }

    private static double balanceError(FlowRun run) {
        return run.summary().keySet().stream().filter(key -> key.startsWith("balance.")).mapToDouble(run::number).max().orElseThrow();
    }

    /** Largest difference in size over the cells at each of the times, and the mean one, after the largest value in size, of T [K], p [Pa], u [m/s] and mass fractions. */
    static Table differences(Map<String, FlowComparison> cases) {
        List<String> columns = new ArrayList<>(List.of("case", "cells", "t"));
        for (String column : DIFFERENCES) {
            columns.addAll(List.of("largest_" + column, "largestDifference_" + column, "meanDifference_" + column));
        }
        List<List<Object>> rows = new ArrayList<>();
        cases.forEach((name, runs) -> {
            for (int n = 0; n < runs.kernel().times(); n++) {
                rows.add(differencesRow(name, runs, n));
            }
        });
        return Table.of(columns, rows);
    }

    private static List<Object> differencesRow(String name, FlowComparison runs, int n) {
        List<Object> row = new ArrayList<>(List.of(name, runs.kernel().cells(), runs.kernel().time(n)));
        for (String column : DIFFERENCES) {
            double[] gaps = runs.differences(column, n);
            row.addAll(List.of(Arrays.stream(runs.integrator().profile(column, n)).map(Math::abs).max().orElseThrow(),
                    Arrays.stream(gaps).max().orElseThrow(), Arrays.stream(gaps).average().orElseThrow()));
        }
        return row;
    }
}
