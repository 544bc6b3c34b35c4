package dev.serverlesspresso.local.states.jsonata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value or another. */
final class ConditionNode extends Node {
    private final Node condition;
    private final Node then;
    private final @Nullable Node otherwise;

    ConditionNode(Node condition, Node then, @Nullable Node otherwise) {
        this.condition = condition;
        this.then = then;
        this.otherwise = otherwise;
        parts().forEach(this::adopt);
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Frame frame) {
        if (Values.truth(condition.evaluate(input, frame))) {
            return then.evaluate(input, frame);
        }
        return otherwise == null ? null : otherwise.evaluate(input, frame);
    }

    /** The same, with its last calls made by whoever called. */
    ConditionNode withTailCalls() {
        return new ConditionNode(
                condition, LambdaNode.tailCall(then), otherwise == null ? null : LambdaNode.tailCall(otherwise));
    }

    @Override
    List<Node> parts() {
        List<Node> parts = new ArrayList<>(List.of(condition, then));
        if (otherwise != null) {
            parts.add(otherwise);
        }
        return parts;
    }
}
