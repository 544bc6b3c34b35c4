package dev.serverlesspresso.deploy.stack;

import dev.serverlesspresso.deploy.program.Programs;
import dev.serverlesspresso.deploy.terminal.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The CDK command line, in the version that {@code package.json} of {@code infra/cdk} pins. */
public final class CdkCommand {
    private static final int OLDEST_NODE = 20;

    /** Where it synthesises to, below the folder of the app. */
    private static final String OUTPUT = "target/deploy.out";

    private final Programs programs;
    private final Path app;
    private final Map<String, String> context;
    private final Map<String, String> environment;

    /** With the context that the app reads, and the region. */
    public CdkCommand(Programs programs, Path app, Map<String, String> context, String region) {
        this.programs = programs;
        this.app = app;
        this.context = new TreeMap<>(context);
        environment = Map.of(
                "AWS_REGION", region,
                "AWS_DEFAULT_REGION", region,
                "JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "18,20,21,23");
    }

    /** Refuses a machine without it. */
    public void check() {
        String node = programs.output(call("node", "--version"));
        if (!node.matches("v[0-9]+\\..*")) {
            throw new Refusal("Node.js is missing: install Node.js " + OLDEST_NODE + " or newer, and try again");
        }
        int version = Integer.parseInt(node.substring(1, node.indexOf('.')));
        if (version < OLDEST_NODE) {
            throw new Refusal("Node.js " + node + " is too old: install " + OLDEST_NODE + " or newer, and try again");
        }
        if (programs.output(call("npx", "--version")).isEmpty()) {
            throw new Refusal("npx is missing: it comes with npm; install npm, and try again");
        }
    }

    /** Makes the templates of all stacks, once for all steps. The app says itself what is wrong with a setting. */
    public Assembly synthesise() {
        List<String> arguments = new ArrayList<>(List.of("synth", "--quiet", "--output", OUTPUT));
        context.forEach((key, value) -> arguments.addAll(List.of("--context", key + "=" + value)));
        if (programs.run(cdk(arguments)) != 0) {
            throw new Refusal("the stacks cannot be synthesised, for the reason above; nothing was made on AWS");
        }
        return Assembly.in(app.resolve(OUTPUT));
    }

    /** Deploys one stack and no other. Whoever deploys all has agreed to the rights that they give. */
    boolean deploy(String stack) {
        return programs.run(cdk(List.of(
                        "deploy",
                        stack,
                        "--exclusively",
                        "--app",
                        OUTPUT,
                        "--require-approval",
                        "never",
                        "--progress",
                        "events")))
                == 0;
    }

    /** How the command line is called by hand, too. */
    String version() {
        return JsonMapper.shared()
                .readTree(app.resolve("package.json"))
                .path("devDependencies")
                .path("aws-cdk")
                .asString("");
    }

    private Programs.Call cdk(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("npx", "--yes", "aws-cdk@" + version()));
        command.addAll(arguments);
        return call(command.toArray(String[]::new));
    }

    private Programs.Call call(String... command) {
        return new Programs.Call(List.of(command), app, environment);
    }
}
