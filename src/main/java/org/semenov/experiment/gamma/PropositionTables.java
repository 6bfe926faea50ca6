package org.semenov.experiment.gamma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.semenov.experiment.statistics.Quantiles;
import org.semenov.report.Table;

/** Proposition 1 in tables. */
final class PropositionTables {
    private static final double FROM_ONE = 1.0;
    private final List<FollowedPath> paths;

    PropositionTables(List<FollowedPath> paths) {
        this.paths = List.copyOf(paths);
    }

    /** The paths of a problem, by seed. */
    List<FollowedPath> of(GammaSettings.Problem problem) {
        return paths.stream().filter(path -> path.problem().equals(problem.fileName())).toList();
    }

    /**
     * The proposition's table: γ from 1 on, with the net and J whose minimisers are reached, and the J of the feasible point, which
     * bounds J_0 from above.
     */
    Table proposition() {
        List<List<Object>> rows = new ArrayList<>();
        for (FollowedPath path : of(GammaSettings.Problem.SQUARES)) {
            for (PathStage stage : path.stages()) {
                if (stage.gamma() >= FROM_ONE) {
                    rows.add(List.of(path.seed(), stage.gamma(), stage.lossJ(), stage.penalty(), stage.value(), path.feasible().lossJ(),
                            stage.order().violations(), stage.order().pairs(), stage.order().largest(), stage.descent().gradientMaxNorm(),
                            stage.descent().iterations(), stage.descent().end().name()));
                }
            }
        }
        return Table.of(List.of("seed", "gamma", "lossJ", "penalty", "lossJGamma", "J0bound", "orderViolations", "biasPairs",
                "largestViolation", "gradientMaxNorm", "iterations", "end"), rows);
    }

    /** A row a γ of each path. */
    Table stages() {
        List<List<Object>> rows = new ArrayList<>();
        for (FollowedPath path : paths) {
            for (int s = 0; s < path.stages().size(); s++) {
                rows.add(stage(path, s));
            }
        }
        return Table.of(List.of("problem", "seed", "gamma", "lossJ", "penalty", "lossJGamma", "g", "orderViolations", "biasPairs", "largestViolation",
                "gradientMaxNorm", "iterations", "evaluations", "end", "a_grows", "b_bounded"), rows);
    }

    private static List<Object> stage(FollowedPath path, int s) {
        PathStage stage = path.stages().get(s);
        Descent descent = stage.descent();
        Double squared = stage.gamma() > 0 ? (Double) stage.squaredViolations() : null;
        return Arrays.asList(path.problem(), path.seed(), stage.gamma(), stage.lossJ(), stage.penalty(), stage.value(), squared,
                stage.order().violations(), stage.order().pairs(), stage.order().largest(), descent.gradientMaxNorm(), descent.iterations(),
                descent.evaluations(), descent.end().name(), path.grows(s), path.isBounded(s));
    }

    /** A row a path: its bound and its slopes on log γ from γ = 1 on. */
    Table bounds() {
        List<List<Object>> rows = new ArrayList<>();
        for (FollowedPath path : paths) {
            FeasiblePoint feasible = path.feasible();
            rows.add(Arrays.asList(path.problem(), path.seed(), feasible.lossJ(), feasible.ties(), feasible.smallestMultiplier(),
                    feasible.largestMultiplier(), feasible.descent().gradientMaxNorm(), feasible.descent().end().name(), path.growing(0),
                    path.steps(0), path.growing(FROM_ONE), path.steps(FROM_ONE), path.bounded(0), path.stages().size(), path.bounded(FROM_ONE),
                    finite(path.violationSlope()), finite(path.penaltySlope()), finite(path.gapSlope()), finite(gapOverPenaltyAt1000(path))));
        }
        return Table.of(List.of("problem", "seed", "J0bound", "tiedPairs", "smallestMultiplier", "largestMultiplier", "gradientMaxNorm", "end",
                "growing", "steps", "growingFrom1", "stepsFrom1", "bounded", "stages", "boundedFrom1", "slopeViolation", "slopePenalty",
                "slopeGap", "gapOverPenalty1000"), rows);
    }

    private static double gapOverPenaltyAt1000(FollowedPath path) {
        return path.stages().stream().filter(stage -> stage.gamma() == 1000.0).mapToDouble(path::gapOverPenalty).findFirst().orElse(Double.NaN);
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** The least J_γ that any path of a problem found, at each γ: nearer to the proposition's minimum than a single path. */
    Table lowest() {
        List<List<Object>> rows = new ArrayList<>();
        for (GammaSettings.Problem problem : GammaSettings.Problem.values()) {
            List<FollowedPath> followed = of(problem);
            double bound = followed.stream().mapToDouble(path -> path.feasible().lossJ()).min().orElseThrow();
            double before = Double.NEGATIVE_INFINITY;
            for (int s = 0; s < followed.get(0).stages().size(); s++) {
                int stage = s;
                FollowedPath best = followed.stream().min(Comparator.comparingDouble(path -> path.stages().get(stage).value())).orElseThrow();
                double value = best.stages().get(s).value();
                rows.add(List.of(problem.fileName(), best.stages().get(s).gamma(), value, best.seed(), value >= before, bound, value <= bound));
                before = value;
            }
        }
        return Table.of(List.of("problem", "gamma", "lowestLossJGamma", "seed", "a_grows", "lowestJ0bound", "b_bounded"), rows);
    }

    /** The statements with what was measured, a row a problem and range of γ. */
    Table statements() {
        List<List<Object>> rows = new ArrayList<>();
        for (GammaSettings.Problem problem : GammaSettings.Problem.values()) {
            for (double from : of(problem).get(0).stages().get(1).gamma() < FROM_ONE ? new double[] {0, FROM_ONE} : new double[] {FROM_ONE}) {
                rows.add(statement(problem, from));
            }
        }
        return Table.of(List.of("problem", "γ from", "paths", "(a) steps up", "of", "(a) paths up throughout", "(b) stages bounded", "of stages",
                "ended by the gradient", "by rounding", "by the line search", "by the limit", "slope of violation", "slope of (γ/2) g", "slope of J₀ − J_γ",
                "largest (γ/2) g at the end", "largest violation at the end"), rows);
    }

    private List<Object> statement(GammaSettings.Problem problem, double from) {
        List<FollowedPath> followed = of(problem);
        long stages = followed.stream().flatMap(path -> path.stages().stream()).filter(stage -> stage.gamma() >= from).count();
        return Arrays.asList(problem.fileName(), from, followed.size(), followed.stream().mapToInt(path -> path.growing(from)).sum(),
                followed.stream().mapToInt(path -> path.steps(from)).sum(), followed.stream().filter(path -> path.growing(from) == path.steps(from)).count(),
                followed.stream().mapToInt(path -> path.bounded(from)).sum(), stages,
                ended(followed, from, DescentEnd.GRADIENT_TOLERANCE), ended(followed, from, DescentEnd.VALUE_AT_ROUNDING),
                ended(followed, from, DescentEnd.LINE_SEARCH_FAILED), ended(followed, from, DescentEnd.ITERATION_LIMIT),
                median(followed, FollowedPath::violationSlope), median(followed, FollowedPath::penaltySlope), median(followed, FollowedPath::gapSlope),
                followed.stream().mapToDouble(path -> path.last().penalty()).max().orElseThrow(),
                followed.stream().mapToDouble(path -> path.last().order().largest()).max().orElseThrow());
    }

    private static int ended(List<FollowedPath> paths, double from, DescentEnd end) {
        return paths.stream().mapToInt(path -> path.ended(from, end)).sum();
    }

    private static Double median(List<FollowedPath> paths, ToDoubleFunction<FollowedPath> quantity) {
        double[] values = paths.stream().mapToDouble(quantity).filter(Double::isFinite).toArray();
        return values.length == 0 ? null : Quantiles.of(values).median();
    }

    /** What the statements table says of a problem, in a sentence. */
    String verdict(GammaSettings.Problem problem) {
        List<FollowedPath> followed = of(problem);
        int steps = followed.stream().mapToInt(path -> path.steps(FROM_ONE)).sum();
        int growing = followed.stream().mapToInt(path -> path.growing(FROM_ONE)).sum();
        int all = followed.stream().mapToInt(path -> path.steps(0)).sum();
        int allGrowing = followed.stream().mapToInt(path -> path.growing(0)).sum();
        int stages = (int) followed.stream().flatMap(path -> path.stages().stream()).filter(stage -> stage.gamma() >= FROM_ONE).count();
        int bounded = followed.stream().mapToInt(path -> path.bounded(FROM_ONE)).sum();
        return String.format(Locale.ROOT, "%s: from γ = 1 on J_γ grows in %d of %d steps and is not above J of the feasible point in %d of"
                + " %d stages; over the whole path, from γ = 0, it grows in %d of %d steps. Of the stages from γ = 1 on %d ended with the gradient"
                + " within its tolerance, %d with the value at rounding, %d with a line search that found no lower value%s, and %d at the"
                + " limit of iterations.", problem.description(), growing, steps, bounded, stages, allGrowing, all,
                ended(followed, FROM_ONE, DescentEnd.GRADIENT_TOLERANCE), ended(followed, FROM_ONE, DescentEnd.VALUE_AT_ROUNDING),
                ended(followed, FROM_ONE, DescentEnd.LINE_SEARCH_FAILED),
                problem.hasKinks() ? " (which can be at a kink of |θ|₁ that is no minimiser)" : "",
                ended(followed, FROM_ONE, DescentEnd.ITERATION_LIMIT));
    }
}
