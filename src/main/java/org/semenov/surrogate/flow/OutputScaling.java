package org.semenov.surrogate.flow;

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

    /** The output of a correction, held within ± the largest. */
    public double output(double correction, double scale) {
        double ratio = Math.abs(correction / (scale * unit));
        return Math.copySign(Math.min(largest, Math.log(ratio + Math.sqrt(ratio * ratio + 1.0))), correction);
    }
}
