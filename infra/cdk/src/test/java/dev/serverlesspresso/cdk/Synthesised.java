package dev.serverlesspresso.cdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The whole app, synthesised once for each setting that tests ask about. */
record Synthesised(ServerlesspressoApp app, String prefix, Path output) {
    /** Nothing decided by whoever deploys. */
    static final Synthesised USUAL = with("Serverlesspresso", Map.of());

    /** Everything decided otherwise than usual. */
    static final Synthesised WORKSHOP = with(
            "AliceTwo",
            Map.ofEntries(
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
                    Map.entry("certificate", "arn:aws:acm:us-east-1:123456789012:certificate/abc")));

    static final List<String> STACKS = List.of(
            "Core",
            "Workflows",
            "Network",
            "Edge",
            "SignIn",
            "QrValidator",
            "OrderManager",
            "Publisher",
            "Screens",
            "Watch");

    private static final JsonMapper JSON = JsonMapper.shared();

    private static Synthesised with(String prefix, Map<String, String> settings) {
        try {
            Path output = Files.createTempDirectory(Path.of("target"), "synthesised");
            Map<String, Object> context = new HashMap<>(Map.of("serverlesspresso:screens", "src/test/screens"));
            settings.forEach((key, value) -> context.put("serverlesspresso:" + key, value));
            ServerlesspressoApp app = new ServerlesspressoApp(output.toString(), context).withServices();
            app.synthesise();
            return new Synthesised(app, prefix, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The template of a stack, by its name without the prefix. */
    Resources stack(String name) {
        return Resources.of(read(prefix + name + ".template.json"));
    }

    List<Resources> stacks() {
        return STACKS.stream().map(this::stack).toList();
    }

    Map<String, Object> manifest() {
        return read("manifest.json");
    }

    @SuppressWarnings("unchecked") // a template is JSON
    private Map<String, Object> read(String file) {
        return JSON.readValue(output.resolve(file).toFile(), Map.class);
    }
}
