package org.semenov.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Version and commit of the program, from what the build wrote. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"semenov " + version() + " (commit " + commit() + ")"};
    }

    static String version() {
        return property("version");
    }

    /** Abbreviated commit, with {@code -dirty} where the checkout had changes, {@code unknown} outside a checkout. */
    static String commit() {
        String commit = property("commit");
        return commit.startsWith("$") ? "unknown" : commit + ("true".equals(property("dirty")) ? "-dirty" : "");
    }

    private static String property(String name) {
        Properties properties = new Properties();
        try (InputStream stream = Version.class.getResourceAsStream("version.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(name, "unknown");
    }
}
