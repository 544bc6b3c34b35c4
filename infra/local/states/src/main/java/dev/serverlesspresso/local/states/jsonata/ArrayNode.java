package dev.serverlesspresso.local.states.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array, written with brackets. */
final class ArrayNode extends Node {
    private final List<Node> items;

    ArrayNode(List<Node> items) {
        this.items = List.copyOf(items);
        items.forEach(this::adopt);
    }

    @Override
    Object value(@Nullable Object input, Frame frame) {
        Sequence array = new Sequence();
        for (Node item : items) {
            Object value = item.evaluate(input, frame);
            if (value instanceof Sequence list && !(item instanceof ArrayNode)) {
                frame.budget().numbers(list.size());
                array.addAll(list);
            } else if (value != null) {
                array.add(value);
            }
        }
        frame.budget().check(array);
        array.constructed = constructsArray;
        return array;
    }

    @Override
    List<Node> parts() {
        return items;
    }
}
