package org.semenov.surrogate.flow;

import org.semenov.lanes.RowMath;

/**
 * From what a net says to a correction and back: correction = s t_0 sinh(output), where s is the scale of the cell and the output is held
 * within ± the largest, so that a net has a say in proportion to what the predictor is unsure of.
 *
 * @param unit    t_0, the part of the scale where the relation turns from linear to exponential
 * @param largest largest output in size
 */
public record OutputScaling(double unit, double largest) {
    public OutputScaling {
        if (!(unit > 0.0 && unit <= 10.0)) {
            throw new IllegalArgumentException("unit " + unit + " of the outputs is not within 0..10");
        }
        if (!(largest > 0.0 && largest <= 10.0)) {
            throw new IllegalArgumentException("largest output " + largest + " is not within 0..10");
        }
    }

    /** The correction of an output. */
    public double correction(double output, double scale) {
        double held = Math.max(-largest, Math.min(largest, output));
        return scale * unit * Math.sinh(held);
    }

    /**
     * Corrections in the place of outputs, as {@link #correction} up to rounding.
     *
     * @param outputs [output][sample], overwritten
     * @param scratch of {@link RowMath#padded} numbers for all of them
     */
    void corrections(double[][] outputs, double[][] scales, int samples, RowMath math, double[] scratch) {
        for (int q = 0; q < outputs.length; q++) {
            hold(outputs[q], scratch, q * samples, samples);
        }
        math.exp(scratch, outputs.length * samples);
        for (int q = 0; q < outputs.length; q++) {
            scale(scratch, q * samples, scales[q], outputs[q], samples);
        }
    }

    private void hold(double[] output, double[] held, int at, int samples) {
        for (int n = 0; n < samples; n++) {
            held[at + n] = Math.max(-largest, Math.min(largest, output[n]));
        }
    }

    /** sinh from the exponential; not a number where the output is not. */
    private void scale(double[] exponentials, int at, double[] scales, double[] output, int samples) {
        for (int n = 0; n < samples; n++) {
            double power = exponentials[at + n] + (output[n] - output[n]);
            output[n] = scales[n] * unit * (0.5 * (power - 1.0 / power));
        }
    }

    /** The output of a correction, held within ± the largest. */
    public double output(double correction, double scale) {
        double ratio = Math.abs(correction / (scale * unit));
        return Math.copySign(Math.min(largest, Math.log(ratio + Math.sqrt(ratio * ratio + 1.0))), correction);
    }
}
