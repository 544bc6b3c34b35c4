package dev.serverlesspresso.local.states.jsonata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function with some of its arguments given. */
final class PartialNode extends Node {
    private final Node procedure;
    private final List<Node> arguments;

    PartialNode(Node procedure, List<Node> arguments) {
        this.procedure = procedure;
        this.arguments = List.copyOf(arguments);
        arguments.forEach(this::adopt);
    }

    @Override
    Object value(@Nullable Object input, Frame frame) {
        List<@Nullable Object> given = new ArrayList<>();
        for (Node argument : arguments) {
            given.add(argument instanceof PlaceholderNode ? argument : argument.evaluate(input, frame));
        }
        if (procedure.evaluate(input, frame) instanceof Fn function) {
            return new PartialFn(function, given);
        }
        throw CallNode.notCallable(procedure, frame, "T1007", "T1008");
    }

    @Override
    List<Node> parts() {
        List<Node> parts = new ArrayList<>(List.of(procedure));
        parts.addAll(arguments);
        return parts;
    }
}
