package org.semenov.export.c99;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.semenov.dataset.AtomicFile;
import org.semenov.export.Template;
import org.semenov.network.ResNet;

/** Nets of any shape in the C that an export has for those of its model, with a program around them that times them alone beside the peak of a core. */
public final class NetProgram {
    private final NetCode nets;

    /**
     * @param net    shape with one output, activation and τ of all nets
     * @param thetas parameters, one array a net
     */
    public NetProgram(ResNet net, double[][] thetas) {
        nets = new NetCode(net, thetas);
    }

    /** Writes the program into a directory, {@code net-speed.c} with a header; it prints one line {@code name,value,unit} each, times in processor time. */
    public Path write(Path directory) throws IOException {
        AtomicFile.write(directory.resolve("semenov.h"), "#include <stddef.h>\n");
        Path source = directory.resolve("net-speed.c");
        AtomicFile.write(source, Template.fill(NetProgram.class, "head.c", Map.of("VERSION", "nets", "MODEL", "timed alone")) + Template.fill(NetProgram.class, "tile.c", Map.of())
                + nets.definitions() + "#define BLOCK " + ModelCode.BLOCK + "\n" + nets.text(false) + nets.text(true) + Template.fill(NetProgram.class, "net-speed.c", Map.of()));
        return source;
    }

    /** How a compiler builds it, as README and header say. */
    public static List<String> build(String compiler, Path source, Path executable) {
        return List.of(compiler, "-std=gnu99", "-O3", "-march=native", source.toString(), "-o", executable.toString(), "-lm");
    }
}
