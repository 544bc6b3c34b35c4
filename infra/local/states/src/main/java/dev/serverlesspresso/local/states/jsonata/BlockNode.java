package dev.serverlesspresso.local.states.jsonata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions one after the other, with variables of their own; the last one is the value. */
final class BlockNode extends Node {
    private final List<Node> expressions;

    BlockNode(List<Node> expressions) {
        this.expressions = List.copyOf(expressions);
        expressions.forEach(this::adopt);
        constructsArray = expressions.stream().anyMatch(BlockNode::constructs);
    }

    private static boolean constructs(Node node) {
        return node.constructsArray
                || (node instanceof PathNode path && path.steps().get(0).constructsArray);
    }

    List<Node> expressions() {
        return expressions;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Frame frame) {
        Object result = null;
        Frame inner = frame.inner();
        for (Node expression : expressions) {
            result = expression.evaluate(input, inner);
        }
        return result;
    }

    /** The same, with its last call made by whoever called. */
    BlockNode withTailCall() {
        List<Node> copy = new ArrayList<>(expressions);
        if (!copy.isEmpty()) {
            copy.set(copy.size() - 1, LambdaNode.tailCall(copy.get(copy.size() - 1)));
        }
        return new BlockNode(copy);
    }

    @Override
    List<Node> parts() {
        return expressions;
    }
}
