package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value and everything within it, arrays themselves left out. */
final class DescendantNode extends Node {
    @Override
    @Nullable
    Object value(@Nullable Object input, Frame frame) {
        if (input == null) {
            return null;
        }
        Sequence found = Sequence.empty();
        collect(input, found, frame.budget());
        return found.size() == 1 ? found.get(0) : found;
    }

    private static void collect(Object value, Sequence found, Budget budget) {
        budget.numbers(1);
        if (value instanceof Sequence list) {
            list.forEach(item -> collect(item, found, budget));
            return;
        }
        found.add(value);
        Map<String, Object> object = Values.object(value);
        if (object != null) {
            object.values().forEach(item -> collect(item, found, budget));
        }
    }

    @Override
    List<Node> parts() {
        return List.of();
    }
}
