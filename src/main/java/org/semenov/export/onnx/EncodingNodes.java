package org.semenov.export.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.semenov.kinetics.Kinetics;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.FlowSpecies;
import org.semenov.surrogate.flow.StepFeatures;

/** {@link StepFeatures} as nodes: the inputs of the graph, and from them the features and the scales, by the formulas and in the order that stand there. */
final class EncodingNodes {
    /** Least Y in a logarithm; its coordinate is that of zero to the last digit. */
    private static final double LEAST_MASS_FRACTION = 1e-300;
    private static final double FLOOR = 0.05;
    private static final double LARGEST_SCALE = 2.0;
    private static final double LARGEST_DISAGREEMENT = 10.0;
    private static final double TIME_UNIT = 1e-7;
    private static final double TEMPERATURE_UNIT = 5.0;
    private static final double LEAST_SCALE = 1e-12;

    private final FlowSpecies species;
    private final Value temperature;
    private final Value pressure;
    private final Value timeStep;
    private final Value massFractions;
    private final Value fine;
    private final Value half;
    private final Value fineTemperature;
    private final Value growth;
    private final Value substeps;

    private final Value start;
    /** z after n substeps, [N, R]. */
    final Value fineCoordinate;
    private final Value difference;
    /** D, [N, 1]. */
    private final Value disagreement;
    /** s_k, [N, R]. */
    final Value scales;
    /** s of the moles, [N, 1]. */
    final Value molesScale;
    /** [N, F]. */
    final Value features;

    EncodingNodes(Graph graph, StepPorts ports, ElementType type, FlowSpecies species, Kinetics kinetics, ReactorClosure closure) {
        this.species = species;
        temperature = graph.input(ports.temperature, type).asColumn();
        pressure = graph.input(ports.pressure, type).asColumn();
        timeStep = graph.input(ports.timeStep, type).asColumn();
        massFractions = graph.input(ports.massFractions, type);
        fine = graph.input(ports.fineMassFractions, type);
        half = graph.input(ports.halfMassFractions, type);
        fineTemperature = graph.input(ports.fineTemperature, type).asColumn();
        growth = graph.input(ports.growth, type).asColumn();
        substeps = graph.input(ports.substeps, type).asColumn();

        graph.part("coordinates");
        start = coordinate(massFractions.columns(reacting()));
        fineCoordinate = coordinate(fine);
        difference = fineCoordinate.minus(coordinate(half));

        graph.part("scales");
        Value size = start.atLeast(fineCoordinate).times(0.1).plus(1.0).atLeast(0.0).plus(FLOOR);
        disagreement = difference.abs().over(size).rowLargest();
        scales = difference.abs().plus(size.times(FLOOR).times(disagreement)).atMost(LARGEST_SCALE).plus(LEAST_SCALE);
        Value molesDifference = fine.minus(half).over(fine.row(molarMasses(reacting()))).rowSum();
        molesScale = molesDifference.abs().plus(disagreement.atMost(LARGEST_DISAGREEMENT).times(1e-4)).plus(LEAST_SCALE);

        graph.part("energy");
        Value amounts = massFractions.over(massFractions.row(molarMasses(IntStream.range(0, species.count()).toArray())));
        Value energy = new EnergyNodes(kinetics.mechanism(), closure).specificEnergy(temperature, amounts);

        graph.part("features");
        features = features(energy, amounts);
    }

    private Value features(Value energy, Value amounts) {
        List<Value> rest = new ArrayList<>(List.of(
                temperature.inverse().times(1e3),
                pressure.over(PhysicalConstants.ONE_ATMOSPHERE).log(),
                energy.times(1e-6),
                amounts.columns(reacting()).rowSum(),
                timeStep.over(TIME_UNIT).log()));
        if (species.inertCount() > 0) {
            rest.add(massFractions.columns(IntStream.range(0, species.inertCount()).map(species::inert).toArray()));
        }
        rest.addAll(List.of(
                start,
                asinh(fineCoordinate.minus(start).over(FLOOR)),
                asinh(difference.over(scales)),
                asinh(fineTemperature.minus(temperature).over(TEMPERATURE_UNIT)),
                disagreement.plus(1e-6).log(),
                growth.log(),
                substeps.log()));
        return temperature.times(1e-3).beside(rest);
    }

    private int[] reacting() {
        return IntStream.range(0, species.reactingCount()).map(species::reacting).toArray();
    }

    private double[] molarMasses(int[] numbers) {
        return IntStream.of(numbers).mapToDouble(species::molarMass).toArray();
    }

    /** z = 10 (max(Y, 0)^0.1 - 1). */
    private static Value coordinate(Value massFraction) {
        return massFraction.atLeast(LEAST_MASS_FRACTION).log().times(0.1).exp().minus(1.0).times(10.0);
    }

    /** sign(x) ln(|x| + (x² + 1)^0.5). */
    private static Value asinh(Value x) {
        Value size = x.abs();
        return x.sign().times(size.plus(size.squared().plus(1.0).sqrt()).log());
    }
}
