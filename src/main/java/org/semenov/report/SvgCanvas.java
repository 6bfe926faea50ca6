package org.semenov.report;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Batik's SVG graphics with text anchored by the viewer, two decimals a coordinate, and a compact output. */
final class SvgCanvas extends SVGGraphics2D {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int DECIMALS = 2;

    private SvgCanvas(SVGGeneratorContext context) {
        super(context, false);
    }

    /**
     * What a painter paints, as the text of an SVG document.
     *
     * @param title accessible name of the picture
     */
    static String record(String title, int width, int height, Consumer<Graphics2D> painter) {
        Headless.prefer();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
        context.setPrecision(DECIMALS);
        context.setComment(null);
        SvgCanvas canvas = new SvgCanvas(context);
        try {
            canvas.setSVGCanvasSize(new Dimension(width, height));
            painter.accept(canvas);
            Element root = canvas.getRoot();
            root.setAttribute("viewBox", "0 0 " + width + " " + height);
            root.setAttribute("role", "img");
            Element name = root.getOwnerDocument().createElementNS(SVG, "title");
            name.setTextContent(title);
            root.insertBefore(name, root.getFirstChild());
            return SvgText.of(root);
        } finally {
            canvas.dispose();
        }
    }

    void writeText(String text, double x, double y, Lettering.Anchor anchor) {
        Element element = getDOMFactory().createElementNS(SVG, "text");
        element.setAttribute("x", generatorCtx.doubleString(x));
        element.setAttribute("y", generatorCtx.doubleString(y));
        element.setAttribute("stroke", "none");
        if (anchor != Lettering.Anchor.START) {
            element.setAttribute("text-anchor", anchor.svgName());
        }
        element.setTextContent(text);
        domGroupManager.addElement(element);
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("this is a bug: the JDK's own XML parser is missing", impossible);
        }
    }
}
