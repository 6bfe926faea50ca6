package org.semenov.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import org.semenov.reactor.ReactorFailureException;
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
        if (failure instanceof UncheckedIOException unchecked) {
            return report(unchecked.getCause(), commandLine, parsed);
        }
        if (failure instanceof IllegalArgumentException || failure instanceof IOException) {
            System.err.println("semenov: " + text(failure));
            return ExitCode.USAGE;
        }
        if (failure instanceof CancellationException interrupted) {
            return reportInterruption(interrupted, "");
        }
        if (failure instanceof ReactorFailureException) {
            System.err.println("semenov: the reference integrator failed: " + text(failure));
            return ExitCode.SOFTWARE;
        }
        System.err.println("semenov: " + text(failure) + cause(failure) + " [" + failure.getClass().getSimpleName() + " at "
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
        if (failure instanceof FileAlreadyExistsException inTheWay) {
            return inTheWay.getFile() + ": is in the way, it is a file and should be a directory";
        }
        if (failure instanceof FileSystemException problem && problem.getReason() == null) {
            return problem.getFile() + ": " + problem.getClass().getSimpleName().replace("Exception", "");
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getName() : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** The innermost cause, which says more than what it was wrapped in. */
    private static String cause(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost == failure ? "" : ": " + innermost.getClass().getSimpleName() + " " + text(innermost);
    }

    /** Not our exception but the machine's limit: no memory, no fonts, no stack. */
    static int reportError(Error error) {
        String advice = error instanceof OutOfMemoryError
                ? "; give Java more with java -Xmx, or use fewer --threads or the minimizer lbfgs" : "";
        System.err.println("semenov: " + error.getClass().getSimpleName() + ": " + text(error) + advice);
        return ExitCode.SOFTWARE;
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
