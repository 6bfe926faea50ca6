package org.semenov.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

    @Test
    void csvHasAHeaderAndFullPrecision() throws IOException {
        History history = new History(List.of(
                new History.Row(0, 0, 0.1, 1.0 / 3, 2, 1e-9, 1), new History.Row(1, 30, 1e-20, 0, 2.5, 3, 4)));
        StringBuilder csv = new StringBuilder();
        history.writeCsv(csv);
        assertEquals("""
                iteration,gamma,loss,misfit,validation,gradientMaxNorm,evaluations
                0,0.0,0.1,0.3333333333333333,2.0,1.0E-9,1
                1,30.0,1.0E-20,0.0,2.5,3.0,4
                """, csv.toString());
    }
}
