package org.semenov.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedSymmetricMatrixTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 32, 33, 127, 128, 129, 300, 1030})
    void updateAndProductInOnePassAreThoseOfTheSquareMatrix(int n) {
        Random random = new Random(n);
        PackedSymmetricMatrix packed = new PackedSymmetricMatrix(n);
        packed.setScaledIdentity(0.7);
        double[][] square = new double[n][n];
        for (int i = 0; i < n; i++) {
            square[i][i] = 0.7;
        }
        double[] v = new double[n];
        for (int pass = 0; pass < 3; pass++) {
            double[] a = random.doubles(n, -1, 1).toArray();
            double[] b = random.doubles(n, -1, 1).toArray();
            double[] g = random.doubles(n, -1, 1).toArray();
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    square[i][j] += a[i] * b[j] + b[i] * a[j];
                }
            }
            packed.updateAndMultiply(a, b, g, v);
            double[] expected = NaiveBfgs.times(square, g);
            for (int i = 0; i < n; i++) {
                assertEquals(expected[i], v[i], 1e-14 * (10 + n), "product, row " + i);
                for (int j = 0; j < n; j++) {
                    assertEquals(square[i][j], packed.get(i, j), 1e-15 * 10, "element " + i + "," + j);
                }
            }
        }
    }

    @Test
    void aMatrixLargerThanTheHeapIsRefusedBeforeItIsAllocated() {
        Throwable refused = assertThrows(IllegalArgumentException.class, () -> new PackedSymmetricMatrix(3_000_000));
        assertTrue(refused.getMessage().contains("3000000 parameters needs"), refused.getMessage());
        assertTrue(refused.getMessage().contains("-Xmx"), refused.getMessage());
    }
}
