package org.semenov.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class HtmlReportTest {
    private static final String HOSTILE = "a < b & \"c\" </p><script>alert('x')</script> \u0001";

    private static HtmlReport page() {
        HtmlReport page = new HtmlReport(HOSTILE).heading(HOSTILE).subheading(HOSTILE).paragraph(HOSTILE)
                .preformatted("one\n  two").list(List.of("first", HOSTILE))
                .table(Table.of("name & unit", "value").withRow(HOSTILE, 1.5e-7).withRow(null, null), HOSTILE);
        SamplePlots.all().forEach(plot -> page.figure(plot, "caption of " + plot.title()));
        return page;
    }

    @Test
    void thePageIsWellFormedAndEscaped() throws Exception {
        String html = page().html();
        Document document = SamplePlots.parsed(html);
        assertTrue(html.startsWith("<!DOCTYPE html>\n"));
        assertEquals(0, document.getElementsByTagName("script").getLength());
        String shown = HOSTILE.replace('\u0001', '\uFFFD');
        for (String place : List.of("title", "h1", "h2", "h3", "p")) {
            assertEquals(shown, document.getElementsByTagName(place).item(0).getTextContent(), place);
        }
        assertEquals(shown, document.getElementsByTagName("td").item(0).getTextContent());
        assertEquals("1.5×10⁻⁷", document.getElementsByTagName("td").item(1).getTextContent());
        assertEquals("one\n  two", document.getElementsByTagName("pre").item(0).getTextContent());
        assertEquals(5, document.getElementsByTagName("svg").getLength());
    }

    @Test
    void thePageNeedsNothingFromOutside() {
        String html = page().html().replace("http://www.w3.org/2000/svg", "").replace("http://www.w3.org/1999/xhtml", "");
        assertFalse(html.contains("http"), "a link out");
        assertFalse(Pattern.compile("(src|href)=|@import|url\\((?!#)").matcher(html).find());
        assertFalse(html.contains("<?xml"));
    }

    @Test
    void namesInsideFiguresAreOnePerPage() throws Exception {
        String svg = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><clipPath id=\"c\"/>"
                + "<rect clip-path=\"url(#c)\"/></svg>";
        Path file = Files.createTempFile("figure", ".svg");
        try {
            Files.writeString(file, svg);
            String html = new HtmlReport("a").figure(file, "one").figure(file, "two").html();
            Set<String> names = new HashSet<>();
            Matcher matcher = Pattern.compile(" id=\"([^\"]*)\"").matcher(html);
            while (matcher.find()) {
                assertTrue(names.add(matcher.group(1)), matcher.group(1) + " occurs twice");
                assertTrue(html.contains("url(#" + matcher.group(1) + ")"), matcher.group(1));
            }
            assertEquals(2, names.size());
            SamplePlots.parsed(html);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aFigureSaysWhatItDoesNotShow() {
        String calm = new HtmlReport("a").figure(SamplePlots.rollout(false), "one").html();
        String exploding = new HtmlReport("a").figure(SamplePlots.rollout(true), "one").html();
        assertFalse(calm.contains("Not shown"));
        assertTrue(exploding.contains("Not shown in the figure: 2 notes"));
        assertTrue(exploding.contains("<li>T [K], J: 119 of 199 values beyond the range shown"));
    }

    @Test
    void thePageIsTheSameEveryTime(@TempDir Path directory) throws Exception {
        page().write(directory.resolve("report.html"));
        assertEquals(page().html(), Files.readString(directory.resolve("report.html")));
    }
}
