package org.semenov.export.onnx;

import java.util.List;
import org.semenov.kinetics.Kinetics;
import org.semenov.state.ReactorClosure;
import org.semenov.surrogate.flow.FlowModel;
import org.semenov.surrogate.flow.FlowStep;
import org.semenov.surrogate.flow.StepFeatures;

/** The text {@code README.md} beside exported models, for who calls them. */
final class Readme {
    private final FlowModel model;
    private final Kinetics kinetics;
    private final String name;
    private final StepGraph graph;

    Readme(FlowModel model, Kinetics kinetics, String name) {
        this.model = model;
        this.kinetics = kinetics;
        this.name = name;
        graph = new StepGraph(model, kinetics);
    }

    String text() {
        return files() + inputs() + outputs() + finishing() + limits();
    }

    private String files() {
        return """
                # %1$s: nets of a surrogate for combustion chemistry, as ONNX

                | file | is |
                |---|---|
                | `%1$s.onnx` | %2$d nets %3$s with their encoding, in double precision |
                | `%1$s-float.onnx` | the same inputs and outputs, all double; the nets in single precision, the encoding in double |
                | `%1$s-selftest.csv` | cells with inputs and outputs as computed by Semenov in Java in double precision |

                ONNX IR version %4$d, operator set %5$d of the default domain only; any runtime of ONNX 1.12 or later that has these operators in double precision, as the CPU
                provider of ONNX Runtime does. Closure: %6$s. Mechanism: `%7$s`, SHA-256 %8$s. The metadata of the models hold these, the version, the limits of the guard, the
                domain, the features and the SHA-256 of the weights.

                **For a flow solver take `export --format c99` instead.** It is the whole step in C; this is its middle part. The predictor (an exponential Rosenbrock
                method with the mechanism's rates and Jacobian), the correction onto the elements, the temperature and the guard are not in the graph:
                a caller has to have them, and without the guard nothing tells a step that is wrong.

                """.formatted(name, model.outputs(), model.net().describe(), ModelFile.IR_VERSION, ModelFile.OPSET,
                model.closure().label().replace('-', ' '), model.provenance().mechanismFile(), kinetics.mechanism().sha256());
    }

    private String inputs() {
        return """
                ## Inputs
                N is the number of cells, at least 1 (where there is none, do not call). Matrices are row-major: all numbers of a cell side by side, not the layout of arrays by species that flow solvers have. All are double, SI.
                Only cells of more than one substep belong in: where the predictor took one, its result stands and the nets are not asked. The predictor is
                `lanes.ExponentialPredictor` with growth tolerance %s and at most %d substeps; n and growth are those that it chose. Negative mass fractions of reacting
                species at the start must be set to zero before the predictor sees them.

                """.formatted(model.predictor().growthTolerance(), model.predictor().largestSubsteps()) + table(graph.ports().inputs());
    }

    private String outputs() {
        return "## Outputs\n" + table(graph.ports().outputs());
    }

    private static String table(List<Port> ports) {
        StringBuilder text = new StringBuilder("| name | shape | columns | what |\n|---|---|---|---|\n");
        for (Port port : ports) {
            text.append("| `").append(port.name()).append("` | [N").append(port.isMatrix() ? ", " + port.columns().size() : "").append("] | ")
                    .append(String.join(" ", port.columns())).append(" | ").append(port.description()).append(" |\n");
        }
        return text.append('\n').toString();
    }

    private String finishing() {
        return """
                ## What is left to do, in this order
                1. Amounts n_i = Y_i/W_i [mol/kg] of `corrected_mass_fractions`; the total of moles wanted is Σ of the predicted amounts (`fine_mass_fractions`/W) +
                   `moles_correction`, and may be missed by %5$s times the last of `scales`.
                2. `surrogate.flow.ElementCorrection`: the amounts onto the totals of the elements at the start of the step, and softly onto that total of moles.
                3. `surrogate.flow.EnergyTemperature`: T from the energy at the start, %1$s, with `fine_temperature` as first guess.
                4. The guard, `surrogate.flow.FlowGuard`: the score of the step (`FlowStep.score`), `distance`, and whether the state can have come from the domain
                   (`surrogate.flow.DomainTest`). A step that is not believed is taken again by a stiff integrator, from the old state. The limits of this model: score
                   %2$s within the domain; outside %3$s, and only of states whose T is at most %6$.0f K; distance %4$s.

                """.formatted(model.closure() == ReactorClosure.CONSTANT_VOLUME ? "the internal energy (the density stays)" : "the enthalpy (the pressure stays)",
                model.guard().largestScore(), model.guard().largestScoreOutside(), model.guard().largestDistance(), FlowStep.MOLES_SLACK, FlowStep.FROZEN);
    }

    private String limits() {
        return """
                ## Domain
                Initial states of fuel %s in oxidizer %s (moles), T %s K, p %s Pa, equivalence ratio %s, all states on their way to equilibrium, and time steps %s s.

                ## Check
                Feed the input columns of the self-test and compare the outputs. `corrected_coordinates`, `corrected_mass_fractions` and `moles_correction` are what counts: in double
                precision they agree to 1e-12, with nets in single precision to 1e-5. `net_outputs` and `distance` of cells in which n and n/2 substeps hardly differ are
                ill-conditioned, since their difference is (1e-4 seen), and the scale of those outputs is as small.

                ## Features, in order
                %s
                """.formatted(model.domain().fuel(), model.domain().oxidizer(), model.domain().temperature(), model.domain().pressure(),
                model.domain().equivalenceRatio(), model.domain().timeStep(), String.join(", ", StepFeatures.names(graph.species(), model.closure())));
    }
}
