package org.semenov.export.c99;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.semenov.export.Exports;
import org.semenov.export.Programs;

/** The programs of the page for flow solvers, as they stand there. */
class FlowSolverPageTest {
    private static final Path PAGE = Path.of("src", "site", "markdown", "flow-solvers.md");

    private static String block(String language) throws IOException {
        Matcher matcher = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(Files.readString(PAGE));
        assertTrue(matcher.find(), "a block in " + language);
        return matcher.group(1);
    }

    @Test
    void bothProgramsRunAndAgree() throws IOException, InterruptedException {
        Programs.require("gcc");
        Path directory = Exports.c99(Exports.CONSTANT_VOLUME);
        Programs.make(directory, "libsemenov.a");
        Files.writeString(directory.resolve("row.c"), block("c"));
        Programs.compile(directory, "gcc", "-std=c99", "-O2", "-Wall", "-Wextra", "-Werror", "-pedantic", "row.c", "libsemenov.a", "-o", "row", "-lm");
        String said = Programs.run(directory, "./row");
        assertTrue(said.matches("T [0-9.]+ K at the hot end, .* of 20000 cell-steps by the integrator\n"), said);
        Programs.require("gfortran");
        Files.writeString(directory.resolve("row.f90"), block("fortran"));
        Programs.compile(directory, "gfortran", "-std=f2008", "-O2", "-Wall", "semenov.f90", "row.f90", "libsemenov.a", "-o", "row_fortran", "-lm");
        assertEquals(said, Programs.run(directory, "./row_fortran").stripLeading());
    }
}
