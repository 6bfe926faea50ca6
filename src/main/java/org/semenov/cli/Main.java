package org.semenov.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Entry point: {@code java -jar semenov.jar COMMAND}. */
@Command(name = "semenov", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Surrogates for stiff combustion chemistry, and the stiff reference integrator that makes their data.",
        subcommands = {IgniteCommand.class, EquilibriumCommand.class, RatesCommand.class, GenerateCommand.class,
                TrainCommand.class, RolloutCommand.class, EvaluateCommand.class, AdvanceCommand.class, ExportCommand.class, ReproduceCommand.class,
                BenchmarkCommand.class, InfoCommand.class, HelpCommand.class})
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Main() {
    }

    /** Runs a command and exits with its status: 0 done, 2 the user's mistake, 1 our fault or a numerical failure. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        System.exit(run(args));
    }

    /** Runs a command and returns its exit status. */
    static int run(String... args) {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setExecutionExceptionHandler(Failures::report);
        commandLine.setParameterExceptionHandler(Failures::reportParameters);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.getSubcommands().values().forEach(command -> command.getCommandSpec().versionProvider(new Version()));
        CommandRecord.set(args);
        try {
            return commandLine.execute(args);
        } catch (OutOfMemoryError | LinkageError | InternalError error) {
            return Failures.reportError(error);
        }
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(),
                "no command given; known are " + String.join(", ", spec.subcommands().keySet()));
    }
}
