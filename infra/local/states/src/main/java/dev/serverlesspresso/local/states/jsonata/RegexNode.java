package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression, which is a function from a string to its first match. */
final class RegexNode extends Node {
    private final Pattern pattern;

    RegexNode(Pattern pattern) {
        this.pattern = pattern;
    }

    @Override
    Object value(@Nullable Object input, Frame frame) {
        return new RegexFn(pattern);
    }

    @Override
    List<Node> parts() {
        return List.of();
    }
}
