package org.semenov.cantera;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.semenov.mechanism.MechanismFormatException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The bytes of a YAML file, its lines for messages, and its node graph. The graph is taken before YAML's scalars become Java values:
 * the species {@code NO}, {@code N} and {@code Y} stay text, and every node knows its line.
 */
final class YamlFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path path;
    private final byte[] bytes;
    private final List<String> lines;
    private final Item root;

    private YamlFile(Path path, byte[] bytes) throws MechanismFormatException {
        this.path = path;
        this.bytes = bytes;
        String text = decode(path, bytes);
        lines = text.lines().toList();
        root = Item.root(this, compose(text));
    }

    static YamlFile read(Path path) throws IOException {
        return new YamlFile(path, Files.readAllBytes(path));
    }

    private static String decode(Path path, byte[] bytes) throws MechanismFormatException {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(input).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, input.position(), StandardCharsets.UTF_8);
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            throw new MechanismFormatException(path.toString(), line, before.substring(before.lastIndexOf('\n') + 1),
                    "the text after this is not UTF-8");
        }
    }

    private Node compose(String text) throws MechanismFormatException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        try {
            Node node = new Yaml(options).compose(new StringReader(text));
            if (node == null) {
                throw new MechanismFormatException(name(), Math.max(1, lines.size()), "end of file", "the file is empty");
            }
            return node;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new MechanismFormatException(name(), line, line(line), "not YAML: " + oneLine(e.getProblem()));
        } catch (YAMLException e) {
            throw new MechanismFormatException(name(), 1, line(1), "not YAML: " + oneLine(e.getMessage()));
        }
    }

    private static String oneLine(String message) {
        return message == null ? "no reason given" : message.replaceAll("\\s*\\R\\s*", " ");
    }

    Path path() {
        return path;
    }

    /** The file, as it was named to the reader. */
    String name() {
        return path.toString();
    }

    byte[] bytes() {
        return bytes;
    }

    /** The text of a line, counted from 1; empty beyond the end. */
    String line(int number) {
        return number <= lines.size() ? lines.get(number - 1) : "";
    }

    Item root() {
        return root;
    }
}
