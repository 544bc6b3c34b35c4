package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The name of a field. */
final class NameNode extends Node {
    private final String name;

    NameNode(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Frame frame) {
        return lookup(input, name, frame.budget());
    }

    /** The field of an object, or of all objects in an array. */
    static @Nullable Object lookup(@Nullable Object input, String name, Budget budget) {
        if (!(input instanceof Sequence list)) {
            Map<String, Object> object = Values.object(input);
            return object == null ? null : object.get(name);
        }
        budget.work(list.size());
        Sequence found = Sequence.empty();
        for (Object item : list) {
            Object value = lookup(item, name, budget);
            if (value instanceof Sequence values) {
                budget.numbers(values.size());
                found.addAll(values);
            } else if (value != null) {
                found.add(value);
            }
        }
        return found;
    }

    @Override
    List<Node> parts() {
        return List.of();
    }
}
