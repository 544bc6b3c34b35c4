package dev.serverlesspresso.cdk;

import dev.serverlesspresso.edge.Paths;
import dev.serverlesspresso.signin.StaffClient;
import dev.serverlesspresso.workflows.Definitions;
import dev.serverlesspresso.workflows.EventContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Entry point of the CDK command line and of the build, which packs the templates beside these classes. */
public final class Synthesis {
    private Synthesis() {}

    /**
     * Without arguments, synthesises to where the CDK command line asks for. With the folder of these classes and an
     * output folder, synthesises there and copies the templates to {@code cdk/} beside the classes, unless neither the
     * classes nor what they are made from has changed since. Beside the output folder it leaves {@code app.args}, by which the CDK
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
        ServerlesspressoApp app = new ServerlesspressoApp(
                        output.toString(), Map.of("serverlesspresso:screens", pageInTheirPlace(output)))
                .withServices();
        app.synthesise();
        pack(app.stacks(), output, classes.resolve("cdk"));
        Files.writeString(stamp, inputs);
    }

    /** Arguments of {@code java} that run this class with the class path of this build. */
    private static String command() {
        String classPath = System.getProperty("java.class.path").replace("\\", "\\\\");
        return "-XX:+UseSerialGC\n-XX:TieredStopAtLevel=1\n-classpath\n\"" + classPath + "\"\n"
                + Synthesis.class.getName() + "\n";
    }

    /** The screens need not be built yet: a template names them by a digest, and nobody deploys these from here. */
    private static String pageInTheirPlace(Path output) throws IOException {
        Path folder = Files.createDirectories(output.resolveSibling("no-screens"));
        Files.writeString(folder.resolve("index.html"), "<!doctype html><title>In place of the screens</title>\n");
        return folder.toString();
    }

    private static void pack(List<String> stacks, Path output, Path packed) throws IOException {
        Files.createDirectories(packed);
        for (String stack : stacks) {
            String template = stack + ".template.json";
            Files.copy(output.resolve(template), packed.resolve(template), StandardCopyOption.REPLACE_EXISTING);
        }
        String names = stacks.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", ", "[", "]\n"));
        Files.writeString(packed.resolve("stacks.json"), names);
    }

    private static String fingerprint(Path classes) throws IOException {
        Fingerprint inputs = new Fingerprint().folder(classes);
        for (String workflow : Definitions.ALL) {
            inputs.text(Definitions.read(workflow));
        }
        return inputs.text(EventContract.all().toString())
                .moduleOf(Paths.class)
                .moduleOf(StaffClient.class)
                .hex();
    }
}
