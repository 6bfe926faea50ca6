package org.semenov.experiment.gamma;

import java.util.Arrays;
import java.util.Locale;
import org.semenov.experiment.SineData;
import org.semenov.network.Arithmetic;
import org.semenov.training.TrainingData;

/** The text of all that the numbers of a followed path depend on, by which a saved one is known again. */
final class PathOrigin {
    private PathOrigin() {
    }

    /** @param commit of the program that follows the path */
    static String of(String commit, GammaSettings.Problem problem, PathProblem path) {
        TrainingData data = SineData.of(path.seed()).training();
        return "commit " + commit + ", " + path.name() + " (" + problem.description() + "), net " + problem.net().describe() + ", lambda "
                + problem.lambda() + String.format(Locale.ROOT, ", samples %08x, start %08x", hash(data), Arrays.hashCode(path.start())) + ", gamma "
                + path.gammas() + ", at most " + path.limit() + " iterations each, " + Descent.describe() + Arithmetic.ending();
    }

    private static int hash(TrainingData data) {
        return Arrays.deepHashCode(new double[][][] {data.trainingInputs(), data.trainingTargets()});
    }
}
