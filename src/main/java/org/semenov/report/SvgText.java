package org.semenov.report;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The elements of an SVG as text: attributes by name, no document type (the one Batik writes refers to a file on the
 * web), nothing that is empty or says what holds anyway.
 */
final class SvgText {
    private static final Pattern PROLOG = Pattern.compile("^(<\\?xml[^>]*>|<!DOCTYPE[^>]*>|\\s)+");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("color-interpolation", "auto"), Map.entry("color-rendering", "auto"),
            Map.entry("image-rendering", "auto"), Map.entry("shape-rendering", "auto"),
            Map.entry("text-rendering", "auto"), Map.entry("stroke-dashoffset", "0"));

    private SvgText() {
    }

    static String of(Element root) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        append(text, root);
        return text.toString();
    }

    /**
     * The root element alone, as HTML takes it inline: without the prolog, and with every name that the picture gives to
     * its own parts made one of the page's by a prefix.
     */
    static String inline(String svg, String prefix) {
        return PROLOG.matcher(svg).replaceFirst("")
                .replace(" id=\"", " id=\"" + prefix)
                .replace("url(#", "url(#" + prefix)
                .replace("href=\"#", "href=\"#" + prefix);
    }

    private static void append(StringBuilder text, Node node) {
        if (node instanceof Text characters) {
            text.append(escaped(characters.getData()));
        } else if (node instanceof Element element && !isEmptyGroup(element)) {
            text.append('<').append(element.getTagName());
            attributes(element).forEach((name, value) ->
                    text.append(' ').append(name).append("=\"").append(escaped(value)).append('"'));
            if (!element.hasChildNodes()) {
                text.append("/>\n");
                return;
            }
            text.append(element.getFirstChild() instanceof Text ? ">" : ">\n");
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                append(text, child);
            }
            text.append("</").append(element.getTagName()).append(">\n");
        }
    }

    private static boolean isEmptyGroup(Element element) {
        return !element.hasChildNodes() && (element.getTagName().equals("defs") || element.getTagName().equals("g"));
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        NamedNodeMap all = element.getAttributes();
        for (int n = 0; n < all.getLength(); n++) {
            attributes.put(all.item(n).getNodeName(), all.item(n).getNodeValue());
        }
        attributes.entrySet().removeIf(entry -> entry.getValue().equals(DEFAULTS.get(entry.getKey())));
        if ("none".equals(attributes.get("stroke"))) {
            attributes.keySet().removeIf(name -> name.startsWith("stroke-"));
        }
        // after a move, further pairs of numbers are lines
        attributes.computeIfPresent("d", (name, path) -> path.replace(" L", " "));
        attributes.remove("xmlns:xlink");
        attributes.computeIfPresent("font-family", (name, family) -> family.equals("'Dialog'") ? "sans-serif" : family);
        if (element.getParentNode() == null || element.getTagName().equals("svg")) {
            attributes.put("xmlns", "http://www.w3.org/2000/svg");
        }
        return attributes;
    }

    /** Text as HTML and XML take it; a control character, which XML cannot hold at all, becomes U+FFFD. */
    static String escaped(String text) {
        return CONTROL.matcher(text).replaceAll("\uFFFD")
                .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
