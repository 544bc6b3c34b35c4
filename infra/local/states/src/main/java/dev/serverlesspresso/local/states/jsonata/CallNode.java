package dev.serverlesspresso.local.states.jsonata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call. */
final class CallNode extends Node {
    private final Node procedure;
    private final List<Node> arguments;

    CallNode(Node procedure, List<Node> arguments) {
        this.procedure = procedure;
        this.arguments = List.copyOf(arguments);
        arguments.forEach(this::adopt);
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Frame frame) {
        return call(arguments(input, frame), input, frame);
    }

    /** The call with a value before its arguments, as {@code ~>} makes it. */
    @Nullable
    Object applied(@Nullable Object first, @Nullable Object input, Frame frame) {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(first);
        all.addAll(arguments(input, frame));
        return call(all, input, frame);
    }

    private @Nullable Object call(List<@Nullable Object> values, @Nullable Object input, Frame frame) {
        try {
            Object result = function(input, frame).apply(values, input, frame);
            if (result instanceof String text) {
                frame.budget().room(text.length());
            }
            return result;
        } catch (JsonataException e) {
            throw e.inside(name());
        }
    }

    List<@Nullable Object> arguments(@Nullable Object input, Frame frame) {
        List<@Nullable Object> values = new ArrayList<>(arguments.size());
        for (Node argument : arguments) {
            values.add(argument.evaluate(input, frame));
        }
        return values;
    }

    Fn function(@Nullable Object input, Frame frame) {
        if (procedure.evaluate(input, frame) instanceof Fn function) {
            return function;
        }
        throw notCallable(procedure, frame, "T1005", "T1006");
    }

    /** What was meant may be the variable of that name. */
    static JsonataException notCallable(Node procedure, Frame frame, String nearly, String otherwise) {
        String name = name(procedure);
        boolean known = procedure instanceof PathNode && name != null && frame.lookup(name) != null;
        return JsonataException.of(known ? nearly : otherwise).inside(name);
    }

    @Nullable
    String name() {
        return name(procedure);
    }

    static @Nullable String name(Node procedure) {
        Node named = procedure instanceof PathNode path ? path.steps().get(0) : procedure;
        if (named instanceof NameNode name) {
            return name.name();
        }
        return named instanceof VariableNode variable ? variable.name() : null;
    }

    @Override
    List<Node> parts() {
        List<Node> parts = new ArrayList<>(List.of(procedure));
        parts.addAll(arguments);
        return parts;
    }
}
