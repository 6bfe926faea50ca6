package org.semenov.surrogate.flow;

import org.semenov.kinetics.Kinetics;
import org.semenov.lanes.ExponentialPredictor;
import org.semenov.lanes.RowMath;
import org.semenov.network.Arithmetic;
import org.semenov.network.JointInference;
import org.semenov.network.Precision;

/**
 * How the steps of a {@link FlowModel} are computed: in lanes of the vector unit or in portable Java, the nets in double or single precision, with the nets laid out for it. Immutable, shared by
 * threads.
 */
public final class FlowArithmetic {
    private final FlowModel model;
    private final boolean portable;
    private final JointInference nets;

    private FlowArithmetic(FlowModel model, Precision precision, boolean portable) {
        this.model = model;
        this.portable = portable;
        nets = model.newInference(precision, portable ? Arithmetic.PLAIN : Arithmetic.preferred());
    }

    /** In lanes where nothing stands against it. */
    public static FlowArithmetic preferred(FlowModel model, Precision precision) {
        return new FlowArithmetic(model, precision, false);
    }

    /** In plain Java, which needs no module; the predictor takes cells one by one. */
    public static FlowArithmetic portable(FlowModel model, Precision precision) {
        return new FlowArithmetic(model, precision, true);
    }

    /** @throws IllegalArgumentException where it holds the nets of another model */
    public void requireOf(FlowModel other) {
        if (other != model) {
            throw new IllegalArgumentException("the arithmetic holds the nets of another model");
        }
    }

    /** Numbers that the nets are evaluated in; all else is in double precision. */
    public Precision precision() {
        return nets.precision();
    }

    /** Whether plain Java is asked for. */
    public boolean isPortable() {
        return portable;
    }

    /** The nets over the features themselves. */
    JointInference nets() {
        return nets;
    }

    ExponentialPredictor newPredictor(FlowModel model, Kinetics kinetics) {
        return portable ? model.predictor().newSinglePredictor(kinetics, model.closure()) : model.newPredictor(kinetics);
    }

    RowMath rowMath() {
        return portable ? RowMath.singly() : RowMath.preferred();
    }
}
