package dev.serverlesspresso.deploy;

import dev.serverlesspresso.cdk.name.Names;
import dev.serverlesspresso.deploy.terminal.Refusal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the command line says. Keys of the CDK context are handed on to the app as they are, which knows what they may be.
 *
 * @param command {@code deploy}, {@code destroy} or {@code counter}
 * @param checkout the folder of the repository
 */
record Arguments(String command, Path checkout, Map<String, String> values) {
    private static final String CONTEXT = "serverlesspresso:";
    private static final String DEFAULT_OPERATOR = "operator";
    private static final String DEFAULT_SHOP = "demo";
    private static final String DEFAULT_TAG = "latest";

    Arguments {
        values = Map.copyOf(values);
    }

    /** The command, and {@code key=value} for each thing that may be given, with nothing behind it if it was not. */
    static Arguments of(String... arguments) {
        Map<String, String> values = new TreeMap<>();
        Arrays.stream(arguments)
                .skip(1)
                .map(argument -> argument.split("=", 2))
                .filter(pair -> pair.length == 2 && !pair[1].isBlank())
                .forEach(pair -> values.put(pair[0], pair[1].strip()));
        Path checkout =
                Path.of(values.getOrDefault("checkout", ".")).toAbsolutePath().normalize();
        return new Arguments(arguments.length == 0 ? "" : arguments[0], checkout, values);
    }

    /** Those of them that the app reads, by their whole keys. */
    Map<String, String> context() {
        Map<String, String> context = new TreeMap<>(values);
        context.keySet().removeIf(key -> !key.startsWith(CONTEXT));
        return context;
    }

    Names names() {
        String prefix = setting("prefix").orElse(Names.DEFAULT_PREFIX);
        if (!prefix.matches("[a-z][a-z0-9-]*")) {
            throw new Refusal("-Dprefix must be small letters, digits and single hyphens: '" + prefix + "'");
        }
        return new Names(prefix);
    }

    Optional<String> region() {
        return setting("region");
    }

    String imageTag() {
        return setting("imageTag").orElse(DEFAULT_TAG);
    }

    String operator() {
        return values.getOrDefault("operator", DEFAULT_OPERATOR);
    }

    Optional<String> operatorEmail() {
        return Optional.ofNullable(values.get("operatorEmail"));
    }

    String shop() {
        String shop = values.getOrDefault("shop", DEFAULT_SHOP);
        if (!shop.matches("[a-z0-9-]{2,32}")) {
            throw new Refusal("-Dshop must be 2 to 32 small letters, digits and hyphens: '" + shop + "'");
        }
        return shop;
    }

    /** Whether the counter is to be on. */
    boolean on() {
        return switch (values.getOrDefault("is", "")) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new Refusal("say -Dis=on or -Dis=off, not '" + values.getOrDefault("is", "") + "'");
        };
    }

    /** The prefix once more, by whoever agrees beforehand to have everything deleted. */
    Optional<String> yes() {
        return Optional.ofNullable(values.get("yes"));
    }

    private Optional<String> setting(String key) {
        return Optional.ofNullable(values.get(CONTEXT + key));
    }
}
