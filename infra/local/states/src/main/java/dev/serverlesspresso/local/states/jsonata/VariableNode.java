package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A variable; the one without a name is the context. */
final class VariableNode extends Node {
    private final String name;

    VariableNode(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Frame frame) {
        return name.isEmpty() ? input : frame.lookup(name);
    }

    /** Whether it is the variable and nothing else. */
    static boolean isPlain(Node node) {
        return node instanceof VariableNode
                && node.predicates.isEmpty()
                && node.stages.isEmpty()
                && node.grouping == null;
    }

    @Override
    List<Node> parts() {
        return List.of();
    }
}
