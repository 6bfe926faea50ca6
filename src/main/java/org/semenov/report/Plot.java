package org.semenov.report;

import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.semenov.dataset.AtomicFile;

/** A picture that can be written as SVG and as PNG. Immutable; written twice it gives the same bytes. */
public sealed interface Plot permits LinePlot, PanelPlot, StripPlot {
    String title();

    /** Width [px]. */
    int width();

    /** Height [px]. */
    int height();

    /** Paints the whole picture from (0, 0). */
    void paint(Graphics2D g);

    /** What is not in the picture or not on its axes, one sentence a series; empty where everything is. */
    List<String> notes();

    /** The picture as an SVG document whose text is text. */
    default String svg() {
        return SvgCanvas.record(title(), width(), height(), this::paint);
    }

    /** The picture as the bytes of a PNG file. */
    default byte[] png() {
        return PngImage.record(width(), height(), this::paint);
    }

    /** Writes {@code base.svg} and {@code base.png}. */
    default void write(Path base) throws IOException {
        AtomicFile.write(base.resolveSibling(base.getFileName() + ".svg"), svg());
        AtomicFile.write(base.resolveSibling(base.getFileName() + ".png"), png());
    }

    /** Writes one file, of the kind its name ends in: {@code .svg} or {@code .png}. */
    default void writeTo(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".svg")) {
            AtomicFile.write(file, svg());
        } else if (name.endsWith(".png")) {
            AtomicFile.write(file, png());
        } else {
            throw new IllegalArgumentException("plot file '" + file + "' ends neither in .svg nor in .png");
        }
    }
}
