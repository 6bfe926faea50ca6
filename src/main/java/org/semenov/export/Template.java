package org.semenov.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with places {@code {{NAME}}} that are filled; one that has no value, or a value that has no place, is a mistake. */
public final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([A-Za-z0-9_]+)\\}\\}");

    private Template() {
    }

    /**
     * A resource with its places filled.
     *
     * @param owner class beside which the resource lies
     * @param name  its name
     */
    public static String fill(Class<?> owner, String name, Map<String, String> values) {
        Matcher matcher = PLACE.matcher(read(owner, name));
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String value = values.get(matcher.group(1));
            if (value == null) {
                throw new IllegalStateException("template " + name + " has a place {{" + matcher.group(1) + "}} without a value: this is a bug");
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(text).toString();
    }

    private static String read(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + name + " beside " + owner.getName() + " is missing: this is a bug");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
