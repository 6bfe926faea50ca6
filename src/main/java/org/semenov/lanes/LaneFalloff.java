package org.semenov.lanes;

import static org.semenov.lanes.LaneMath.LANES;
import static org.semenov.lanes.LaneMath.all;
import static org.semenov.lanes.LaneMath.load;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import org.semenov.mechanism.FalloffRate;
import org.semenov.mechanism.FalloffShape;
import org.semenov.mechanism.Lindemann;
import org.semenov.mechanism.Sri;
import org.semenov.mechanism.Troe;

/**
 * Fall-off reactions in lanes: k_f = k_∞ P_r/(1 + P_r) F with P_r = k_0 [M]/k_∞, and their derivatives by [M] and T. Both broadenings
 * F, which stand at {@link Troe} and {@link Sri}, start from a centre of the form
 * u = w_3 exp(−T r_3) + w_1 exp(−T r_1) + w_2 exp(−T_2/T). With L = log10 u, x = log10 P_r − 0.4 − 0.67 L, n = 0.75 − 1.27 L and
 * d = n − 0.14 x Troe's is log10 F = L d²/(d² + x²); that of SRI is F = d u^X T^e. Lindemann's F = 1 is that of u = 1. A [M] that is not
 * positive takes the limit of low pressure. One instance a thread.
 */
final class LaneFalloff {
    private static final double SLOPE = 0.14;
    /** Below this u a fit is outside its meaning, and below this P_r its broadening has reached its limit. */
    private static final double SMALLEST_CENTRE = 1e-300;
    private static final double SMALLEST_REDUCED_PRESSURE = 1e-250;
    private static final double LOG_10 = Math.log(10.0);
    /** Exponentials of a centre. */
    private static final int TERMS = 3;

    private final int count;
    /** Places of k_∞, k_0 and [M]. */
    private final int[] high;
    private final int firstLow;
    private final int firstThirdBody;
    private final double[] weight3;
    private final double[] reciprocal3;
    private final double[] weight1;
    private final double[] reciprocal1;
    private final double[] weight2;
    private final double[] temperature2;
    /** The form of SRI, null for Troe's. */
    private final Sri[] sri;

    private final double[] reducedPressure;
    /** ln P_r, followed by ln u. */
    private final double[] logarithms;
    /** ln F, then F. */
    private final double[] broadening;
    /** ∂ ln F/∂ ln P_r; d ln u/dT, then ∂ ln F/∂T at fixed P_r. */
    private final double[] pressureSlope;
    private final double[] temperatureSlope;

    /**
     * @param laws           the fall-off reactions
     * @param reactions      their positions, at which k_∞ stands among the rates
     * @param firstLow       the position of the first k_0 among the rates
     * @param firstThirdBody the position of the first [M] among those of all reactions
     */
    LaneFalloff(List<FalloffRate> laws, int[] reactions, int firstLow, int firstThirdBody) {
        count = laws.size();
        high = Arrays.stream(reactions).map(i -> i * LANES).toArray();
        this.firstLow = firstLow * LANES;
        this.firstThirdBody = firstThirdBody * LANES;
        weight3 = new double[count];
        reciprocal3 = new double[count];
        weight1 = new double[count];
        reciprocal1 = new double[count];
        weight2 = new double[count];
        temperature2 = new double[count];
        sri = new Sri[count];
        for (int n = 0; n < count; n++) {
            setShape(n, laws.get(n).shape());
        }
        reducedPressure = new double[count * LANES];
        logarithms = new double[2 * count * LANES];
        broadening = new double[count * LANES];
        pressureSlope = new double[count * LANES];
        temperatureSlope = new double[count * LANES];
    }

    private void setShape(int n, FalloffShape shape) {
        if (shape instanceof Troe troe) {
            weight3[n] = troe.temperature3() == 0.0 ? 0.0 : 1.0 - troe.a();
            reciprocal3[n] = troe.temperature3() == 0.0 ? 0.0 : 1.0 / troe.temperature3();
            weight1[n] = troe.temperature1() == 0.0 ? 0.0 : troe.a();
            reciprocal1[n] = troe.temperature1() == 0.0 ? 0.0 : 1.0 / troe.temperature1();
            weight2[n] = troe.temperature2().isPresent() ? 1.0 : 0.0;
            temperature2[n] = troe.temperature2().orElse(0.0);
        } else if (shape instanceof Sri form) {
            sri[n] = form;
            weight1[n] = form.c() == 0.0 ? 0.0 : 1.0;
            reciprocal1[n] = form.c() == 0.0 ? 0.0 : 1.0 / form.c();
            weight2[n] = form.a();
            temperature2[n] = form.b();
        } else if (shape instanceof Lindemann) {
            weight2[n] = 1.0;
        } else {
            throw new IllegalStateException("fall-off of the shape " + shape + " is not in lanes: this is a bug");
        }
    }

    /** Number of exponentials of the centres. */
    int exponentialCount() {
        return TERMS * count;
    }

    /** Writes the exponents of the centres into an array from a position on. */
    void exponents(LaneTemperature temperature, double[] exponents, int position) {
        DoubleVector t = load(temperature.value, 0);
        DoubleVector inverseT = load(temperature.inverse, 0);
        for (int n = 0; n < count; n++) {
            int place = position + TERMS * n * LANES;
            LaneMath.limited(t.mul(-reciprocal3[n])).intoArray(exponents, place);
            LaneMath.limited(t.mul(-reciprocal1[n])).intoArray(exponents, place + LANES);
            LaneMath.limited(inverseT.mul(-temperature2[n])).intoArray(exponents, place + 2 * LANES);
        }
    }

    /**
     * Replaces each k_∞ by k_f and its logarithmic derivative by that of k_f.
     *
     * @param rates          k_∞ and k_0
     * @param logDerivatives d ln k_∞/dT and d ln k_0/dT in the same places
     * @param thirdBody      [M], replaced by ∂k_f/∂[M]
     * @param exponentials   those of the centres, from a position on
     */
    LaneProgram.Builder program(LaneTemperature temperature, double[] rates, double[] logDerivatives, double[] thirdBody,
                                double[] exponentials, int position) {
        LaneProgram.Builder program = LaneProgram.first(() -> {
            reducedPressures(rates, thirdBody);
            centres(temperature, exponentials, position);
        }).then(() -> LaneMath.log(logarithms, 2 * count)).then(this::broadenByTroe);
        if (Arrays.stream(sri).anyMatch(Objects::nonNull)) {
            program.then(() -> broadenBySri(temperature));
        }
        return program.then(() -> LaneMath.exp(broadening, count)).then(() -> blend(rates, logDerivatives, thirdBody));
    }

    private void broadenByTroe() {
        for (int n = 0; n < count; n++) {
            if (sri[n] == null) {
                broaden(n);
            }
        }
    }

    private void broadenBySri(LaneTemperature temperature) {
        for (int n = 0; n < count; n++) {
            if (sri[n] != null) {
                broaden(n, sri[n], temperature);
            }
        }
    }

    private void reducedPressures(double[] rates, double[] thirdBody) {
        for (int n = 0; n < count; n++) {
            DoubleVector pressure = load(rates, firstLow + n * LANES).mul(load(thirdBody, firstThirdBody + n * LANES))
                    .div(load(rates, high[n])).max(0.0);
            pressure.intoArray(reducedPressure, n * LANES);
            pressure.max(SMALLEST_REDUCED_PRESSURE).intoArray(logarithms, n * LANES);
        }
    }

    private void centres(LaneTemperature temperature, double[] exponentials, int position) {
        DoubleVector inverseT = load(temperature.inverse, 0);
        DoubleVector inverseSquare = inverseT.mul(inverseT);
        for (int n = 0; n < count; n++) {
            int start = position + TERMS * n * LANES;
            DoubleVector term3 = load(exponentials, start).mul(weight3[n]);
            DoubleVector term1 = load(exponentials, start + LANES).mul(weight1[n]);
            DoubleVector term2 = load(exponentials, start + 2 * LANES).mul(weight2[n]);
            DoubleVector centre = term3.add(term1).add(term2).max(SMALLEST_CENTRE);
            centre.intoArray(logarithms, (count + n) * LANES);
            term2.mul(inverseSquare).mul(temperature2[n]).sub(term3.mul(reciprocal3[n])).sub(term1.mul(reciprocal1[n])).div(centre)
                    .intoArray(temperatureSlope, n * LANES);
        }
    }

    private void broaden(int n) {
        DoubleVector logCentre = load(logarithms, (count + n) * LANES).mul(1.0 / LOG_10);
        DoubleVector x = load(logarithms, n * LANES).mul(1.0 / LOG_10).sub(0.4).sub(logCentre.mul(0.67));
        DoubleVector width = logCentre.mul(-1.27).add(0.75);
        DoubleVector d = width.sub(x.mul(SLOPE));
        DoubleVector d2 = d.mul(d);
        DoubleVector inverseS = all(1.0).div(x.fma(x, d2));
        DoubleVector share = d2.mul(inverseS);
        DoubleVector shared = logCentre.mul(2.0).mul(d).mul(x).mul(inverseS).mul(inverseS);
        LaneMath.limited(logCentre.mul(LOG_10).mul(share)).intoArray(broadening, n * LANES);
        shared.mul(width).neg().intoArray(pressureSlope, n * LANES);
        share.add(shared.mul(x.mul(-1.27 + SLOPE * 0.67).add(d.mul(0.67)))).mul(load(temperatureSlope, n * LANES))
                .intoArray(temperatureSlope, n * LANES);
    }

    /** With X = 1/(1 + (log10 P_r)²): ln F = ln d + X ln u + e ln T. */
    private void broaden(int n, Sri form, LaneTemperature temperature) {
        DoubleVector logCentre = load(logarithms, (count + n) * LANES);
        DoubleVector logPressure = load(logarithms, n * LANES).mul(1.0 / LOG_10);
        DoubleVector x = all(1.0).div(logPressure.fma(logPressure, all(1.0)));
        LaneMath.limited(x.mul(logCentre).add(load(temperature.logarithm, 0).mul(form.e())).add(Math.log(form.d())))
                .intoArray(broadening, n * LANES);
        x.mul(x).mul(logPressure).mul(logCentre).mul(-2.0 / LOG_10).intoArray(pressureSlope, n * LANES);
        x.mul(load(temperatureSlope, n * LANES)).add(load(temperature.inverse, 0).mul(form.e())).intoArray(temperatureSlope, n * LANES);
    }

    private void blend(double[] rates, double[] logDerivatives, double[] thirdBody) {
        for (int n = 0; n < count; n++) {
            int low = firstLow + n * LANES;
            int m = firstThirdBody + n * LANES;
            DoubleVector pressure = load(reducedPressure, n * LANES);
            DoubleVector blend = all(1.0).div(pressure.add(1.0));
            DoubleVector slope = blend.add(all(0.0).blend(load(pressureSlope, n * LANES),
                    pressure.compare(VectorOperators.GT, SMALLEST_REDUCED_PRESSURE)));   // d ln(k_f/k_∞)/d ln P_r
            DoubleVector perThirdBody = load(rates, low).mul(blend).mul(load(broadening, n * LANES));
            perThirdBody.mul(load(thirdBody, m)).intoArray(rates, high[n]);
            perThirdBody.mul(slope).intoArray(thirdBody, m);
            DoubleVector highDerivative = load(logDerivatives, high[n]);
            slope.fma(load(logDerivatives, low).sub(highDerivative), load(temperatureSlope, n * LANES).add(highDerivative))
                    .intoArray(logDerivatives, high[n]);
        }
    }
}
