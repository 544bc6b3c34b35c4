package dev.serverlesspresso.cdk;

import dev.serverlesspresso.cdk.name.CounterStack;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The whole app, synthesised once for each setting that tests ask about. */
record Synthesised(ServerlesspressoApp app, String prefix, Path output) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static final List<String> STACKS =
            Arrays.stream(CounterStack.values()).map(CounterStack::id).toList();

    /** Nothing decided by whoever deploys. */
    static final Synthesised USUAL = here("Serverlesspresso", context(Map.of()));

    /** Everything decided otherwise than usual, as the CDK command line hands it over. */
    static final Synthesised WORKSHOP = byCommandLine(
            "AliceTwo",
            context(Map.ofEntries(
                    Map.entry("prefix", "alice-two"),
                    Map.entry("region", "us-east-1"),
                    Map.entry("keepData", "false"),
                    Map.entry("spot", "true"),
                    Map.entry("schedule", "07:30-19:00 MON-FRI Asia/Tokyo"),
                    Map.entry("imageTag", "v1"),
                    Map.entry("alarmEmail", "alice@example.com"),
                    Map.entry("budget", "20"),
                    Map.entry("waf", "true"),
                    Map.entry("domain", "coffee.example.com"),
                    Map.entry("certificate", "arn:aws:acm:us-east-1:123456789012:certificate/abc"))));

    /** The template of a stack, by its name without the prefix. */
    Resources stack(String name) {
        return Resources.of(template(name));
    }

    List<Resources> stacks() {
        return STACKS.stream().map(this::stack).toList();
    }

    Map<String, Object> manifest() {
        return read(output.resolve("manifest.json"));
    }

    /** The template of a stack as this process makes it, where another one made that of {@link #stack}. */
    Map<String, Object> again(String name) {
        app.synthesise();
        return read(folder(prefix + "Again").resolve(prefix + name + ".template.json"));
    }

    Map<String, Object> template(String name) {
        return read(output.resolve(prefix + name + ".template.json"));
    }

    private static Map<String, Object> context(Map<String, String> settings) {
        Map<String, Object> context = new HashMap<>();
        context.put("serverlesspresso:screens", "src/test/screens");
        settings.forEach((key, value) -> context.put("serverlesspresso:" + key, value));
        return context;
    }

    private static Synthesised here(String prefix, Map<String, Object> context) {
        Path output = folder(prefix);
        ServerlesspressoApp app = new ServerlesspressoApp(output.toString(), context).withServices();
        app.synthesise();
        return new Synthesised(app, prefix, output);
    }

    /** Runs what {@code cdk.json} says, with the environment that the CDK command line gives it. */
    private static Synthesised byCommandLine(String prefix, Map<String, Object> context) {
        try {
            Path output = folder(prefix);
            Map<String, Object> cdk = read(Path.of("cdk.json"));
            Map<String, Object> all = new HashMap<>(Resources.map(cdk.get("context")));
            all.putAll(context);
            ProcessBuilder synthesis = new ProcessBuilder("sh", "-c", String.valueOf(cdk.get("app")))
                    .redirectErrorStream(true)
                    .redirectOutput(output.resolve("output.txt").toFile());
            Map<String, String> environment = synthesis.environment();
            environment.put("CDK_OUTDIR", output.toAbsolutePath().toString());
            environment.put("CDK_CONTEXT_JSON", JSON.writeValueAsString(all));
            environment.merge(
                    "PATH",
                    System.getProperty("java.home") + File.separator + "bin",
                    (path, java) -> java + File.pathSeparator + path);
            if (synthesis.start().waitFor() != 0) {
                throw new AssertionError(Files.readString(output.resolve("output.txt")));
            }
            return new Synthesised(
                    new ServerlesspressoApp(folder(prefix + "Again").toString(), context).withServices(),
                    prefix,
                    output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path folder(String name) {
        try {
            return Files.createDirectories(Path.of("target", "synthesised", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // a template is JSON
    private static Map<String, Object> read(Path file) {
        return JSON.readValue(file.toFile(), Map.class);
    }
}
