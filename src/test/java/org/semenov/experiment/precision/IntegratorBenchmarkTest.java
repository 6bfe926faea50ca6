package org.semenov.experiment.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semenov.experiment.ExperimentListener;
import org.semenov.ode.StiffMethod;
import org.semenov.reactor.Mechanisms;
import org.semenov.report.Table;

/** The whole measurement, as small as it can be, without the peer. */
class IntegratorBenchmarkTest {
    private static final PrecisionSettings SMALL = new PrecisionSettings(List.of(1e-4, 1e-6), 5, 1, 1e-3, 0.0, 0.01,
            1e-8, 1e-7);

    private static IntegratorBenchmark benchmark() {
        return new IntegratorBenchmark(SMALL, Optional.empty(), ExperimentListener.silent());
    }

    @Test
    void everyMethodAndToleranceHasItsRow(@TempDir Path directory) throws Exception {
        PrecisionResults results = benchmark().run(Mechanisms.hydrogenOxygen(), Optional.empty(), 1L);
        Table points = results.points();
        int stiff = StiffMethod.all().size();
        int batches = results.lanes().equals("in use") ? 3 : 1;
        assertEquals(2 * (2 * (stiff + batches) + 7 * (stiff + 3)), points.rows().size());
        int status = points.columns().indexOf("status");
        int error = points.columns().indexOf("error");
        for (List<Object> row : points.rows()) {
            assertEquals(row.get(status).equals("ok"), row.get(error) != null, row.toString());
        }
        assertTrue(points.rows().stream().anyMatch(row -> row.get(1).equals("DormandPrince54") && row.get(status).equals("time limit")));
        results.write(directory);
        for (String file : List.of("work-precision.csv", "summary.csv", "references.csv", "cells-1e-06.svg", "H2-O2-1400K.png", "VDPOL.svg")) {
            assertTrue(Files.size(directory.resolve(file)) > 100, file);
        }
    }

    @Test
    void anInterruptEndsIt() {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> benchmark().run(Mechanisms.hydrogenOxygen(), Optional.empty(), 1L));
        assertTrue(Thread.interrupted());
    }
}
