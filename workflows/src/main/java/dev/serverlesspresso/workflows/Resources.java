package dev.serverlesspresso.workflows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Files of this module on the class path, in a folder or in its jar. */
final class Resources {

    private static final String ROOT = "/workflows/";

    private Resources() {}

    static String text(String path) {
        try (InputStream resource = Resources.class.getResourceAsStream(ROOT + path)) {
            if (resource == null) {
                throw new IllegalArgumentException("'" + path + "' is not on the class path below " + ROOT);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("'" + path + "' cannot be read", unreadable);
        }
    }

    /** The names of the files in a folder, sorted. */
    static List<String> names(String folder) {
        URL url = Resources.class.getResource(ROOT + folder);
        if (url == null) {
            throw new IllegalArgumentException("'" + folder + "' is not on the class path below " + ROOT);
        }
        try {
            URI address = url.toURI();
            if (!"jar".equals(address.getScheme())) {
                return list(Path.of(address));
            }
            try (FileSystem jar = FileSystems.newFileSystem(address, Map.of())) {
                return list(jar.getPath(ROOT + folder));
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("'" + folder + "' cannot be listed", unreadable);
        }
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
