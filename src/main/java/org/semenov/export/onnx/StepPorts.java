package org.semenov.export.onnx;

import java.util.List;
import java.util.stream.IntStream;
import org.semenov.surrogate.flow.FlowSpecies;

/** Inputs and outputs of the graph of a step, in order, with their units. */
final class StepPorts {
    final Port temperature;
    final Port pressure;
    final Port timeStep;
    final Port massFractions;
    final Port fineMassFractions;
    final Port halfMassFractions;
    final Port fineTemperature;
    final Port growth;
    final Port substeps;
    final Port correctedCoordinates;
    final Port correctedMassFractions;
    final Port molesCorrection;
    final Port scales;
    final Port netOutputs;
    final Port distance;

    StepPorts(FlowSpecies species) {
        List<String> all = IntStream.range(0, species.count()).mapToObj(species::name).toList();
        List<String> reacting = IntStream.range(0, species.reactingCount()).map(species::reacting).mapToObj(species::name).toList();
        temperature = vector("temperature", "T at the start of the step [K]");
        pressure = vector("pressure", "p at the start of the step [Pa]");
        timeStep = vector("time_step", "length of the step [s]");
        massFractions = new Port("mass_fractions", all, "Y of all species at the start of the step, in the order of the mechanism [kg/kg]");
        fineMassFractions = new Port("fine_mass_fractions", reacting, "Y of the reacting species as predicted by n substeps; may be below zero [kg/kg]");
        halfMassFractions = new Port("half_mass_fractions", reacting, "Y of the reacting species as predicted by n/2 substeps; may be below zero [kg/kg]");
        fineTemperature = vector("fine_temperature", "T as predicted by n substeps [K]");
        growth = vector("growth", "growth of the cell over the whole step, as the predictor defines it [1]");
        substeps = vector("substeps", "number n of substeps, more than one [1]");
        correctedCoordinates = new Port("corrected_coordinates", reacting, "10 (Y^0.1 - 1) after n substeps and the nets [1]");
        correctedMassFractions = new Port("corrected_mass_fractions", reacting, "Y of these coordinates, before the correction onto the elements [kg/kg]");
        molesCorrection = vector("moles_correction", "what to add to the total of the predicted amounts of the reacting species [mol/kg]");
        scales = new Port("scales", species.outputNames(), "scale of each net: of the coordinates [1], and last of the moles [mol/kg]");
        netOutputs = new Port("net_outputs", species.outputNames(), "what the nets say, neither held nor scaled [1]");
        distance = vector("distance", "largest whitened input in size; infinite where an input is no number or one that never varied in the data differs [1]");
    }

    private static Port vector(String name, String description) {
        return new Port(name, List.of(), description);
    }

    List<Port> inputs() {
        return List.of(temperature, pressure, timeStep, massFractions, fineMassFractions, halfMassFractions, fineTemperature, growth, substeps);
    }

    List<Port> outputs() {
        return List.of(correctedCoordinates, correctedMassFractions, molesCorrection, scales, netOutputs, distance);
    }
}
