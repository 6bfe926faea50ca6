package org.semenov.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.semenov.dataset.AtomicFile;

/**
 * One page of text, tables and figures in one file: style and pictures inside, no links out, no scripts. The text given is
 * plain and escaped here. Parts are appended in the order of the calls, each of which returns this page; it is not for
 * several threads at once. The page is HTML and well-formed XML.
 */
public final class HtmlReport {
    private static final int LONGEST_WORDS = 48; // characters of a cell that stays on one line

    private final String title;
    private final StringBuilder body = new StringBuilder();
    private int figures;
    private int tables;

    public HtmlReport(String title) {
        this.title = title;
    }

    public HtmlReport heading(String text) {
        return element("h2", text);
    }

    public HtmlReport subheading(String text) {
        return element("h3", text);
    }

    public HtmlReport paragraph(String text) {
        return element("p", text);
    }

    /** Text in a fixed-width font with its line ends, as a command or a manifest. */
    public HtmlReport preformatted(String text) {
        return element("pre", text);
    }

    /** Points of a list. */
    public HtmlReport list(List<String> points) {
        body.append("<ul>\n");
        points.forEach(point -> element("li", point));
        body.append("</ul>\n");
        return this;
    }

    /** A numbered table; numbers are rounded to four digits, columns of numbers stand to the right, nothing is a dash. */
    public HtmlReport table(Table table, String caption) {
        tables++;
        body.append("<div class=\"wide\"><table>\n<caption>Table ").append(tables).append(". ")
                .append(SvgText.escaped(caption)).append("</caption>\n<thead><tr>");
        for (int column = 0; column < table.columns().size(); column++) {
            cell("th", table.columns().get(column), cellClass(table, column));
        }
        body.append("</tr></thead>\n<tbody>\n");
        for (List<Object> row : table.rows()) {
            body.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                cell("td", readable(row.get(column)), cellClass(table, column));
            }
            body.append("</tr>\n");
        }
        body.append("</tbody>\n</table></div>\n");
        return this;
    }

    /** A numbered figure; its caption is followed by the plot's notes on what it does not show. */
    public HtmlReport figure(Plot plot, String caption) {
        return figure(plot.svg(), caption, plot.notes());
    }

    /** A numbered figure from an SVG file. */
    public HtmlReport figure(Path svgFile, String caption) throws IOException {
        return figure(Files.readString(svgFile, StandardCharsets.UTF_8), caption, List.of());
    }

    /** The whole page. */
    public String html() {
        return "<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n"
                + "<meta charset=\"utf-8\"/>\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                + "<title>" + SvgText.escaped(title) + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n"
                + "<h1>" + SvgText.escaped(title) + "</h1>\n" + body + "</main>\n</body>\n</html>\n";
    }

    /** Writes the page to a file, whole or not at all. */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, html());
    }

    private HtmlReport figure(String svg, String caption, List<String> notes) {
        figures++;
        body.append("<figure>\n").append(SvgText.inline(svg, "figure" + figures + "-"))
                .append("<figcaption>Figure ").append(figures).append(". ").append(SvgText.escaped(caption));
        if (!notes.isEmpty()) {
            body.append("\n<details><summary>Not shown in the figure: ").append(notes.size())
                    .append(notes.size() == 1 ? " note" : " notes").append("</summary>\n<ul>\n");
            notes.forEach(note -> element("li", note));
            body.append("</ul></details>");
        }
        body.append("</figcaption>\n</figure>\n");
        return this;
    }

    private void cell(String name, String text, String cellClass) {
        body.append('<').append(name).append(cellClass).append('>').append(SvgText.escaped(text)).append("</").append(name).append('>');
    }

    /** Numbers stand to the right; a column of sentences is broken into lines. */
    private static String cellClass(Table table, int column) {
        boolean sentences = table.rows().stream().anyMatch(row -> row.get(column) instanceof String text && text.length() > LONGEST_WORDS);
        return isNumeric(table, column) ? " class=\"number\"" : sentences ? " class=\"prose\"" : "";
    }

    private static boolean isNumeric(Table table, int column) {
        return table.rows().stream().map(row -> row.get(column)).allMatch(value -> value == null || value instanceof Number);
    }

    private static String readable(Object value) {
        if (value instanceof Double number) {
            return NumberText.readable(number);
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (value == null) {
            return "–";
        }
        return value instanceof Number ? NumberText.typographic(value.toString()) : value.toString();
    }

    private HtmlReport element(String name, String text) {
        body.append('<').append(name).append('>').append(SvgText.escaped(text)).append("</").append(name).append(">\n");
        return this;
    }

    private static String style() {
        return """
                :root { color-scheme: light dark; --rule: #d0d4da; --faint: #5b626c; --ground: #f6f7f9; }
                @media (prefers-color-scheme: dark) { :root { --rule: #444b55; --faint: #a2abb8; --ground: #20242a; } }
                body { font: 16px/1.55 system-ui, sans-serif; margin: 0; }
                main { max-width: 84rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
                h1 { font-size: 1.8rem; line-height: 1.2; }
                h2 { font-size: 1.35rem; margin-top: 2.4rem; border-bottom: 1px solid var(--rule); padding-bottom: .25rem; }
                h3 { font-size: 1.1rem; margin-top: 1.8rem; }
                p, li { max-width: 46rem; }
                pre { background: var(--ground); padding: .7rem .9rem; overflow-x: auto; font-size: .85rem; }
                figure { margin: 1.6rem 0; }
                figure svg { display: block; max-width: 100%; height: auto; background: #fff; border: 1px solid var(--rule); }
                figcaption, caption { color: var(--faint); font-size: .92rem; text-align: left; padding: .45rem 0; }
                .wide { overflow-x: auto; margin: 1.2rem 0; }
                table { border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums; }
                th { text-align: left; border-bottom: 2px solid var(--rule); }
                th, td { padding: .28rem .8rem .28rem 0; vertical-align: top; white-space: nowrap; }
                td { border-bottom: 1px solid var(--rule); }
                th.number, td.number { text-align: right; }
                th.prose, td.prose { white-space: normal; overflow-wrap: anywhere; min-width: 13rem; max-width: 32rem; }
                """;
    }
}
