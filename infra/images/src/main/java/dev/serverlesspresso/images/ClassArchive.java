package dev.serverlesspresso.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An archive of the classes that a service loads (class data sharing), which shortens its start. Only the JRE that made an
 * archive can use it, and only for the same jars, so the image itself makes it, in a container.
 */
public final class ClassArchive {
    private static final Duration MADE_WITHIN = Duration.ofMinutes(5);
    private static final String USES_ARCHIVE = "-XX:SharedArchiveFile=";
    private static final String MADE = "classes.jsa";
    private static final Limits AMPLE = new Limits(2, 1024);

    private final ImageTar image;

    ClassArchive(ImageTar image) {
        this.image = image;
    }

    /** The arguments are an image, and where to write the archive of its classes. */
    public static void main(String[] arguments) throws IOException {
        if (!Container.canRun()) {
            throw new IOException("-Darchive needs root and runc: an archive is made by the JRE of the image itself");
        }
        new ClassArchive(new ImageTar(Path.of(arguments[0]))).write(Path.of(arguments[1]));
    }

    void write(Path archive) throws IOException {
        Path folder = Files.createTempDirectory(archive.toAbsolutePath().getParent(), "training");
        try {
            Path scratch = Files.createDirectory(folder.resolve("tmp"));
            Command.of("chmod", "1777", scratch.toString()).run();
            image.unpack(folder.resolve("root"));
            train(folder, scratch);
            Files.move(scratch.resolve(MADE), archive, StandardCopyOption.REPLACE_EXISTING);
            Command.of("chown", "0:0", archive.toString()).run();
            Command.of("chmod", "644", archive.toString()).run();
        } finally {
            Folders.delete(folder);
        }
    }

    private void train(Path folder, Path scratch) throws IOException {
        Bundle bundle = Bundle.of(image, folder.resolve("root"))
                .with(training(image.entrypoint()))
                .with(placeholders())
                .with(PlaceholderSecrets.generate())
                .with(AMPLE, scratch);
        String id = "training-" + ProcessHandle.current().pid() + "-" + folder.getFileName();
        try (Container container = Container.start(id, bundle, folder)) {
            container.await(MADE_WITHIN);
            if (!Files.exists(scratch.resolve(MADE))) {
                throw new IOException("no archive of classes was made: " + container.log());
            }
        }
    }

    /** Whether it is the flag of the JVM that names an archive. */
    public static boolean isUse(String word) {
        return word.startsWith(USES_ARCHIVE);
    }

    /** The program of the image, which ends as soon as all of its parts are put together, and writes the archive then. */
    static List<String> training(List<String> entrypoint) {
        List<String> words = new ArrayList<>(entrypoint);
        words.removeIf(ClassArchive::isUse);
        words.addAll(1, List.of("-XX:ArchiveClassesAtExit=/tmp/" + MADE, "-Dspring.context.exit=onRefresh"));
        return words;
    }

    /** Values that let any service be configured without anything running. */
    private static Map<String, String> placeholders() {
        return Map.of(
                "AWS_ENDPOINT_URL", "http://localhost:1",
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "SERVER_PORT", "0",
                "SERVERLESSPRESSO_TOKENS_JWKSURI", "http://localhost:1/jwks.json");
    }
}
