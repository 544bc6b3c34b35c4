package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a variable a value. */
final class BindNode extends Node {
    private final String name;
    private final Node bound;

    BindNode(String name, Node bound) {
        this.name = name;
        this.bound = bound;
        adopt(bound);
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Frame frame) {
        Object value = bound.evaluate(input, frame);
        frame.bind(name, value);
        return value;
    }

    @Override
    List<Node> parts() {
        return List.of(bound);
    }
}
