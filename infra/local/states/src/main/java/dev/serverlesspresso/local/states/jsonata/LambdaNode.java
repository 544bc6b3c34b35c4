package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function, or, as a thunk, a call that is left to whoever called. */
final class LambdaNode extends Node {
    private final List<String> parameters;
    private final @Nullable Signature signature;
    private final Node body;
    private final boolean thunk;

    LambdaNode(List<String> parameters, @Nullable Signature signature, Node body) {
        this(parameters, signature, body, false);
    }

    private LambdaNode(List<String> parameters, @Nullable Signature signature, Node body, boolean thunk) {
        this.parameters = List.copyOf(parameters);
        this.signature = signature;
        this.body = thunk ? body : tailCall(body);
        this.thunk = thunk;
    }

    /** The expression with its last call put off, so that a function that ends in a call of itself can go on for long. */
    static Node tailCall(Node node) {
        if (!node.predicates.isEmpty() || node.grouping != null || node.keepArray) {
            return node;
        }
        if (node instanceof CallNode) {
            return new LambdaNode(List.of(), null, node, true);
        }
        if (node instanceof ConditionNode condition) {
            return condition.withTailCalls();
        }
        return node instanceof BlockNode block ? block.withTailCall() : node;
    }

    boolean isThunk() {
        return thunk;
    }

    @Nullable
    Signature signature() {
        return signature;
    }

    Node body() {
        return body;
    }

    @Override
    Object value(@Nullable Object input, Frame frame) {
        return new Lambda(this, parameters, input, frame);
    }

    @Override
    List<Node> parts() {
        return List.of(body);
    }
}
