package dev.serverlesspresso.deploy;

import dev.serverlesspresso.deploy.program.Programs;
import dev.serverlesspresso.edge.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The programs that deploying calls, which change a simulated account as they would change a real one. */
final class SimulatedPrograms implements Programs {
    final List<String> ran = new ArrayList<>();
    final List<String> arguments = new ArrayList<>();
    String node = "v20.20.2";
    String npx = "11.0.0";
    boolean synthesises = true;
    boolean buildsImages = true;
    String digest = "sha256:1";

    @Nullable
    String fails;
    /** What a stack's template differs in from what is deployed. */
    Set<String> differ = Set.of();

    @Nullable
    Path docker;

    String dockerConfiguration = "";
    private final SimulatedAccount account;

    SimulatedPrograms(SimulatedAccount account) {
        this.account = account;
    }

    @Override
    public String output(Call call) {
        return call.command().get(0).equals("node") ? node : npx;
    }

    @Override
    public int run(Call call) {
        arguments.addAll(call.command());
        if (call.command().contains("synth")) {
            ran.add("synth");
            return synthesises ? synthesise(call.folder()) : 1;
        }
        if (call.command().contains("deploy")) {
            return deploy(call.command().get(call.command().indexOf("deploy") + 1));
        }
        boolean push = call.command().contains("-Dregistry=registry.example");
        ran.add(push ? "push" : "build images");
        return push ? push(call) : buildsImages ? 0 : 1;
    }

    private int deploy(String stack) {
        ran.add("deploy " + stack);
        boolean there = account.stacks.containsKey(stack);
        account.deploy(stack, !there || differ.contains(stack));
        if (stack.equals(fails)) {
            account.stack(stack).status = "ROLLBACK_COMPLETE";
            return 1;
        }
        Stream.of(Service.values())
                .filter(service ->
                        stack.toUpperCase(Locale.ROOT).endsWith(service.name().replace("_", "")))
                .forEach(service -> account.wanted.putIfAbsent(service.id(), 1));
        return 0;
    }

    private int push(Call call) {
        docker = Path.of(call.environment().getOrDefault("DOCKER_CONFIG", ""));
        dockerConfiguration = read(docker.resolve("config.json"));
        String prefix = call.command().stream()
                .filter(argument -> argument.startsWith("-Dimage.prefix="))
                .map(argument -> argument.substring("-Dimage.prefix=".length()))
                .findFirst()
                .orElseThrow();
        for (Service service : Service.values()) {
            account.images.put(prefix + "/" + service.id(), digest);
        }
        return 0;
    }

    private static int synthesise(Path app) {
        try {
            Path output = Files.createDirectories(app.resolve("target/deploy.out"));
            Files.writeString(output.resolve("manifest.json"), """
                    {"artifacts": {"Core": {"properties": {"requiresBootstrapStackVersion": 6,
                     "bootstrapStackVersionSsmParameter": "/cdk-bootstrap/hnb659fds/version"}}, "Tree": {}}}
                    """);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
