package org.semenov.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What the user sees of a failure: one line, and an exit status that says whose it is. */
final class Failures {
    private Failures() {
    }

    /** Status 2 for the user's mistake, 1 for a numerical failure or ours. */
    static int report(Exception failure, CommandLine commandLine, ParseResult parsed) {
        if (failure instanceof IllegalArgumentException || failure instanceof IOException) {
            System.err.println("semenov: " + text(failure));
            return ExitCode.USAGE;
        }
        if (failure instanceof CancellationException interrupted) {
            return reportInterruption(interrupted, "");
        }
        System.err.println("semenov: " + text(failure) + " [" + failure.getClass().getSimpleName() + " at "
                + origin(failure) + "]; if the input is sound, please report it with this line");
        return ExitCode.SOFTWARE;
    }

    /** A signal ended the work; what is kept of it. */
    static int reportInterruption(CancellationException interrupted, String advice) {
        System.err.println("semenov: " + text(interrupted) + advice);
        return ExitCode.SOFTWARE;
    }

    /** One line instead of picocli's whole usage. */
    static int reportParameters(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        System.err.println("semenov: " + text(failure) + " (see " + command.getCommandSpec().qualifiedName() + " --help)");
        return ExitCode.USAGE;
    }

    private static String text(Throwable failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file or directory";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + ": access denied";
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getName() : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String origin(Throwable failure) {
        for (StackTraceElement element : failure.getStackTrace()) {
            if (element.getClassName().startsWith("org.semenov")) {
                return element.getFileName() + ":" + element.getLineNumber();
            }
        }
        return "unknown";
    }
}
