package org.semenov.experiment.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.semenov.network.ResNetShape;

class PermutationCountTest {

    @Test
    void figure1OfThePaperIsASum() {
        PermutationCount count = new PermutationCount(NetMeasures.FIGURE_1);
        assertEquals(BigInteger.valueOf(7_257_600), count.sum());
        assertEquals(BigInteger.valueOf(13_168_189_440_000L), count.plain());
        assertEquals(BigInteger.valueOf(3_628_800), count.withSkips());
    }

    @Test
    void factorialsAreExact() {
        assertEquals(BigInteger.ONE, PermutationCount.factorial(1));
        // 50!, N. J. A. Sloane, The On-Line Encyclopedia of Integer Sequences, A000142
        assertEquals(new BigInteger("30414093201713378043612608166064768844377641568960512000000000000"), PermutationCount.factorial(50));
    }

    @Test
    void theThreeFormulasAreOneForASingleLayer() {
        PermutationCount count = new PermutationCount(new ResNetShape(1, 7, 1, 1));
        assertEquals(BigInteger.valueOf(5040), count.sum());
        assertEquals(count.sum(), count.plain());
        assertEquals(count.sum(), count.withSkips());
    }
}
