package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A string, a number, true, false or null. */
final class LiteralNode extends Node {
    private final Object constant;

    LiteralNode(Object constant) {
        this.constant = constant;
    }

    Object constant() {
        return constant;
    }

    @Override
    Object value(@Nullable Object input, Frame frame) {
        return constant;
    }

    @Override
    List<Node> parts() {
        return List.of();
    }
}
