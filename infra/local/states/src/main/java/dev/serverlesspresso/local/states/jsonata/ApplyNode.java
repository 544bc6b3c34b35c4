package dev.serverlesspresso.local.states.jsonata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value handed to a function, or two functions made into one. */
final class ApplyNode extends Node {
    private final Node left;
    private final Node right;

    ApplyNode(Node left, Node right) {
        this.left = left;
        this.right = right;
        keepArray = left.keepArray || right.keepArray;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Frame frame) {
        Object value = left.evaluate(input, frame);
        if (right instanceof CallNode call) {
            return call.applied(value, input, frame);
        }
        Object function = right.evaluate(input, frame);
        if (!(function instanceof Fn second)) {
            throw JsonataException.of("T2006").with("value", function);
        }
        if (value instanceof Fn first) {
            return new ChainFn(first, second);
        }
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(value);
        return second.applyByItsName(arguments, frame);
    }

    @Override
    List<Node> parts() {
        return List.of(left, right);
    }
}
