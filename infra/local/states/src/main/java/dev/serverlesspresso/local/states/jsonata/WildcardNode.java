package dev.serverlesspresso.local.states.jsonata;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All fields of an object, arrays among them flattened. */
final class WildcardNode extends Node {
    @Override
    Object value(@Nullable Object input, Frame frame) {
        Map<String, Object> object = Values.object(input);
        Collection<?> values = object != null ? object.values() : input instanceof Sequence list ? list : List.of();
        Sequence found = Sequence.empty();
        for (Object value : values) {
            if (value instanceof Sequence list) {
                // as in the reference, what has been appended to is an array and not a sequence any more
                found.sequence = false;
                flatten(list, found, frame.budget());
            } else {
                frame.budget().work(1);
                found.add(value);
            }
        }
        return found;
    }

    private static void flatten(Sequence list, Sequence target, Budget budget) {
        budget.numbers(list.size());
        for (Object item : list) {
            if (item instanceof Sequence inner) {
                flatten(inner, target, budget);
            } else {
                target.add(item);
            }
        }
    }

    @Override
    List<Node> parts() {
        return List.of();
    }
}
