package dev.serverlesspresso.local.states.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The intrinsic functions on arrays. */
final class ArrayIntrinsics {

    static final Map<String, Function<Arguments, JsonNode>> FUNCTIONS = Map.of(
            "States.Array", arguments -> array(arguments.values()),
            "States.ArrayPartition", ArrayIntrinsics::partition,
            "States.ArrayContains", ArrayIntrinsics::contains,
            "States.ArrayRange", ArrayIntrinsics::range,
            "States.ArrayGetItem", ArrayIntrinsics::item,
            "States.ArrayLength", ArrayIntrinsics::length,
            "States.ArrayUnique", ArrayIntrinsics::unique);

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MAX_RANGE = 1_000;

    private ArrayIntrinsics() {}

    private static ArrayNode array(List<JsonNode> items) {
        return JSON.arrayNode(items.size()).addAll(items);
    }

    private static JsonNode partition(Arguments arguments) {
        List<JsonNode> items = List.copyOf(arguments.count(2, 2).array(0).values());
        arguments.work().add(items.size());
        int size = arguments.integer(1);
        if (size <= 0) {
            throw new IllegalArgumentException("the size of a chunk must be positive: " + size);
        }
        ArrayNode chunks = JSON.arrayNode();
        for (int from = 0; from < items.size(); from += size) {
            int to = (int) Math.min((long) from + size, items.size());
            chunks.add(array(items.subList(from, to)));
            if (to == items.size()) {
                break;
            }
        }
        return chunks;
    }

    private static JsonNode contains(Arguments arguments) {
        JsonNode wanted = arguments.count(2, 2).get(1);
        arguments.work().add(arguments.array(0).size());
        return JSON.booleanNode(arguments.array(0).valueStream().anyMatch(item -> Equality.same(item, wanted)));
    }

    private static JsonNode range(Arguments arguments) {
        long first = arguments.count(3, 3).integer(0);
        long last = arguments.integer(1);
        long step = arguments.integer(2);
        if (step == 0) {
            throw new IllegalArgumentException("the step must not be 0");
        }
        if ((last - first) / step >= MAX_RANGE) {
            throw new IllegalArgumentException("the range must not have more than " + MAX_RANGE + " items");
        }
        ArrayNode items = JSON.arrayNode();
        for (long value = first; step > 0 ? value <= last : value >= last; value += step) {
            items.add((int) value);
        }
        return items;
    }

    private static JsonNode item(Arguments arguments) {
        JsonNode array = arguments.count(2, 2).array(0);
        int index = arguments.integer(1);
        if (index < 0 || index >= array.size()) {
            throw new IllegalArgumentException("the index must be from 0 to " + (array.size() - 1) + ": " + index);
        }
        return array.get(index);
    }

    private static JsonNode length(Arguments arguments) {
        return JSON.numberNode(arguments.count(1, 1).array(0).size());
    }

    private static JsonNode unique(Arguments arguments) {
        Set<Equality.Value> unique = new LinkedHashSet<>();
        arguments.count(1, 1).array(0).forEach(item -> unique.add(new Equality.Value(item, arguments.work())));
        return array(unique.stream().map(Equality.Value::node).toList());
    }
}
