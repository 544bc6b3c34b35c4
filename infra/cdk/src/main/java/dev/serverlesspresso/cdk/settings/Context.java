package dev.serverlesspresso.cdk.settings;

import java.util.Optional;
import software.constructs.Node;

/** The CDK context, in which every key of ours begins alike. What is wrong with a value is told by its key. */
record Context(Node node) {
    static final String KEYS = "serverlesspresso:";

    static IllegalArgumentException refused(String key, String rule, String value) {
        return new IllegalArgumentException(KEYS + key + " " + rule + ": '" + value + "'");
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(node.tryGetContext(KEYS + key))
                .map(String::valueOf)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    Optional<String> matching(String key, String pattern, String what) {
        Optional<String> found = text(key);
        found.filter(text -> !text.matches(pattern)).ifPresent(text -> {
            throw refused(key, "must be " + what, text);
        });
        return found;
    }

    boolean flag(String key, boolean usual) {
        return matching(key, "true|false", "true or false")
                .map(Boolean::valueOf)
                .orElse(usual);
    }
}
