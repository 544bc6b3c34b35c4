package dev.serverlesspresso.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How a layer takes away what lies below it: by an empty file whose name begins with {@code .wh.}. */
final class Whiteouts {
    private static final String MARK = ".wh.";
    private static final String WHOLE_FOLDER = ".wh..wh..opq";

    private Whiteouts() {}

    static void applyIn(Path folder) throws IOException {
        for (Path mark : marks(folder)) {
            String name = mark.getFileName().toString();
            if (name.equals(WHOLE_FOLDER)) {
                throw new IOException("a layer that empties a whole folder cannot be unpacked: '" + mark + "'");
            }
            Folders.delete(mark.resolveSibling(name.substring(MARK.length())));
            Files.delete(mark);
        }
    }

    private static List<Path> marks(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(MARK))
                    .toList();
        }
    }
}
