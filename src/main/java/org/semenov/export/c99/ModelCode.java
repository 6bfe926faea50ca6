package org.semenov.export.c99;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.semenov.kernel.CellCheck;
import org.semenov.kernel.ChemistryKernel;
import org.semenov.kernel.KernelStatus;
import org.semenov.kinetics.Kinetics;
import org.semenov.lanes.ExponentRange;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.PhysicalConstants;
import org.semenov.ode.Rodas5P;
import org.semenov.ode.RosenbrockTableau;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.DomainTest;
import org.semenov.surrogate.flow.EnergyTemperature;
import org.semenov.surrogate.flow.FlowDomain;
import org.semenov.surrogate.flow.FlowGuard;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowSpecies;
import org.semenov.surrogate.flow.FlowStep;
import org.semenov.surrogate.flow.Whitening;

/** The constants of a model as C: sizes, species, elements, domain, guard, whitening, the tableau of the built-in integrator. */
final class ModelCode {
    /** Cells that go through the step together; a multiple of 16 and of three vectors of either precision. */
    static final int BLOCK = 192;

    private final FlowModel model;
    private final Mechanism mechanism;
    private final FlowSpecies species;
    private final DomainTest.Limits domain;

    ModelCode(FlowModel model, Kinetics kinetics) {
        this.model = model;
        mechanism = kinetics.mechanism();
        species = new FlowSpecies(kinetics, model.newPredictor(kinetics));
        domain = new DomainTest(model.domain(), species, kinetics, model.closure()).limits();
    }

    List<Integer> reacting() {
        return IntStream.range(0, species.reactingCount()).mapToObj(species::reacting).toList();
    }

    List<Integer> inert() {
        return IntStream.range(0, species.inertCount()).mapToObj(species::inert).toList();
    }

    String text() {
        return sizes() + speciesTables() + settings() + domainTables() + guard() + whitening() + tableau();
    }

    private String sizes() {
        ExponentRange range = new ExponentRange(mechanism);
        return "#define K SEMENOV_SPECIES\n#define R " + species.reactingCount() + "\n#define N (R + 1)\n#define INERTS " + species.inertCount()
                + "\n#define ELEMENTS " + species.atoms().length + "\n#define ALL_ELEMENTS " + mechanism.elements().size()
                + "\n#define INPUTS " + model.whitening().inputCount() + "\n#define BLOCK " + BLOCK + "\n#define CONSTANT_VOLUME SEMENOV_CONSTANT_VOLUME\n#define WORK (CONSTANT_VOLUME ? 1.0 : 0.0)\n"
                + "#define GAS_CONSTANT " + CText.number(PhysicalConstants.GAS_CONSTANT) + "\n#define ONE_ATMOSPHERE "
                + CText.number(PhysicalConstants.ONE_ATMOSPHERE) + "\n#define LOG_REFERENCE "
                + CText.number(Math.log(PhysicalConstants.ONE_ATMOSPHERE / PhysicalConstants.GAS_CONSTANT)) + "\n#define LN_10 "
                + CText.number(Math.log(10.0)) + "\n/* Between these [K] every exponential is in the range of numbers. */\n#define LOWEST_T "
                + CText.number(range.lowest()) + "\n#define HIGHEST_T " + CText.number(range.highest()) + "\n";
    }

    private String speciesTables() {
        double[][] allAtoms = new double[mechanism.elements().size()][];
        Arrays.setAll(allAtoms, e -> IntStream.range(0, mechanism.species().size()).mapToDouble(k -> mechanism.elementCount(e, k)).toArray());
        List<Integer> inert = inert();
        return CText.integers("REACTING", reacting().stream().mapToInt(k -> k).toArray())
                + CText.integers("INERT", inert.isEmpty() ? new int[] {0} : inert.stream().mapToInt(k -> k).toArray())
                + CText.doubles("MOLAR_MASS", species.count(), species::molarMass)
                + CText.matrix("ATOMS", species.atoms()) + CText.matrix("ALL_ATOMS", allAtoms)
                + CText.texts("SPECIES_NAMES", mechanism.speciesNames())
                + CText.texts("STATUS_TEXTS", Arrays.stream(KernelStatus.values()).map(KernelStatus::explanation).toList());
    }

    private String settings() {
        return "#define GROWTH_TOLERANCE " + CText.number(model.predictor().growthTolerance()) + "\n#define LARGEST_SUBSTEPS "
                + model.predictor().largestSubsteps() + "\n#define OUTPUT_UNIT " + CText.number(model.scaling().unit()) + "\n#define LARGEST_OUTPUT "
                + CText.number(model.scaling().largest()) + "\n#define LEAST_TIME_STEP " + CText.number(model.domain().timeStep().least())
                + "\n#define LARGEST_TIME_STEP " + CText.number(model.domain().timeStep().largest()) + "\n#define TIME_STEP_TOLERANCE " + CText.number(FlowDomain.Range.ROUNDING) + "\n#define TEMPERATURE_ERROR "
                + CText.number(FlowGuard.TEMPERATURE_ERROR) + "\n#define MASS_FRACTION_ERROR " + CText.number(FlowGuard.MASS_FRACTION_ERROR)
                + "\n#define FROZEN_T " + CText.number(FlowStep.FROZEN) + "\n#define MOLES_SLACK " + CText.number(FlowStep.MOLES_SLACK)
                + "\n/* T [K] of cells, T that is looked for, and p [Pa] of cells. */\n#define LOWEST_CELL_T " + CText.number(CellCheck.LOWEST_TEMPERATURE)
                + "\n#define HIGHEST_CELL_T " + CText.number(CellCheck.HIGHEST_TEMPERATURE) + "\n#define LEAST_T " + CText.number(EnergyTemperature.LOWEST)
                + "\n#define MOST_T " + CText.number(EnergyTemperature.HIGHEST) + "\n#define LOWEST_CELL_P " + CText.number(CellCheck.LOWEST_PRESSURE)
                + "\n#define HIGHEST_CELL_P " + CText.number(CellCheck.HIGHEST_PRESSURE) + "\n";
    }

    private String domainTables() {
        return CText.doubles("DOMAIN_OXIDIZER", domain.oxidizer()) + CText.doubles("DOMAIN_DIRECTION", domain.direction())
                + CText.doubles("DOMAIN_FUEL_ENERGY", domain.fuelEnergy()) + CText.doubles("DOMAIN_OXIDIZER_ENERGY", domain.oxidizerEnergy())
                + CText.doubles("DOMAIN_TEMPERATURES", domain.temperatures())
                + "#define DOMAIN_ELEMENT_TOLERANCE " + CText.number(domain.elementTolerance())
                + "\n#define DOMAIN_LEAST_PART " + CText.number(domain.leastPart()) + "\n#define DOMAIN_LARGEST_PART " + CText.number(domain.largestPart())
                + "\n#define DOMAIN_FUEL_MOLES " + CText.number(domain.fuelMoles()) + "\n#define DOMAIN_OXIDIZER_MOLES " + CText.number(domain.oxidizerMoles())
                + "\n#define DOMAIN_LEAST_PRESSURE " + CText.number(domain.leastPressure()) + "\n#define DOMAIN_LARGEST_PRESSURE "
                + CText.number(domain.largestPressure()) + "\n";
    }

    private String guard() {
        FlowGuard guard = model.guard();
        return "#define GUARD_LARGEST_SCORE " + CText.number(guard.largestScore()) + "\n#define GUARD_LARGEST_SCORE_OUTSIDE "
                + CText.number(guard.largestScoreOutside()) + "\n#define GUARD_LARGEST_DISTANCE " + CText.number(guard.largestDistance())
                + "\n#define GUARD_FIRST_LOG_SCORE " + CText.number(guard.firstLogScore()) + "\n#define GUARD_LOG_SCORE_STEP "
                + CText.number(guard.logScoreStep()) + "\n#define GUARD_BINS " + guard.errorEstimates().length + "\n"
                + CText.doubles("GUARD_ERROR_ESTIMATES", guard.errorEstimates());
    }

    private String whitening() {
        Whitening whitening = model.whitening();
        int features = whitening.featureCount();
        double[][] matrix = new double[whitening.inputCount()][];
        Arrays.setAll(matrix, i -> IntStream.range(0, features).mapToDouble(f -> whitening.weight(i, f)).toArray());
        int[] constant = IntStream.range(0, features).map(f -> Arrays.stream(matrix).allMatch(row -> row[f] == 0.0) ? 1 : 0).toArray();
        return CText.doubles("FEATURE_MEAN", features, whitening::mean) + CText.integers("FEATURE_IS_CONSTANT", constant)
                + CText.matrix("WHITENING", matrix);
    }

    private static String tableau() {
        RosenbrockTableau tableau = Rodas5P.TABLEAU;
        return "#define RELATIVE_TOLERANCE " + CText.number(ChemistryKernel.RELATIVE_TOLERANCE) + "\n#define ABSOLUTE_TOLERANCE "
                + CText.number(ChemistryKernel.ABSOLUTE_TOLERANCE) + "\n#define STEP_LIMIT " + ChemistryKernel.FALLBACK_STEP_LIMIT + "\n#define GAMMA "
                + CText.number(tableau.gamma()) + "\n"
                + CText.matrix("STAGE_WEIGHTS", square(tableau.stageWeights())) + CText.matrix("COUPLINGS", square(tableau.couplings()));
    }

    private static double[][] square(double[][] triangle) {
        return Arrays.stream(triangle).map(row -> Arrays.copyOf(row, triangle.length)).toArray(double[][]::new);
    }
}
