package org.semenov.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command export, as a user runs it. */
class ExportCommandTest {
    private static final String MODEL = "results/h2air-cfd";

    @TempDir
    private Path directory;

    private static Console run(String... options) {
        String[] args = new String[options.length + 1];
        args[0] = "export";
        System.arraycopy(options, 0, args, 1, options.length);
        return Console.run(args);
    }

    private static String refused(String... options) {
        Console console = run(options);
        assertEquals(2, console.status(), console.err());
        assertEquals(1, console.errorLines(), console.err());
        return console.err();
    }

    private Path c99(String name) {
        Console console = run("--model", MODEL, "--format", "c99", "--output", directory.resolve(name).toString(), "--states", "40");
        assertEquals(0, console.status(), console.err());
        assertTrue(console.out().contains("\"semenov.c\""), console.out());
        return directory.resolve(name);
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        Path first = c99("first");
        Path second = c99("second");
        for (String name : List.of("semenov.c", "semenov.h", "semenov.f90", "selftest.csv", "README.md", "Makefile", "example.c", "example.f90")) {
            assertArrayEquals(Files.readAllBytes(first.resolve(name)), Files.readAllBytes(second.resolve(name)), name);
        }
        String header = Files.readString(first.resolve("semenov.h"));
        String json = Files.readString(Path.of(MODEL, "model.json"));
        String hash = header.replaceAll("(?s).*SEMENOV_WEIGHTS_SHA256 \"([0-9a-f]{64})\".*", "$1");
        assertTrue(json.contains("\"weightsSha256\" : \"" + hash + "\""), "the header has the hash of the model's weights");
        assertTrue(Files.readString(first.resolve("manifest.json")).contains(hash), "so has the manifest");
    }

    @Test
    void writesGraphs() {
        Console console = run("--model", MODEL, "--format", "onnx", "--output", directory.toString());
        assertEquals(0, console.status(), console.err());
        assertTrue(Files.exists(directory.resolve("h2air-cfd.onnx")), console.out());
    }

    @Test
    void refusesWhatCannotBeExported() throws IOException {
        String output = directory.resolve("out").toString();
        assertTrue(refused("--model", "results/hydrogen/model-J", "--format", "c99", "--output", output).contains("no guard that a flow solver could rely on"));
        assertTrue(refused("--model", MODEL, "--format", "f77", "--output", output).contains("f77"));
        assertTrue(refused("--model", MODEL, "--format", "c99", "--output", output, "--states", "3").contains("--states 3 is not within 4..20000"));
        assertTrue(refused("--model", MODEL, "--format", "c99").contains("--output"));
        Path file = Files.writeString(directory.resolve("file"), "kept");
        assertTrue(refused("--model", MODEL, "--format", "c99", "--output", file.toString()).contains("is a file"));
        assertEquals("kept", Files.readString(file));
        assertTrue(refused("--model", MODEL, "--format", "c99", "--output", output, "--mechanism", "mechanisms/h2o2-ramec.inp").contains("are not those of the mechanism"));
        assertTrue(Files.notExists(Path.of(output)), "nothing is written where it is refused");
    }
}
