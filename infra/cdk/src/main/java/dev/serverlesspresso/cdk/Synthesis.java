package dev.serverlesspresso.cdk;

import dev.serverlesspresso.workflows.Definitions;
import dev.serverlesspresso.workflows.EventContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entry point of the CDK command line and of the build, which packs the templates beside these classes. */
public final class Synthesis {
    private Synthesis() {}

    /**
     * Without arguments, synthesises to where the CDK command line asks for. With the folder of these classes and an
     * output folder, synthesises there and copies the templates to {@code cdk/} beside the classes, unless neither the
     * classes nor the workflows have changed since. Beside the output folder it leaves {@code app.args}, by which the CDK
     * command line runs the app again.
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            new ServerlesspressoApp(System.getenv().getOrDefault("CDK_OUTDIR", "cdk.out"), Map.of())
                    .withServices()
                    .synthesise();
            return;
        }
        Path classes = Path.of(arguments[0]);
        Path output = Path.of(arguments[1]);
        Files.writeString(output.resolveSibling("app.args"), command());
        Path stamp = output.resolve("inputs.sha256");
        String inputs = fingerprint(classes.resolve("dev"));
        if (Files.exists(stamp)
                && Files.readString(stamp).equals(inputs)
                && Files.exists(classes.resolve("cdk/stacks.json"))) {
            return;
        }
        new ServerlesspressoApp(output.toString(), Map.of()).synthesise();
        pack(output, classes.resolve("cdk"));
        Files.writeString(stamp, inputs);
    }

    /** Arguments of {@code java} that run this class with the class path of this build. */
    private static String command() {
        String classPath = System.getProperty("java.class.path").replace("\\", "\\\\");
        return "-XX:+UseSerialGC\n-XX:TieredStopAtLevel=1\n-classpath\n\"" + classPath + "\"\n"
                + Synthesis.class.getName() + "\n";
    }

    private static void pack(Path output, Path packed) throws IOException {
        Files.createDirectories(packed);
        for (String stack : ServerlesspressoApp.LOCAL_STACKS) {
            String template = stack + ".template.json";
            Files.copy(output.resolve(template), packed.resolve(template), StandardCopyOption.REPLACE_EXISTING);
        }
        String names = ServerlesspressoApp.LOCAL_STACKS.stream()
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(", ", "[", "]\n"));
        Files.writeString(packed.resolve("stacks.json"), names);
    }

    private static String fingerprint(Path classes) throws IOException {
        MessageDigest digest = sha256();
        for (Path file : files(classes)) {
            digest.update(classes.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        for (String workflow : Definitions.ALL) {
            digest.update(Definitions.read(workflow).getBytes(StandardCharsets.UTF_8));
        }
        digest.update(EventContract.all().toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
