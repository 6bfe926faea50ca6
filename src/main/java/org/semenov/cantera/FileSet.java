package org.semenov.cantera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.semenov.mechanism.MechanismFiles;

/** A file and those it refers to, each read once. A file referred to is looked for beside the one that names it. */
final class FileSet {
    private final YamlFile main;
    private final Map<Path, YamlFile> files = new LinkedHashMap<>();

    FileSet(YamlFile main) {
        this.main = main;
        files.put(key(main.path()), main);
    }

    private static Path key(Path path) {
        return path.toAbsolutePath().normalize();
    }

    YamlFile main() {
        return main;
    }

    /**
     * The entries of a section.
     *
     * @param reference {@code section} of the same file or {@code other.yaml/section}
     * @param from      where the reference stands
     */
    List<Item> section(String reference, Item from) throws IOException {
        int slash = reference.lastIndexOf('/');
        YamlFile file = slash < 0 ? from.file() : file(reference.substring(0, slash), from);
        String name = reference.substring(slash + 1);
        Fields root = file.root().fields();
        if (!root.has(name)) {
            throw from.refuse("there is no section '" + name + "' in " + file.name());
        }
        return root.require(name).list();
    }

    private YamlFile file(String name, Item from) throws IOException {
        Path path = from.file().path().resolveSibling(name);
        YamlFile known = files.get(key(path));
        if (known != null) {
            return known;
        }
        if (!Files.isRegularFile(path)) {
            throw from.refuse("there is no file " + path);
        }
        YamlFile read = YamlFile.read(path);
        files.put(key(path), read);
        return read;
    }

    /** SHA-256 of the bytes of all files read, in the order in which they were needed. */
    String sha256() {
        return MechanismFiles.sha256(files.values().stream().map(YamlFile::bytes).toList());
    }
}
