package org.semenov.experiment.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Directories of results with made-up numbers, in the form in which the commands write them. */
final class MadeUpResults {
    /** Table 1 of the paper: J, J_γ. */
    static final Map<String, List<Integer>> TABLE_1 = Map.of("T", List.of(2638, 786), "O", List.of(2506, 5125), "H", List.of(2772, 1123),
            "OH", List.of(5957, 4444), "HO2", List.of(230, 540), "H2O2", List.of(886, 1738), "H2O", List.of(7267, 583),
            "O2", List.of(8872, 2547), "H2", List.of(3719, 4570));
    /** Columns of statistics that the page shows. */
    static final String STATISTICS = "metric,n,variant,baseline,variant median,baseline median,"
            + "better,worse,tied,effect,effect median,p Holm,verdict\n";
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text>NAME</text></svg>\n";

    private final Path results;

    MadeUpResults(Path results) {
        this.results = results;
    }

    /** All but the optional inputs, with the paper's numbers in both seeds. */
    MadeUpResults asInThePaper() throws IOException {
        StringBuilder sine = new StringBuilder("seed,loss,iterations,stopReason,misfit,validationMeanSquare,relativeTestError,"
                + "orderViolations,largestViolation\n");
        StringBuilder nets = new StringBuilder("seed,loss,net,iterations,stopReason,misfit,orderViolations,largestViolation\n");
        StringBuilder rollouts = new StringBuilder("seed,loss,rollout,T0,delayReference,delaySurrogate,rmsTemperatureError,outcome\n");
        StringBuilder accuracy = new StringBuilder("seed,loss,epochs,testAccuracyPercent,testImages,orderViolations,largestViolation\n");
        StringBuilder layers = new StringBuilder("seed,loss,layer,biases,smallest,largest,orderViolations,"
                + "largestViolation,largestViolationOfRange\n");
        for (int seed = 1; seed <= 2; seed++) {
            sine.append(seed + ",J,500,PATIENCE_SPENT,4e-7,2e-7,8e-4,49,1.0\n" + seed + ",Jgamma,2000,PATIENCE_SPENT,1e-7,1e-7,6e-4,0,0\n"
                    + seed + ",J-unsorted,9,ITERATION_LIMIT,9,9,9,9,9\n");
            for (String net : HydrogenMeasures.NETS) {
                nets.append(seed + ",J," + net + "," + TABLE_1.get(net).get(0) + ",PATIENCE_SPENT,1e-5,100,0.5\n");
                nets.append(seed + ",Jgamma," + net + "," + TABLE_1.get(net).get(1) + ",PATIENCE_SPENT,1e-5,"
                        + (net.equals("H2") ? "1,8e-7\n" : "0,0\n"));
                nets.append(seed + ",one-permutation," + net + ",9,ITERATION_LIMIT,9,9,9\n");
            }
            for (int temperature : List.of(1400, 1500, 2000)) {
                for (String kind : RolloutMeasures.KINDS) {
                    rollouts.append(seed + ",J," + kind + "," + temperature + ",8e-6,6e-6,40,COMPLETED\n"
                            + seed + ",Jgamma," + kind + "," + temperature + ",8e-6,7e-6,10,COMPLETED\n");
                }
            }
            accuracy.append(seed + ",J,5,98.56,10000,350,0.2\n" + seed + ",Jgamma,5,98.71,10000,0,0\n" + seed + ",Jordered,5,98.7,10000,0,0\n");
            for (String layer : List.of("convolution 1", "convolution 2", "convolution 3", "convolution 4", "dense", "output")) {
                layers.append(seed + ",J," + layer + ",32,-0.2,0.2,15,0.3,0.75\n" + seed + ",Jgamma," + layer + ",32,-0.1,0.1,0,0,0\n"
                        + seed + ",Jordered," + layer + ",32,-9,9,0,0,0\n");
            }
        }
        write("sine/training.csv", sine.toString());
        write("sine/lambda.csv", "seed,lambda,relativeTestError\n1,1e-6,1e-3\n1,1e-7,1.1e-3\n2,1e-6,1.1e-3\n2,1e-7,1e-3\n");
        write("sine/history.csv", "loss,iteration,misfit\nJ,0,0.2\nJ,490,4e-7\nJ,500,4e-7\nJgamma,0,0.2\nJgamma,490,2e-7\nJgamma,2000,1e-7\n");
        write("full/hydrogen/training.csv", nets.toString());
        write("full/hydrogen/rollouts.csv", rollouts.toString());
        write("mnist/accuracy.csv", accuracy.toString());
        write("mnist/layers.csv", layers.toString());
        write("mnist/pairs.csv", "seed,loss,pMcNemar\n1,Jgamma,0.5\n1,Jordered,0.01\n2,Jgamma,0.25\n2,Jordered,0.01\n");
        gamma();
        for (PaperInput input : List.of(PaperInput.SINE, PaperInput.HYDROGEN, PaperInput.MNIST, PaperInput.GAMMA)) {
            write(input.name("manifest.json"), manifest(input.command()));
        }
        for (ResultTable figure : PaperNumber.resource("figures.csv").each()) {
            String name = PaperInput.valueOf(figure.text("input")).name(figure.text("file"));
            write(name, SVG.replace("NAME", name));
        }
        return this;
    }

    /** A manifest with a command. */
    static String manifest(String command) {
        return "{\"command\":\"" + command + "\",\"seed\":1,\"commit\":\"abc\",\"gamma\":100.0}\n";
    }

    /** Two seeds of the small nets, one of the paper's, and the rules of Remark 1. */
    private void gamma() throws IOException {
        StringBuilder path = new StringBuilder("problem,seed,gamma,penalty,largestViolation,end\n");
        StringBuilder bounds = new StringBuilder("problem,seed,growingFrom1,stepsFrom1,boundedFrom1\n");
        StringBuilder remark = new StringBuilder("seed,rule,iterations,misfit,relativeTestError\n");
        for (String problem : GammaMeasures.PROBLEMS) {
            for (int seed = 1; seed <= (problem.equals("paper") ? 1 : 2); seed++) {
                path.append(problem + "," + seed + ",0,0,0.5,ITERATION_LIMIT\n" + problem + "," + seed + ",1,1e-3,1e-2,CONVERGED\n"
                        + problem + "," + seed + ",1000000,1e-9,1e-8,CONVERGED\n");
                bounds.append(problem + "," + seed + ",6,6,7\n");
            }
        }
        for (int seed = 1; seed <= 2; seed++) {
            for (String rule : List.of("restarted-0", "at-once-100", "path-100", "at-once-1000", "path-1000")) {
                remark.append(seed + "," + rule + ",1000,1e-7,7e-4\n");
            }
        }
        write("gamma/path.csv", path.toString());
        write("gamma/bounds.csv", bounds.toString());
        write("gamma/remark.csv", remark.toString());
        write("gamma/proposition.csv", "seed,gamma,lossJ,penalty,lossJGamma,J0bound,orderViolations,"
                + "largestViolation,iterations,end\n1,1,3e-3,1e-3,4e-3,5e-3,0,0,7,CONVERGED\n2,1,3e-3,9e-3,4e-3,5e-3,0,0,7,CONVERGED\n");
        write("gamma/statements.csv", "problem,γ from,paths\nsquares,0,2\n");
        write("gamma/remark-statistics.csv", STATISTICS + "misfit of a path,2,\"1, 10, 100\",100 at once,1,2,Infinity,0,0,ratio,0.5,0.5,undecided\n");
    }

    /** A text of a file by another one; it must be there. */
    MadeUpResults replace(String file, String old, String by) throws IOException {
        String text = Files.readString(results.resolve(file));
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not have '" + old + "'");
        }
        return write(file, text.replace(old, by));
    }

    MadeUpResults delete(String file) throws IOException {
        Files.delete(results.resolve(file));
        return this;
    }

    MadeUpResults write(String file, String text) throws IOException {
        Path path = results.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }
}
